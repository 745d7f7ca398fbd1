using Interdict.Bench.Names.Engines;

namespace Interdict.Bench.Names.Measures;

/// <summary>The parts of the run that ask a list.</summary>
sealed class ListRun(Page page, Corpus corpus, Extent extent, ServerRun? server)
{
    /// <summary>The seed of Python's generator with which published figures took the aliases apart, and one of our own.</summary>
    public static readonly uint[] AliasSeeds = [7, 2_019_125];

    static readonly double[] shares = [0.05, 0.01, 0.001];

    readonly List<Question> negatives = [.. corpus.Negatives.Take(extent.Strangers)];

    /// <summary>The names of the list.</summary>
    public IReadOnlyList<Target> Targets => corpus.Targets;

    /// <summary>What ours made of listed people and of strangers.</summary>
    public (List<Judged> Positives, List<Judged> Negatives) OwnFound { get; private set; } = ([], []);

    /// <summary>What ours made of the aliases of the first seed, and the list they were asked of.</summary>
    public (List<Judged> Aliases, List<Judged> Negatives, List<Target> Left) OwnAliases { get; private set; } = ([], [], []);

    List<Runner> runners = [];
    List<ServerResult> served = [];

    // The plain index at 0.45 is second: others are held against it. The longer list leaves out the last.
    static Func<INameEngine>[] Engines =>
        [() => new Ours(), () => new PlainIndex(0.45), () => new PlainIndex(0.30), () => new SharpIndex(0.45), () => new SharpIndex(0.30)];

    List<Question> ForServer => [.. corpus.Positives, .. negatives.Take(ServerRun.Strangers)];

    /// <summary>Names per CPU-second, build and memory, on the list as it is.</summary>
    public void Speed()
    {
        var once = Streams.Mixed(corpus, extent.Strangers);
        runners = Race.Of(Engines, corpus.Targets, Names(once, Traders(once, 4)), extent.Rounds);
        served = server is null ? [] : [.. server.Ask(corpus.Targets, ForServer, ServerRun.Thresholds)];
        page.Title($"Speed: {Number.Of(corpus.Targets.Count, 0)} names in the list");
        page.Line(
            $"Cold: {Number.Of(once.Count, 0)} names, listed and not, each once, nothing remembered. Again: {Number.Of(4 * once.Count, 0)} names as declarations repeat their traders, the answers kept in a dictionary that starts empty and meets {Number.Of(Race.CacheHits * 100, 0)} % of them, the same for each engine. {(extent.Rounds > 1 ? $"The middle of {extent.Rounds} rounds in turns, with the least and the most. " : "")}PostgreSQL was asked {Number.Of(ForServer.Count, 0)} names in one statement."
        );
        page.Line();
        SpeedTable(runners, served);
        page.Line(Headline);
    }

    /// <summary>Who is found when a given share of strangers is alerted.</summary>
    public void Found()
    {
        var rows = new List<string[]>();
        foreach (var runner in runners)
        {
            var (found, strangers) = (Judged.All(runner.Engine, corpus.Positives), Judged.All(runner.Engine, negatives));
            OwnFound = OwnFound.Positives.Count == 0 ? (found, strangers) : OwnFound;
            rows.Add(Row(runner.Engine.Name, found, strangers));
        }
        rows.AddRange(served.Select(one => Row(ServerRun.Name(one.Threshold), one.Judged)));
        rows.AddRange(Scanned());
        page.Title("Listed people found");
        page.Line("Recall of all and, after the stroke, of the mangled only, with the threshold that alerts at most the share of strangers in the head; a hit");
        page.Line("below an engine's own threshold is none. The right record must be found. The last two columns: every hit an alert.");
        page.Line();
        page.Table(Heads, rows);
    }

    /// <summary>Whether a record is reached by a name that its list does not have.</summary>
    public void Aliases()
    {
        foreach (var seed in AliasSeeds.Take(extent.Peers ? 2 : 1))
        {
            var (left, questions) = corpus.HoldOut(seed);
            var rows = new List<string[]>();
            foreach (var make in Engines)
            {
                var engine = make();
                Console.Error.WriteLine($"{engine.Name}, aliases apart ...");
                engine.Build(left);
                var (found, strangers) = (Judged.All(engine, questions), Judged.All(engine, negatives));
                OwnAliases = OwnAliases.Left.Count == 0 ? (found, strangers, left) : OwnAliases;
                rows.Add(Row(engine.Name, found, strangers, changed: false));
            }
            List<Question> asked = [.. questions, .. negatives.Take(ServerRun.Strangers)];
            var thresholds = seed == AliasSeeds[0] ? ServerRun.Thresholds : [];
            rows.AddRange(
                server is null ? [] : server.Ask(left, asked, thresholds).Select(one => Row(ServerRun.Name(one.Threshold), one.Judged, changed: false))
            );
            page.Title($"Aliases apart, seed {seed}");
            page.Line(
                $"{Number.Of(questions.Count, 0)} a.k.a. names taken out of the list, which keeps {Number.Of(left.Count, 0)}; some share nothing with the names that stay."
            );
            page.Line();
            page.Table(Heads, rows);
        }
    }

