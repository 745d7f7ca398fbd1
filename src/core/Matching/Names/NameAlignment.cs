namespace Interdict.Matching;

/// <summary>Finds which words of two names meet. Reused from one pair to the next; serves one thread.</summary>
sealed class NameAlignment
{
    const float almostSame = 0.9f;
    const int few = 24;

    readonly List<(float Gain, int One, int Other, float Likeness)> pairs = [];
    readonly List<MetWords> met = [];
    readonly bool[] one = new bool[NameLetters.MostWords];
    readonly bool[] other = new bool[NameLetters.MostWords];

    /// <summary>The words that met, after <see cref="Align"/>.</summary>
    public List<MetWords> Met => met;

    /// <summary>True when the word of the first name met nothing.</summary>
    public bool AloneInOne(int word) => !one[word];

    /// <summary>True when the word of the second name met nothing.</summary>
    public bool AloneInOther(int word) => !other[word];

    /// <summary>Aligns two names. The first has to be the one that <see cref="ParsedName.Order"/> puts first.</summary>
    public NameEvidence Align(ParsedName first, ParsedName second)
    {
        pairs.Clear();
        var a = first.Words;
        var b = second.Words;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                Pair(a, i, b, j, WordMeeting.Likeness(a[i], b[j]));
            }
        }
        return Aligned(a, b, together: true);
    }

    /// <summary>Aligns a name with a listed one, where the likeness of their words is known already.</summary>
    /// <param name="asked">The name that is looked for.</param>
    /// <param name="listed">The listed name.</param>
    /// <param name="known">What is known of the words that are looked for; null for small words.</param>
    /// <param name="numbers">The numbers of the listed name's words.</param>
    /// <param name="together">Whether one of them may write together what the other writes apart.</param>
    public NameEvidence AlignKnown(ParsedName asked, ParsedName listed, List<KnownWord?> known, ReadOnlySpan<int> numbers, bool together)
    {
        pairs.Clear();
        var straight = asked.Order(listed) <= 0;
        var a = asked.Words;
        var b = listed.Words;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                // Words that are looked up are compared once and for all lists; the others are compared in an instant.
                var likeness =
                    a[i].Kind == WordKind.Name && b[j].Kind == WordKind.Name && known[i] is { } word
                        ? word.LikenessTo(numbers[j])
                        : WordMeeting.Likeness(a[i], b[j]);
                if (straight)
                {
                    Pair(a, i, b, j, likeness);
                }
                else
                {
                    Pair(b, j, a, i, likeness);
                }
            }
        }
        return straight ? Aligned(a, b, together) : Aligned(b, a, together);
    }

    // Every word of the shorter name meets one that is all but the same: nothing is left to be joined.
    bool Plain(int words)
    {
        var plain = 0;
        foreach (var pair in pairs)
        {
            plain += pair.Likeness >= almostSame ? 1 : 0;
        }
        return plain >= words;
    }

    void Pair(ReadOnlySpan<WordSense> a, int i, ReadOnlySpan<WordSense> b, int j, float likeness)
    {
        if (likeness > 0)
        {
            pairs.Add((likeness * likeness * Math.Min(a[i].Bits, b[j].Bits), i, j, likeness));
        }
    }

    NameEvidence Aligned(ReadOnlySpan<WordSense> a, ReadOnlySpan<WordSense> b, bool together)
    {
        met.Clear();
        Array.Clear(one, 0, a.Length);
        Array.Clear(other, 0, b.Length);
        BestFirst();
        together = together && !Plain(Math.Min(a.Length, b.Length));
        if (together)
        {
            WrittenTogether.Shifted(a, one, b, other, met);
            WrittenTogether.Joined(a, one, b, other, swapped: false, met);
            WrittenTogether.Joined(b, other, a, one, swapped: true, met);
        }
        foreach (var (_, i, j, likeness) in pairs)
        {
            if (!one[i] && !other[j])
            {
                one[i] = other[j] = true;
                met.Add(new MetWords(i, 1, j, 1, likeness, Writing.Apart));
            }
        }
        if (together)
        {
            WrittenTogether.Acronyms(a, one, b, other, swapped: false, met);
            WrittenTogether.Acronyms(b, other, a, one, swapped: true, met);
        }
        return NameWeighing.Weigh(a, one, b, other, met);
    }

    // Names have few words: to insert each pair where it belongs is faster than to sort.
    void BestFirst()
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs);
        if (all.Length > few)
        {
            all.Sort(Better);
            return;
        }
        for (var at = 1; at < all.Length; at++)
        {
            var pair = all[at];
            var to = at;
            while (to > 0 && Better(pair, all[to - 1]) < 0)
            {
                all[to] = all[to - 1];
                to--;
            }
            all[to] = pair;
        }
    }

    static int Better((float Gain, int One, int Other, float Likeness) left, (float Gain, int One, int Other, float Likeness) right)
    {
        var order = right.Gain.CompareTo(left.Gain);
        order = order == 0 ? Math.Abs(left.One - left.Other).CompareTo(Math.Abs(right.One - right.Other)) : order;
        order = order == 0 ? left.One.CompareTo(right.One) : order;
        return order == 0 ? left.Other.CompareTo(right.Other) : order;
    }
}

/// <summary>Words that met.</summary>
/// <param name="One">The first of them in the one name.</param>
/// <param name="OneSize">How many in the one name.</param>
/// <param name="Other">The first of them in the other name.</param>
/// <param name="OtherSize">How many in the other name.</param>
/// <param name="Likeness">How like they are.</param>
/// <param name="Writing">How they are written.</param>
readonly record struct MetWords(int One, int OneSize, int Other, int OtherSize, float Likeness, Writing Writing);

/// <summary>How words that met are written.</summary>
enum Writing : byte
{
    /// <summary>One word each.</summary>
    Apart,

    /// <summary>Together in one of the names.</summary>
    Together,

    /// <summary>As initials in one of the names.</summary>
    Initials,
}
