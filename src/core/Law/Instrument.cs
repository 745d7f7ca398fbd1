using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A law: its identity, its acts in time, its lists and its rules.</summary>
/// <param name="Id">The folder of its files: <c>eu-2019-125</c>.</param>
/// <param name="Short">How people cite it.</param>
/// <param name="Title">What it is about, in our own words.</param>
/// <param name="Jurisdiction">Whose law it is.</param>
/// <param name="States">Days on which what it says changed.</param>
/// <param name="Acts">The amending acts.</param>
/// <param name="Sources">Sources by key.</param>
/// <param name="Entries">The goods lists.</param>
/// <param name="CommonExclusions">Exclusions of whole annexes.</param>
/// <param name="Measures">The rules, all versions.</param>
/// <param name="Entailments">What an act says by itself.</param>
/// <param name="Documents">Document codes and what they claim.</param>
/// <param name="Deadlines">Periods with their articles.</param>
/// <param name="National">Slots for national measures.</param>
/// <param name="KnownGaps">What the law does not reach, or what was not read.</param>
public sealed record Instrument(
    string Id,
    string Short,
    string Title,
    string Jurisdiction,
    ImmutableArray<DateOnly> States,
    ImmutableArray<AmendingAct> Acts,
    ImmutableArray<Source> Sources,
    ImmutableArray<Entry> Entries,
    ImmutableArray<AnnexExclusion> CommonExclusions,
    ImmutableArray<Measure> Measures,
    ImmutableArray<Entailment> Entailments,
    ImmutableArray<DocumentClaim> Documents,
    ImmutableArray<Deadline> Deadlines,
    ImmutableArray<NationalSlot> National,
    ImmutableArray<string> KnownGaps
)
{
    /// <summary>How an authority works under it.</summary>
    public Procedures Procedures { get; init; } = Procedures.None;

    /// <summary>The deadline with this id; null when there is none.</summary>
    public Deadline? Deadline(string id) => Deadlines.FirstOrDefault(one => one.Id == id);
}

/// <summary>An act that made or changed the instrument.</summary>
/// <param name="Act">Its name.</param>
/// <param name="Journal">Where it was published.</param>
/// <param name="Dates">When it applies and since when it is known.</param>
/// <param name="Changes">What it changed, in our own words.</param>
public sealed record AmendingAct(string Act, string Journal, Dated Dates, string Changes);

/// <summary>A source under its key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record Source(string Key, string Title, string Address);

/// <summary>An exclusion that is common to all entries of some annexes.</summary>
/// <param name="Annexes">The annexes.</param>
/// <param name="Exclusion">The exclusion.</param>
public sealed record AnnexExclusion(ImmutableArray<string> Annexes, Exclusion Exclusion);

/// <summary>What naming an act says by itself about other facts, until somebody states them otherwise.</summary>
/// <param name="Act">The act, as a word of the fact <c>act</c>.</param>
/// <param name="Conditions">What is then so.</param>
public sealed record Entailment(string Act, ImmutableArray<Condition> Conditions);

/// <summary>A document code of a customs declaration: it claims, and proves nothing until it is checked.</summary>
/// <param name="Code">The code.</param>
/// <param name="Claims">What it claims.</param>
/// <param name="Kind">positive-proof, negative-declaration or exemption.</param>
/// <param name="Asks">The question it raises.</param>
public sealed record DocumentClaim(string Code, string Claims, string Kind, string Asks);

/// <summary>A period that the instrument sets, or that was looked for and is absent.</summary>
/// <param name="Id">Name in the file.</param>
/// <param name="Article">The article.</param>
/// <param name="What">What has to happen.</param>
/// <param name="From">The event from which it runs.</param>
/// <param name="Length">Its length; null when the instrument gives no number.</param>
/// <param name="LengthSays">Its length in words: "30 days", "immediately".</param>
/// <param name="Bound">How it binds: at-most, at-least, look-back, at-least-before, recurring; empty when none is set.</param>
/// <param name="Consequence">What follows when it passes.</param>
/// <param name="Absent">True when the instrument sets no such period.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record Deadline(
    string Id,
    string Article,
    string What,
    string From,
    Vocabulary.Span? Length,
    string LengthSays,
    string Bound,
    string Consequence,
    bool Absent,
    Rests Rests
);

/// <summary>The place for one state's own measures and guidance.</summary>
/// <param name="State">Id of the state's place.</param>
/// <param name="Article">The article that allows the measure; empty for guidance.</param>
/// <param name="Title">What it would be.</param>
/// <param name="Loaded">False while nothing has been loaded: answers then say so.</param>
public sealed record NationalSlot(string State, string Article, string Title, bool Loaded);
