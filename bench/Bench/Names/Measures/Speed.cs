using Interdict.Bench.Names.Engines;
using Interdict.Matching;

namespace Interdict.Bench.Names.Measures;

/// <summary>Seconds of CPU, user and system, of this process: collections of memory are in them.</summary>
static class Speed
{
    /// <summary>CPU seconds so far.</summary>
    public static double Seconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>What a piece of work took.</summary>
    public static double Of(Action work)
    {
        var before = Seconds;
        work();
        return Seconds - before;
    }

    /// <summary>Names per CPU-second, each asked of the engine itself.</summary>
    public static double Cold(INameEngine engine, IReadOnlyList<string> names)
    {
        var hits = 0L;
        var seconds = Of(() =>
        {
            foreach (var name in names)
            {
                hits += engine.Find(name).Length;
            }
        });
        GC.KeepAlive(hits);
        return names.Count / Math.Max(seconds, 1e-6);
    }

    /// <summary>Names per CPU-second with the answers to names already asked kept beside the engine, from an empty cache.</summary>
    public static (double Rate, double Hits) Repeats(INameEngine engine, IReadOnlyList<string> names)
    {
        var known = new Dictionary<string, NameHit[]>(StringComparer.Ordinal);
        var (asked, hits) = (0, 0L);
        var seconds = Of(() =>
        {
            foreach (var name in names)
            {
                if (!known.TryGetValue(name, out var answer))
                {
                    asked++;
                    known.Add(name, answer = engine.Find(name).ToArray());
                }
                hits += answer.Length;
            }
        });
        GC.KeepAlive(hits);
        return (names.Count / Math.Max(seconds, 1e-6), 1 - ((double)asked / names.Count));
    }
}

/// <summary>A figure measured several times: the middle one, the least and the most.</summary>
sealed class Spread
{
    readonly List<double> values = [];

    public void Add(double value) => values.Add(value);

    public double Median => values.Order().ElementAt(values.Count / 2);

    public string Text(int decimals) =>
        values.Count == 1
            ? Number.Of(Median, decimals)
            : $"{Number.Of(Median, decimals)} ({Number.Of(values.Min(), decimals)}–{Number.Of(values.Max(), decimals)})";
}
