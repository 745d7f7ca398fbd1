namespace Interdict.Matching;

/// <summary>Finds words that one name writes together and the other apart, and initials that stand for words.</summary>
static class WrittenTogether
{
    const float joinedLeast = 0.85f;
    const float shifted = 0.95f;
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

    /// <summary>A blank or a hyphen in another place: "Myong-chin" and "Myongc-hin".</summary>
    public static void Shifted(ReadOnlySpan<WordSense> a, bool[] aMet, ReadOnlySpan<WordSense> b, bool[] bMet, List<MetWords> met)
    {
        for (var i = 0; i + 1 < a.Length; i++)
        {
            for (var j = 0; j + 1 < b.Length; j++)
            {
                if (!aMet[i] && !aMet[i + 1] && !bMet[j] && !bMet[j + 1] && IsShifted(a[i].Text, a[i + 1].Text, b[j].Text, b[j + 1].Text))
                {
                    aMet[i] = aMet[i + 1] = bMet[j] = bMet[j + 1] = true;
                    met.Add(new MetWords(i, 2, j, 2, shifted, Writing.Together));
                }
            }
        }
    }

    static bool IsShifted(string left, string leftNext, string right, string rightNext)
    {
        if (left.Length > right.Length)
        {
            return IsShifted(right, rightNext, left, leftNext);
        }
        var moved = right.Length - left.Length;
        return left.Length + leftNext.Length == right.Length + rightNext.Length
            && moved > 0
            && moved < leftNext.Length
            && right.StartsWith(left, StringComparison.Ordinal)
            && right.AsSpan(left.Length).SequenceEqual(leftNext.AsSpan(0, moved))
            && leftNext.AsSpan(moved).SequenceEqual(rightNext);
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
            if (shortsMet[i] || letters.Length is < 2 or > 6 || shorts[i].Kind is not (WordKind.Name or WordKind.Initials or WordKind.LegalForm))
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
