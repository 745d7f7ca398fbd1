using Interdict.Bench.Ordinary;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Bench.Goods;

/// <summary><c>bench goods</c>: how well goods are recognised in what traders write.</summary>
static class GoodsVerb
{
    // Rows kept apart for measuring are named and not shown, so that nobody tunes to them by reading a list of misses.
    static readonly string[] apart = ["own.jsonl", "fresh.jsonl"];

    public static int Run(Wishes wishes)
    {
        var law = Checkout.Law(wishes);
        if (wishes.Has("--headings"))
        {
            var only = new Page("Headings read from goods texts");
            only.Line();
            only.Lines(Machine.Lines(law.Name));
            new HeadingPage(only, new Folding(law.Lexicon.Folding)).Write();
            new VaguePage(only, new Folding(law.Lexicon.Folding)).Write(law, Files(wishes));
            only.Give(wishes, "headings.md");
            return 0;
        }
        var asked = new Asked(law, new Recogniser(law.Lexicon));
        var page = new Page("Goods recognised from what traders write");
        page.Line();
        page.Lines(Machine.Lines(law.Name));
        page.Line($"- asked: export on {Asked.Day:yyyy-MM-dd}, nothing known but text, code and destination");
        var files = Files(wishes);
        foreach (var file in files)
        {
            Recognition(page, law, asked, file, !apart.Contains(Path.GetFileName(file)) || wishes.Has("--show-apart"), wishes.Has("--quick"));
        }
        Trade(page, law, files, wishes);
        if (!wishes.Has("--quick"))
        {
            var folding = new Folding(law.Lexicon.Folding);
            new HeadingPage(page, folding).Write();
            new VaguePage(page, folding).Write(law, files);
        }
        var read = Path.Combine(Checkout.Root, "bench", "goods", "errors.md");
        if (!wishes.All("--rows").Any() && File.Exists(read))
        {
            page.Title("Errors read and explained");
            page.Lines(File.ReadAllLines(read));
        }
        page.Give(wishes, "goods.md");
        return 0;
    }

    static void Trade(Page page, MeasuredLaw law, List<string> files, Wishes wishes)
    {
        if (Shelves.Open() is not { } shelves)
        {
            Console.Error.WriteLine(
                "Skipped: ordinary trade needs hs/ and goods-text/ of the data, which are not on this machine. Set INTERDICT_DATA to the folder of the data."
            );
            return;
        }
        var edition = Edition.Of(law.Book, law.Book.Instruments[0].Id, Asked.Day, Asked.Day)!;
        var headings = OrdinaryTrade.Headings(edition);
        var gold = files.SelectMany(GoldRow.Read).ToList();
        var (count, seed) = (wishes.Number("--items", 100_000), wishes.Number("--seed", 20_260_115));
        page.Title("Ordinary trade");
        page.Line(
            $"{Number.Of(count, 0)} generated items, seed {seed}: {shelves.Counted()}; 70 % of the {headings.Count} headings in which the law has entries, the rest of all others."
        );
        page.Line(
            "The descriptions are English. Their words are in the table of ordinary words, which forgives no slip towards a listed word, so the same trade is also measured without that table."
        );
        page.Line();
        var noise = new Noise(law, new OrdinaryTrade(shelves, headings, gold, seed));
        noise.Pass(count, law.Lexicon);
        noise.Report(page);
        var bare = new Noise(law, new OrdinaryTrade(shelves, headings, gold, seed));
        bare.Pass(count, law.Lexicon with { Ordinary = [] });
        page.Line($"Without the table of ordinary words: {bare.Rate} per 10,000 ({bare.Held} of {bare.Ordinary}).");
        var harsh = new Noise(law, new OrdinaryTrade(shelves, headings, gold, seed, harsh: true));
        harsh.Pass(count, law.Lexicon);
        page.Title("Ordinary trade, harsher than life");
        page.Line(
            "The same goods with parts and users added at random, whether they make sense or not (\"with hinged bars\", \"for police\"). No target; it shows what groups of ideas do."
        );
        page.Line();
        harsh.Report(page);
    }

