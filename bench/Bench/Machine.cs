using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Interdict.Bench;

/// <summary>The machine, day and commit that gave a figure.</summary>
static class Machine
{
    /// <summary>Lines for the head of a result.</summary>
    public static IEnumerable<string> Lines(string law) =>
        [
            $"- date: {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            $"- machine: {Processor()}, {Environment.ProcessorCount} cores, {Memory()} memory, {RuntimeInformation.OSArchitecture}",
            $"- runtime: {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Split('#')[0].Trim()}",
            $"- commit: {Commit()}",
            $"- law: {law}",
        ];

    static string Processor() => Line("/proc/cpuinfo", "model name") ?? Line("/proc/cpuinfo", "Model") ?? "unknown processor";

    static string Memory()
    {
        var kilobytes = Line("/proc/meminfo", "MemTotal")?.Split(' ')[0];
        return long.TryParse(kilobytes, CultureInfo.InvariantCulture, out var total) ? $"{total / 1024 / 1024 + 1} GB" : "unknown";
    }

    static string? Line(string file, string name) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null;

    static string Commit()
    {
        var hash = Git("rev-parse", "--short=12", "HEAD");
        return hash.Length == 0 ? "unknown"
            : Git("status", "--porcelain", "--untracked-files=no").Length == 0 ? hash
            : hash + " with changes that are not committed";
    }

    static string Git(params string[] words)
    {
        try
        {
            using var git = Process.Start(
                new ProcessStartInfo("git", words)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = Checkout.Root,
                }
            )!;
            var output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }
}
