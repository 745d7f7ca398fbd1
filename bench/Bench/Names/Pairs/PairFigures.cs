namespace Interdict.Bench.Names.Pairs;

/// <summary>How well scores part the same from the others.</summary>
/// <param name="BestF1">F1 at the threshold that makes it best on these pairs.</param>
/// <param name="BestAt">That threshold: a score that reaches it says "the same".</param>
/// <param name="RecallAt90">The most recall with precision of at least 0.90.</param>
/// <param name="Tied">The share of true pairs that have the highest score of all.</param>
sealed record PairFigures(double BestF1, double BestAt, double RecallAt90, double Tied)
{
    const double Precise = 0.90;
    const int Draws = 1_000;
    const uint Seed = 826;

    /// <summary>The figures of some pairs.</summary>
    public static PairFigures Of(IReadOnlyList<ScoredPair> pairs)
    {
        var sorted = pairs.OrderByDescending(pair => pair.Score).ToList();
        var same = sorted.Count(pair => pair.Pair.Same);
        var (best, at, recall, right) = (0.0, 0.0, 0.0, 0);
        for (var taken = 1; taken <= sorted.Count; taken++)
        {
            right += sorted[taken - 1].Pair.Same ? 1 : 0;
            if (taken < sorted.Count && sorted[taken].Score == sorted[taken - 1].Score)
            {
                continue;
            }
            var f1 = 2.0 * right / (taken + same);
            (best, at) = f1 > best ? (f1, sorted[taken - 1].Score) : (best, at);
            recall = same > 0 && right >= Precise * taken ? Math.Max(recall, (double)right / same) : recall;
        }
        var tied = sorted.Count == 0 ? 0 : sorted.Count(pair => pair.Pair.Same && pair.Score >= sorted[0].Score);
        return new PairFigures(best, at, recall, same == 0 ? 0 : (double)tied / same);
    }

    /// <summary>What 95 of 100 draws from the pairs, with putting back, lie between: best F1 and recall at precision 0.90.</summary>
    public static ((double Low, double High) F1, (double Low, double High) Recall) Intervals(IReadOnlyList<ScoredPair> pairs)
    {
        var chance = new PythonChance(Seed);
        var draws = Enumerable.Range(0, Draws).Select(_ => Of([.. pairs.Select(_ => pairs[chance.Below(pairs.Count)])])).ToList();
        return (Middle(draws.Select(draw => draw.BestF1)), Middle(draws.Select(draw => draw.RecallAt90)));
    }

    /// <summary>Precision, recall and F1 with a given threshold.</summary>
    public static (double Precision, double Recall, double F1) With(double threshold, IReadOnlyList<ScoredPair> pairs)
    {
        var taken = pairs.Count(pair => pair.Score >= threshold);
        var right = pairs.Count(pair => pair.Score >= threshold && pair.Pair.Same);
        var same = pairs.Count(pair => pair.Pair.Same);
        return (taken == 0 ? 0 : (double)right / taken, same == 0 ? 0 : (double)right / same, taken + same == 0 ? 0 : 2.0 * right / (taken + same));
    }

    static (double Low, double High) Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 40], sorted[^((sorted.Count / 40) + 1)]);
    }
}
