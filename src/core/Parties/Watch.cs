using System.Collections.Immutable;

namespace Interdict.Parties;

/// <summary>The lists that declared parties are compared with, laid out for looking. Shared by threads; each brings its own <see cref="Look"/>.</summary>
public sealed class Watch
{
    /// <summary>Lays out the lists.</summary>
    public Watch(ImmutableArray<PartyList> lists) => Lists = lists;

    /// <summary>A watch without lists.</summary>
    public static Watch Nobody { get; } = new([]);

    /// <summary>The lists.</summary>
    public ImmutableArray<PartyList> Lists { get; }

    /// <summary>The versions of the lists, as decisions name them.</summary>
    public ImmutableArray<string> Versions => [.. Lists.Select(list => list.Head.Version)];

    /// <summary>Looks for a declared party on all lists.</summary>
    /// <returns>The likenesses above the threshold, best first.</returns>
    public ImmutableArray<PartyHit> Look(DeclaredParty party) =>
        [
            .. from list in Lists
            from listed in list.Parties
            from name in listed.Names
            where string.Equals(name.Text, party.Name, StringComparison.OrdinalIgnoreCase)
            select new PartyHit(list.Head, listed, name.Text, 1, 1, [], []),
        ];
}
