namespace Interdict.Matching;

/// <summary>One thread's place of work in one index: what was touched, and the words that are known already.</summary>
sealed class NameSearch(NameIndex index, int names, int listedWords)
{
    const int mostKnown = 100_000;

    readonly float[] shared = new float[names];
    readonly List<int> touched = new(1024);
    readonly int[] seen = new int[listedWords];
    readonly Dictionary<WordSense, KnownWord> known = [];
    readonly List<KnownWord> words = new(NameLetters.MostWords);
    readonly List<NameHit> hits = [];
    readonly List<int> together = [];
    int round;

    /// <summary>The index it works in.</summary>
    public NameIndex Index => index;

    /// <summary>The name that is looked for.</summary>
    public ParsedName Asked { get; } = new();

    /// <summary>The words of the name that is looked for, the rarest among the lists first.</summary>
    public List<KnownWord> Words => words;

    /// <summary>What is known of its words, in the order of writing; null for small words.</summary>
    public List<KnownWord?> Known { get; } = new(NameLetters.MostWords);

    /// <summary>The names that share something with it.</summary>
    public List<int> Touched => touched;

    /// <summary>A list to gather words in.</summary>
    public List<NearWord> Found { get; } = new(64);

    /// <summary>How much the words say that were too common to bring in candidates, in bits.</summary>
    public float Skipped { get; set; }

    /// <summary>Forgets the name before.</summary>
    public void Begin()
    {
        foreach (var name in touched)
        {
            shared[name] = 0;
        }
        touched.Clear();
        hits.Clear();
        together.Clear();
        Skipped = 0;
    }

    /// <summary>What a listed name shares with the one looked for, in bits.</summary>
    public float Shared(int name) => shared[name];

    /// <summary>True when a listed name shares words that one of the two writes together.</summary>
    public bool Together(int name) => together.Count > 0 && together.Contains(name);

    /// <summary>A listed name shares words that one of the two writes together.</summary>
    public void AddTogether(int name, float bits)
    {
        Add(name, bits);
        together.Add(name);
    }

    /// <summary>A listed name shares something more.</summary>
    public void Add(int name, float bits)
    {
        ref var sum = ref shared[name];
        if (sum == 0)
        {
            touched.Add(name);
        }
        sum += bits;
    }

    /// <summary>Looks up the words, and puts the rarest first.</summary>
    public void Order(NameIndex index)
    {
        words.Clear();
        Known.Clear();
        foreach (var sense in Asked.Words)
        {
            if (sense.IsMinor)
            {
                Known.Add(null);
                continue;
            }
            if (!known.TryGetValue(sense, out var word))
            {
                if (known.Count >= mostKnown)
                {
                    known.Clear();
                }
                known[sense] = word = index.Know(sense, this);
            }
            words.Add(word);
            Known.Add(word);
        }
        for (var at = 1; at < words.Count; at++)
        {
            for (var to = at; to > 0 && words[to].Names < words[to - 1].Names; to--)
            {
                (words[to], words[to - 1]) = (words[to - 1], words[to]);
            }
        }
    }

    /// <summary>True the first time that a listed word comes up in this round.</summary>
    public bool FirstTime(int word)
    {
        if (seen[word] == round + 1)
        {
            return false;
        }
        seen[word] = round + 1;
        return true;
    }

    /// <summary>Ends a round of words.</summary>
    public void Forget() => round = round == int.MaxValue - 2 ? 0 : round + 1;

    /// <summary>Keeps a hit.</summary>
    public void Hit(NameHit hit) => hits.Add(hit);

    /// <summary>The best hit of each record, best first.</summary>
    public ReadOnlySpan<NameHit> Best(int top)
    {
        if (hits.Count > 1)
        {
            hits.Sort(Better);
        }
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hits);
        var count = 0;
        for (var at = 0; at < all.Length && count < top; at++)
        {
            var again = false;
            for (var before = 0; before < count && !again; before++)
            {
                again = all[before].Record == all[at].Record;
            }
            if (!again)
            {
                all[count++] = all[at];
            }
        }
        return all[..count];
    }

    static int Better(NameHit left, NameHit right)
    {
        var order = right.Score.CompareTo(left.Score);
        order = order == 0 ? right.Similarity.CompareTo(left.Similarity) : order;
        return order == 0 ? left.Name.CompareTo(right.Name) : order;
    }
}
