using System.Collections.Immutable;
using System.Security.Cryptography;
using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>
/// The lists that a node keeps, in <c>lists/</c> of its home: for each a folder with its versions, named by their hashes, and its history.
/// A version is never overwritten and never deleted, so that a decision can be taken again with the lists it was taken with.
/// </summary>
public sealed class ListShelf
{
    const string HistoryFile = "history.jsonl";
    const int MostIdLetters = 40;
    const int LeastHashLetters = 8;

    readonly string folder;

    ListShelf(string folder) => this.folder = folder;

    /// <summary>Opens the shelf of a node; nothing is made before a list is added.</summary>
    /// <param name="home">The home of the node.</param>
    public static ListShelf Open(string home) => new(Path.Combine(home, "lists"));

    /// <summary>True when a text can be the name of a list: small letters, digits and hyphens.</summary>
    public static bool IsId(string text) =>
        text.Length is > 0 and <= MostIdLetters
        && text[0] != '-'
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The names of all lists that were ever on the shelf, in the order of the alphabet.</summary>
    public ImmutableArray<string> Ids =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(IsId)
                    .Where(id => File.Exists(HistoryOf(id)))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>The lists that are on the shelf, without their records: quick enough to ask again and again whether something changed.</summary>
    public (ImmutableArray<ListHead> Heads, ImmutableArray<string> Troubles) Heads()
    {
        var heads = ImmutableArray.CreateBuilder<ListHead>();
        var troubles = ImmutableArray.CreateBuilder<string>();
        foreach (var id in Ids)
        {
            if (Events(id) is not { } events)
            {
                troubles.Add(ShelfSays.DamagedHistory(id, HistoryOf(id)));
            }
            else if (Current(events) is { } head)
            {
                heads.Add(head);
            }
        }
        return (heads.ToImmutable(), troubles.ToImmutable());
    }

    /// <summary>The lists that are on the shelf, with their records.</summary>
    public Shelved All()
    {
        var (heads, troubles) = Heads();
        var lists = ImmutableArray.CreateBuilder<PartyList>();
        foreach (var head in heads)
        {
            if (Load(head) is { } list)
            {
                lists.Add(list);
            }
            else
            {
                troubles = troubles.Add(ShelfSays.DamagedVersion(head.Id, VersionOf(head.Id, head.Hash)));
            }
        }
        return new Shelved(lists.ToImmutable(), troubles);
    }

    /// <summary>The history of a list, the oldest first; empty when there is none, null when it is damaged.</summary>
    public ImmutableArray<ListEvent>? History(string id) => IsId(id) ? Events(id) : [];

    /// <summary>The list under a name as it is now; null when it is not on the shelf or damaged.</summary>
    public PartyList? Now(string id) => IsId(id) && Events(id) is { } events && Current(events) is { } head ? Load(head) : null;

    /// <summary>A version of a list, also of one that was removed; null when the node does not have it or it is damaged.</summary>
    /// <param name="id">The name of the list.</param>
    /// <param name="hash">The hash of the version, or how it begins (8 digits or more), as decisions name it.</param>
    public PartyList? Version(string id, string hash)
    {
        if (!IsId(id) || hash.Length < LeastHashLetters || Events(id) is not { } events)
        {
            return null;
        }
        var named = events.LastOrDefault(one => one.Head.Hash.StartsWith(hash, StringComparison.Ordinal));
        return named is null ? null : Load(named.Head);
    }

    /// <summary>Adds a list, or replaces the one under its name; a crash at any time leaves the one or the other whole.</summary>
    public Shelving Add(ListLoading loading)
    {
        if (!IsId(loading.Id))
        {
            return Shelving.Refused(ShelfSays.BadId(loading.Id));
        }
        using var writer = ShelfFiles.Lock(folder);
        if (writer is null)
        {
            return Shelving.Refused(ShelfSays.Busy(folder));
        }
        if (Events(loading.Id) is not { } events)
        {
            return Shelving.Refused(ShelfSays.DamagedHistory(loading.Id, HistoryOf(loading.Id)));
        }
        var now = Current(events);
        var before = now is null ? null : Load(now);
        var why = Objection(loading, now, before);
        return why.Length > 0 ? Shelving.Refused(why) : Add(loading, events, before);
    }

    /// <summary>Changes what a list may do here.</summary>
    /// <returns>Why it was not changed; empty when it was.</returns>
    public string Change(string id, Force force, string because, DateTimeOffset at) =>
        Write(
            id,
            because,
            (now, events) =>
                Load(now) is { } list
                    ? Put(
                        list with
                        {
                            Head = now with { Force = force, Hash = "" },
                        },
                        events,
                        head => Event(at, Happened.Force, head, because, list.Parties.Length)
                    )
                    : ShelfSays.DamagedVersion(id, VersionOf(id, now.Hash))
        );

