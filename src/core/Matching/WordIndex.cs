namespace Interdict.Matching;

/// <summary>Finds the pattern words that a word of a text meets.</summary>
sealed class WordIndex
{
    const int LongestEnding = 3;
    const int LongestEndingOfShort = 2;
    const int Short = 5;
    const int ShortestInflected = 4;
    const int ShortestWithTypo = 6;

    const int Ways = 5;

    readonly List<Meets> meets = [];
    readonly List<string> texts = [];
    readonly Dictionary<string, int[]> ids = new(StringComparer.Ordinal);
    readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> known;
    readonly Trie beginnings = new();
    readonly Trie insides = new();
    readonly Slips slips;

    public WordIndex(IReadOnlyCollection<string> ordinary)
    {
        known = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        slips = new Slips(texts, ordinary);
    }

    public int Count => meets.Count;

    /// <summary>The number of a pattern word, adding it when it is new.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="how">How it meets a word of a text.</param>
    /// <param name="shortestWithTypo">A typing mistake is forgiven in words of so many letters.</param>
    public int Add(ReadOnlySpan<char> letters, Meets how, int shortestWithTypo = ShortestWithTypo)
    {
        if (!known.TryGetValue(letters, out var ways))
        {
            ids[letters.ToString()] = ways = new int[Ways];
        }
        // Numbers are kept one higher: zero says that the word is new.
        if (ways[(int)how] > 0)
        {
            return ways[(int)how] - 1;
        }
        var id = meets.Count;
        ways[(int)how] = id + 1;
        meets.Add(how);
        texts.Add(letters.ToString());
        (how is Meets.Ending or Meets.Inside ? insides : beginnings).Add(letters, id);
        if (how == Meets.Inflected && letters.Length >= shortestWithTypo && letters[0] >= 'a')
        {
            slips.Add(letters, id);
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
                Take(ends, at + 1, token, found);
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

    void Take(List<int> candidates, int length, ReadOnlySpan<char> token, List<int> found)
    {
        var rest = token.Length - length;
        // Three Latin letters more make another word of a short one: "balloon" is no form of "ball".
        var ending = length <= Short && token[0] <= 'z' ? LongestEndingOfShort : LongestEnding;
        foreach (var id in candidates)
        {
            var fits = meets[id] switch
            {
                Meets.Exactly => rest == 0,
                Meets.Beginning => true,
                _ => rest == 0 || (length >= ShortestInflected && rest <= ending),
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
                    if ((meets[id] == Meets.Inside || token.Length - at - 1 <= 2) && !found.Contains(id))
                    {
                        found.Add(id);
                    }
                }
            }
        }
    }
}
