using System.Diagnostics;
using Interdict.Bench.Ordinary;

namespace Interdict.Bench.Fuzzing;

/// <summary>Something that no input may do to a reader.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="Number">The number of the input; with the seed it makes the same input again.</param>
/// <param name="What">What happened.</param>
sealed record Finding(string Reader, int Number, string What);

/// <summary>What a reader did with spoilt files.</summary>
/// <param name="Reader">Its name.</param>
/// <param name="Seeds">How many whole files it began with.</param>
sealed record Fuzzed(string Reader, int Seeds)
{
    public int Inputs { get; set; }
    public long Good { get; set; }
    public long Bad { get; set; }
    public double Slowest { get; set; }
    public long MostAllocated { get; set; }
    public int Findings { get; set; }
}

/// <summary>Reads spoilt files until the time is over. Nothing may escape a reader, take long, or fill the memory.</summary>
sealed class FuzzRun(int seed)
{
    /// <summary>The most seconds that an input may take.</summary>
    public const double MostSeconds = 2;

    /// <summary>The most bytes that may be allocated for an input, all in all.</summary>
    public const long MostAllocated = 512L << 20;

    const int MostFindings = 20;
    static readonly TimeSpan hang = TimeSpan.FromSeconds(60);

    readonly HashSet<string> known = new(StringComparer.Ordinal);
    volatile string now = "";
    long begun;

    /// <summary>What was found, each kind of fault once.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>What each reader did.</summary>
    public List<Fuzzed> Results { get; } = [];

    /// <summary>Makes an input.</summary>
    public byte[] Input(FuzzedReader reader, int number) => Mutation.Of(reader.Seeds, ChanceOf(reader, number));

    /// <summary>Gives every reader the same share of the time.</summary>
    public void Over(IReadOnlyList<FuzzedReader> readers, TimeSpan time)
    {
        using var watch = new Timer(_ => StopAtHang(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        foreach (var reader in readers)
        {
            var result = new Fuzzed(reader.Name, reader.Seeds.Count);
            Results.Add(result);
            var clock = Stopwatch.StartNew();
            for (var number = 0; clock.Elapsed < time / readers.Count; number++)
            {
                One(reader, number, result);
            }
        }
        Interlocked.Exchange(ref begun, 0);
    }

    /// <summary>Reads one input, and says what came of it.</summary>
    public void One(FuzzedReader reader, int number, Fuzzed result)
    {
        var input = Input(reader, number);
        now = $"{reader.Name}, input {number}";
        Interlocked.Exchange(ref begun, Stopwatch.GetTimestamp());
        var (seconds, allocated) = Timed(reader, input, number, result);
        // On a busy machine a reader may have had to wait: what is slow is slow again.
        for (var again = 0; seconds > MostSeconds && again < 3; again++)
        {
            seconds = Math.Min(seconds, Timed(reader, input, number, null).Seconds);
        }
        result.Inputs++;
        result.Slowest = Math.Max(result.Slowest, seconds);
        result.MostAllocated = Math.Max(result.MostAllocated, allocated);
        if (seconds > MostSeconds)
        {
            Add(reader, number, result, $"slow: {seconds:0.0} s for {input.Length:#,0} bytes");
        }
        if (allocated > MostAllocated)
        {
            Add(reader, number, result, $"memory: {allocated >> 20:#,0} MB allocated for {input.Length:#,0} bytes");
        }
    }

    (double Seconds, long Allocated) Timed(FuzzedReader reader, byte[] input, int number, Fuzzed? result)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.GetTimestamp();
        try
        {
            var (good, bad) = reader.Read(new Pieces(input, ChanceOf(reader, number)));
            if (result is not null)
            {
                (result.Good, result.Bad) = (result.Good + good, result.Bad + bad);
            }
        }
        catch (Exception escaped)
        {
            if (result is not null)
            {
                var place = escaped.StackTrace?.Split('\n')[0].Trim() ?? "";
                Add(reader, number, result, $"{escaped.GetType().Name}: {escaped.Message} {place}");
            }
        }
        return (Stopwatch.GetElapsedTime(clock).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    void Add(FuzzedReader reader, int number, Fuzzed result, string what)
    {
        result.Findings++;
        var kind = what.Split('\n')[0];
        if (Findings.Count < MostFindings && known.Add(reader.Name + kind[..Math.Min(60, kind.Length)]))
        {
            Findings.Add(new Finding(reader.Name, number, what.ReplaceLineEndings(" ")));
        }
    }

    // A reader that never ends cannot be stopped from outside; what it reads is said, and the run is over.
    void StopAtHang()
    {
        var since = Interlocked.Read(ref begun);
        if (since != 0 && Stopwatch.GetElapsedTime(since) > hang)
        {
            Console.Error.WriteLine($"Hang: {now} with seed {seed} was not read within {hang.TotalSeconds:0} seconds.");
            Environment.Exit(3);
        }
    }

    Chance ChanceOf(FuzzedReader reader, int number)
    {
        var mixed = seed;
        foreach (var letter in reader.Name)
        {
            mixed = unchecked((mixed * 31) + letter);
        }
        return new Chance(unchecked((mixed * 486_187_739) + number));
    }

    /// <summary>A stream that gives pieces of every size, as a pipe does.</summary>
    sealed class Pieces(byte[] bytes, Chance chance) : MemoryStream(bytes, writable: false)
    {
        readonly int most = 1 << chance.Below(18);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, most));
    }
}
