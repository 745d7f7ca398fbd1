using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Interdict.Lawc.Headings;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Bench.Goods;

/// <summary>How well the tariff heading is read out of a text, and how fast: the section "heading from text".</summary>
sealed class HeadingPage(Page page, Folding folding)
{
    const int Top = 5;
    const int SpeedTexts = 200_000;
    const int Worst = 30;

    readonly ImmutableArray<string> headings =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "lexicon", "headings.txt")).Where(line => line.Length == 4 && line[0] != '#'),
    ];

    /// <summary>Writes the section; nothing when the data are not on this machine.</summary>
    public void Write()
    {
        if (Checkout.Data("goods-text", "fpo_search_references_dev.json") is not { } file)
        {
            return;
        }
        var texts = TradeTexts.Read(Path.Combine(Path.GetDirectoryName(file)!, ".."), Path.Combine(Checkout.Root, "lexicon"));
        var (learnt, apart) = LearnVerb.Divided(texts, folding, 0, TradeTexts.KeptApart);
        page.Title("Heading from text");
        page.Line(
            $"The shipped table is learnt from all references. What is measured is the same learning without {apart.Count} of them: those whose words fall, by a hash, into {TradeTexts.KeptApart} parts of a hundred; texts of the same words are apart together. Nothing was chosen on them."
        );
        page.Line();
        var (scale, unlikely) = LearnVerb.Settled(texts, folding, headings);
        var table = LearnVerb.Learnt(learnt, folding, headings).Table;
        table = table with { Step = table.Step * scale, UnlikelyBelow = unlikely };
        var reader = new HeadingReader(new HeadingModel(table), folding);
        var ours = apart.Select(one => new Read(one, [.. reader.Read(one.Text, Top)])).ToList();
        var nomenclature = texts.Where(one => one.Source is TextSource.Subheading or TextSource.Heading).ToList();
        var plain = new Bm25(nomenclature, folding);
        var floor = apart.Select(one => new Read(one, plain.Read(one.Text, Top))).ToList();
        var wider = new Bm25(learnt, folding);
        var same = apart.Select(one => new Read(one, wider.Read(one.Text, Top))).ToList();
        page.Table(
            ["", "texts", "top-1", "top-5", "chapter"],
            [Row("ours", ours), Row("BM25 over the nomenclature", floor), Row("BM25 over everything ours learnt from", same)]
        );
        Calibration(ours);
        Unlikely(apart, reader);
        Speed(texts);
        Errors(ours);
    }

    static string[] Row(string name, List<Read> reads) =>
        [
            name,
            $"{reads.Count}",
            Page.Rate(reads.Count(read => read.Place == 0), reads.Count),
            Page.Rate(reads.Count(read => read.Place >= 0), reads.Count),
            Page.Rate(reads.Count(read => read.Guesses.Count > 0 && read.Guesses[0].Heading[..2] == read.Text.Heading[..2]), reads.Count),
        ];

    void Calibration(List<Read> reads)
    {
        page.Line("How often the first heading is right, by the likelihood it was given:");
        page.Line();
        var parts = reads.Where(read => read.Guesses.Count > 0).GroupBy(read => Math.Min(4, (int)(read.Guesses[0].Likelihood * 5))).OrderBy(part => part.Key);
        page.Table(
            ["likelihood", "texts", "mean likelihood", "right"],
            parts.Select(part =>
                (string[])
                    [
                        $"{part.Key * 20} to {(part.Key * 20) + 20} %",
                        $"{part.Count()}",
                        part.Average(read => read.Guesses[0].Likelihood).ToString("0.00", CultureInfo.InvariantCulture),
                        Page.Rate(part.Count(read => read.Place == 0), part.Count()),
                    ]
            )
        );
    }

    void Unlikely(List<TradeText> apart, HeadingReader reader)
    {
        var right = apart.Count(one => reader.Unlikely(one.Text, one.Heading) is not null);
        var wrong = apart.Where((one, at) => reader.Unlikely(one.Text, Other(one, at)) is not null).Count();
        page.Line(
            $"\"The code declared is unlikely for this text\" is said of {Page.Rate(right, apart.Count)} of the texts with their right heading, and of {Page.Rate(wrong, apart.Count)} with the heading of another text drawn at random."
        );
        page.Line();

        string Other(TradeText one, int at)
        {
            var step = 1;
            while (apart[(at + (step * 137)) % apart.Count].Heading == one.Heading)
            {
                step++;
            }
            return apart[(at + (step * 137)) % apart.Count].Heading;
        }
    }

    void Speed(List<TradeText> texts)
    {
        if (Environment.GetEnvironmentVariable("INTERDICT_LAW") is not { Length: > 0 } law || !File.Exists(HeadingsPack.Beside(law)))
        {
            return;
        }
        var process = Process.GetCurrentProcess();
        var before = GC.GetTotalMemory(true);
        var begun = process.TotalProcessorTime;
        var pack = HeadingsPack.Open(HeadingsPack.Beside(law)).Pack!;
        process.Refresh();
        var opening = process.TotalProcessorTime - begun;
        var held = GC.GetTotalMemory(true) - before;
        var reader = new HeadingReader(pack.Model, folding);
        var rows = texts.Where(one => one.Source is TextSource.Reference or TextSource.ExtraReference or TextSource.Brand).ToList();
        Pass(reader, rows, SpeedTexts / 2);
        process.Refresh();
        begun = process.TotalProcessorTime;
        Pass(reader, rows, SpeedTexts);
        process.Refresh();
        var spent = process.TotalProcessorTime - begun;
        page.Line(
            $"Speed with the shipped table, one thread: {Number.Of(SpeedTexts, 0)} texts (references, extra references and brands, {rows.Average(one => one.Text.Length):0} letters on average), five headings each with their words, in {spent.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} CPU-seconds: {Number.Of(SpeedTexts / spent.TotalSeconds, 0)} texts per CPU-second; with the opening of the pack ({opening.TotalMilliseconds:0} ms CPU) {Number.Of(SpeedTexts / (spent + opening).TotalSeconds, 0)}. Memory held: {held / 1024 / 1024} MB."
        );
        page.Line();
    }

    static void Pass(HeadingReader reader, List<TradeText> rows, int count)
    {
        for (var at = 0; at < count; at++)
        {
            reader.Read(rows[at % rows.Count].Text, Top);
        }
    }

    void Errors(List<Read> reads)
    {
        var explained = Explained();
        page.Line($"The {Worst} worst errors: the right heading was given the least, the wrong one the most.");
        page.Line();
        foreach (var read in reads.Where(read => read.Place != 0 && read.Guesses.Count > 0).OrderByDescending(read => read.Guesses[0].Likelihood).Take(Worst))
        {
            var guess = read.Guesses[0];
            var why = explained.GetValueOrDefault(read.Text.Text, "");
            page.Line(
                $"- {read.Text.Text}: {read.Text.Heading}, read as {guess.Heading} ({guess.Likelihood.ToString("0.00", CultureInfo.InvariantCulture)}; {string.Join(", ", guess.Because)}). {why}".TrimEnd()
            );
        }
    }

    // What a person said of an error, by its text.
    static Dictionary<string, string> Explained()
    {
        var file = Path.Combine(Checkout.Root, "bench", "goods", "heading-errors.tsv");
        return File.Exists(file)
            ? File.ReadLines(file)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .ToDictionary(cells => cells[0], cells => cells[1])
            : [];
    }

    /// <summary>A text with what was read.</summary>
    sealed record Read(TradeText Text, List<HeadingGuess> Guesses)
    {
        public int Place => Guesses.FindIndex(guess => guess.Heading == Text.Heading);
    }
}
