using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>An entry of a goods list under its stable slug. The number is a label that an edition gives it.</summary>
/// <param name="Slug">The stable name: <c>thumb-cuffs</c>.</param>
/// <param name="Set">The separable set of rules it belongs to: torture or execution.</param>
/// <param name="Predecessors">Entries that covered these goods before.</param>
/// <param name="Things">Kinds of thing by which it is recognised in texts.</param>
/// <param name="PrevailsOver">More general entries that yield to this one.</param>
/// <param name="Editions">Its versions in time.</param>
/// <param name="Chemicals">Substances it names.</param>
/// <param name="Exclusions">What it is not.</param>
/// <param name="LookAlikes">Ordinary goods that resemble it.</param>
/// <param name="Card">The identification card.</param>
public sealed record Entry(
    string Slug,
    string Set,
    ImmutableArray<string> Predecessors,
    ImmutableArray<string> Things,
    ImmutableArray<string> PrevailsOver,
    ImmutableArray<EntryEdition> Editions,
    ImmutableArray<Chemical> Chemicals,
    ImmutableArray<Exclusion> Exclusions,
    ImmutableArray<string> LookAlikes,
    Card Card
);

/// <summary>One version of an entry.</summary>
/// <param name="Label">The label of the edition: <c>II:2.2</c>.</param>
/// <param name="Annex">The annex it stands in.</param>
/// <param name="Title">What it lists, in our own words.</param>
/// <param name="Dates">When it applies and since when it is known.</param>
/// <param name="Verification">How well this version is confirmed.</param>
/// <param name="ReliesOn">The older text it leans on while unread; empty when none.</param>
/// <param name="Source">Key of the source in the instrument.</param>
/// <param name="Codes">Commodity codes as the annex writes them, digits only; part of each ("ex") unless in <paramref name="WholeCodes"/>.</param>
/// <param name="WholeCodes">Codes that are covered as a whole.</param>
/// <param name="Ceased">True for the version that says the entry no longer exists.</param>
public sealed record EntryEdition(
    string Label,
    string Annex,
    string Title,
    Dated Dates,
    Verification Verification,
    string ReliesOn,
    string Source,
    ImmutableArray<string> Codes,
    ImmutableArray<string> WholeCodes,
    bool Ceased
);

/// <summary>A substance that an entry names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cas">Its CAS number; may be empty.</param>
/// <param name="Synonyms">Other names.</param>
public sealed record Chemical(string Name, string Cas, ImmutableArray<string> Synonyms);

/// <summary>Something that an entry is not.</summary>
/// <param name="Id">Name within the entry.</param>
/// <param name="Says">The exclusion in plain words.</param>
/// <param name="Citation">Where the law says so.</param>
/// <param name="Rows">The facts that make it so.</param>
/// <param name="Refer">The other regime the goods then belong to; empty for none.</param>
public sealed record Exclusion(string Id, string Says, string Citation, ImmutableArray<Row> Rows, string Refer);

/// <summary>The card that an officer holds beside the goods.</summary>
/// <param name="What">What it is.</param>
/// <param name="Measure">What to measure or look for.</param>
/// <param name="Questions">Three questions for the trader.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Drawing">Name of a line drawing; empty for none.</param>
public sealed record Card(string What, ImmutableArray<string> Measure, ImmutableArray<string> Questions, string Next, string Drawing);
