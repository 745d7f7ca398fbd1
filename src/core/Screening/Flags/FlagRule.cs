using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.Screening;

/// <summary>A red flag as the data describes it: when it is raised, what is then said, how much it weighs and where it comes from.</summary>
/// <param name="Id">Its stable name.</param>
/// <param name="Title">What it is, in plain words.</param>
/// <param name="Says">The sentence that is said, with declared values in braces: <c>{party}</c>, <c>{words}</c>.</param>
/// <param name="Weight">How much it raises the rank: above 0 and at most 1.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="AppliesFrom">The first day of declarations for which it is raised.</param>
/// <param name="AppliesTo">The last day; null for none.</param>
/// <param name="Goods">For which goods it is raised.</param>
/// <param name="When">The circumstance.</param>
public sealed record FlagRule(
    string Id,
    string Title,
    string Says,
    double Weight,
    string Source,
    DateOnly AppliesFrom,
    DateOnly? AppliesTo,
    FlagGoods Goods,
    FlagCondition When
);

/// <summary>How far into ordinary trade a red flag reaches.</summary>
public enum GoodsReach : byte
{
    /// <summary>Any goods.</summary>
    Any,

    /// <summary>Goods whose text names an entry, or could mean one.</summary>
    Hinted,

    /// <summary>Goods whose text names an entry.</summary>
    Listed,

    /// <summary>Goods whose text names one of some entries.</summary>
    These,
}

/// <summary>For which goods a red flag is raised.</summary>
/// <param name="Reach">How far it reaches.</param>
/// <param name="Entries">The slugs, where it reaches some entries only.</param>
public sealed record FlagGoods(GoodsReach Reach, ImmutableArray<string> Entries)
{
    /// <summary>Any goods.</summary>
    public static FlagGoods Any { get; } = new(GoodsReach.Any, []);
}

/// <summary>A circumstance of a declared item. There are these kinds and no others; each is a few lines of code and not a language.</summary>
public abstract record FlagCondition
{
    FlagCondition() { }

    /// <summary>A party's name or address holds certain words, or the end-user is said to be of a kind.</summary>
    /// <param name="Roles">The roles that are looked at; empty for all.</param>
    /// <param name="Words">The words, as the word files of the law write them.</param>
    /// <param name="UserKinds">Kinds of end-user that count as well.</param>
    /// <param name="Without">A role that must not be declared; empty for none.</param>
    public sealed record PartySays(ImmutableArray<string> Roles, ImmutableArray<Term> Words, ImmutableArray<string> UserKinds, string Without) : FlagCondition;

    /// <summary>Nobody is declared in a role.</summary>
    /// <param name="Role">The role.</param>
    public sealed record PartyMissing(string Role) : FlagCondition;

    /// <summary>Much of it at once: together with certain words in the description, or for a kind of end-user.</summary>
    /// <param name="Words">Words of which one must stand in the description; empty when none is needed.</param>
    /// <param name="UserKinds">Kinds of end-user of which one must be stated; empty when none is needed.</param>
    /// <param name="Quantity">From so many units on; null when they do not matter.</param>
    /// <param name="Mass">From so many kilograms on; null when they do not matter.</param>
    public sealed record Bulk(ImmutableArray<Term> Words, ImmutableArray<string> UserKinds, decimal? Quantity, decimal? Mass) : FlagCondition;

    /// <summary>The declared code begins with one of some codes.</summary>
    /// <param name="Codes">Digits alone.</param>
    public sealed record CodeUnder(ImmutableArray<string> Codes) : FlagCondition;

    /// <summary>The declared code is unlikely for the declared text.</summary>
    public sealed record CodeUnlikely : FlagCondition;

    /// <summary>A figure lies outside a range, or far from what is usual for the code.</summary>
    /// <param name="Figure">The figure.</param>
    /// <param name="From">The least; null for none.</param>
    /// <param name="To">The most; null for none.</param>
    /// <param name="Currency">The currency of the range; empty for a figure without value.</param>
    /// <param name="Spreads">So many spreads from the median of the base rates; null when the range is given here.</param>
    /// <param name="AtLeast">So many movements must stand behind the base rate.</param>
    public sealed record FigureOut(UsualFigureKind Figure, decimal? From, decimal? To, string Currency, double? Spreads, long AtLeast) : FlagCondition;

    /// <summary>Such goods rarely go that way.</summary>
    /// <param name="Whole">True for the way from place to place, false for the destination alone.</param>
    /// <param name="Below">The share below which it is rare.</param>
    /// <param name="AtLeast">So many movements must stand behind the base rate.</param>
    public sealed record RouteRare(bool Whole, double Below, long AtLeast) : FlagCondition;

    /// <summary>The goods go a way that somebody named.</summary>
    /// <param name="From">Ids of places; empty for any.</param>
    /// <param name="To">Ids of places; empty for any.</param>
    /// <param name="Via">Ids of places; empty for any or none.</param>
    public sealed record RouteNamed(ImmutableArray<string> From, ImmutableArray<string> To, ImmutableArray<string> Via) : FlagCondition;

    /// <summary>The description says too little.</summary>
    public sealed record TextWeak : FlagCondition;
}
