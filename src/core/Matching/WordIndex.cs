namespace Interdict.Matching;

/// <summary>Finds the pattern words that a word of a text meets.</summary>
sealed class WordIndex
{
    const int LongestEnding = 3;
    const int ShortestInflected = 4;
    const int ShortestWithTypo = 6;

    readonly List<PatternWord> words = [];
    readonly Dictionary<PatternWord, int> ids = [];
    readonly Trie beginnings = new();
    readonly Trie insides = new();
    readonly Slips slips;

    public WordIndex(IEnumerable<string> ordinary) => slips = new Slips(words, ordinary);

    public int Count => words.Count;

    /// <summary>The number of a pattern word, adding it when it is new.</summary>
    public int Add(PatternWord word)
    {
        if (ids.TryGetValue(word, out var known))
        {
            return known;
        }
        var id = words.Count;
        words.Add(word);
        ids[word] = id;
        if (word.Meets is Meets.Ending or Meets.Inside)
        {
            insides.Add(word.Text, id);
            return id;
        }
        beginnings.Add(word.Text, id);
        if (word.Meets == Meets.Inflected && word.Text.Length >= ShortestWithTypo && word.Text[0] >= 'a')
        {
            slips.Add(word.Text, id);
        }
        return id;
    }

    /// <summary>Writes the numbers of the pattern words that the token meets; a negative number (~id) marks a typing mistake.</summary>
    public void Find(ReadOnlySpan<char> token, TokenKind kind, List<int> found)
    {
        found.Clear();
        var node = Trie.Root;
        for (var at = 0; at < token.Length; at++)
        {
            node = beginnings.Next(node, token[at]);
            if (node == Trie.Root)
            {
                break;
            }
            if (beginnings.Ends(node) is { } ends)
            {
                Take(ends, at + 1, token.Length - at - 1, found);
            }
        }
        if (kind != TokenKind.Word)
        {
            return;
        }
        Inside(token, found);
        if (found.Count == 0 && token.Length >= ShortestWithTypo)
        {
            slips.Find(token, found);
        }
    }

    void Take(List<int> candidates, int length, int rest, List<int> found)
    {
        foreach (var id in candidates)
        {
            var fits = words[id].Meets switch
            {
                Meets.Exactly => rest == 0,
                Meets.Beginning => true,
                _ => rest == 0 || (rest <= LongestEnding && length >= ShortestInflected),
            };
            if (fits)
            {
                found.Add(id);
            }
        }
    }

    // Compounds of German, Dutch, Finnish, Turkish: a word inside, or at the end with an ending of one or two letters.
    void Inside(ReadOnlySpan<char> token, List<int> found)
    {
        for (var start = 0; start < token.Length; start++)
        {
            var node = Trie.Root;
            for (var at = start; at < token.Length; at++)
            {
                node = insides.Next(node, token[at]);
                if (node == Trie.Root)
                {
                    break;
                }
                if (insides.Ends(node) is not { } ends)
                {
                    continue;
                }
                foreach (var id in ends)
                {
                    if ((words[id].Meets == Meets.Inside || token.Length - at - 1 <= 2) && !found.Contains(id))
                    {
                        found.Add(id);
                    }
                }
            }
        }
    }
}
