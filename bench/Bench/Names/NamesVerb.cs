using Interdict.Bench.Names.Engines;
using Interdict.Bench.Names.Errors;
using Interdict.Bench.Names.Measures;
using Interdict.Bench.Names.Pairs;

namespace Interdict.Bench.Names;

/// <summary><c>bench names</c>: names against lists, ours and peers side by side, on the same names in one run.</summary>
static class NamesVerb
{
    public static int Run(Wishes wishes)
    {
        if (Corpus.Open() is not { } corpus || LabelledPair.Open() is not { } pairs)
        {
            Console.Error.WriteLine(
                "Skipped: the lists and the labelled pairs (names/) are not on this machine. Set INTERDICT_DATA to the folder of the data."
            );
            return 0;
        }
        var extent = Extent.Of(wishes);
        var page = new Page("Names against lists");
        page.Line();
        page.Lines(Machine.Lines("").SkipLast(1));
        page.Line($"- tables of names: {Ours.Pack.Name}");
        page.Line($"- list: {Number.Of(corpus.Targets.Count, 0)} names of {Number.Of(corpus.Records, 0)} records (US SDN and a.k.a., UN)");
        page.Line(
            $"- asked: {corpus.Positives.Count} listed people, {corpus.Positives.Count(one => one.Changed)} of them mangled; {Number.Of(extent.Strangers, 0)} people who are on no list"
        );
        page.Line("- CPU: user and system seconds of the process, memory's collection with them; one thread. Of PostgreSQL: those of its one backend.");
        page.Line("- nobody is told whose name it is: neither the list nor the question names a kind of party");
        page.Line($"- load when it began: {Load()}");
        using var cluster = extent.Peers ? PrivateCluster.Start() : null;
        Console.Error.WriteLine(cluster is null ? "Without PostgreSQL." : "PostgreSQL runs.");
        using var server = ServerRun.On(cluster);
        var lists = new ListRun(page, corpus, extent, server);
        lists.Speed();
        lists.Found();
        lists.Aliases();
        lists.Longer();
        var ours = new Ours();
        PairPage.Add(page, pairs, ours);
        WorstErrors.Add(page, wishes, lists, PairPage.Score(pairs, ours));
        page.Give(wishes, "names.md");
        return 0;
    }

    static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}

/// <summary>How much is measured.</summary>
/// <param name="Strangers">How many people who are on no list are asked.</param>
/// <param name="Rounds">How often each speed is measured.</param>
/// <param name="Peers">Whether PostgreSQL and the list ten times as long are measured.</param>
/// <param name="Scanned">How many names FuzzySharp is asked.</param>
sealed record Extent(int Strangers, int Rounds, bool Peers, int Scanned)
{
    /// <summary>As the command line wishes.</summary>
    public static Extent Of(Wishes wishes) =>
        wishes.Has("--quick") ? new Extent(5_000, 1, false, 6) : new Extent(50_000, Math.Max(1, wishes.Number("--times", 3)), true, 100);
}
