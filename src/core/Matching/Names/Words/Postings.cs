using System.Runtime.InteropServices;

namespace Interdict.Matching;

/// <summary>Which numbers belong to a key, one after the other in one array.</summary>
sealed class Postings
{
    readonly int[] starts;
    readonly int[] values;
    readonly uint[]? keys;
    readonly uint mask;

    Postings(int[] starts, int[] values, uint[]? keys, uint mask) => (this.starts, this.values, this.keys, this.mask) = (starts, values, keys, mask);

    /// <summary>For keys that count from 0.</summary>
    public static Postings Dense(List<(uint Key, int Value)> pairs, int keys) => Lay(pairs, keys, uint.MaxValue, false);

    /// <summary>For keys that are hashes; two that fall together are told apart by the whole key.</summary>
    public static Postings Hashed(List<(uint Key, int Value)> pairs)
    {
        var buckets = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, pairs.Count));
        return Lay(pairs, (int)buckets, buckets - 1, true);
    }

    /// <summary>The numbers of a key; for hashes at least these: whoever asks compares again.</summary>
    public ReadOnlySpan<int> Of(uint key)
    {
        if (keys is null)
        {
            return values.AsSpan(starts[key], starts[key + 1] - starts[key]);
        }
        var bucket = key & mask;
        var (from, to) = (starts[bucket], starts[bucket + 1]);
        while (from < to && keys[from] != key)
        {
            from++;
        }
        var end = from;
        while (end < to && keys[end] == key)
        {
            end++;
        }
        return values.AsSpan(from, end - from);
    }

    static Postings Lay(List<(uint Key, int Value)> pairs, int buckets, uint mask, bool hashed)
    {
        var all = CollectionsMarshal.AsSpan(pairs);
        if (hashed)
        {
            // Within a bucket, equal keys have to stand together.
            all.Sort(static (left, right) => left.Key == right.Key ? left.Value.CompareTo(right.Value) : left.Key.CompareTo(right.Key));
        }
        var starts = new int[buckets + 1];
        foreach (var (key, _) in all)
        {
            starts[(key & mask) + 1]++;
        }
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            starts[bucket + 1] += starts[bucket];
        }
        var next = starts.AsSpan(0, buckets).ToArray();
        var values = new int[all.Length];
        var keys = hashed ? new uint[all.Length] : null;
        foreach (var (key, value) in all)
        {
            var at = next[key & mask]++;
            values[at] = value;
            if (keys is not null)
            {
                keys[at] = key;
            }
        }
        return new Postings(starts, values, keys, mask);
    }
}
