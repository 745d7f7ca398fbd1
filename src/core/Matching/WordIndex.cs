namespace Interdict.Matching;

/// <summary>Finds the pattern words that a word of a text meets.</summary>
sealed class WordIndex
{
    const int LongestEnding = 3;
    const int ShortestInflected = 4;
    const int ShortestWithTypo = 6;

    readonly List<PatternWord> words = [];
    readonly Dictionary<PatternWord, int> ids = [];
    readonly Dictionary<string, List<int>> byText = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<int>> byGap = new(StringComparer.Ordinal);
    readonly HashSet<string> ordinary;
    readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> texts;
    readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> gaps;
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ordinaries;
    readonly Infixes infixes = new();
    int shortest = int.MaxValue;

    public WordIndex(IEnumerable<string> ordinary)
    {
        this.ordinary = new HashSet<string>(ordinary, StringComparer.Ordinal);
        texts = byText.GetAlternateLookup<ReadOnlySpan<char>>();
        gaps = byGap.GetAlternateLookup<ReadOnlySpan<char>>();
        ordinaries = this.ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
    }

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
            infixes.Add(word.Text, id);
            return id;
        }
        Put(byText, word.Text, id);
        shortest = Math.Min(shortest, word.Text.Length);
        if (word.Meets == Meets.Inflected && word.Text.Length >= ShortestWithTypo && word.Text[0] >= 'a')
        {
            Put(byGap, word.Text, id);
            for (var gap = 1; gap < word.Text.Length; gap++)
            {
                Put(byGap, word.Text.Remove(gap, 1), id);
            }
        }
        return id;
    }

    /// <summary>Writes the numbers of the pattern words that the token meets; a negative number (~id) marks a typing mistake.</summary>
    public void Find(ReadOnlySpan<char> token, TokenKind kind, List<int> found)
    {
        found.Clear();
        if (kind != TokenKind.Word)
        {
            if (texts.TryGetValue(token, out var exact))
            {
                found.AddRange(exact);
            }
            return;
        }
        for (var length = token.Length; length >= shortest; length--)
        {
            if (texts.TryGetValue(token[..length], out var candidates))
            {
                Take(candidates, token.Length - length, length, found);
            }
        }
        infixes.Find(token, words, found);
        if (found.Count == 0 && token.Length >= ShortestWithTypo && !ordinaries.Contains(token))
        {
            Misspelt(token, found);
        }
    }

    void Take(List<int> candidates, int rest, int length, List<int> found)
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

    // One letter wrong, missing, too many or swapped (Damerau 1964), the first letter right; the plural s may be there.
    void Misspelt(ReadOnlySpan<char> token, List<int> found)
    {
        Span<char> shorter = stackalloc char[Math.Min(token.Length, 64)];
        if (token.Length > shorter.Length)
        {
            return;
        }
        Near(token, token, found);
        for (var gap = 1; gap < token.Length; gap++)
        {
            token[..gap].CopyTo(shorter);
            token[(gap + 1)..].CopyTo(shorter[gap..]);
            Near(shorter[..(token.Length - 1)], token, found);
        }
        if (found.Count == 0 && token[^1] == 's')
        {
            var singular = token[..^1];
            Near(singular, singular, found);
        }
    }

    void Near(ReadOnlySpan<char> key, ReadOnlySpan<char> token, List<int> found)
    {
        if (!gaps.TryGetValue(key, out var candidates))
        {
            return;
        }
        foreach (var id in candidates)
        {
            if (!found.Contains(~id) && IsOneSlip(words[id].Text, token))
            {
                found.Add(~id);
            }
        }
    }

    static bool IsOneSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> token)
    {
        if (Math.Abs(word.Length - token.Length) > 1)
        {
            return false;
        }
        var start = word.CommonPrefixLength(token);
        var end = 0;
        while (end < Math.Min(word.Length, token.Length) - start && word[^(end + 1)] == token[^(end + 1)])
        {
            end++;
        }
        var inWord = word.Length - start - end;
        var inToken = token.Length - start - end;
        var swapped =
            inWord == 2 && inToken == 2 && word[start] == token[start + 1] && word[start + 1] == token[start];
        return swapped || (inWord <= 1 && inToken <= 1);
    }

    static void Put(Dictionary<string, List<int>> index, string key, int id)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }
        if (!list.Contains(id))
        {
            list.Add(id);
        }
    }
}
