using System.Runtime.InteropServices;
using Interdict.Matching;

namespace Interdict.Bench.Names.Engines;

/// <summary>
/// The plain index that every team writes first: pg_trgm's likeness over inverted lists. Trigrams are ordered by rarity; a name that is as
/// like as the threshold shares one of the rarest few of the question's, so only those lists are walked; a candidate of possible length
/// is then counted exactly, and left as soon as it cannot reach the threshold.
/// </summary>
sealed class PlainIndex(double threshold) : INameEngine
{
    readonly Dictionary<ulong, int> ranks = [];
    int[] starts = [];
    int[] lists = [];
    int[] spans = [];
    int[] grams = [];
    int[] records = [];
    int[] stamps = [];
    int stamp;
    ulong[] keys = new ulong[256];
    int[] asked = new int[256];
    NameHit[] hits = new NameHit[64];

    public string Name => $"plain trigram index, {Number.Of(threshold, 2)}";

    public double Threshold => threshold;

    public void Build(IReadOnlyList<Target> targets)
    {
        records = [.. targets.Select(target => target.Record)];
        stamps = new int[targets.Count];
        var counts = new Dictionary<ulong, int>();
        foreach (var target in targets)
        {
            foreach (var key in KeysOf(target.Name))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }
        ranks.Clear();
        foreach (var (key, _) in counts.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key))
        {
            ranks.Add(key, ranks.Count);
        }
        Lay(targets);
    }

    public ReadOnlySpan<NameHit> Find(string name)
    {
        var size = Ask(name, out var known);
        var found = 0;
        stamp++;
        // Trigrams that no name has are the rarest: they use up the walk first.
        var walk = Math.Min(known, size - (int)Math.Ceiling(threshold * size) + 1 - (size - known));
        var (least, most) = ((int)Math.Ceiling(threshold * size), (int)(size / threshold));
        for (var at = 0; at < walk; at++)
        {
            var rank = asked[at];
            foreach (var candidate in lists.AsSpan(starts[rank], starts[rank + 1] - starts[rank]))
            {
                if (stamps[candidate] == stamp)
                {
                    continue;
                }
                stamps[candidate] = stamp;
                var own = grams.AsSpan(spans[candidate], spans[candidate + 1] - spans[candidate]);
                if (own.Length < least || own.Length > most)
                {
                    continue;
                }
                var needed = (int)Math.Ceiling((threshold / (1 + threshold) * (size + own.Length)) - 1e-9);
                var shared = Shared(asked.AsSpan(0, known), own, needed);
                if (shared >= needed && (double)shared / (size + own.Length - shared) >= threshold)
                {
                    Keep(candidate, (double)shared / (size + own.Length - shared), found++);
                }
            }
        }
        return hits.AsSpan(0, found);
    }

    /// <summary>The likeness of two texts.</summary>
    public static double Likeness(string one, string other)
    {
        var (first, second) = (new ulong[Trigrams.Room(one.Length)], new ulong[Trigrams.Room(other.Length)]);
        var (a, b) = (first[..Trigrams.Of(one, first)], second[..Trigrams.Of(other, second)]);
        var shared = a.Intersect(b).Count();
        return shared == 0 ? 0 : (double)shared / (a.Length + b.Length - shared);
    }

    int Ask(string name, out int known)
    {
        var own = KeysOf(name);
        asked = asked.Length < own.Length ? new int[own.Length] : asked;
        known = 0;
        foreach (var key in own)
        {
            if (ranks.TryGetValue(key, out var rank))
            {
                asked[known++] = rank;
            }
        }
        asked.AsSpan(0, known).Sort();
        return own.Length;
    }

    static int Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other, int needed)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (a, b) = (one[i], other[j]);
            if (a == b)
            {
                shared++;
            }
            else if (shared + Math.Min(one.Length - i, other.Length - j) < needed)
            {
                return 0;
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared;
    }

    void Keep(int name, double likeness, int at)
    {
        if (at == hits.Length)
        {
            Array.Resize(ref hits, hits.Length * 2);
        }
        hits[at] = new NameHit(records[name], name, likeness, likeness);
    }

    ReadOnlySpan<ulong> KeysOf(string name)
    {
        if (keys.Length < Trigrams.Room(name.Length))
        {
            keys = new ulong[Trigrams.Room(name.Length)];
        }
        return keys.AsSpan(0, Trigrams.Of(name, keys));
    }

    void Lay(IReadOnlyList<Target> targets)
    {
        spans = new int[targets.Count + 1];
        starts = new int[ranks.Count + 1];
        var all = new List<int>();
        for (var at = 0; at < targets.Count; at++)
        {
            foreach (var key in KeysOf(targets[at].Name))
            {
                all.Add(ranks[key]);
                starts[ranks[key] + 1]++;
            }
            spans[at + 1] = all.Count;
            CollectionsMarshal.AsSpan(all)[spans[at]..].Sort();
        }
        grams = [.. all];
        for (var rank = 0; rank < ranks.Count; rank++)
        {
            starts[rank + 1] += starts[rank];
        }
        lists = new int[grams.Length];
        var next = starts[..^1];
        for (var at = 0; at < targets.Count; at++)
        {
            foreach (var rank in grams.AsSpan(spans[at], spans[at + 1] - spans[at]))
            {
                lists[next[rank]++] = at;
            }
        }
    }
}