    /// <summary>Speed on the list ten times as long.</summary>
    public void Longer()
    {
        if (!extent.Peers)
        {
            return;
        }
        runners.Clear(); // their memory
        var targets = Streams.TenTimes(corpus.Targets);
        var once = Streams.Mixed(corpus, extent.Strangers).Take(10_000).ToList();
        runners = Race.Of(Engines.Take(4), targets, Names(once, Traders(once, 4)), Math.Min(3, extent.Rounds));
        List<Question> few = [.. corpus.Positives.Take(50), .. negatives.Take(150)];
        page.Title($"Speed: {Number.Of(targets.Count, 0)} names in the list");
        page.Line(
            $"The same names, and nine made-up ones beside each: misspelt, with a word exchanged, or put together from two. {Number.Of(once.Count, 0)} names asked; of PostgreSQL {few.Count}."
        );
        page.Line();
        served = server is null ? [] : [.. server.Ask(targets, few, ServerRun.Thresholds)];
        SpeedTable(runners, served);
        page.Line(Headline);
        runners.Clear();
    }

    static string[] Heads => ["engine", "asked listed / not", "5 %", "1 %", "0.1 %", "at its own threshold", "strangers alerted"];

    string Headline =>
        $"{runners[0].Engine.Name}, cold: "
        + string.Join(
            ", ",
            runners
                .Skip(1)
                .Where(runner => runner.Engine.Threshold > 0.4)
                .Select(runner => $"{Number.Of(runners[0].Against(runner), 2)} times the {runner.Engine.Name}")
        )
        + (served.Count == 0 ? "." : $", {Number.Of(runners[0].Cold.Median / served[0].Rate, 0)} times {ServerRun.Name(served[0].Threshold)}.");

    RaceNames Names(List<string> once, List<string> again) => new([.. corpus.Targets.Select(target => target.Name).Take(20_000)], once, again);

    static List<string> Traders(List<string> once, int times) => Streams.Repeating(once, times * once.Count);

    void SpeedTable(List<Runner> runners, IEnumerable<ServerResult> served) =>
        page.Table(
            ["engine", "names per CPU-s, cold", "against plain 0.45", "again", "build CPU-s", "memory MB"],
            runners
                .Select(runner =>
                    (string[])
                        [
                            runner.Engine.Name,
                            runner.Cold.Text(0),
                            Number.Of(runner.Against(runners[1]), 2),
                            runner.Repeats.Text(0),
                            Number.Of(runner.Build, 2),
                            Number.Of(runner.Megabytes, 1),
                        ]
                )
                .Concat(
                    served.Select(one =>
                        (string[])
                            [
                                ServerRun.Name(one.Threshold),
                                Number.Of(one.Rate, 0),
                                Number.Of(one.Rate / runners[1].Cold.Median, 3),
                                "–",
                                Number.Of(one.Build, 2),
                                $"{Number.Of(one.Megabytes, 1)} on disk",
                            ]
                    )
                )
        );

    IEnumerable<string[]> Scanned()
    {
        var changed = corpus.Positives.Where(one => one.Changed).Take(extent.Scanned * 2 / 5).ToList();
        var strangers = negatives.Take(extent.Scanned - changed.Count).ToList();
        foreach (var ratio in FuzzyScan.Ratios.Where(ratio => ratio != "TokenSetRatio").Take(extent.Peers ? 3 : 1))
        {
            Console.Error.WriteLine($"FuzzySharp {ratio} ...");
            var scan = new FuzzyScan(ratio);
            scan.Build(corpus.Targets);
            List<Judged> judged = [];
            var seconds = Measures.Speed.Of(() => judged = Judged.All(scan, [.. changed, .. strangers]));
            yield return Row($"{scan.Name}, every name: {Number.Of(extent.Scanned / seconds, 1)} names per CPU-s", judged);
        }
    }

    static string[] Row(string name, List<Judged> judged, bool changed = true) =>
        Row(name, [.. judged.Where(one => one.Question.Record >= 0)], [.. judged.Where(one => one.Question.Record < 0)], changed);

    static string[] Row(string name, List<Judged> found, List<Judged> strangers, bool changed = true)
    {
        var own = Recall.Shipped(found, strangers);
        return
        [
            name,
            $"{Number.Of(found.Count, 0)} / {Number.Of(strangers.Count, 0)}",
            .. shares.Select(share => Cell(Recall.At(share, found, strangers), changed)),
            Cell(own, changed),
            Number.Of(own.Strangers, 4),
        ];
    }

    static string Cell(Recall recall, bool changed) => Number.Of(recall.All, 3) + (changed ? " / " + Number.Of(recall.Changed, 3) : "");
}
