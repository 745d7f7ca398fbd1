using System.Collections.Concurrent;
using System.Collections.Immutable;
using Interdict.Lists;
using Interdict.Parties;
using Interdict.Server.Hosting;

namespace Interdict.Server.Shelf;

/// <summary>The lists of this node for the pages: as they are now, and in every version that a decision may name.</summary>
internal sealed class ListDesk(Settings settings)
{
    const int mostKept = 6;

    readonly ConcurrentDictionary<string, PartyList> kept = new(StringComparer.Ordinal);
    readonly ListShelf shelf = ListShelf.Open(settings.Home);

    /// <summary>The lists that are on the shelf, with the number of their records, and what is wrong with others.</summary>
    public (ImmutableArray<ListEvent> Lists, ImmutableArray<string> Troubles) All()
    {
        var (heads, troubles) = shelf.Heads();
        return ([.. heads.Select(head => shelf.History(head.Id)).OfType<ImmutableArray<ListEvent>>().Select(events => events[^1])], troubles);
    }

    /// <summary>The history of a list, the newest first; empty when there is none or it is damaged.</summary>
    public ImmutableArray<ListEvent> History(string id) => shelf.History(id) is { } events ? [.. events.Reverse()] : [];

    /// <summary>A version of a list as a decision names it; null when it is not kept here.</summary>
    public PartyList? Version(string version)
    {
        if (kept.TryGetValue(version, out var known))
        {
            return known;
        }
        var at = version.LastIndexOf('@');
        if (at < 0 || shelf.Version(version[..at], version[(at + 1)..]) is not { } list)
        {
            return null;
        }
        if (kept.Count >= mostKept)
        {
            kept.Clear();
        }
        return kept[version] = list;
    }

    /// <summary>A record of a version; null when it is not kept here.</summary>
    public (ListHead Head, ListedParty Listed)? Record(string version, string id) =>
        Version(version) is { } list && list.Parties.FirstOrDefault(party => party.Id == id) is { } listed ? (list.Head, listed) : null;

    /// <summary>What a load changed against what was there before; null when nothing was, or when it is not kept any more.</summary>
    /// <param name="events">The history, the newest first.</param>
    /// <param name="at">Which line of it.</param>
    public ListComparison? Change(ImmutableArray<ListEvent> events, int at) =>
        events[at].What == Happened.Loaded
        && at + 1 < events.Length
        && events[at + 1].What != Happened.Removed
        && Version(events[at + 1].Head.Version) is { } before
        && Version(events[at].Head.Version) is { } after
            ? ListComparison.Between(before.Parties, after.Parties)
            : null;
}
