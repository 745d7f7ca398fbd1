using System.Diagnostics;

namespace Interdict.House_Tests;

/// <summary>The checkout that the tests look at: its root, and the files that belong to it.</summary>
internal static class House
{
    private static readonly Lazy<IReadOnlyList<string>> files = new(ListFiles);

    /// <summary>The folder of the checkout, without a slash at its end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Tracked files, and new ones that the ignore rules do not leave out, as paths from the root.</summary>
    public static IReadOnlyList<string> Files => files.Value;

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    public static IEnumerable<string> FilesUnder(string folder, params string[] endings) =>
        Files
            .Where(file => file.StartsWith(folder, StringComparison.Ordinal))
            .Where(file => endings.Length == 0 || endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Passes when there is no fault; else fails with all of them, a line each.</summary>
    public static void Faultless(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }

    /// <summary>Runs a program in the root and returns its exit code and everything it wrote to standard output.</summary>
    public static async Task<(int Code, string Output)> Run(string program, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        process.StandardInput.Close();
        using var time = new CancellationTokenSource(limit);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' ran longer than {limit}.");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interdict.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Interdict.slnx was not found above the tests.");
    }

    private static List<string> ListFiles()
    {
        var (code, output) = Run("git", TimeSpan.FromMinutes(3), "ls-files", "-z", "--cached", "--others", "--exclude-standard").GetAwaiter().GetResult();
        Assert.True(code == 0, "git does not list the files of the checkout.");
        return output
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Where(file => File.Exists(Full(file)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
