using System.Diagnostics;

namespace Interdict.Bench.Desk;

/// <summary>Finds the server as the launcher publishes it.</summary>
static class ServerProgram
{
    const string program = "Interdict.Server.dll";

    /// <summary>The program that <c>--server</c> names, else the one of the launcher, which builds it when it is not there.</summary>
    public static string Find(Wishes wishes)
    {
        if (wishes.Of("--server") is { } named)
        {
            return File.Exists(named)
                ? Path.GetFullPath(named)
                : throw new UnusableException($"There is no program {named}. --server needs the path of {program}.");
        }
        // A configuration that says nothing sensible: the launcher builds, and the server ends at once.
        var nothing = Path.Combine(Directory.CreateTempSubdirectory("interdict-desk-").FullName, "nothing.json");
        File.WriteAllText(nothing, "{\"port\": \"none\"}");
        using var launcher = Process.Start(
            new ProcessStartInfo(Path.Combine(Checkout.Root, "interdict"), ["serve", "--config", nothing]) { RedirectStandardError = true }
        )!;
        var said = launcher.StandardError.ReadToEnd();
        launcher.WaitForExit();
        Directory.Delete(Path.GetDirectoryName(nothing)!, recursive: true);
        return Directory
                .EnumerateDirectories(Path.Combine(Checkout.Root, "artifacts", "ready"), "Server-*")
                .Select(place => Path.Combine(place, program))
                .Where(File.Exists)
                .OrderByDescending(File.GetLastWriteTimeUtc)
                .FirstOrDefault()
            ?? throw new UnusableException($"The launcher built no server: {said.Trim()} Name one with --server.");
    }
}
