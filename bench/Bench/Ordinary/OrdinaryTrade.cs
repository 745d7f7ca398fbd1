using Interdict.Bench.Goods;
using Interdict.Law;

namespace Interdict.Bench.Ordinary;

/// <summary>What an item of generated trade is.</summary>
enum Kind
{
    /// <summary>Ordinary goods of a heading in which the law has entries.</summary>
    SameHeading,

    /// <summary>Ordinary goods of another heading.</summary>
    OtherHeading,

    /// <summary>Goods that look listed and are not.</summary>
    NearMiss,

    /// <summary>Listed goods.</summary>
    Listed,
}

/// <summary>An item of generated trade.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What the trader wrote.</param>
/// <param name="Code">The code declared; null when none.</param>
/// <param name="Destination">Where it goes.</param>
/// <param name="Goods">The descriptions behind it; none for rows with a known answer.</param>
/// <param name="Gold">The row with a known answer; null for ordinary goods.</param>
sealed record TradeItem(Kind Kind, string Text, string? Code, string Destination, IReadOnlyList<GoodsText> Goods, GoldRow? Gold);

/// <summary>Writes trade in the proportions of a border: nearly all ordinary, few near-misses, hardly any listed goods.</summary>
sealed class OrdinaryTrade
{
    const int NearMissOneIn = 1_000;
    const int ListedOneIn = 10_000;
    const int SameHeadingHundred = 70;
    const int MixedHundred = 8;

    static readonly string[] destinations =
    [
        "US",
        "CN",
        "CH",
        "GB",
        "TR",
        "AE",
        "SA",
        "EG",
        "IN",
        "BR",
        "ZA",
        "MX",
        "JP",
        "KR",
        "NG",
        "KE",
        "RS",
        "UA",
        "VN",
        "ID",
        "MA",
        "AU",
        "CL",
        "KZ",
        "TH",
    ];

    readonly Chance chance;
    readonly Wording wording;
    readonly List<GoodsText> same;
    readonly List<GoodsText> other;
    readonly List<GoldRow> nearMisses;
    readonly List<GoldRow> listed;

    /// <summary>Trade beside a law.</summary>
    /// <param name="shelves">Descriptions of ordinary goods.</param>
    /// <param name="headings">The headings in which the law has entries.</param>
    /// <param name="gold">Rows with known answers.</param>
    /// <param name="seed">The same seed writes the same trade.</param>
    /// <param name="harsh">Adds parts and users at random.</param>
    public OrdinaryTrade(Shelves shelves, IReadOnlySet<string> headings, IReadOnlyList<GoldRow> gold, int seed, bool harsh = false)
    {
        chance = new Chance(seed);
        wording = new Wording(chance, harsh);
        same = [.. shelves.All.Where(text => headings.Contains(text.Heading) && !NotOrdinary.Names(text))];
        other = [.. shelves.All.Where(text => !headings.Contains(text.Heading) && !NotOrdinary.Names(text))];
        nearMisses = [.. gold.Where(row => row.Regime == "none")];
        listed = [.. gold.Where(row => row.Listed)];
    }

    /// <summary>How many descriptions lie behind ordinary goods of the law's headings and of all others.</summary>
    public (int Same, int Other) Descriptions => (same.Count, other.Count);

    /// <summary>The headings in which an edition has entries.</summary>
    public static IReadOnlySet<string> Headings(Edition edition) =>
        edition.Listed.SelectMany(listed => listed.Text.Codes).Where(code => code.Length >= 4).Select(code => code[..4]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The next item.</summary>
    public TradeItem Next()
    {
        var lot = chance.Below(ListedOneIn);
        if (lot == 0 && listed.Count > 0)
        {
            return Known(Kind.Listed, chance.Of(listed));
        }
        if (lot <= ListedOneIn / NearMissOneIn && nearMisses.Count > 0)
        {
            return Known(Kind.NearMiss, chance.Of(nearMisses));
        }
        return chance.In(SameHeadingHundred) ? Plain(Kind.SameHeading, chance.Of(same)) : Plain(Kind.OtherHeading, chance.Of(other));
    }

    /// <summary>Ordinary goods of a heading, where there are any; of any other otherwise.</summary>
    public TradeItem Next(Func<string, IReadOnlyList<GoodsText>> ofHeading, string heading)
    {
        var lot = chance.Below(ListedOneIn);
        if (lot <= ListedOneIn / NearMissOneIn && nearMisses.Count > 0)
        {
            return lot == 0 ? Known(Kind.Listed, chance.Of(listed)) : Known(Kind.NearMiss, chance.Of(nearMisses));
        }
        return ofHeading(heading) is { Count: > 0 } some ? Plain(Kind.SameHeading, chance.Of(some)) : Plain(Kind.OtherHeading, chance.Of(other));
    }

    TradeItem Plain(Kind kind, GoodsText goods)
    {
        // A consignment of several goods is often one line.
        GoodsText[] all = chance.In(MixedHundred) ? [goods, chance.Of(chance.In(50) ? same : other)] : [goods];
        var text = string.Join(" + ", all.Select(wording.Write));
        return new TradeItem(kind, text, wording.Code(goods.Code), chance.Of(destinations), all, null);
    }

    TradeItem Known(Kind kind, GoldRow row) => new(kind, row.Text, row.Code, row.Destination ?? chance.Of(destinations), [], row);
}
