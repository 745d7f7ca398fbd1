using System.Collections.Immutable;
using System.Globalization;
using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Matching;
using Interdict.Parties;

namespace Interdict.Worker;

/// <summary>
/// Watches the law and the lists of this node. When they change, the new ones are opened beside the old, and from then on the next
/// message is decided under them; nothing stops meanwhile. What cannot be read changes nothing, and that is said.
/// </summary>
/// <param name="lawPath">The compiled law.</param>
/// <param name="home">The home of the node.</param>
/// <param name="shelf">The lists as they are now.</param>
/// <param name="judging">How items are decided under a law and lists.</param>
/// <param name="tell">Where it is said.</param>
sealed class Sentry(string lawPath, string home, Func<Shelved> shelf, Func<Pack, Watch, Judge> judging, Action<string> tell) : IDisposable
{
    readonly SemaphoreSlim notice = new(0, 1);
    volatile Standing? current;
    string seen = "";
    string saidWhy = "";

    /// <summary>What is decided under now.</summary>
    public Standing Current => current ?? throw new InvalidOperationException("Look first.");

    /// <summary>Looks whether law or lists have changed, and opens them when they have.</summary>
    /// <returns>Why there is nothing to decide under; empty when there is.</returns>
    public string Look()
    {
        var now = Stamp();
        if (now == seen)
        {
            return "";
        }
        var why = Open();
        if (why.Length == 0)
        {
            seen = now;
        }
        else if (current is not null && why != saidWhy)
        {
            tell($"{why} Decisions go on under the law and lists from before.");
        }
        saidWhy = why;
        return why;
    }

    /// <summary>Looks every so often, and at once after a notice, until it is stopped.</summary>
    public async Task Run(TimeSpan every, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await notice.WaitAsync(every, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            try
            {
                Look();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // Whatever is wrong with the new law, the old one goes on; the next look tries again.
                tell($"Looking for a new law failed: {fault.GetType().Name}: {fault.Message}");
            }
        }
    }

    /// <summary>Somebody told that something has changed.</summary>
    public void Notice()
    {
        try
        {
            notice.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is going to look anyway.
        }
    }

    public void Dispose() => notice.Dispose();

    string Open()
    {
        NodeLaw law;
        Watch? watch;
        ImmutableArray<string> lists;
        try
        {
            law = NodeLaw.Open(lawPath, home);
            if (law.Pack is null)
            {
                return law.Why;
            }
            var shelved = shelf();
            if (!shelved.Troubles.IsEmpty)
            {
                // A list that is on the shelf and cannot be read is no reason to decide without it.
                return string.Join(' ', shelved.Troubles);
            }
            (watch, var versions, var why) = Watching(shelved.Lists);
            if (watch is null)
            {
                return why;
            }
            law.Keep(lawPath, home);
            lists = versions;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return $"The law or the lists cannot be read: {closed.Message.TrimEnd('.')}.";
        }
        foreach (var one in law.Notices)
        {
            tell(one);
        }
        var first = current is null;
        if (current?.Law == law.Pack.Name && current.Lists.SequenceEqual(lists))
        {
            return "";
        }
        current = new Standing(law.Pack.Name, lists, judging(law.Pack, watch));
        tell(
            $"{(first ? "Deciding" : "From the next message on, deciding")} under {law.Pack.Name}, {(lists.IsEmpty ? "without lists" : $"with the lists {string.Join(' ', lists)}")}."
        );
        return "";
    }

    // The tables by which names are compared are a part of what a decision was taken with, so they are named like a list.
    (Watch? Watch, ImmutableArray<string> Versions, string Why) Watching(ImmutableArray<PartyList> lists)
    {
        if (lists.IsEmpty)
        {
            return (Watch.Nobody, [], "");
        }
        var names = NamesPack.Open(NamesPack.Beside(lawPath));
        if (names.Pack is null)
        {
            return (null, [], names.Why);
        }
        var watch = new Watch(lists, NameMatcher.Of(names.Pack.Tables));
        return (watch, [.. watch.Versions, $"names@{names.Pack.Hash[..12]}"], "");
    }

    // Name, size and time of everything that law and lists are read from.
    string Stamp()
    {
        var files = new[] { "attestations", "lists" }
            .Select(folder => Path.Combine(home, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Prepend(NamesPack.Beside(lawPath))
            .Prepend(lawPath);
        return string.Join('\n', files.Select(Stamp));
    }

    static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path} {file.Length} {file.LastWriteTimeUtc.Ticks}") : path;
    }
}
