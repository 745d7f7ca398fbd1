using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Server.Tongues;

namespace Interdict.Server.Look;

/// <summary>Reasons in the three groups in which a person asks for them.</summary>
/// <param name="Title">The group.</param>
/// <param name="Members">Its reasons, in the order in which they were given.</param>
internal sealed record ReasonGroup(string Title, ImmutableArray<Reason> Members)
{
    static readonly (string Title, string[] Kinds)[] groups =
    [
        (Tongue.Key("Why these goods"), ["word", "code", "chemistry", "measurement", "context", "contradiction"]),
        (Tongue.Key("What the law says"), ["measure", "exemption", "bar", "exclusion", "ground"]),
        (Tongue.Key("What it rests on"), ["fact", "document", "verification", "gap"]),
    ];

    /// <summary>The groups that have a reason; a kind that no group knows goes to the last.</summary>
    public static IEnumerable<ReasonGroup> Of(ImmutableArray<Reason> reasons)
    {
        for (var at = 0; at < groups.Length; at++)
        {
            var index = at;
            var members = reasons.Where(reason => GroupOf(reason.Kind) == index).ToImmutableArray();
            if (members.Length > 0)
            {
                yield return new ReasonGroup(groups[at].Title, members);
            }
        }
    }

    static int GroupOf(string kind) => Array.FindIndex(groups, group => group.Kinds.Contains(kind)) is >= 0 and var at ? at : groups.Length - 1;
}
