using System.Runtime.InteropServices;
using Interdict.Matching;

namespace Interdict.Bench.Names.Engines;

/// <summary>pg_trgm's likeness over names whose trigrams are ranked by rarity, the rarest first.</summary>
abstract class TrigramIndex(double threshold) : INameEngine
{
    readonly Dictionary<ulong, int> ranks = [];
    ulong[] keys = new ulong[256];
    int[] asked = new int[256];
    NameHit[] hits = new NameHit[64];
    int[] records = [];
    int[] spans = [];
    int[] grams = [];
    int found;

    public abstract string Name { get; }

    public double Threshold => threshold;

    /// <summary>How many names there are.</summary>
    protected int Names => records.Length;

    /// <summary>How many different trigrams they have.</summary>
    protected int Ranks => ranks.Count;

    public void Build(IReadOnlyList<Target> targets)
    {
        records = [.. targets.Select(target => target.Record)];
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
        Rank(targets);
        Lay();
    }

    public ReadOnlySpan<NameHit> Find(string name)
    {
        found = 0;
        var own = KeysOf(name);
        asked = asked.Length < own.Length ? new int[own.Length] : asked;
        var known = 0;
        foreach (var key in own)
        {
            if (ranks.TryGetValue(key, out var rank))
            {
                asked[known++] = rank;
            }
        }
        asked.AsSpan(0, known).Sort();
        // Trigrams that no name has are the rarest: they use up the walk first.
        Walk(asked.AsSpan(0, known), own.Length, Math.Min(known, known - Least(own.Length) + 1));
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

    /// <summary>Lays out the lists.</summary>
    protected abstract void Lay();

    /// <summary>Keeps what is like a name.</summary>
    /// <param name="known">Its trigrams that some name has, the rarest first.</param>
    /// <param name="size">How many trigrams it has.</param>
    /// <param name="walk">Whatever is like it shares one of the first so many.</param>
    protected abstract void Walk(ReadOnlySpan<int> known, int size, int walk);

    /// <summary>The trigrams of a name, the rarest first.</summary>
    protected ReadOnlySpan<int> GramsOf(int name) => grams.AsSpan(spans[name], spans[name + 1] - spans[name]);

    /// <summary>How many trigrams a name has.</summary>
    protected int SizeOf(int name) => spans[name + 1] - spans[name];

    /// <summary>The fewest trigrams that a name shares with another to which it is as like as the threshold.</summary>
    protected int Least(int size) => (int)Math.Ceiling((threshold * size) - 1e-9);

    /// <summary>Keeps a name when it shares enough.</summary>
    protected void Weigh(int name, int shared, int both)
    {
        var likeness = (double)shared / (both - shared);
        if (likeness < threshold)
        {
            return;
        }
        if (found == hits.Length)
        {
            Array.Resize(ref hits, hits.Length * 2);
        }
        hits[found++] = new NameHit(records[name], name, likeness, likeness);
    }

    void Rank(IReadOnlyList<Target> targets)
    {
        spans = new int[targets.Count + 1];
        var all = new List<int>();
        for (var at = 0; at < targets.Count; at++)
        {
            foreach (var key in KeysOf(targets[at].Name))
            {
                all.Add(ranks[key]);
            }
            spans[at + 1] = all.Count;
            CollectionsMarshal.AsSpan(all)[spans[at]..].Sort();
        }
        grams = [.. all];
    }

    ReadOnlySpan<ulong> KeysOf(string name)
    {
        if (keys.Length < Trigrams.Room(name.Length))
        {
            keys = new ulong[Trigrams.Room(name.Length)];
        }
        return keys.AsSpan(0, Trigrams.Of(name, keys));
    }
}
