using System.Collections.Immutable;
using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Matching;
using Interdict.Parties;

namespace Interdict.Cli;

/// <summary>The lists of a run: those of this node, or the ones that were named.</summary>
sealed class Watchers(Desk desk, string? named)
{
    const string None = "none";

    /// <summary>The lists, laid out for looking; null when one of them cannot be had, and then it has been said.</summary>
    public Watch? Of()
    {
        if (named == None || (named is null && desk.Home.Length == 0))
        {
            return Watch.Nobody;
        }
        if (Lists() is not { } lists)
        {
            return null;
        }
        if (lists.IsEmpty)
        {
            return Watch.Nobody;
        }
        var names = NamesPack.Open(NamesPack.Beside(desk.LawPath));
        if (names.Pack is null)
        {
            desk.Refuse(names.Why);
            return null;
        }
        return new Watch(lists, NameMatcher.Of(names.Pack.Tables));
    }

    ImmutableArray<PartyList>? Lists()
    {
        if (ListsFamily.Shelf(desk) is not { } shelf)
        {
            return null;
        }
        return named is null ? All(shelf) : Named(shelf, named);
    }

    // A list that cannot be read is not left out in silence: whoever screens without it would believe that nobody is on it.
    ImmutableArray<PartyList>? All(ListShelf shelf)
    {
        var (lists, troubles) = shelf.All();
        foreach (var trouble in troubles)
        {
            desk.Refuse(trouble);
        }
        return troubles.IsEmpty ? lists : null;
    }

    ImmutableArray<PartyList>? Named(ListShelf shelf, string names)
    {
        var lists = ImmutableArray.CreateBuilder<PartyList>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = name.IndexOf('@', StringComparison.Ordinal);
            var list = at < 0 ? shelf.Now(name) : shelf.Version(name[..at], name[(at + 1)..]);
            if (list is null)
            {
                desk.Refuse($"This node keeps no list \"{name}\" that can be read. ./interdict lists list shows those it keeps.");
                return null;
            }
            lists.Add(list);
        }
        return lists.ToImmutable();
    }
}
