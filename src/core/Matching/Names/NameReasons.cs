using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>Says which words of two names met, and what the rest costs.</summary>
static class NameReasons
{
    public static ImmutableArray<Meeting> Of(ParsedName asked, ParsedName listed, NameAlignment alignment)
    {
        var straight = asked.Order(listed) <= 0;
        var (first, second) = straight ? (asked, listed) : (listed, asked);
        var evidence = alignment.Align(first, second);
        var total = Math.Max(1, evidence.Total);
        var reasons = new List<(int At, Meeting Meeting)>();
        foreach (var (one, oneSize, other, otherSize, likeness, writing) in alignment.Met)
        {
            var (left, leftBits) = Text(first, one, oneSize);
            var (right, rightBits) = Text(second, other, otherSize);
            var how = WordMeeting.HowOf(first.Words[one], second.Words[other], likeness, writing);
            var cost = Rounded((leftBits + rightBits) / 2 * (1 - likeness) / total);
            reasons.Add(straight ? (one, new Meeting(left, right, how, cost)) : (other, new Meeting(right, left, how, cost)));
        }
        for (var word = 0; word < asked.Count; word++)
        {
            if (straight ? alignment.AloneInOne(word) : alignment.AloneInOther(word))
            {
                reasons.Add((word, new Meeting(asked.Words[word].Text, "", "missing", Rounded(asked.Words[word].Bits / total))));
            }
        }
        for (var word = 0; word < listed.Count; word++)
        {
            if (straight ? alignment.AloneInOther(word) : alignment.AloneInOne(word))
            {
                reasons.Add((NameLetters.MostWords + word, new Meeting("", listed.Words[word].Text, "missing", Rounded(listed.Words[word].Bits / total))));
            }
        }
        return [.. reasons.OrderBy(reason => reason.At).Select(reason => reason.Meeting)];
    }

    static (string Text, float Bits) Text(ParsedName name, int from, int size)
    {
        var words = name.Words.Slice(from, size).ToArray();
        return (string.Join(' ', words.Select(word => word.Text)), words.Sum(word => word.Bits));
    }

    static double Rounded(double cost) => Math.Round(Math.Min(1, cost), 3);
}
