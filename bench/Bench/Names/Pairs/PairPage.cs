using Interdict.Bench.Names.Engines;
using Interdict.Bench.Names.Measures;

namespace Interdict.Bench.Names.Pairs;

/// <summary>The labelled pairs on the page of results.</summary>
static class PairPage
{
    const int Times = 20;

    public static void Add(Page page, List<LabelledPair> pairs, Ours ours)
    {
        page.Title($"Labelled pairs: {pairs.Count}");
        page.Line(
            $"Half A ({pairs.Count(pair => pair.Half == 'A')} pairs) may be tuned on; figures are of half B ({pairs.Count(pair => pair.Half == 'B')}), which is parted from A by the hash of schema and names. In brackets what 95 of 100 draws lie between, 1,000 draws with a fixed seed. Tied: the share of true pairs that have the highest score of all."
        );
        page.Line();
        page.Table(
            ["scorer", "best F1", "recall, precision ≥ 0.90", "F1, threshold of A", "tied at the top", "half A: best F1", "A: recall", "µs a pair"],
            Scorers(ours).Select(scorer => Row(scorer.Name, scorer.Score, pairs))
        );
        page.Line("Published for the whole set of 826 pairs, of which these are half: nomenklatura logic-v2, best F1 0.799, recall 0.653.");
        var scored = Score(pairs, ours);
        var threshold = PairFigures.Of(Half(scored, 'A')).BestAt;
        page.Line();
        page.Line($"Ours by slice, half B, with the threshold {Number.Of(threshold, 3)} that is best on half A:");
        page.Line();
        page.Table(["slice", "pairs", "same", "precision", "recall", "F1"], Slices(Half(scored, 'B'), threshold));
    }

    /// <summary>Our scores.</summary>
    public static List<ScoredPair> Score(List<LabelledPair> pairs, Ours ours) =>
        [.. pairs.Select(pair => new ScoredPair(pair, ours.Compare(pair.Kind, pair.One, pair.Other)))];

    /// <summary>One half.</summary>
    public static List<ScoredPair> Half(List<ScoredPair> scored, char half) => [.. scored.Where(pair => pair.Pair.Half == half)];

    static IEnumerable<(string Name, Func<LabelledPair, double> Score)> Scorers(Ours ours)
    {
        yield return ("Interdict", pair => ours.Compare(pair.Kind, pair.One, pair.Other));
        foreach (var ratio in FuzzyScan.Ratios)
        {
            yield return ("FuzzySharp " + ratio, pair => FuzzyScan.Score(ratio, pair.One.ToLowerInvariant(), pair.Other.ToLowerInvariant()));
        }
        yield return ("trigram likeness", pair => TrigramIndex.Likeness(pair.One, pair.Other));
    }

    static string[] Row(string name, Func<LabelledPair, double> score, List<LabelledPair> pairs)
    {
        var scored = pairs.Select(pair => new ScoredPair(pair, score(pair))).ToList();
        var seconds = Speed.Of(() =>
        {
            for (var times = 0; times < Times; times++)
            {
                pairs.ForEach(pair => score(pair));
            }
        });
        var (tuned, kept) = (Half(scored, 'A'), Half(scored, 'B'));
        var (a, b) = (PairFigures.Of(tuned), PairFigures.Of(kept));
        var (f1, recall) = PairFigures.Intervals(kept);
        return
        [
            name,
            $"{Number.Of(b.BestF1, 3)} [{Number.Of(f1.Low, 3)}–{Number.Of(f1.High, 3)}]",
            $"{Number.Of(b.RecallAt90, 3)} [{Number.Of(recall.Low, 3)}–{Number.Of(recall.High, 3)}]",
            Number.Of(PairFigures.With(a.BestAt, kept).F1, 3),
            Number.Of(b.Tied, 3),
            Number.Of(a.BestF1, 3),
            Number.Of(a.RecallAt90, 3),
            Number.Of(seconds / (Times * pairs.Count) * 1e6, 1),
        ];
    }

    static IEnumerable<string[]> Slices(List<ScoredPair> pairs, double threshold)
    {
        yield return Slice("all", pairs, threshold);
        foreach (var of in new Func<LabelledPair, string>[] { pair => pair.Schema, pair => pair.Quality, pair => pair.Group })
        {
            foreach (
                var slice in pairs.GroupBy(pair => of(pair.Pair)).OrderByDescending(slice => slice.Count()).ThenBy(slice => slice.Key, StringComparer.Ordinal)
            )
            {
                yield return Slice(slice.Key, [.. slice], threshold);
            }
        }
    }

    static string[] Slice(string name, List<ScoredPair> pairs, double threshold)
    {
        var (precision, recall, f1) = PairFigures.With(threshold, pairs);
        return
        [
            name,
            Number.Of(pairs.Count, 0),
            Number.Of(pairs.Count(pair => pair.Pair.Same), 0),
            Number.Of(precision, 3),
            Number.Of(recall, 3),
            Number.Of(f1, 3),
        ];
    }
}
