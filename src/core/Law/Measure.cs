using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A rule of an article: who does what with which entries, to where, for what use, and what follows.</summary>
/// <param name="Id">Name of the rule in its file; versions of one rule share it.</param>
/// <param name="Article">The article, as the instrument counts: <c>11(1)</c>.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Dates">When it applies and since when it is known.</param>
/// <param name="Verification">How well it is confirmed.</param>
/// <param name="Source">Key of the source in the instrument.</param>
/// <param name="Acts">The acts it is about, as words of the fact <c>act</c>.</param>
/// <param name="Annexes">The annexes whose entries it covers.</param>
/// <param name="Slugs">Single entries it covers beside those.</param>
/// <param name="Set">The set of rules it belongs to; empty when it belongs to all.</param>
/// <param name="Rows">When it applies; one row is enough.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Says">The message that exporter, officer and court see, in our own words.</param>
/// <param name="Power">The article that lets an officer keep the goods; empty when there is none.</param>
/// <param name="Lifts">Exemptions and general authorisations that take a deal out of it.</param>
/// <param name="Grounds">Grounds on which an authority may authorise all the same. Never an exemption.</param>
/// <param name="Authorisation">How an authorisation would be had; null when none can be.</param>
/// <param name="Next">What to do next.</param>
public sealed record Measure(
    string Id,
    string Article,
    string Title,
    Dated Dates,
    Verification Verification,
    string Source,
    ImmutableArray<string> Acts,
    ImmutableArray<string> Annexes,
    ImmutableArray<string> Slugs,
    string Set,
    ImmutableArray<Row> Rows,
    Effect Effect,
    string Says,
    string Power,
    ImmutableArray<Lift> Lifts,
    ImmutableArray<Ground> Grounds,
    AuthorisationRoute? Authorisation,
    ImmutableArray<string> Next
)
{
    /// <summary>True when the rule is about this entry in this edition.</summary>
    public bool Covers(Entry entry, EntryEdition edition) =>
        (Set.Length == 0 || Set == entry.Set) && (Annexes.Contains(edition.Annex) || Slugs.Contains(entry.Slug));
}

/// <summary>How an exemption treats the goods while it is being looked at.</summary>
public enum Holding : byte
{
    /// <summary>The goods go.</summary>
    Free,

    /// <summary>The goods go, and an officer may hold them to verify.</summary>
    MayBeHeld,

    /// <summary>The goods stay until an officer has verified it.</summary>
    UntilVerified,
}

/// <summary>An exemption from a rule, or a general authorisation that satisfies it.</summary>
/// <param name="Id">Name within the measure.</param>
/// <param name="Article">The article.</param>
/// <param name="Dates">When it applies and since when it is known.</param>
/// <param name="Verification">An unverified one lifts nothing.</param>
/// <param name="Effect">What the deal then is: exempt, general-authorisation or not-restricted.</param>
/// <param name="Rows">When it applies; one row is enough.</param>
/// <param name="Unless">What takes it away again, each with its own name.</param>
/// <param name="Holding">What happens to the goods meanwhile.</param>
/// <param name="Power">The article that lets an officer keep the goods meanwhile; empty for none.</param>
/// <param name="Says">The message in our own words.</param>
/// <param name="Duties">Duties of whoever uses it.</param>
public sealed record Lift(
    string Id,
    string Article,
    Dated Dates,
    Verification Verification,
    Effect Effect,
    ImmutableArray<Row> Rows,
    ImmutableArray<Bar> Unless,
    Holding Holding,
    string Power,
    string Says,
    ImmutableArray<string> Duties
);

/// <summary>A circumstance in which a lift may not be used.</summary>
/// <param name="Id">Name within the lift: <c>a</c> to <c>h</c>.</param>
/// <param name="Says">The circumstance in plain words.</param>
/// <param name="Rows">When it is so.</param>
public sealed record Bar(string Id, string Says, ImmutableArray<Row> Rows);

/// <summary>A ground on which an authority may authorise what is otherwise forbidden.</summary>
/// <param name="Id">Name within the measure.</param>
/// <param name="Article">The article.</param>
/// <param name="Says">The ground in plain words.</param>
/// <param name="Rows">The facts that would speak for it.</param>
public sealed record Ground(string Id, string Article, string Says, ImmutableArray<Row> Rows);

/// <summary>How an authorisation is had.</summary>
/// <param name="Type">individual, global, general: those that are possible, in words.</param>
/// <param name="Form">The annex with its form.</param>
/// <param name="Validity">How long it is valid.</param>
/// <param name="Authority">Whose authority decides.</param>
public sealed record AuthorisationRoute(string Type, string Form, string Validity, string Authority);
