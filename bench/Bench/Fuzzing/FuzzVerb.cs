using System.Diagnostics;
using System.Globalization;

namespace Interdict.Bench.Fuzzing;

/// <summary>Spoils files of every kind that is read from outside, and reads them.</summary>
static class FuzzVerb
{
    public static int Run(Wishes wishes)
    {
        var seed = wishes.Number("--seed", (int)(DateTime.UtcNow.Ticks % 1_000_000));
        var wanted = wishes.Of("--reader");
        var readers = FuzzedReader.All.Where(reader => wanted is null || reader.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        if (readers.Count == 0)
        {
            throw new UnusableException($"There is no reader \"{wanted}\". Readers are: {string.Join("; ", FuzzedReader.All.Select(reader => reader.Name))}.");
        }
        var run = new FuzzRun(seed);
        if (wishes.Of("--input") is not null)
        {
            return Again(run, readers[0], wishes);
        }
        var seconds = wishes.Has("--seconds") ? wishes.Number("--seconds", 10) : wishes.Number("--minutes", 10) * 60;
        Console.Error.WriteLine($"Seed {seed}, {readers.Count} readers, {seconds} seconds.");
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        run.Over(readers, TimeSpan.FromSeconds(seconds));
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Page(run, seed, seconds, grown).Give(wishes, "fuzz.md");
        return run.Findings.Count == 0 ? 0 : 1;
    }

    // One input once more, and as a file for whoever wants to see it.
    static int Again(FuzzRun run, FuzzedReader reader, Wishes wishes)
    {
        var number = wishes.Number("--input", 0);
        if (wishes.Of("--save") is { } path)
        {
            File.WriteAllBytes(path, run.Input(reader, number));
        }
        var result = new Fuzzed(reader.Name, reader.Seeds.Count);
        run.One(reader, number, result);
        Console.Out.WriteLine($"{reader.Name}, input {number}: good {result.Good}, bad {result.Bad}, {result.Slowest:0.000} s");
        foreach (var finding in run.Findings)
        {
            Console.Out.WriteLine(finding.What);
        }
        return run.Findings.Count == 0 ? 0 : 1;
    }

    static Page Page(FuzzRun run, int seed, int seconds, long grown)
    {
        var page = new Page("Spoilt files");
        page.Line("`./interdict bench fuzz --minutes 10 --write`: files of every kind that is read from outside are spoilt and read: bits and bytes");
        page.Line("changed, pieces cut, doubled, repeated up to 256 kB, mixed and put in, other charsets. Nothing may escape a reader, no input may take");
        page.Line($"more than {FuzzRun.MostSeconds:0} seconds or more than {FuzzRun.MostAllocated >> 20} MB of allocation, and nothing may stay in memory.");
        page.Line();
        page.Lines(Machine.Lines("not used"));
        page.Line($"- seed: {seed}; {seconds} seconds in all");
        page.Line(
            $"- memory: {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most in the process; {Math.Max(0, grown) >> 20} MB more on the heap afterwards than before"
        );
        page.Title("Readers");
        page.Table(
            ["reader", "whole files", "inputs", "records good", "rejected or refused", "slowest, s", "most allocated, MB", "findings"],
            run.Results.Select(result =>
                new[]
                {
                    result.Reader,
                    Number(result.Seeds),
                    Number(result.Inputs),
                    Number(result.Good),
                    Number(result.Bad),
                    result.Slowest.ToString("0.000", CultureInfo.InvariantCulture),
                    Number(result.MostAllocated >> 20),
                    Number(result.Findings),
                }
            )
        );
        page.Title("Findings");
        page.Lines(
            run.Findings.Count == 0
                ? [$"None in {Number(run.Results.Sum(result => (long)result.Inputs))} inputs."]
                : run.Findings.Select(finding =>
                    $"- {finding.Reader}, input {finding.Number} (`--seed {seed} --reader \"{finding.Reader}\" --input {finding.Number}`): {finding.What}"
                )
        );
        return page;
    }

    static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
