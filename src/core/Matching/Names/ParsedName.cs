namespace Interdict.Matching;

/// <summary>A name as words with their senses, in the order of writing.</summary>
sealed class ParsedName
{
    WordSense[] words = [];

    /// <summary>The words.</summary>
    public ReadOnlySpan<WordSense> Words => words.AsSpan(0, Count);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How much the words say together, in bits.</summary>
    public float Bits { get; private set; }

    /// <summary>Takes over words that were read.</summary>
    public void Take(List<WordSense> read)
    {
        Count = read.Count;
        if (words.Length < Count)
        {
            words = new WordSense[Count];
        }
        Bits = 0;
        for (var at = 0; at < Count; at++)
        {
            words[at] = read[at];
            Bits += read[at].Bits;
        }
    }

    /// <summary>True when both names have the same words in the same order.</summary>
    public bool Same(ParsedName other) => Order(other) == 0;

    /// <summary>Below zero when this name is to be compared as the first of two: so that both directions do the same.</summary>
    public int Order(ParsedName other)
    {
        var order = Count.CompareTo(other.Count);
        for (var at = 0; order == 0 && at < Count; at++)
        {
            var (mine, its) = (words[at], other.words[at]);
            if (ReferenceEquals(mine, its))
            {
                continue;
            }
            order = string.CompareOrdinal(mine.Text, its.Text);
            order = order == 0 ? mine.Kind.CompareTo(its.Kind) : order;
            order = order == 0 ? mine.Script.CompareTo(its.Script) : order;
            order = order == 0 ? mine.Written.CompareTo(its.Written) : order;
        }
        return order;
    }
}
