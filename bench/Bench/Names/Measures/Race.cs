using Interdict.Bench.Names.Engines;

namespace Interdict.Bench.Names.Measures;

/// <summary>An engine in the race, and its figures.</summary>
sealed class Runner
{
    /// <summary>Makes the engine and its index, and takes the time and the memory that they keep.</summary>
    public Runner(Func<INameEngine> make, IReadOnlyList<Target> targets)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var after = Speed.Seconds;
        Engine = make();
        Engine.Build(targets);
        Build = Speed.Seconds - after;
        Megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
    }

    public INameEngine Engine { get; }

    public double Build { get; }

    public double Megabytes { get; }

    public Spread Cold { get; } = new();

    public Spread Repeats { get; } = new();

    /// <summary>Names a CPU-second, as a multiple of another's; by the middle of its rounds.</summary>
    public double Against(Runner other) => Cold.Median / other.Cold.Median;
}

/// <summary>Engines over one list, in turns, so that what else happens on the machine meets all of them.</summary>
static class Race
{
    /// <summary>The share of repeated traders that the cache meets.</summary>
    public static double CacheHits { get; private set; }

    /// <summary>Builds each engine and asks it in turn with the others.</summary>
    public static List<Runner> Of(IEnumerable<Func<INameEngine>> engines, IReadOnlyList<Target> targets, RaceNames names, int rounds)
    {
        var runners = new List<Runner>();
        foreach (var make in engines)
        {
            var runner = new Runner(make, targets);
            Console.Error.WriteLine($"{runner.Engine.Name}, {Number.Of(targets.Count, 0)} names ...");
            Speed.Cold(runner.Engine, names.Before);
            runners.Add(runner);
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
