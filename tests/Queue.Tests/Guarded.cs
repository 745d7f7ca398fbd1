using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Interdict.Queue_Tests;

/// <summary>
/// A program in a process group of its own, which ends with this process however that ends: its guard waits on a pipe from here, and
/// kills the group when the pipe breaks.
/// </summary>
internal sealed class Guarded : IDisposable
{
    private const int kill = 9;
    private const int terminate = 15;

    private const string guard = """
        exec 3<&0
        "$@" </dev/null 3<&- & child=$!
        { cat <&3 >/dev/null; kill -KILL 0; } >/dev/null 2>&1 &
        trap 'kill -TERM $child' TERM
        until wait $child; code=$?; ! kill -0 $child 2>/dev/null; do :; done
        exit $code
        """;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly int id;
    private readonly ConcurrentQueue<string> said = new();
    private bool disposed;

    private Guarded(Process process) => (this.process, id) = (process, process.Id);

    /// <summary>Everything it has written, on both of its outputs.</summary>
    public string Said => string.Join('\n', said);

    public bool HasEnded => process.HasExited;

    public static Guarded Start(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("setsid", ["bash", "-c", guard, "guard", program, .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var guarded = new Guarded(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
        guarded.process.OutputDataReceived += (_, line) => guarded.Hear(line.Data);
        guarded.process.ErrorDataReceived += (_, line) => guarded.Hear(line.Data);
        guarded.process.BeginOutputReadLine();
        guarded.process.BeginErrorReadLine();
        return guarded;
    }

    /// <summary>Ends it as a failing machine would: no word, no last action.</summary>
    public void Kill()
    {
        _ = Signal(-id, kill);
        process.WaitForExit(patience);
    }

    /// <summary>Asks it to end.</summary>
    /// <returns>The code it ended with.</returns>
    public async Task<int> Terminate()
    {
        _ = Signal(id, terminate);
        return await Ended();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> Ended()
    {
        using var time = new CancellationTokenSource(patience);
        await process.WaitForExitAsync(time.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
