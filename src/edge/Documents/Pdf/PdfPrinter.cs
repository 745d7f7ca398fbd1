using System.Diagnostics;
using System.Text;

namespace Interdict.Documents.Pdf;

/// <summary>A page of HTML as PDF, or why there is none.</summary>
public abstract record Printed
{
    Printed() { }

    /// <summary>The PDF.</summary>
    /// <param name="Pdf">Its bytes.</param>
    public sealed record Done(byte[] Pdf) : Printed;

    /// <summary>There is no program on this machine that makes PDF.</summary>
    public sealed record Absent : Printed;

    /// <summary>The program failed, took too long or wanted too much.</summary>
    /// <param name="Why">A stable word: <c>time</c>, <c>size</c>, <c>failed</c>.</param>
    public sealed record Failed(string Why) : Printed;
}

/// <summary>How much a printing may take.</summary>
/// <param name="Time">How long.</param>
/// <param name="Memory">How much memory, in bytes.</param>
/// <param name="Most">The largest PDF that is taken, in bytes.</param>
/// <param name="AtOnce">How many print at the same time; the others wait.</param>
public sealed record PrintLimits(TimeSpan Time, long Memory, int Most, int AtOnce)
{
    /// <summary>What a form of two pages needs, ten times over.</summary>
    public static PrintLimits Usual { get; } = new(TimeSpan.FromSeconds(20), 1L << 30, 16 << 20, 2);
}

/// <summary>
/// Makes PDF of HTML by WeasyPrint, a program of its own: HTML goes in by its standard input and PDF comes out by its standard output.
/// It has a time, an amount of memory, a folder of its own, no network where the system can take it away, and no proxy that would answer.
/// </summary>
/// <param name="styles">The one folder it may take styles and fonts from.</param>
/// <param name="program">The program; empty to look for it where systems have it.</param>
/// <param name="limits">What it may take.</param>
public sealed class PdfPrinter(string styles, string program = "", PrintLimits? limits = null) : IDisposable
{
    const string shell = "/bin/sh";
    const string unshare = "/usr/bin/unshare";

    // Nothing listens there: what goes by a proxy goes nowhere.
    const string nowhere = "http://127.0.0.1:9";

    // The first word of the shell's arguments is the memory in KiB, the second the seconds of work; the rest is the program.
    const string bounded = "ulimit -v \"$1\" && ulimit -t \"$2\" && ulimit -c 0 && shift 2 && exec \"$@\"";

    static readonly string[] places = ["/usr/bin/weasyprint", "/usr/local/bin/weasyprint"];

    static readonly Lazy<bool> canUnshare = new(() => Works(unshare, ["--user", "--map-root-user", "--net", "/bin/true"]));

    readonly PrintLimits limits = limits ?? PrintLimits.Usual;
    readonly SemaphoreSlim turns = new((limits ?? PrintLimits.Usual).AtOnce);
    readonly string found = program.Length > 0 ? program : places.FirstOrDefault(File.Exists) ?? "";

    /// <summary>True when there is a program that makes PDF.</summary>
    public bool IsThere => found.Length > 0 && File.Exists(found);

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();

    /// <summary>Prints a page.</summary>
    /// <param name="html">The page; its styles are named relative to the folder of styles.</param>
    /// <param name="stop">Ends it early.</param>
    public async Task<Printed> Print(string html, CancellationToken stop)
    {
        if (!IsThere)
        {
            return new Printed.Absent();
        }
        await turns.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("interdict-pdf-").FullName;
        try
        {
            return await Run(html, folder, stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            turns.Release();
        }
    }

    async Task<Printed> Run(string html, string folder, CancellationToken stop)
    {
        using var process = Process.Start(Start(folder));
        if (process is null)
        {
            return new Printed.Absent();
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(limits.Time);
        try
        {
            var says = Drain(process.StandardError.BaseStream, patience.Token);
            var pdf = Take(process.StandardOutput.BaseStream, patience.Token);
            var given = Give(process, html, patience.Token);
            if (await pdf is not { } bytes)
            {
                return new Printed.Failed("size");
            }
            await given;
            await says;
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 && bytes.AsSpan().StartsWith("%PDF-"u8) ? new Printed.Done(bytes) : new Printed.Failed("failed");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Printed.Failed("time");
        }
        finally
        {
            End(process);
        }
    }

    ProcessStartInfo Start(string folder)
    {
        var start = new ProcessStartInfo(shell)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] bounds = ["-c", bounded, "sh", $"{limits.Memory / 1024}", $"{(int)Math.Ceiling(limits.Time.TotalSeconds)}"];
        string[] alone = canUnshare.Value ? [unshare, "--user", "--map-root-user", "--net"] : [];
        foreach (var word in (string[])[.. bounds, .. alone, found, "--encoding", "utf-8", "--base-url", Base(), "-", "-"])
        {
            start.ArgumentList.Add(word);
        }
        // Nothing of this program's surroundings is its business.
        start.Environment.Clear();
        foreach (var (name, value) in Surroundings(folder))
        {
            start.Environment[name] = value;
        }
        return start;
    }

    string Base() => new Uri(Path.GetFullPath(styles) + Path.DirectorySeparatorChar).AbsoluteUri;

    static IEnumerable<(string Name, string Value)> Surroundings(string folder) =>
        [
            ("PATH", "/usr/bin:/bin"),
            ("HOME", folder),
            ("TMPDIR", folder),
            ("XDG_CACHE_HOME", folder),
            ("LANG", "C.UTF-8"),
            ("http_proxy", nowhere),
            ("https_proxy", nowhere),
            ("ftp_proxy", nowhere),
        ];

    static async Task Give(Process process, string html, CancellationToken stop)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(html), stop);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code tells.
        }
    }

    // Null when it is larger than what is taken; the rest is then left unread and the program ended.
    async Task<byte[]?> Take(Stream output, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await output.ReadAsync(buffer, stop) is > 0 and var length)
        {
            if (kept.Length + length > limits.Most)
            {
                return null;
            }
            kept.Write(buffer, 0, length);
        }
        return kept.ToArray();
    }

    // What it complains of may name people: it is read, so that the program does not wait, and forgotten.
    static async Task Drain(Stream errors, CancellationToken stop)
    {
        var buffer = new byte[1 << 12];
        while (await errors.ReadAsync(buffer, stop) > 0) { }
    }

    static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    static bool Works(string program, string[] arguments)
    {
        if (!File.Exists(program))
        {
            return false;
        }
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });
        return process is not null && process.WaitForExit(TimeSpan.FromSeconds(5)) && process.ExitCode == 0;
    }
}
