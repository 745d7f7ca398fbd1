using Interdict.Bench.Ordinary;
using Interdict.Law;
using Interdict.Lawc.Headings;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Matching.Vague;

namespace Interdict.Bench.Goods;

/// <summary>How well descriptions that say too little are told from good ones.</summary>
sealed class VaguePage(Page page, Folding folding)
{
    const int HeldOut = 50;
    const int Checked = 20;
    const int Items = 20_000;

    /// <summary>Writes the section; nothing when the data are not on this machine.</summary>
    public void Write(MeasuredLaw law, List<string> files)
    {
        if (Checkout.Data("goods-text", "fpo_vague_terms.csv") is not { } file)
        {
            return;
        }
        var data = Path.Combine(Path.GetDirectoryName(file)!, "..");
        var texts = TradeTexts.Read(data, Path.Combine(Checkout.Root, "lexicon"));
        var features = new TextFeatures(folding);
        var vague = VagueLearning.Vague(data);
        var (own, apart) = LearnVerb.Divided(texts, folding, 0, TradeTexts.KeptApart);
        var (learnt, good) = LearnVerb.Divided(own, folding, TradeTexts.KeptApart, TradeTexts.KeptApart + Checked);
        var half = vague.Where(text => TradeTexts.Part(features, text) >= HeldOut).ToList();
        var table = VagueLearning.Learn(folding, VagueLearning.Texts(learnt, half), [.. good.Select(one => one.Text)]).Table;
        var reader = new VagueReader(table, folding);
        var shipped = new VagueReader(law.Lexicon.VagueTable, folding);
        page.Title("Descriptions that say too little");
        page.Line(
            "Learnt: half of the descriptions that customs turned down, good ones of the same kind as for headings. Shipped: learnt from all, and every description that was turned down is known as a whole by its number."
        );
        page.Line();
        var rest = vague.Except(half).ToList();
        page.Table(
            ["called vague", "learnt from half", "shipped"],
            [
                Row("turned down, the other half", rest),
                Row("search references kept apart", [.. apart.Select(one => one.Text)]),
                Row(
                    "extra references kept apart",
                    [
                        .. texts
                            .Where(one => one.Source == TextSource.ExtraReference && TradeTexts.Part(features, one.Text) < TradeTexts.KeptApart)
                            .Select(one => one.Text),
                    ]
                ),
                Row("goods with known answers", [.. files.SelectMany(GoldRow.Read).Select(row => row.Text)]),
                Row("ordinary trade", Trade(law, files)),
            ]
        );
        page.Line(
            "A quarter of the extra references stand word for word among the descriptions that customs turned down, so those two lists cannot both be right; ordinary trade is written from both kinds."
        );

        string[] Row(string name, List<string> some) =>
            [
                name,
                Page.Rate(some.Count(text => reader.Read(text).TooVague), some.Count),
                Page.Rate(some.Count(text => shipped.Read(text).TooVague), some.Count),
            ];
    }

    static List<string> Trade(MeasuredLaw law, List<string> files)
    {
        if (Shelves.Open() is not { } shelves)
        {
            return [];
        }
        var edition = Edition.Of(law.Book, law.Book.Instruments[0].Id, Asked.Day, Asked.Day)!;
        var trade = new OrdinaryTrade(shelves, OrdinaryTrade.Headings(edition), [.. files.SelectMany(GoldRow.Read)], 7);
        return [.. Enumerable.Range(0, Items).Select(_ => trade.Next().Text)];
    }
}
