using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>An item of an authorisation, with what is authorised of it.</summary>
/// <param name="Number">Its number on the form, from 1.</param>
/// <param name="CaseItem">Its number in the application.</param>
/// <param name="Description">What it is.</param>
/// <param name="Slug">The entry's stable name.</param>
/// <param name="Label">The entry's label in the edition it was decided by.</param>
/// <param name="Code">The commodity code.</param>
/// <param name="Quantity">How much in all.</param>
/// <param name="Value">Its value; null when not said.</param>
/// <param name="Facts">Answers to the law's questions on these goods.</param>
public sealed record AuthorisedItem(
    int Number,
    int CaseItem,
    string Description,
    string Slug,
    string Label,
    string Code,
    Quantity Quantity,
    Money? Value,
    ImmutableSortedDictionary<string, string> Facts
);

/// <summary>An authorisation was issued.</summary>
/// <param name="Case">The case it came of.</param>
/// <param name="Kind">What was applied for.</param>
/// <param name="Type">Kind of the authorisation: a word of the law's list.</param>
/// <param name="Form">The form it is printed on: a word of the law's list.</param>
/// <param name="Firm">The holder's firm as the accounts know it.</param>
/// <param name="Told">Parties, places and use as they were decided.</param>
/// <param name="Items">The goods.</param>
/// <param name="Conditions">The conditions.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="Act">The act it allows: a word of the law's fact of that name.</param>
/// <param name="Law">The law it was decided by, by its hash.</param>
/// <param name="Code">The verification code that stands on the document.</param>
public sealed record Issued(
    string Case,
    CaseKind Kind,
    string Type,
    string Form,
    string Firm,
    DealTold Told,
    ImmutableArray<AuthorisedItem> Items,
    ImmutableArray<Condition> Conditions,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string Act,
    string Law,
    string Code
) : Fact;

/// <summary>It is valid for longer.</summary>
/// <param name="To">The new last day.</param>
public sealed record Extended(DateOnly To) : Fact;

/// <summary>It may not be used until it is resumed.</summary>
public sealed record Suspended : Fact;

/// <summary>It may be used again.</summary>
public sealed record Resumed : Fact;

/// <summary>It was taken back for the future.</summary>
public sealed record Revoked : Fact;

/// <summary>It was taken back as if it had never been.</summary>
public sealed record Annulled : Fact;

/// <summary>The holder gave it back.</summary>
public sealed record Surrendered : Fact;

/// <summary>Goods or conditions were changed.</summary>
/// <param name="Items">The goods from now on.</param>
/// <param name="Conditions">The conditions from now on.</param>
public sealed record Modified(ImmutableArray<AuthorisedItem> Items, ImmutableArray<Condition> Conditions) : Fact;

/// <summary>The law changed, and it may not be used until the authority has looked.</summary>
/// <param name="Law">The law that was asked, by its hash.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Changes">What changed, item by item.</param>
public sealed record HeldByLaw(string Law, DateOnly On, ImmutableArray<LawChange> Changes) : Fact;

/// <summary>The authority has looked, and it may be used again.</summary>
public sealed record HoldLifted : Fact;

/// <summary>The law changed while a case was open, or after an authorisation that nothing is held of: somebody has to look at these items anew.</summary>
/// <param name="Law">The law that was asked, by its hash.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="Changes">What changed, item by item; empty when it is as before again.</param>
public sealed record ReexaminedByLaw(string Law, DateOnly On, ImmutableArray<LawChange> Changes) : Fact;

/// <summary>The other authorities have to be told of it within a time.</summary>
/// <param name="Event">What happened: <c>annulled</c>, <c>refused</c>.</param>
/// <param name="By">The last day for telling them.</param>
/// <param name="Deadline">The law's deadline, by its id.</param>
/// <param name="Article">The article that asks for it.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record ToBeNotified(string Event, DateOnly By, string Deadline, string Article, ImmutableArray<int> Items) : Fact;

/// <summary>The holder shows that a condition is kept.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Text">What the holder says, with the references of papers.</param>
public sealed record ConditionShown(string Condition, Personal Text) : Fact;

/// <summary>The authority accepts what was shown.</summary>
/// <param name="Condition">The condition.</param>
public sealed record ConditionAccepted(string Condition) : Fact;

/// <summary>What was shown is not enough.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Due">By when better is expected.</param>
public sealed record ConditionSentBack(string Condition, DateOnly Due) : Fact;

/// <summary>The holder was reminded of a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Due">By when it is expected now.</param>
public sealed record ConditionChased(string Condition, DateOnly Due) : Fact;
