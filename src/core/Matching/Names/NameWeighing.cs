namespace Interdict.Matching;

/// <summary>Adds up what met and what is left over.</summary>
static class NameWeighing
{
    /// <summary>The evidence of two names whose words have met.</summary>
    public static NameEvidence Weigh(ReadOnlySpan<WordSense> a, bool[] one, ReadOnlySpan<WordSense> b, bool[] other, List<MetWords> met)
    {
        var evidence = default(NameEvidence);
        foreach (var (from, size, to, length, likeness, writing) in met)
        {
            var bits = (Bits(a, from, size) + Bits(b, to, length)) / 2;
            evidence.Met += bits;
            evidence.Apart += bits * (1 - likeness);
            evidence.Far += likeness < 0.8f ? bits * (0.8f - likeness) * 5 : 0;
            evidence.Initials += writing == Writing.Initials || a[from].Kind == WordKind.Initial || b[to].Kind == WordKind.Initial ? bits : 0;
            evidence.Words += a[from].IsMinor ? 0 : 1;
            evidence.Worst = a[from].IsMinor ? evidence.Worst : Math.Max(evidence.Worst, 1 - likeness);
            evidence.Scripts += a[from].Script == b[to].Script ? 0 : bits;
            evidence.Forms = a[from].Kind == WordKind.LegalForm && likeness == WordMeeting.OtherForm ? 1 : evidence.Forms;
        }
        var (restOne, aloneOne, numbersOne) = Rest(a, one);
        var (restOther, aloneOther, numbersOther) = Rest(b, other);
        evidence.ConflictWords = Math.Min(aloneOne, aloneOther);
        evidence.ExtraWords = Math.Abs(aloneOne - aloneOther);
        evidence.Patronymic = Reversed(a, b, met) ? 1 : 0;
        evidence.Company = HasForm(a) || HasForm(b);
        evidence.Conflict = Math.Min(restOne, restOther);
        evidence.Extra = Math.Abs(restOne - restOther);
        evidence.Total = (Bits(a, 0, a.Length) + Bits(b, 0, b.Length)) / 2;
        evidence.Numbers = numbersOne && numbersOther ? 1 : 0;
        evidence.Order = Inverted(met);
        var (wordsOne, wordsOther) = (Major(a), Major(b));
        evidence.Longest = Math.Max(wordsOne, wordsOther);
        evidence.Shortest = Math.Min(wordsOne, wordsOther);
        return evidence;
    }

    static bool HasForm(ReadOnlySpan<WordSense> words)
    {
        foreach (var word in words)
        {
            if (word.Kind == WordKind.LegalForm)
            {
                return true;
            }
        }
        return false;
    }

    // "Omar bin Abdullah" is not "Abdullah bin Omar": the word after the particle of descent is the father.
    static bool Reversed(ReadOnlySpan<WordSense> a, ReadOnlySpan<WordSense> b, List<MetWords> met)
    {
        foreach (var (from, _, to, _, _, _) in met)
        {
            if (
                a[from].Descent
                && b[to].Descent
                && from > 0
                && to > 0
                && from + 1 < a.Length
                && to + 1 < b.Length
                && Meets(from - 1, to + 1, met)
                && Meets(from + 1, to - 1, met)
            )
            {
                return true;
            }
        }
        return false;
    }

    static bool Meets(int from, int to, List<MetWords> met)
    {
        foreach (var pair in met)
        {
            if (pair.One == from && pair.Other == to)
            {
                return true;
            }
        }
        return false;
    }

    static (float Bits, int Words, bool Number) Rest(ReadOnlySpan<WordSense> words, bool[] met)
    {
        var bits = 0f;
        var alone = 0;
        var number = false;
        for (var at = 0; at < words.Length; at++)
        {
            if (!met[at])
            {
                bits += words[at].Bits;
                alone += words[at].IsMinor ? 0 : 1;
                number |= words[at].Kind == WordKind.Number;
            }
        }
        return (bits, alone, number);
    }

    static float Bits(ReadOnlySpan<WordSense> words, int from, int size)
    {
        var bits = 0f;
        for (var at = from; at < from + size; at++)
        {
            bits += words[at].Bits;
        }
        return bits;
    }

    static int Major(ReadOnlySpan<WordSense> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += word.IsMinor ? 0 : 1;
        }
        return count;
    }

    static float Inverted(List<MetWords> met)
    {
        var inverted = 0;
        var all = 0;
        for (var i = 0; i < met.Count; i++)
        {
            for (var j = i + 1; j < met.Count; j++)
            {
                all++;
                inverted += (met[i].One < met[j].One) == (met[i].Other < met[j].Other) ? 0 : 1;
            }
        }
        return all == 0 ? 0 : (float)inverted / all;
    }
}
