using System.Diagnostics;

namespace Interdict.Bench.Screen;

/// <summary>Finds the command line as the launcher publishes it.</summary>
static class CommandLine
{
    const string Program = "Interdict.Cli.dll";

    /// <summary>The program that <c>--cli</c> names, else the one of the launcher, which builds it when it is not there.</summary>
    public static string Find(Wishes wishes, string empty, string folder)
    {
        if (wishes.Of("--cli") is { } named)
        {
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new UnusableException($"There is no program {named}. --cli needs the path of {Program}.");
        }
        Launch(empty, folder);
        Environment.SetEnvironmentVariable("INTERDICT_LAW", Path.Combine(Checkout.Root, "artifacts", "law", "law.pack"));
        var ready = Path.Combine(Checkout.Root, "artifacts", "ready");
        return Directory
                .EnumerateDirectories(ready, "Cli-*")
                .Select(place => Path.Combine(place, Program))
                .Where(File.Exists)
                .OrderByDescending(File.GetLastWriteTimeUtc)
                .FirstOrDefault()
            ?? throw new UnusableException("The launcher built no command line. Name one with --cli.");
    }

    /// <summary>Release or debug, as the program itself says.</summary>
    public static string Kind(string cli) =>
        FileVersionInfo.GetVersionInfo(cli).IsDebug || cli.Contains("debug", StringComparison.OrdinalIgnoreCase) ? "a debug build" : "release build";

    static void Launch(string empty, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "interdict"), ["screen", empty, "--jsonl", Path.Combine(folder, "first.jsonl")]);
        using var launcher = Process.Start(start) ?? throw new UnusableException("The launcher did not start.");
        launcher.WaitForExit();
        if (launcher.ExitCode != 0)
        {
            throw new UnusableException("The launcher could not build and run the command line; the reason is above. Or name a program with --cli.");
        }
    }
}
