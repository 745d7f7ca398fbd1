namespace Interdict.Matching;

/// <summary>
/// Words with one typing mistake: a letter wrong, missing, too many or swapped (Damerau 1964), the first letter right.
/// Every word is kept under the hash of itself and of itself less one letter (Mor and Fraenkel 1982), and so is the token
/// asked. A hash that two words share costs one comparison and changes no answer.
/// </summary>
sealed class Slips
{
    const int LongestToken = 40;

    readonly List<string> words;
    readonly Dictionary<ulong, int> heads = new(1 << 17);
    readonly List<(int Id, int Next)> links = new(1 << 17) { (0, 0) };
    readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ordinary;
    readonly Slips? slipsOfOrdinary;

    /// <summary>An index over the list of words.</summary>
    /// <param name="words">The words by number.</param>
    /// <param name="ordinary">Words of ordinary trade, which are no misspelling of anything.</param>
    public Slips(List<string> words, IReadOnlyCollection<string> ordinary)
    {
        this.words = words;
        this.ordinary = new HashSet<string>(ordinary, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        if (ordinary.Count == 0)
        {
            return;
        }
        slipsOfOrdinary = new Slips([.. ordinary], []);
        for (var id = 0; id < slipsOfOrdinary.words.Count; id++)
        {
            slipsOfOrdinary.Add(slipsOfOrdinary.words[id], id);
        }
    }

    public void Add(ReadOnlySpan<char> word, int id)
    {
        for (var gap = 0; gap < word.Length; gap++)
        {
            var hash = HashWithout(word, gap);
            links.Add((id, heads.GetValueOrDefault(hash)));
            heads[hash] = links.Count - 1;
        }
    }

    /// <summary>Adds the numbers (~id) of the words that the token may be meant for.</summary>
    public void Find(ReadOnlySpan<char> token, List<int> found)
    {
        if (token.Length > LongestToken || ordinary.Contains(token) || (token[^1] == 's' && ordinary.Contains(token[..^1])))
        {
            return;
        }
        for (var gap = 0; gap < token.Length; gap++)
        {
            Near(HashWithout(token, gap), token, found);
        }
        if (found.Count == 0 && token[^1] == 's')
        {
            Near(HashWithout(token[..^1], 0), token[..^1], found);
        }
        if (found.Count > 0 && slipsOfOrdinary is not null && CouldBeOrdinary(slipsOfOrdinary, token, found))
        {
            found.Clear();
        }
    }

    // "Surical" is as near to "surgical" as to a trade name: a slip that could as well be of an ordinary word is not taken,
    // unless the ordinary word is the same word with an ending.
    bool CouldBeOrdinary(Slips others, ReadOnlySpan<char> token, List<int> found)
    {
        var near = new List<int>();
        others.Find(token, near);
        foreach (var id in near)
        {
            var other = others.words[~id];
            if (!found.Exists(one => other.StartsWith(words[~one], StringComparison.Ordinal) || words[~one].StartsWith(other, StringComparison.Ordinal)))
            {
                return true;
            }
        }
        return false;
    }

    void Near(ulong hash, ReadOnlySpan<char> token, List<int> found)
    {
        for (var link = heads.GetValueOrDefault(hash); link > 0; link = links[link].Next)
        {
            var id = links[link].Id;
            if (!found.Contains(~id) && IsOneSlip(words[id], token))
            {
                found.Add(~id);
            }
        }
    }

    static bool IsOneSlip(ReadOnlySpan<char> word, ReadOnlySpan<char> token)
    {
        if (Math.Abs(word.Length - token.Length) > 1 || word[0] != token[0])
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
        var swapped = inWord == 2 && inToken == 2 && word[start] == token[start + 1] && word[start + 1] == token[start];
        return swapped || (inWord <= 1 && inToken <= 1);
    }

    // FNV-1a over the letters without the one at the gap; gap 0 leaves none out, for the first letter is always right.
    // The products are meant to overflow.
    static ulong HashWithout(ReadOnlySpan<char> word, int gap)
    {
        var hash = 14695981039346656037UL;
        for (var at = 0; at < word.Length; at++)
        {
            if (at != gap || gap == 0)
            {
                hash = unchecked((hash ^ word[at]) * 1099511628211UL);
            }
        }
        return hash;
    }
}
