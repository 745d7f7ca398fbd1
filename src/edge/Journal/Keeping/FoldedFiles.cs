using System.Collections.Concurrent;
using Interdict.Licensing;

namespace Interdict.Journal.Keeping;

/// <summary>Files as they were folded last, so that one more fact costs one more fact. They follow from what is committed and may be lost at any time.</summary>
sealed class FoldedFiles
{
    const int most = 2048;

    readonly ConcurrentDictionary<(Type, FileId), Folded> kept = new();
    long turn;

    /// <summary>A file as it was folded last; null when it is not at hand.</summary>
    public object? Of(Type type, FileId id)
    {
        if (!kept.TryGetValue((type, id), out var folded))
        {
            return null;
        }
        folded.Used = Interlocked.Increment(ref turn);
        return folded.File;
    }

    /// <summary>Keeps a file at hand, unless a later version is.</summary>
    public void Put(Type type, FileId id, object file, long version)
    {
        var next = new Folded(file, version) { Used = Interlocked.Increment(ref turn) };
        kept.AddOrUpdate((type, id), next, (_, before) => before.Version > version ? before : next);
        if (kept.Count > most)
        {
            foreach (var (key, _) in kept.OrderBy(one => one.Value.Used).Take(most / 4).ToArray())
            {
                kept.TryRemove(key, out _);
            }
        }
    }

    sealed class Folded(object file, long version)
    {
        public object File { get; } = file;

        public long Version { get; } = version;

        public long Used { get; set; }
    }
}
