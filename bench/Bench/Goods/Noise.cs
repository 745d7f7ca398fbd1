using Interdict.Bench.Ordinary;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Bench.Goods;

/// <summary>How often ordinary trade is held, by which entry and by which words.</summary>
sealed class Noise(MeasuredLaw law, OrdinaryTrade trade)
{
    readonly Dictionary<Kind, int> items = [];
    readonly Dictionary<Kind, int> held = [];
    readonly List<(Finding Finding, TradeItem Item)> holds = [];
    readonly List<(Finding Finding, TradeItem Item)> apart = [];
    int found;

    public int Ordinary => items.GetValueOrDefault(Kind.SameHeading) + items.GetValueOrDefault(Kind.OtherHeading);

    public int Held => held.GetValueOrDefault(Kind.SameHeading) + held.GetValueOrDefault(Kind.OtherHeading);

    /// <summary>Held ordinary items in 10,000.</summary>
    public string Rate => Of(Held, Ordinary);

    /// <summary>Lets that many items pass.</summary>
    public void Pass(int count, Lexicon lexicon)
    {
        var asked = new Asked(law, new Recogniser(lexicon));
        for (var at = 0; at < count; at++)
        {
            var item = trade.Next();
            items[item.Kind] = items.GetValueOrDefault(item.Kind) + 1;
            Take(item, asked.Answer($"{at}", item.Text, item.Code, item.Destination));
        }
    }

    void Take(TradeItem item, Answer answer)
    {
        var holding = answer.Findings.Where(finding => finding.Decision > Decision.Release).ToList();
        if (holding.Count == 0)
        {
            return;
        }
        if (item.Gold is not null)
        {
            held[item.Kind] = held.GetValueOrDefault(item.Kind) + 1;
            found += item.Gold.Listed && holding.Any(finding => item.Gold.Expect.Contains(finding.Entry)) ? 1 : 0;
            return;
        }
        var ours = holding
            .Where(finding => finding.Effect != Effect.OtherRegime || !item.Goods.Any(goods => NotOrdinary.BelongsTo(finding.Entry, goods.Heading)))
            .ToList();
        if (ours.Count == 0)
        {
            apart.Add((holding[0], item));
            return;
        }
        held[item.Kind] = held.GetValueOrDefault(item.Kind) + 1;
        holds.Add((ours[0], item));
    }

    public void Report(Page page)
    {
        page.Table(
            ["items", "n", "held", "per 10,000"],
            Enum.GetValues<Kind>()
                .Select(kind =>
                    new[]
                    {
                        Named(kind),
                        $"{items.GetValueOrDefault(kind)}",
                        $"{held.GetValueOrDefault(kind)}",
                        Of(held.GetValueOrDefault(kind), items.GetValueOrDefault(kind)),
                    }
                )
        );
        page.Line(
            $"**Ordinary items held: {Rate} per 10,000** ({Held} of {Ordinary}; {Distinct(holds)} descriptions behind them of {trade.Descriptions.Same + trade.Descriptions.Other}). Target: at most 2."
        );
        page.Line($"Listed items found: {found} of {items.GetValueOrDefault(Kind.Listed)}.");
        page.Line();
        page.Table(
            ["entry", "holds", "per 10,000", "descriptions", "an example"],
            holds
                .GroupBy(hold => hold.Finding.Entry)
                .OrderByDescending(group => group.Count())
                .Select(group => new[] { group.Key, $"{group.Count()}", Of(group.Count(), Ordinary), $"{Distinct(group)}", group.First().Item.Text })
        );
        page.Line("The 20 noisiest words:");
        page.Line();
        Words(page, holds, 20);
        var referred = string.Join(
            ", ",
            apart.GroupBy(one => one.Finding.Entry).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")
        );
        page.Line(
            $"Counted apart, because the heading itself holds goods of that law: {(referred.Length == 0 ? "none" : referred)}. Their 10 most frequent words:"
        );
        page.Line();
        Words(page, apart, 10);
    }

    static void Words(Page page, IEnumerable<(Finding Finding, TradeItem Item)> some, int most) =>
        page.Table(
            ["words", "holds", "entry", "an example"],
            some.SelectMany(hold =>
                    hold.Finding.Because.Where(reason => reason.Kind is "word" or "context" or "chemistry")
                        .Select(reason => (Words: Quoted(reason), hold.Finding.Entry, hold.Item))
                )
                .GroupBy(sign => (sign.Words, sign.Entry))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Words, StringComparer.Ordinal)
                .Take(most)
                .Select(group => new[] { group.Key.Words, $"{group.Count()}", group.Key.Entry, group.First().Item.Text })
        );

    static int Distinct(IEnumerable<(Finding Finding, TradeItem Item)> some) => some.Select(hold => hold.Item.Goods[0]).Distinct().Count();

    static string Quoted(Reason reason)
    {
        var words = reason.Text.Split('"').Where((_, at) => at % 2 == 1).ToList();
        return words.Count == 0 ? reason.Text : string.Join(" + ", words);
    }

    static string Of(int part, int whole) => whole == 0 ? "–" : Number.Of(10_000.0 * part / whole, 1);

    static string Named(Kind kind) =>
        kind switch
        {
            Kind.SameHeading => "ordinary, headings of the law",
            Kind.OtherHeading => "ordinary, other headings",
            Kind.NearMiss => "near-misses (1 in 1,000)",
            _ => "listed goods (1 in 10,000)",
        };
}
