using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>What is decided on one item.</summary>
public enum Outcome : byte
{
    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Granted.</summary>
    Granted,

    /// <summary>No authorisation is needed.</summary>
    NotNeeded,

    /// <summary>A question was answered, and the answer is a ruling.</summary>
    Answered,
}

/// <summary>What is decided on one item.</summary>
/// <param name="Item">Its number; 0 for a case that is not about items.</param>
/// <param name="Outcome">What.</param>
/// <param name="Quantity">How much is granted; it may be less than was applied for.</param>
/// <param name="Grounds">Coded reasons of a refusal, ids of the law's list.</param>
public sealed record ItemDecision(int Item, Outcome Outcome, Quantity Quantity, ImmutableArray<string> Grounds);

/// <summary>A condition of a grant, and how it is followed up.</summary>
/// <param name="Id">Its name within the file: <c>c1</c>.</param>
/// <param name="Text">The condition.</param>
/// <param name="FollowUp">What the holder has to show; empty when nothing.</param>
/// <param name="Due">By when; null when no day is set.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record Condition(string Id, Personal Text, string FollowUp, DateOnly? Due, ImmutableArray<int> Items);

/// <summary>What was decided or is proposed.</summary>
/// <param name="Items">One for each item.</param>
/// <param name="Conditions">The conditions of what is granted.</param>
/// <param name="ValidFrom">First day of what is granted.</param>
/// <param name="ValidTo">Last day of what is granted.</param>
/// <param name="Type">Kind of the authorisation: a word of the law's list.</param>
/// <param name="Text">The text of the decision, composed from the assessment.</param>
public sealed record Proposed(
    ImmutableArray<ItemDecision> Items,
    ImmutableArray<Condition> Conditions,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string Type,
    Personal Text
) : Fact;

/// <summary>The second officer sent it back.</summary>
/// <param name="Reason">Why.</param>
public sealed record SentBack(Personal Reason) : Fact;

/// <summary>The decision was taken as it was proposed.</summary>
/// <param name="What">What was decided.</param>
/// <param name="CountersignedBy">The account of the second officer; empty when none was needed.</param>
public sealed record Decided(Proposed What, string CountersignedBy) : Fact;

/// <summary>An authorisation came of the decision.</summary>
/// <param name="Authorisation">Its file.</param>
public sealed record AuthorisationMade(string Authorisation) : Fact;

/// <summary>The answer to the question whether goods are controlled: a ruling that serves for later cases. It counts when its case is decided.</summary>
/// <param name="Item">The item it is about.</param>
/// <param name="Goods">The goods in words that name nobody: others read them.</param>
/// <param name="Code">The commodity code; empty when it does not matter.</param>
/// <param name="Slug">The entry; empty when the goods are on no list.</param>
/// <param name="Label">The entry's label in the edition it was decided by; empty when none.</param>
/// <param name="Facts">The facts on which it rests.</param>
/// <param name="Says">The answer and why, in words that name nobody.</param>
/// <param name="Law">The law it was decided by, by its hash.</param>
public sealed record RulingGiven(
    int Item,
    string Goods,
    string Code,
    string Slug,
    string Label,
    ImmutableSortedDictionary<string, string> Facts,
    string Says,
    string Law
) : Fact;
