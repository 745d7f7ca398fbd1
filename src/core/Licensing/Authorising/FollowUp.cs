using System.Collections.Immutable;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>What was shown of a condition, and what the authority said to it.</summary>
/// <param name="Shown">What the holder showed last; empty before.</param>
/// <param name="ShownAt">When; null before, and again when it was sent back.</param>
/// <param name="AcceptedAt">When the authority accepted it; null before.</param>
/// <param name="Due">By when it is expected as it stands; null when no day is set.</param>
/// <param name="Chased">How often the holder was reminded.</param>
public sealed record FollowUp(Personal Shown, DateTimeOffset? ShownAt, DateTimeOffset? AcceptedAt, DateOnly? Due, int Chased)
{
    /// <summary>Nothing shown yet of this condition.</summary>
    public static FollowUp Of(Condition condition) => new("", null, null, condition.Due, 0);

    /// <summary>True when the holder has to show something and has not.</summary>
    public bool IsOpen => ShownAt is null && AcceptedAt is null;

    /// <summary>True when it was due before a day and nothing was shown.</summary>
    public bool IsLate(DateOnly today) => IsOpen && Due is { } due && due < today;

    internal static ImmutableSortedDictionary<string, FollowUp> After(
        ImmutableSortedDictionary<string, FollowUp> all,
        ImmutableArray<Condition> conditions,
        Paper paper
    )
    {
        ImmutableSortedDictionary<string, FollowUp> Put(string id, Func<FollowUp, FollowUp> change) =>
            conditions.FirstOrDefault(one => one.Id == id) is { } condition ? all.SetItem(id, change(all.GetValueOrDefault(id) ?? Of(condition))) : all;
        return paper.Says switch
        {
            ConditionShown shown => Put(shown.Condition, one => one with { Shown = shown.Text, ShownAt = paper.At }),
            ConditionAccepted accepted => Put(accepted.Condition, one => one with { AcceptedAt = paper.At }),
            ConditionSentBack back => Put(back.Condition, one => one with { ShownAt = null, Due = back.Due }),
            ConditionChased chased => Put(chased.Condition, one => one with { Due = chased.Due, Chased = one.Chased + 1 }),
            Handling.Chased chased => Put(chased.About, one => one with { Chased = one.Chased + 1 }),
            _ => all,
        };
    }
}
