using Interdict.Bench.Names.Engines;

namespace Interdict.Bench.Names.Measures;

/// <summary>An engine in the race, and its figures.</summary>
sealed class Runner(INameEngine engine)
{
    public INameEngine Engine => engine;

    public double Build { get; private set; }

    public double Megabytes { get; private set; }

    public Spread Cold { get; } = new();

    public Spread Repeats { get; } = new();

    /// <summary>Names a CPU-second, as a multiple of another's; by the middle of its rounds.</summary>
    public double Against(Runner other) => Cold.Median / other.Cold.Median;

    /// <summary>Builds the index and takes its time and the memory it keeps.</summary>
    public void Start(IReadOnlyList<Target> targets)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Build = Speed.Of(() => engine.Build(targets));
        Megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
    }
}

/// <summary>Engines over one list, in turns, so that what else happens on the machine meets all of them.</summary>
static class Race
{
    /// <summary>The share of repeated traders that the cache meets.</summary>
    public static double CacheHits { get; private set; }

    public static List<Runner> Of(IEnumerable<INameEngine> engines, IReadOnlyList<Target> targets, RaceNames names, int rounds)
    {
        var runners = engines.Select(engine => new Runner(engine)).ToList();
        foreach (var runner in runners)
        {
            Console.Error.WriteLine($"{runner.Engine.Name}, {Number.Of(targets.Count, 0)} names ...");
            runner.Start(targets);
            Speed.Cold(runner.Engine, names.Before);
        }
        for (var round = 0; round < rounds; round++)
        {
            foreach (var runner in runners)
            {
                runner.Cold.Add(Speed.Cold(runner.Engine, names.Once));
                var (rate, hits) = Speed.Repeats(runner.Engine, names.Again);
                runner.Repeats.Add(rate);
                CacheHits = hits;
            }
        }
        return runners;
    }
}

/// <summary>The names that are asked for speed.</summary>
/// <param name="Before">Others, asked first: the compiler has then done its work.</param>
/// <param name="Once">Each once.</param>
/// <param name="Again">As declarations repeat them.</param>
sealed record RaceNames(IReadOnlyList<string> Before, IReadOnlyList<string> Once, IReadOnlyList<string> Again);
