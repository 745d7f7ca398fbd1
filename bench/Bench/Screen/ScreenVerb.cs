using System.Diagnostics;
using Interdict.Bench.Goods;
using Interdict.Bench.Ordinary;
using Interdict.Law;

namespace Interdict.Bench.Screen;

/// <summary><c>bench screen</c>: how fast files of declarations are screened by the command line as it is shipped.</summary>
static class ScreenVerb
{
    static readonly int[] sizes = [5_400, 54_000, 540_000];

    public static int Run(Wishes wishes)
    {
        if (Framed.Open() is not { } frame || Shelves.Open() is not { } shelves)
        {
            Console.Error.WriteLine(
                "Skipped: the frame of declarations (customs/) and the texts (hs/, goods-text/) are not on this machine. Set INTERDICT_DATA to the folder of the data."
            );
            return 0;
        }
        var folder = Directory.CreateTempSubdirectory("interdict-bench-");
        try
        {
            var law = Checkout.Law(wishes);
            var edition = Edition.Of(law.Book, law.Book.Instruments[0].Id, Asked.Day, Asked.Day)!;
            var gold = GoldRow.Read(Path.Combine(Checkout.Root, "bench", "goods", "own.jsonl"));
            var items = new ItemFile(
                frame,
                shelves,
                new OrdinaryTrade(shelves, OrdinaryTrade.Headings(edition), gold, wishes.Number("--seed", 20_260_115)),
                wishes.Of("--day") ?? ""
            );
            Measure(wishes, law, items, folder.FullName);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static void Measure(Wishes wishes, MeasuredLaw law, ItemFile items, string folder)
    {
        var empty = Path.Combine(folder, "empty.csv");
        items.Write(empty, 0);
        var cli = CommandLine.Find(wishes, empty, folder);
        var times = Math.Max(1, wishes.Number("--times", 5));
        var page = new Page("Files of declarations, screened");
        page.Line();
        page.Lines(Machine.Lines(law.Name));
        page.Line(
            $"- method: the published command line ({CommandLine.Kind(cli)}), `screen FILE --jsonl OUT`, {(MeasuredRun.Pins ? "pinned to one core" : "not pinned (no taskset)")}; median of {times} with the least and the most; CPU is user + system of all threads"
        );
        page.Line(
            $"- items: {(wishes.Of("--day") is { } day ? $"all of {day}" : "of 18 months, so that the law of 547 days is asked")}, in the order of their days"
        );
        page.Line($"- load when it began: {Load()}");
        var nothing = Runs(cli, empty, folder, times);
        page.Title("Start");
        page.Line(
            $"Start, load of the law and an empty file: {Spread(nothing, run => run.Cpu, 2)} s CPU, {Spread(nothing, run => run.Wall, 2)} s wall, {Spread(nothing, run => run.Megabytes, 0)} MB."
        );
        page.Title("Goods alone: items per CPU-second");
        page.Line("Start and load taken off; with them in the fourth column. Targets: 20,000 items per CPU-second, 200 MB.");
        page.Line();
        page.Table(
            ["items", "items per CPU-s", "CPU s", "per CPU-s with start", "wall s", "peak MB", "written MB", "summary"],
            Sizes(wishes).Select(size => Row(cli, items, folder, size, times, Median(nothing, run => run.Cpu)))
        );
        new FullDeclarations(cli, folder, items.Write).Measure(page, wishes, Sizes(wishes), times);
        page.Give(wishes, "screen.md");
    }

    static int[] Sizes(Wishes wishes) =>
        wishes.Of("--items") is not null ? [wishes.Number("--items", 0)]
        : wishes.Has("--quick") ? sizes[..2]
        : sizes;

    static string[] Row(string cli, ItemFile items, string folder, int size, int times, double start)
    {
        Console.Error.WriteLine($"{Number.Of(size, 0)} items ...");
        var file = Path.Combine(folder, $"{size}.csv");
        items.Write(file, size);
        var runs = Runs(cli, file, folder, times);
        var written = new FileInfo(Output(folder)).Length / 1e6;
        return
        [
            Number.Of(size, 0),
            Spread(runs, run => size / (run.Cpu - start), 0),
            Spread(runs, run => run.Cpu, 2),
            Number.Of(Median(runs, run => size / run.Cpu), 0),
            Spread(runs, run => run.Wall, 2),
            Spread(runs, run => run.Megabytes, 0),
            Number.Of(written, 1),
            runs[0].Summary,
        ];
    }

    // One run before those that count: it brings the files into memory.
    static List<MeasuredRun> Runs(string cli, string file, string folder, int times) =>
        [.. Enumerable.Range(0, times + 1).Select(_ => MeasuredRun.Of(cli, file, Output(folder), Path.Combine(folder, "no-lists"))).Skip(1)];

    static string Output(string folder) => Path.Combine(folder, "out.jsonl");

    public static double Median(List<MeasuredRun> runs, Func<MeasuredRun, double> of)
    {
        var sorted = runs.Select(of).Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static string Spread(List<MeasuredRun> runs, Func<MeasuredRun, double> of, int decimals) =>
        $"{Number.Of(Median(runs, of), decimals)} ({Number.Of(runs.Min(of), decimals)}–{Number.Of(runs.Max(of), decimals)})";

    static string Load() => File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";
}
