namespace Interdict.Matching;

/// <summary>Finds words that one name writes together and the other apart, and initials that stand for words.</summary>
static class WrittenTogether
{
    const float joinedLeast = 0.85f;
    const float acronym = 0.7f;

    /// <summary>Two words of one name written as one in the other: "Good Will" and "Goodwill", "Jin ping" and "Jinping".</summary>
    public static void Joined(ReadOnlySpan<WordSense> many, bool[] manyMet, ReadOnlySpan<WordSense> single, bool[] singleMet, bool swapped, List<MetWords> met)
    {
        for (var j = 0; j < single.Length; j++)
        {
            if (single[j].Kind is not (WordKind.Name or WordKind.Initials) || singleMet[j] || single[j].Text.Length < 3)
            {
                continue;
            }
            for (var i = 0; i + 1 < many.Length; i++)
            {
                var size = JoinedSize(many, manyMet, i, single[j], out var likeness);
                if (size > 1 && likeness > Best(many, i, size, single, j))
                {
                    manyMet.AsSpan(i, size).Fill(true);
                    singleMet[j] = true;
                    met.Add(swapped ? new MetWords(j, 1, i, size, likeness, Writing.Together) : new MetWords(i, size, j, 1, likeness, Writing.Together));
                    break;
                }
            }
        }
    }

    static int JoinedSize(ReadOnlySpan<WordSense> many, bool[] manyMet, int from, WordSense single, out float likeness)
    {
        Span<char> joined = stackalloc char[32];
        var length = 0;
        likeness = 0;
        for (var size = 1; from + size <= many.Length && size <= 3; size++)
        {
            var word = many[from + size - 1];
            if (manyMet[from + size - 1] || length + word.Text.Length > joined.Length || word.Kind is WordKind.LegalForm && size < 2)
            {
                return 0;
            }
            word.Text.CopyTo(joined[length..]);
            length += word.Text.Length;
            if (size == 1 && word.Text[0] != single.Text[0])
            {
                return 0;
            }
            if (size > 1 && Math.Abs(length - single.Text.Length) <= 2)
            {
                var text = joined[..length];
                likeness = text.SequenceEqual(single.Text) ? 1 : new Spelling(text).LikenessTo(single.Spelling, joinedLeast);
                if (likeness >= joinedLeast)
                {
                    // One word more or less is a small difference too.
                    likeness *= 0.98f;
                    return size;
                }
            }
        }
        return 0;
    }

    // Words that meet well one by one are not joined.
    static float Best(ReadOnlySpan<WordSense> many, int from, int size, ReadOnlySpan<WordSense> single, int at)
    {
        var best = 0f;
        for (var word = from; word < from + size; word++)
        {
            foreach (var candidate in single)
            {
                if (ReferenceEquals(candidate, single[at]) || many[word].IsMinor)
                {
                    continue;
                }
                best = Math.Max(best, WordMeeting.Likeness(many[word], candidate));
            }
        }
        return best;
    }

    /// <summary>"PLA" and "People's Liberation Army", "J.C." and "Jean Claude".</summary>
    public static void Acronyms(
        ReadOnlySpan<WordSense> shorts,
        bool[] shortsMet,
        ReadOnlySpan<WordSense> longs,
        bool[] longsMet,
        bool swapped,
        List<MetWords> met
    )
    {
        for (var i = 0; i < shorts.Length; i++)
        {
            var letters = shorts[i].Text;
            if (shortsMet[i] || letters.Length is < 2 or > 6 || shorts[i].Kind is not (WordKind.Name or WordKind.Initials))
            {
                continue;
            }
            for (var from = 0; from < longs.Length; from++)
            {
                var end = Spelled(letters, longs, longsMet, from);
                if (end > from)
                {
                    shortsMet[i] = true;
                    longsMet.AsSpan(from, end - from).Fill(true);
                    met.Add(
                        swapped
                            ? new MetWords(from, end - from, i, 1, acronym, Writing.Initials)
                            : new MetWords(i, 1, from, end - from, acronym, Writing.Initials)
                    );
                    break;
                }
            }
        }
    }

    static int Spelled(string letters, ReadOnlySpan<WordSense> longs, bool[] longsMet, int from)
    {
        var spelled = 0;
        for (var at = from; at < longs.Length; at++)
        {
            if (longsMet[at] && !longs[at].IsMinor)
            {
                return 0;
            }
            if (longs[at].Text[0] == letters[spelled] && longs[at].Text.Length > 1)
            {
                spelled++;
                if (spelled == letters.Length)
                {
                    return at + 1;
                }
            }
            else if (!longs[at].IsMinor)
            {
                return 0;
            }
        }
        return 0;
    }
}