    /// <summary>Takes a list off the shelf. Its versions and its history stay.</summary>
    /// <returns>Why it was not taken off; empty when it was.</returns>
    public string Remove(string id, string because, DateTimeOffset at) =>
        Write(
            id,
            because,
            (now, events) =>
            {
                ShelfFiles.Put(HistoryOf(id), HistoryLines.Write(events.Add(Event(at, Happened.Removed, now, because, 0))));
                return "";
            }
        );

    string Write(string id, string because, Func<ListHead, ImmutableArray<ListEvent>, string> write)
    {
        if (string.IsNullOrWhiteSpace(because))
        {
            return ShelfSays.NeedsReason;
        }
        using var writer = ShelfFiles.Lock(folder);
        return writer is null ? ShelfSays.Busy(folder)
            : !IsId(id) || Events(id) is not { } events ? ShelfSays.DamagedHistory(id, folder)
            : Current(events) is { } now ? write(now, events)
            : ShelfSays.Unknown(id, Heads().Heads.Select(head => head.Id));
    }

    static string Objection(ListLoading loading, ListHead? now, PartyList? before) =>
        loading.Reading.Why.Length > 0 ? loading.Reading.Why
        : loading.Reading.Parties.IsEmpty ? Says.NoRecords
        : now is null ? ""
        : before is null ? ShelfSays.DamagedBefore(loading.Id)
        : loading.Reading.Broken.Length > 0 && !loading.Short ? ShelfSays.WouldShorten(loading.Id, loading.Reading.Broken)
        : loading.Force is { } force && force != now.Force && string.IsNullOrWhiteSpace(loading.Because)
            ? ShelfSays.ForceNeedsReason(loading.Id, now.Force, force)
        : "";

    Shelving Add(ListLoading loading, ImmutableArray<ListEvent> events, PartyList? before)
    {
        var reading = loading.Reading;
        var head = new ListHead(
            loading.Id,
            loading.Title ?? before?.Head.Title ?? (reading.Format!.Title is { Length: > 0 } title ? title : loading.Id),
            loading.Source ?? before?.Head.Source ?? reading.Format!.Source,
            reading.Format!.Word,
            loading.Force ?? before?.Head.Force ?? Force.Indicator,
            loading.Published ?? reading.Published,
            loading.At,
            ""
        );
        var changes = before is null ? ListComparison.None : ListComparison.Between(before.Parties, reading.Parties);
        var added = before is null ? reading.Parties.Length : changes.Added.Length;
        PartyList? kept = null;
        Put(
            new PartyList(head, reading.Parties),
            events,
            named =>
            {
                kept = new PartyList(named, reading.Parties);
                return Event(loading.At, Happened.Loaded, named, loading.Because, reading.Parties.Length) with
                {
                    SourceHash = reading.SourceHash,
                    Faults = reading.Faults.Length,
                    Added = added,
                    Removed = changes.Removed.Length,
                    Changed = changes.Changed.Length,
                };
            }
        );
        return new Shelving(kept, before?.Head, changes, "");
    }

    // First the version, then the line that makes it the current one.
    string Put(PartyList list, ImmutableArray<ListEvent> events, Func<ListHead, ListEvent> said)
    {
        var content = PartyLines.Write(list.Head.Force, list.Parties);
        var head = list.Head with { Hash = Hash(content) };
        if (Bytes(VersionOf(head.Id, head.Hash)) is not { } there || Hash(there) != head.Hash)
        {
            ShelfFiles.Put(VersionOf(head.Id, head.Hash), content);
        }
        ShelfFiles.Put(HistoryOf(head.Id), HistoryLines.Write(events.Add(said(head))));
        return "";
    }

    static ListEvent Event(DateTimeOffset at, Happened what, ListHead head, string because, int records) =>
        new(at, what, head, "", records, 0, 0, 0, 0, because);

    static ListHead? Current(ImmutableArray<ListEvent> events) => events is [.., { What: not Happened.Removed } last] ? last.Head : null;

    PartyList? Load(ListHead head) =>
        Bytes(VersionOf(head.Id, head.Hash)) is { } bytes && Hash(bytes) == head.Hash && PartyLines.Read(bytes) is { } read && read.Force == head.Force
            ? new PartyList(head, read.Parties)
            : null;

    ImmutableArray<ListEvent>? Events(string id) => Bytes(HistoryOf(id)) is { } bytes ? HistoryLines.Read(bytes) : [];

    static byte[]? Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    string HistoryOf(string id) => Path.Combine(folder, id, HistoryFile);

    string VersionOf(string id, string hash) => Path.Combine(folder, id, "versions", hash + ".jsonl");
}
