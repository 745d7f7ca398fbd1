namespace Interdict.Matching;

/// <summary>Words by their letters, in one open-addressed table: one probe for each letter read.</summary>
sealed class Trie
{
    ulong[] keys = new ulong[1 << 18];
    int[] targets = new int[1 << 18];
    int edges;
    readonly List<List<int>?> ends = [null];

    /// <summary>The node before the first letter.</summary>
    public const int Root = 0;

    public void Add(ReadOnlySpan<char> word, int id)
    {
        var node = Root;
        foreach (var letter in word)
        {
            var next = Next(node, letter);
            node = next > 0 ? next : Grow(node, letter);
        }
        (ends[node] ??= []).Add(id);
    }

    /// <summary>The node after one more letter; 0 when no word goes on like this.</summary>
    public int Next(int node, char letter)
    {
        var key = Key(node, letter);
        for (var at = Place(key); ; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == key)
            {
                return targets[at];
            }
            if (keys[at] == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>The words that end at a node; null when none does.</summary>
    public List<int>? Ends(int node) => ends[node];

    int Grow(int node, char letter)
    {
        if ((edges + 1) * 2 > keys.Length)
        {
            Widen();
        }
        var target = ends.Count;
        ends.Add(null);
        Put(Key(node, letter), target);
        edges++;
        return target;
    }

    void Put(ulong key, int target)
    {
        var at = Place(key);
        while (keys[at] != 0)
        {
            at = (at + 1) & (keys.Length - 1);
        }
        keys[at] = key;
        targets[at] = target;
    }

    void Widen()
    {
        var (oldKeys, oldTargets) = (keys, targets);
        keys = new ulong[oldKeys.Length * 2];
        targets = new int[oldKeys.Length * 2];
        for (var at = 0; at < oldKeys.Length; at++)
        {
            if (oldKeys[at] != 0)
            {
                Put(oldKeys[at], oldTargets[at]);
            }
        }
    }

    // Never zero, which marks a free place: no text holds the letter U+0000 as a word.
    static ulong Key(int node, char letter) => ((ulong)node << 16) | letter;

    // Fibonacci hashing (Knuth, vol. 3, 6.4): the product is meant to overflow.
    int Place(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> 40) & (keys.Length - 1);
}
