using Interdict.Bench.Ordinary;

namespace Interdict.Bench.Names;

/// <summary>The names in the order in which they are asked, and the longer list; all from fixed seeds.</summary>
static class Streams
{
    const int MixSeed = 20_261_122;
    const int RepeatSeed = 20_261_123;
    const int GrowSeed = 20_261_124;
    const int Times = 10;

    /// <summary>Listed people and strangers, each once, shuffled.</summary>
    public static List<string> Mixed(Corpus corpus, int strangers)
    {
        var names = corpus.Positives.Concat(corpus.Negatives.Take(strangers)).Select(question => question.Text).Distinct(StringComparer.Ordinal).ToList();
        new PythonChance(MixSeed).Shuffle(names);
        return names;
    }

    /// <summary>
    /// Names as declarations repeat their traders: the trader of rank r comes as often as 1/r of the first, so a few come all the time
    /// and most come once or twice.
    /// </summary>
    public static List<string> Repeating(IReadOnlyList<string> traders, int count)
    {
        var sums = new double[traders.Count];
        var sum = 0.0;
        for (var rank = 0; rank < sums.Length; rank++)
        {
            sums[rank] = sum += 1.0 / (rank + 1);
        }
        var chance = new PythonChance(RepeatSeed);
        var names = new List<string>(count);
        for (var at = 0; at < count; at++)
        {
            var drawn = chance.Below(1 << 30) / (double)(1 << 30) * sum;
            var rank = Array.BinarySearch(sums, drawn);
            names.Add(traders[Math.Min(rank < 0 ? ~rank : rank, sums.Length - 1)]);
        }
        return names;
    }

    /// <summary>The list and nine made-up names beside each of its names: words misspelt, exchanged, or put together from two names.</summary>
    public static List<Target> TenTimes(IReadOnlyList<Target> targets)
    {
        var chance = new Chance(GrowSeed);
        var records = targets.Max(target => target.Record) + 1;
        var words = targets.Select(target => target.Name.Split(' ')).ToList();
        var longer = new List<Target>(targets.Count * Times);
        longer.AddRange(targets);
        for (var at = 0; at < targets.Count; at++)
        {
            for (var copy = 1; copy < Times; copy++)
            {
                longer.Add(new Target(records + (at * Times) + copy, Made(words[at], chance.Of(words), copy, chance), targets[at].Kind));
            }
        }
        return longer;
    }

    static string Made(string[] own, string[] other, int way, Chance chance)
    {
        var words = own.ToArray();
        var place = chance.Below(words.Length);
        if (way <= 3)
        {
            words[place] = Misspelt(words[place], chance);
        }
        else if (way <= 6)
        {
            words[place] = chance.Of(other);
        }
        else
        {
            words = [.. own.Take(place + 1), .. other.Skip(Math.Min(other.Length - 1, chance.Below(other.Length)))];
        }
        return string.Join(' ', words);
    }

    static string Misspelt(string word, Chance chance)
    {
        var at = chance.Below(word.Length);
        return chance.Below(3) switch
        {
            _ when char.IsSurrogate(word[at]) => word,
            0 when word.Length > 1 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => word.Remove(at, 1).Insert(at, ((char)('a' + chance.Below(26))).ToString()),
        };
    }
}
