using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Interdict.Bench.Screen;

/// <summary>One run of the command line over a file, measured from outside.</summary>
/// <param name="Cpu">User and system seconds of all its threads.</param>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Megabytes">The most memory it held in RAM.</param>
/// <param name="Summary">The last line it said.</param>
sealed partial record MeasuredRun(double Cpu, double Wall, double Megabytes, string Summary)
{
    /// <summary>True where a process can be kept on one core.</summary>
    public static bool Pins { get; } = File.Exists("/usr/bin/taskset") || File.Exists("/bin/taskset");

    /// <summary>Runs it to its end, with the lists of a home.</summary>
    public static MeasuredRun Of(string cli, string file, string output, string home)
    {
        var core = (Environment.ProcessorCount - 1).ToString(CultureInfo.InvariantCulture);
        string[] words = ["dotnet", cli, "screen", file, "--jsonl", output];
        var start = Pins ? new ProcessStartInfo("taskset", ["-c", core, .. words]) : new ProcessStartInfo(words[0], words[1..]);
        start.Environment["INTERDICT_HOME"] = home;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        var before = ChildSeconds();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new UnusableException("The command line did not start.");
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync();
        var most = 0.0;
        while (!process.WaitForExit(10))
        {
            most = Math.Max(most, PeakMegabytes(process.Id));
        }
        var wall = watch.Elapsed.TotalSeconds;
        var text = said.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
        {
            throw new UnusableException($"'screen {file}' ended with {process.ExitCode}: {text}");
        }
        return new MeasuredRun(ChildSeconds() - before, wall, most, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Trim());
    }

    static double PeakMegabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.AsSpan(6).Trim().TrimEnd("kB").Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    // getrusage(RUSAGE_CHILDREN): two times of seconds and microseconds, then fourteen counts (POSIX.1-2001).
    static double ChildSeconds()
    {
        var usage = new long[18];
        return GetUsage(-1, usage) == 0
            ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6)
            : throw new UnusableException("This system does not tell the CPU time of a finished process.");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
