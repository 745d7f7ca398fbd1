using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Matching.Vague;

namespace Interdict.Lawc.Headings;

/// <summary>Learns which descriptions say too little: logistic regression over words and form.</summary>
public static class VagueLearning
{
    const int Rounds = 12;
    const float Pace = 0.3f;

    /// <summary>The part of good descriptions that may be called vague where the threshold is found.</summary>
    public const double Wrongly = 0.002;

    /// <summary>Descriptions that were turned down as too vague.</summary>
    public static List<string> Vague(string data) =>
        [.. TradeTexts.Rows(Path.Combine(data, "goods-text", "fpo_vague_terms.csv")).Select(row => row[0]).Where(text => text.Length > 1).Distinct()];

    /// <summary>The texts to learn from: good ones that were turned down elsewhere are in dispute and left out.</summary>
    public static List<(string Text, bool Vague, float Count)> Texts(IEnumerable<TradeText> good, IReadOnlyCollection<string> vague)
    {
        var disputed = vague.Select(one => one.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. good.Where(one => !disputed.Contains(one.Text.Trim().ToLowerInvariant())).Select(one => (one.Text, false, CountOf(one.Source))),
            .. vague.Select(text => (text, true, 1f)),
        ];
    }

    static float CountOf(TextSource source) =>
        source switch
        {
            TextSource.Reference => 1,
            TextSource.OwnWords => 0.5f,
            TextSource.ExtraReference or TextSource.Brand => 0.7f,
            _ => 0.3f,
        };

    /// <summary>Learns from some texts; the threshold is found on the others.</summary>
    public static (VagueTable Table, List<(string Name, sbyte Weight)> Rows) Learn(
        Folding folding,
        IReadOnlyList<(string Text, bool Vague, float Count)> learnt,
        IReadOnlyCollection<string> good
    )
    {
        var text = new TextFeatures(folding);
        var names = new Dictionary<ulong, string>();
        var goodTexts = new Dictionary<ulong, int>();
        var seen = new Dictionary<ulong, int>();
        foreach (var one in learnt)
        {
            foreach (var feature in text.Read(one.Text).ToArray().DistinctBy(feature => feature.Hash))
            {
                names.TryAdd(feature.Hash, text.Name(feature));
                seen[feature.Hash] = seen.GetValueOrDefault(feature.Hash) + 1;
                goodTexts[feature.Hash] = goodTexts.GetValueOrDefault(feature.Hash) + (one.Vague ? 0 : 1);
            }
        }
        var weights = VagueReader.ShapeNames().ToDictionary(name => TextFeatures.HashOf(name), _ => (Weight: 0f, Slope: 0f));
        var rows = Rows(folding, learnt);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (features, vague, count) in Shuffled(rows, round))
            {
                var score = features.Sum(one => weights.GetValueOrDefault(one.Hash).Weight * one.Share);
                var error = ((1 / (1 + MathF.Exp(-score))) - (vague ? 1 : 0)) * count;
                foreach (var (hash, share) in features)
                {
                    var (weight, slope) = weights.GetValueOrDefault(hash);
                    slope += error * share * error * share;
                    weights[hash] = (weight - (Pace * error * share / (MathF.Sqrt(slope) + 0.05f)), slope);
                }
            }
        }
        var kept = names
            .Select(one => (one.Key, one.Value, weights.GetValueOrDefault(one.Key).Weight))
            .Concat(VagueReader.ShapeNames().Select(name => (Key: TextFeatures.HashOf(name), Value: name, weights[TextFeatures.HashOf(name)].Weight)))
            .ToList();
        var step = kept.Max(one => MathF.Abs(one.Weight)) / 127;
        var made = kept.Select(one => (one.Key, Name: one.Value, Weight: (sbyte)MathF.Round(one.Weight / step)))
            .Where(one =>
                (one.Weight is > 2 or < -2 && (one.Name[0] is not TextFeatures.Pair || seen[one.Key] > 1))
                || (one.Name[0] == TextFeatures.Word && goodTexts.GetValueOrDefault(one.Key) > 1)
            )
            .OrderBy(one => one.Key)
            .ToList();
        var table = new VagueTable([.. made.Select(one => one.Key)], [.. made.Select(one => one.Weight)], [], step, 0);
        var reader = new VagueReader(table, folding);
        var scores = good.Select(one => reader.Read(one).Score).OrderDescending().ToList();
        return (table with { VagueAbove = scores.Count == 0 ? 0 : scores[(int)(scores.Count * Wrongly)] }, [.. made.Select(one => (one.Name, one.Weight))]);
    }

    static List<((ulong Hash, float Share)[] Features, bool Vague, float Count)> Rows(
        Folding folding,
        IReadOnlyList<(string Text, bool Vague, float Count)> learnt
    )
    {
        var text = new TextFeatures(folding);
        var reader = new VagueReader(VagueTable.Empty, folding);
        var rows = new List<((ulong, float)[], bool, float)>();
        foreach (var one in learnt)
        {
            var features = text.Read(one.Text);
            var size = 0f;
            foreach (var feature in features)
            {
                size += feature.Share * feature.Share;
            }
            var unit = 1 / MathF.Sqrt(MathF.Max(size, 1));
            var all = features.ToArray().Select(feature => (feature.Hash, feature.Share * unit)).ToList();
            all.AddRange(reader.Shapes(one.Text, text.Words).ToArray().Select(shape => (shape, 1f)));
            rows.Add(([.. all], one.Vague, one.Count));
        }
        return rows;
    }

    static IEnumerable<T> Shuffled<T>(List<T> rows, int round)
    {
        var chance = 88172645463325252UL + (ulong)round;
        var order = rows.ToArray();
        for (var at = order.Length - 1; at > 0; at--)
        {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            var other = (int)(chance % (ulong)(at + 1));
            (order[at], order[other]) = (order[other], order[at]);
        }
        return order;
    }
}
