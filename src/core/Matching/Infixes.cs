namespace Interdict.Matching;

/// <summary>Pattern words that a longer word ends with or contains: compounds of German, Dutch, Finnish, Turkish.</summary>
sealed class Infixes
{
    readonly List<(Dictionary<char, int> Next, List<int> Ends)> nodes = [([], [])];

    public void Add(string word, int id)
    {
        var node = 0;
        foreach (var letter in word)
        {
            if (!nodes[node].Next.TryGetValue(letter, out var next))
            {
                next = nodes.Count;
                nodes.Add(([], []));
                nodes[node].Next[letter] = next;
            }
            node = next;
        }
        nodes[node].Ends.Add(id);
    }

    /// <summary>Adds the words found inside the token, or at its end (an ending of one or two letters allowed).</summary>
    public void Find(ReadOnlySpan<char> token, List<PatternWord> words, List<int> found)
    {
        for (var start = 0; start < token.Length; start++)
        {
            var node = 0;
            for (var at = start; at < token.Length; at++)
            {
                if (!nodes[node].Next.TryGetValue(token[at], out node))
                {
                    break;
                }
                foreach (var id in nodes[node].Ends)
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
