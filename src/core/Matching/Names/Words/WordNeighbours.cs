namespace Interdict.Matching;

/// <summary>Finds the words of an index that are like a word: by its letters with one left out, by its sound, by its cluster of variants.</summary>
sealed class WordNeighbours
{
    const int shortest = 3;
    const int mostDeleted = 16;

    readonly IndexedWord[] words;
    readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    readonly Postings near;

    public WordNeighbours(IndexedWord[] words)
    {
        this.words = words;
        var keys = new List<(uint Key, int Word)>(words.Length * 8);
        Span<uint> own = stackalloc uint[mostDeleted + 16];
        for (var number = 0; number < words.Length; number++)
        {
            var word = words[number].Sense;
            if (word.IsMinor)
            {
                continue;
            }
            if (word.Kind is WordKind.Name or WordKind.Initials && !word.Consonants)
            {
                exact.TryAdd(word.Text, number);
            }
            var count = Keys(word, own);
            foreach (var key in own[..count])
            {
                keys.Add((key, number));
            }
        }
        near = Postings.Hashed(keys);
    }

    /// <summary>The number of a word that is written exactly so; -1 when there is none.</summary>
    public int Exactly(ReadOnlySpan<char> text) => exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number) ? number : -1;

    /// <summary>The listed words that are like a word, with how like they are.</summary>
    public KnownWord Of(WordSense word, NameSearch search)
    {
        var found = search.Found;
        found.Clear();
        var names = 0;
        Span<uint> keys = stackalloc uint[mostDeleted + 16];
        var count = Keys(word, keys);
        foreach (var key in keys[..count])
        {
            foreach (var number in near.Of(key))
            {
                if (!search.FirstTime(number))
                {
                    continue;
                }
                var likeness = WordMeeting.Likeness(word, words[number].Sense);
                if (likeness > 0)
                {
                    found.Add(new NearWord(number, likeness));
                    names += words[number].Names;
                }
            }
        }
        search.Forget();
        // The likest first: that is what is asked for most.
        found.Sort(static (left, right) => right.Likeness.CompareTo(left.Likeness) is var order and not 0 ? order : left.Word.CompareTo(right.Word));
        return new KnownWord(word, [.. found], names);
    }

    // The same keys for the words of the lists and for those that are looked for: one in common makes two words candidates.
    static int Keys(WordSense word, Span<uint> keys)
    {
        var count = 0;
        var text = word.Text.AsSpan();
        keys[count++] = WordJoins.Key(text);
        if (word.Kind is not WordKind.Name)
        {
            return count;
        }
        if (word.Skeleton.Length > 1)
        {
            keys[count++] = Salted(word.Skeleton, 's');
        }
        foreach (var cluster in word.Clusters)
        {
            if (count < 8)
            {
                keys[count++] = unchecked(((uint)cluster * 2_654_435_761u) ^ 0x5bd1e995u);
            }
        }
        if (text.Length > shortest && !word.Consonants)
        {
            Span<char> rest = stackalloc char[mostDeleted + 1];
            text = text[..Math.Min(text.Length, mostDeleted)];
            for (var at = 0; at < text.Length; at++)
            {
                text[..at].CopyTo(rest);
                text[(at + 1)..].CopyTo(rest[at..]);
                keys[count++] = WordJoins.Key(rest[..(text.Length - 1)]);
            }
        }
        return count;
    }

    static uint Salted(string text, char salt) => unchecked((WordJoins.Key(text) ^ salt) * 16_777_619u);
}

/// <summary>A listed word that is like another.</summary>
/// <param name="Word">Its number in the index.</param>
/// <param name="Likeness">From 0 to 1.</param>
readonly record struct NearWord(int Word, float Likeness);

/// <summary>A word with the listed words that are like it.</summary>
/// <param name="Sense">The word.</param>
/// <param name="Near">The listed words.</param>
/// <param name="Names">How many listed names have one of them.</param>
sealed record KnownWord(WordSense Sense, NearWord[] Near, int Names)
{
    /// <summary>How like the word is to a listed one; 0 when they have nothing to do with one another.</summary>
    public float LikenessTo(int word)
    {
        foreach (var near in Near)
        {
            if (near.Word == word)
            {
                return near.Likeness;
            }
        }
        return 0;
    }
}
