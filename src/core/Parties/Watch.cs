using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.Parties;

/// <summary>The lists that declared parties are compared with, laid out for looking. Shared by threads; each takes a <see cref="Lookout"/> of its own.</summary>
public sealed class Watch
{
    readonly List<(PartyList List, ListedParty Listed)> records = [];
    readonly Dictionary<string, List<int>> byNumber = new(StringComparer.Ordinal);

    /// <summary>Lays out the lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="matcher">Compares names; null for one that knows plain Latin letters only.</param>
    public Watch(ImmutableArray<PartyList> lists, NameMatcher? matcher = null)
    {
        Lists = lists;
        Versions = [.. lists.Select(list => list.Head.Version)];
        Matcher = matcher ?? NameMatcher.Of(NameTables.Plain);
        var names = new List<IndexedName>();
        foreach (var list in lists)
        {
            foreach (var listed in list.Parties)
            {
                names.AddRange(listed.Names.Select(name => new IndexedName(records.Count, name.Text, listed.Kind)));
                Number(listed);
                records.Add((list, listed));
            }
        }
        Index = NameIndex.Build(Matcher, names);
    }

    /// <summary>A watch without lists.</summary>
    public static Watch Nobody { get; } = new([]);

    /// <summary>The lists.</summary>
    public ImmutableArray<PartyList> Lists { get; }

    /// <summary>The versions of the lists, as decisions name them.</summary>
    public ImmutableArray<string> Versions { get; }

    /// <summary>Compares names.</summary>
    internal NameMatcher Matcher { get; }

    /// <summary>The names of all lists.</summary>
    internal NameIndex Index { get; }

    /// <summary>A lookout for one thread.</summary>
    public Lookout NewLookout() => new(this);

    internal (PartyList List, ListedParty Listed) Record(int record) => records[record];

    /// <summary>The records that bear a number such as a registration or an IMO number.</summary>
    internal IReadOnlyList<int> Bearing(string number) => byNumber.TryGetValue(Identifier.Plain(number), out var bearing) ? bearing : [];

    void Number(ListedParty listed)
    {
        foreach (var identifier in listed.Identifiers)
        {
            var plain = Identifier.Plain(identifier);
            if (plain.Length < Identifier.Least)
            {
                continue;
            }
            if (!byNumber.TryGetValue(plain, out var bearing))
            {
                byNumber[plain] = bearing = [];
            }
            bearing.Add(records.Count);
        }
    }
}
