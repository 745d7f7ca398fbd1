using System.Collections.Immutable;

namespace Interdict.Parties;

/// <summary>What differs between two versions of a list. The order of their records does not matter; the result is in the order of the identifiers.</summary>
/// <param name="Added">Records that only the later version has.</param>
/// <param name="Removed">Records that only the earlier version has.</param>
/// <param name="Changed">Records that both have, with other values.</param>
public sealed record ListComparison(ImmutableArray<ListedParty> Added, ImmutableArray<ListedParty> Removed, ImmutableArray<ChangedParty> Changed)
{
    /// <summary>No difference.</summary>
    public static ListComparison None { get; } = new([], [], []);

    /// <summary>True when the two versions say the same.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two versions of a list by the identifiers of their records.</summary>
    public static ListComparison Between(ImmutableArray<ListedParty> before, ImmutableArray<ListedParty> after)
    {
        var earlier = ById(before);
        var later = ById(after);
        var added = ImmutableArray.CreateBuilder<ListedParty>();
        var removed = ImmutableArray.CreateBuilder<ListedParty>();
        var changed = ImmutableArray.CreateBuilder<ChangedParty>();
        foreach (var id in earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (gone, come) = Unlike(earlier.GetValueOrDefault(id) ?? [], later.GetValueOrDefault(id) ?? []);
            var both = Math.Min(gone.Count, come.Count);
            for (var at = 0; at < both; at++)
            {
                changed.Add(ChangedParty.Of(gone[at], come[at]));
            }
            removed.AddRange(gone.Skip(both));
            added.AddRange(come.Skip(both));
        }
        return new ListComparison(added.ToImmutable(), removed.ToImmutable(), changed.ToImmutable());
    }

    static Dictionary<string, List<ListedParty>> ById(ImmutableArray<ListedParty> parties)
    {
        var byId = new Dictionary<string, List<ListedParty>>(parties.Length, StringComparer.Ordinal);
        foreach (var party in parties)
        {
            if (byId.TryGetValue(party.Id, out var same))
            {
                same.Add(party);
            }
            else
            {
                byId[party.Id] = [party];
            }
        }
        return byId;
    }

    // Lists give an identifier once. Where one is given twice, what both versions have alike is no change, and the rest is paired by name.
    static (List<ListedParty> Gone, List<ListedParty> Come) Unlike(List<ListedParty> before, List<ListedParty> after)
    {
        if (before.Count == 1 && after.Count == 1)
        {
            return ChangedParty.Of(before[0], after[0]).Fields.IsEmpty ? ([], []) : (before, after);
        }
        var come = after.ToList();
        var gone = new List<ListedParty>();
        foreach (var party in before)
        {
            var alike = come.FindIndex(other => ChangedParty.Of(party, other).Fields.IsEmpty);
            if (alike < 0)
            {
                gone.Add(party);
            }
            else
            {
                come.RemoveAt(alike);
            }
        }
        return (Sorted(gone), Sorted(come));
    }

    static List<ListedParty> Sorted(List<ListedParty> parties) => [.. parties.OrderBy(party => party.Name, StringComparer.Ordinal)];
}
