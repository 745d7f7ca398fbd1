using System.Diagnostics;
using Interdict.Bench.Names;

namespace Interdict.Bench.Screen;

/// <summary>Full declarations: three parties against the lists, the goods against the law, flags and reasons.</summary>
/// <param name="cli">The command line.</param>
/// <param name="folder">A folder for files.</param>
/// <param name="write">Writes so many items with these traders.</param>
sealed class FullDeclarations(string cli, string folder, Action<string, int, Traders> write)
{
    const int Pool = 5_000;

    static readonly (string Name, string File, string? With)[] lists =
    [
        ("ofac", "sdn.csv.gz", "alt.csv.gz"),
        ("un", "un_consolidated_2026-02-27.xml.gz", null),
    ];

    readonly string home = Path.Combine(folder, "home");

    /// <summary>Measures and writes the section; says why not where the lists are not on this machine.</summary>
    public void Measure(Page page, Wishes wishes, int[] sizes, int times)
    {
        page.Title("Full declarations");
        if (Corpus.Open() is not { } corpus)
        {
            page.Line("Skipped: the lists of names (names/) are not on this machine.");
            return;
        }
        foreach (var (name, file, with) in lists)
        {
            string[] further = with is null ? [] : ["--with", Checkout.Data("names", with)!];
            Add(["lists", "add", Checkout.Data("names", file)!, "--as", name, "--force", "binding-here", .. further]);
        }
        page.Line(
            $"Three parties for each item against {Number.Of(corpus.Targets.Count, 0)} names of the US SDN and UN lists, both as lists that bind here; one party in 200 is a listed person, mangled. Cold: every party is new. Warm: {Number.Of(Pool, 0)} traders declare again and again. Start, law, lists and index are taken off; targets: 8,000 cold and 25,000 warm per CPU-second."
        );
        var empty = Path.Combine(folder, "empty-full.csv");
        write(empty, 0, new Traders(corpus, 0, 1));
        var nothing = Runs(empty, times);
        page.Line();
        page.Line(
            $"Start with the lists: {Number.Of(ScreenVerb.Median(nothing, run => run.Cpu), 2)} s CPU, {Number.Of(ScreenVerb.Median(nothing, run => run.Megabytes), 0)} MB."
        );
        page.Line();
        page.Table(
            ["traders", "items", "items per CPU-s", "CPU s", "peak MB", "written MB", "summary"],
            from kind in new[] { (Name: "cold", Pool: 0), (Name: "warm", Pool) }
            from size in sizes
            select Row(kind.Name, new Traders(corpus, kind.Pool, wishes.Number("--seed", 20_260_115)), size, times, ScreenVerb.Median(nothing, run => run.Cpu))
        );
    }

    string[] Row(string name, Traders traders, int size, int times, double start)
    {
        Console.Error.WriteLine($"{Number.Of(size, 0)} full declarations, {name} ...");
        var file = Path.Combine(folder, $"full-{name}-{size}.csv");
        write(file, size, traders);
        var runs = Runs(file, times);
        var written = new FileInfo(Path.Combine(folder, "out.jsonl")).Length / 1e6;
        return
        [
            name,
            Number.Of(size, 0),
            ScreenVerb.Spread(runs, run => size / (run.Cpu - start), 0),
            ScreenVerb.Spread(runs, run => run.Cpu, 2),
            ScreenVerb.Spread(runs, run => run.Megabytes, 0),
            Number.Of(written, 1),
            runs[0].Summary,
        ];
    }

    List<MeasuredRun> Runs(string file, int times) =>
        [.. Enumerable.Range(0, times + 1).Select(_ => MeasuredRun.Of(cli, file, Path.Combine(folder, "out.jsonl"), home)).Skip(1)];

    void Add(string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [cli, .. words]);
        start.Environment["INTERDICT_HOME"] = home;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start) ?? throw new UnusableException("The command line did not start.");
        var said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new UnusableException($"'{string.Join(' ', words)}' ended with {process.ExitCode}: {said.GetAwaiter().GetResult()}");
        }
    }
}
