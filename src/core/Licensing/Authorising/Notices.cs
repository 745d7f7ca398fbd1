using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;

namespace Interdict.Licensing.Authorising;

/// <summary>What the other authorities have to be told of, and by when.</summary>
public static class Notices
{
    /// <summary>The notice of what happened today; none where the law sets no such deadline.</summary>
    public static ImmutableArray<Fact> Of(string happened, DateOnly today, Deadline? deadline, ImmutableArray<int> items) =>
        deadline is { Length: { } length } ? [new ToBeNotified(happened, length.After(today), deadline.Id, deadline.Article, items)] : [];

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
