using FuzzySharp;
using Interdict.Matching;

namespace Interdict.Bench.Names.Engines;

/// <summary>FuzzySharp over every name of the list, in lower case: it has no index.</summary>
sealed class FuzzyScan(string ratio, double threshold = 0.5) : INameEngine
{
    /// <summary>The ratios that are measured.</summary>
    public static readonly string[] Ratios = ["Ratio", "TokenSortRatio", "TokenSetRatio", "WeightedRatio"];

    string[] names = [];
    int[] records = [];
    readonly List<NameHit> hits = [];

    public string Name => $"FuzzySharp {ratio}";

    public double Threshold => threshold;

    public void Build(IReadOnlyList<Target> targets)
    {
        names = [.. targets.Select(target => target.Name.ToLowerInvariant())];
        records = [.. targets.Select(target => target.Record)];
    }

    public ReadOnlySpan<NameHit> Find(string name)
    {
        hits.Clear();
        var asked = name.ToLowerInvariant();
        for (var at = 0; at < names.Length; at++)
        {
            var score = Score(ratio, asked, names[at]);
            if (score >= threshold)
            {
                hits.Add(new NameHit(records[at], at, score, score));
            }
        }
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hits);
    }

    /// <summary>A ratio from 0 to 1.</summary>
    public static double Score(string ratio, string one, string other) =>
        ratio switch
        {
            "Ratio" => Fuzz.Ratio(one, other),
            "TokenSortRatio" => Fuzz.TokenSortRatio(one, other),
            "TokenSetRatio" => Fuzz.TokenSetRatio(one, other),
            _ => Fuzz.WeightedRatio(one, other),
        } / 100.0;
}
