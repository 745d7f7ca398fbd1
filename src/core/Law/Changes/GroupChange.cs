using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>Places that joined a group and left it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Joined">Ids of the places that joined.</param>
/// <param name="Left">Ids of the places that left.</param>
public sealed record GroupChange(PlaceGroup Group, ImmutableArray<string> Joined, ImmutableArray<string> Left)
{
    internal static GroupChange? Of(Edition before, Edition after, PlaceGroup group)
    {
        var (then, now) = (Places(before, group), Places(after, group));
        return then.SetEquals(now)
            ? null
            : new GroupChange(group, [.. now.Except(then).Order(StringComparer.Ordinal)], [.. then.Except(now).Order(StringComparer.Ordinal)]);
    }

    static HashSet<string> Places(Edition edition, PlaceGroup group) =>
        edition.Members(group.Id).Select(member => member.Place).ToHashSet(StringComparer.Ordinal);
}