    static List<string> Files(Wishes wishes)
    {
        var named = wishes.All("--rows").ToList();
        if (named.Find(file => !File.Exists(file)) is { } missing)
        {
            throw new UnusableException($"There is no file {missing}. --rows needs a file of rows as bench/goods/README.md describes them.");
        }
        if (named.Count > 0)
        {
            return named;
        }
        if (Checkout.Data("goods-gold", "dev.jsonl") is { } dev)
        {
            named.Add(dev);
        }
        else
        {
            Console.Error.WriteLine("Skipped: goods-gold/dev.jsonl is not on this machine. Set INTERDICT_DATA to the folder of the data.");
        }
        named.AddRange(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "bench", "goods"), "*.jsonl").Order(StringComparer.Ordinal));
        return named;
    }

    static void Recognition(Page page, MeasuredLaw law, Asked asked, string file, bool show, bool quick)
    {
        var graded = Graded.All(GoldRow.Read(file), asked);
        page.Title($"{Path.GetFileName(file)}: {graded.Count} rows");
        page.Table(Tally.Heads, Parts(graded));
        var other = graded.Where(one => one.Row.Regime == "other-regime").ToList();
        page.Line(
            $"Goods of other law: {other.Count} rows, {other.Count(one => one.Held)} held, {other.Count(Referred)} referred to the right regime. They are in no rate above."
        );
        Failures(page, graded, show);
        if (!quick)
        {
            LeftOut(page, law, file, graded);
        }
    }

    static void LeftOut(Page page, MeasuredLaw law, string file, List<Graded> graded)
    {
        var leaveOut = new LeaveOut(law, [.. graded.Select(one => one.Row)], graded.ToDictionary(one => one.Row.Id, one => one.Found));
        page.Title($"{Path.GetFileName(file)}: one language left out");
        page.Line("Recall on the rows of a language when every word of that language is taken away (trade names and chemistry stay).");
        page.Line();
        page.Table(["language", "listed rows", "recall", "recall without it"], leaveOut.Languages());
        page.Title($"{Path.GetFileName(file)}: one entry left out");
        page.Line("Recall on the rows of an entry when its own words are taken away, and when its groups of ideas are.");
        page.Line();
        page.Table(["entry", "rows", "recall", "without its words", "without its groups of ideas"], leaveOut.Entries());
    }

    static bool Referred(Graded one) => one.Holding.Any(finding => finding.Effect == Effect.OtherRegime && finding.Entry == one.Row.OtherRegime);

    static IEnumerable<string[]> Parts(List<Graded> graded)
    {
        yield return new Tally(graded).Cells("all");
        foreach (var part in graded.GroupBy(one => one.Row.Difficulty).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return new Tally([.. part]).Cells(part.Key);
        }
        foreach (var part in graded.GroupBy(one => one.Row.Group).OrderByDescending(group => group.Count()))
        {
            yield return new Tally([.. part]).Cells(part.Key);
        }
    }

    static void Failures(Page page, List<Graded> graded, bool show)
    {
        Failed(page, "Missed", graded.Where(one => one.Row.Listed && !one.Found), show);
        Failed(page, "Held and not listed", graded.Where(one => one.FalseAlarm), show);
        Failed(page, "Found, but another entry first", graded.Where(one => one.Found && !one.FirstRight), show);
    }

    static void Failed(Page page, string what, IEnumerable<Graded> some, bool show)
    {
        var rows = some.ToList();
        page.Line();
        page.Line(
            $"{what}: {rows.Count}{(rows.Count > 0 && !show ? " (rows kept apart: numbers only; --show-apart prints them, and they then belong in another file)" : "")}"
        );
        page.Line();
        foreach (var one in rows)
        {
            page.Line(show ? Shown(one) : $"- {one.Row.Id}");
        }
    }

    static string Shown(Graded one)
    {
        var given = string.Join(", ", one.Holding.Select(finding => finding.Entry));
        var because =
            one.Holding.Count == 0
                ? ""
                : " "
                    + string.Join(" ", one.Holding[0].Because.Where(reason => reason.Kind is "word" or "context" or "chemistry").Select(reason => reason.Text));
        return $"- {one.Row.Id} [{one.Row.Language}] {one.Row.Text} | expected {(one.Row.Listed ? string.Join(", ", one.Row.Expect) : "nothing")}, given {(given.Length == 0 ? "nothing" : given)}.{because}";
    }
}
