using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>What another body thinks of an item.</summary>
public enum Position : byte
{
    /// <summary>It has no view.</summary>
    NoView,

    /// <summary>It agrees to a grant.</summary>
    Agrees,

    /// <summary>It agrees to a grant with its conditions.</summary>
    AgreesWithConditions,

    /// <summary>It objects to a grant.</summary>
    Objects,
}

/// <summary>What another body says of one item.</summary>
/// <param name="Item">The number of the item; 0 for a case that is not about items.</param>
/// <param name="Position">What it thinks.</param>
/// <param name="Reason">Why.</param>
public sealed record ItemAdvice(int Item, Position Position, Personal Reason);

/// <summary>A condition that another body wants in a grant. It belongs to that body: only the body can let go of it.</summary>
/// <param name="Id">Its name within the file: <c>v1.c1</c>.</param>
/// <param name="Text">The condition.</param>
/// <param name="FollowUp">What the holder has to show; empty when nothing.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record AdvisedCondition(string Id, Personal Text, string FollowUp, ImmutableArray<int> Items)
{
    /// <summary>Whether it is about an item.</summary>
    public bool Concerns(int item) => Items.IsEmpty || Items.Contains(item);
}

/// <summary>Another body is asked for advice. From then on its advisers can read the case, without protected sources.</summary>
/// <param name="Advice">Its name within the file: <c>v1</c>.</param>
/// <param name="Body">The body.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Items">The items it is about; empty for all.</param>
/// <param name="Due">The day by which an answer is expected.</param>
public sealed record AdviceAsked(string Advice, string Body, Personal Text, ImmutableArray<int> Items, DateOnly Due) : Fact;

/// <summary>The other body answered.</summary>
/// <param name="Advice">Which advice.</param>
/// <param name="Items">What it says, item by item.</param>
/// <param name="Conditions">The conditions it wants.</param>
public sealed record AdviceGiven(string Advice, ImmutableArray<ItemAdvice> Items, ImmutableArray<AdvisedCondition> Conditions) : Fact;

/// <summary>The advice is not needed any more.</summary>
/// <param name="Advice">Which advice.</param>
public sealed record AdviceTakenBack(string Advice) : Fact;

/// <summary>The officer asks a body to let go of its condition.</summary>
/// <param name="Condition">The condition.</param>
public sealed record ReleaseAsked(string Condition) : Fact;

/// <summary>The body let go of its condition.</summary>
/// <param name="Condition">The condition.</param>
public sealed record Released(string Condition) : Fact;

/// <summary>An advice and what came of it.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Body">The body.</param>
/// <param name="Text">What is asked.</param>
/// <param name="About">The items it is about; empty for all.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Items">What the body says; nothing before.</param>
/// <param name="Conditions">The conditions it wants.</param>
/// <param name="GivenAt">When it answered; null before.</param>
/// <param name="IsTakenBack">True when it is not needed any more.</param>
public sealed record AskedAdvice(
    string Id,
    string Body,
    Personal Text,
    ImmutableArray<int> About,
    DateOnly Due,
    DateTimeOffset AskedAt,
    ImmutableArray<ItemAdvice> Items,
    ImmutableArray<AdvisedCondition> Conditions,
    DateTimeOffset? GivenAt,
    bool IsTakenBack
)
{
    /// <summary>True while it is waited for.</summary>
    public bool IsOpen => GivenAt is null && !IsTakenBack;
}
