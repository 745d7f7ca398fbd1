using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;

namespace Interdict.Licensing.Authorising;

/// <summary>What the other authorities have to be told of, and by when.</summary>
public static class Notices
{
    /// <summary>The notice of what happened today; none where the law sets no such deadline.</summary>
    public static ImmutableArray<Fact> Of(string happened, DateOnly today, Deadline? deadline, ImmutableArray<int> items) =>
        deadline is { Length: { } length } ? [new ToBeNotified(happened, length.After(today), deadline.Id, deadline.Article, items)] : [];

    /// <summary>The notice of a grant in spite of another authority's earlier refusal: the others are told at once (Article 23(3)).</summary>
    public static ImmutableArray<Fact> OfGrant(CaseFile file, Proposed decided, Procedures procedures, DateOnly today, Deadline? deadline)
    {
        var granted = decided
            .Items.Where(item =>
                item.Outcome == Outcome.Granted
                && procedures.Considerations.Any(one => one.IsLookBack && file.Assessment.Of(one.Id, item.Item) is { Concern: Concern.Met })
            )
            .Select(item => item.Item)
            .ToImmutableArray();
        return granted.IsEmpty || deadline is null ? [] : [new ToBeNotified("granted", today, deadline.Id, deadline.Article, granted)];
    }

    /// <summary>
    /// The notice of a refusal: of each refused item of which at least one reason is more than a national ban (Article 23(4)).
    /// </summary>
    public static ImmutableArray<Fact> OfRefusal(CaseFile file, Proposed decided, Procedures procedures, DateOnly today, Deadline? deadline)
    {
        if (procedures.Kind(Issue.WordOf(file.Kind)) is not { Types.IsEmpty: false })
        {
            return [];
        }
        var refused = decided
            .Items.Where(item =>
                item.Outcome == Outcome.Refused && (item.Grounds.IsEmpty || item.Grounds.Any(id => procedures.Ground(id) is not { IsDenial: false }))
            )
            .Select(item => item.Item)
            .ToImmutableArray();
        return refused.IsEmpty ? [] : Of("refused", today, deadline, refused);
    }
}
