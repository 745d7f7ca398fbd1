using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Lawc;

/// <summary>
/// Breaks the law one rule at a time and expects a worked case to notice: each measure, exemption, bar and exclusion is
/// dropped, and each that has conditions is inverted. A rule that can be broken unnoticed has no case that needs it.
/// </summary>
public static class Mutation
{
    /// <summary>Runs all mutants; prints the survivors.</summary>
    /// <returns>0 when every mutant was noticed, 2 when one survived or a case fails beforehand.</returns>
    public static int Run(LawReading law, string folder, TextWriter results, TextWriter progress)
    {
        var complaints = new Complaints();
        var cases = CaseFile.All(folder, law.Book, complaints);
        foreach (var complaint in complaints.All)
        {
            progress.WriteLine(complaint);
        }
        var recogniser = new Recogniser(law.Lexicon);
        var failing = Failing(law.Book, law.Lexicon, recogniser, cases).ToList();
        if (complaints.All.Count > 0 || failing.Count > 0)
        {
            failing.ForEach(one => progress.WriteLine($"{one.File}: {one.Name}"));
            results.WriteLine($"{failing.Count} worked cases fail on the law as it is: mend these first (./interdict test Law).");
            return 2;
        }
        var survivors = new List<string>();
        var mutants = Mutants(law.Book).ToList();
        foreach (var (name, book) in mutants)
        {
            if (!Failing(book, law.Lexicon, recogniser, cases).Any())
            {
                survivors.Add(name);
            }
        }
        survivors.ForEach(results.WriteLine);
        results.WriteLine($"{mutants.Count} mutants, {mutants.Count - survivors.Count} noticed, {survivors.Count} survived; {cases.Count} worked cases.");
        return survivors.Count == 0 ? 0 : 2;
    }

    static IEnumerable<WorkedCase> Failing(LawBook book, Lexicon lexicon, Recogniser recogniser, IReadOnlyList<WorkedCase> cases)
    {
        var examiner = new Examiner(book, recogniser, lexicon.Vague, "mutant");
        return cases.Where(one => CaseRun.Differences(one, examiner).Count > 0);
    }

    /// <summary>Every mutant of the law with its name.</summary>
    public static IEnumerable<(string Name, LawBook Book)> Mutants(LawBook book)
    {
        foreach (var instrument in book.Instruments)
        {
            LawBook With(Instrument changed) => book with { Instruments = book.Instruments.Replace(instrument, changed) };
            foreach (var (name, changed) in Measures(instrument).Concat(Exclusions(instrument)))
            {
                yield return ($"{instrument.Id}: {name}", With(changed));
            }
        }
    }

    static IEnumerable<(string, Instrument)> Measures(Instrument instrument)
    {
        foreach (var measure in instrument.Measures)
        {
            Instrument With(Measure changed) => instrument with { Measures = instrument.Measures.Replace(measure, changed) };
            yield return ($"{measure.Id} dropped", instrument with { Measures = instrument.Measures.Remove(measure) });
            var other = measure.Effect == Effect.Prohibited ? Effect.AuthorisationRequired : Effect.Prohibited;
            yield return ($"{measure.Id}: {Words.Of(other)} instead of {Words.Of(measure.Effect)}", With(measure with { Effect = other }));
            foreach (var row in measure.Rows.Where(_ => measure.Rows.Length > 1))
            {
                yield return ($"{measure.Id}: alternative {measure.Rows.IndexOf(row) + 1} dropped", With(measure with { Rows = measure.Rows.Remove(row) }));
            }
            foreach (var (what, rows) in Inverted(measure.Rows))
            {
                yield return ($"{measure.Id}: {what}", With(measure with { Rows = rows }));
            }
            foreach (var lift in measure.Lifts)
            {
                Instrument Lifted(Lift changed) => With(measure with { Lifts = measure.Lifts.Replace(lift, changed) });
                yield return ($"{measure.Id}: {lift.Id} dropped", With(measure with { Lifts = measure.Lifts.Remove(lift) }));
                if (lift.Holding == Holding.UntilVerified)
                {
                    yield return ($"{measure.Id}: {lift.Id} without waiting for verification", Lifted(lift with { Holding = Holding.Free }));
                }
                foreach (var (what, rows) in Inverted(lift.Rows))
                {
                    yield return ($"{measure.Id}: {lift.Id}: {what}", Lifted(lift with { Rows = rows }));
                }
                foreach (var bar in lift.Unless)
                {
                    yield return ($"{measure.Id}: {lift.Id}: bar {bar.Id} dropped", Lifted(lift with { Unless = lift.Unless.Remove(bar) }));
                    foreach (var (what, rows) in Inverted(bar.Rows))
                    {
                        yield return (
                            $"{measure.Id}: {lift.Id}: bar {bar.Id}: {what}",
                            Lifted(lift with { Unless = lift.Unless.Replace(bar, bar with { Rows = rows }) })
                        );
                    }
                }
            }
        }
    }

    static IEnumerable<(string, Instrument)> Exclusions(Instrument instrument)
    {
        foreach (var entry in instrument.Entries)
        {
            foreach (var exclusion in entry.Exclusions)
            {
                Instrument With(ImmutableArray<Exclusion> changed) =>
                    instrument with
                    {
                        Entries = instrument.Entries.Replace(entry, entry with { Exclusions = changed }),
                    };
                yield return ($"{entry.Slug}: {exclusion.Id} dropped", With(entry.Exclusions.Remove(exclusion)));
                foreach (var (what, rows) in Inverted(exclusion.Rows))
                {
                    yield return ($"{entry.Slug}: {exclusion.Id}: {what}", With(entry.Exclusions.Replace(exclusion, exclusion with { Rows = rows })));
                }
            }
        }
        foreach (var common in instrument.CommonExclusions)
        {
            yield return ($"{common.Exclusion.Id} dropped", instrument with { CommonExclusions = instrument.CommonExclusions.Remove(common) });
        }
    }

    static IEnumerable<(string, ImmutableArray<Row>)> Inverted(ImmutableArray<Row> rows)
    {
        foreach (var row in rows)
        {
            foreach (var condition in row.Conditions.Where(condition => condition.Fact != "act"))
            {
                if (Opposite(condition) is { } opposite)
                {
                    yield return (
                        $"{condition.Fact} inverted" + (rows.Length > 1 ? $" in alternative {rows.IndexOf(row) + 1}" : ""),
                        rows.Replace(row, new Row(row.Conditions.Replace(condition, opposite)))
                    );
                }
            }
        }
    }

    static Condition? Opposite(Condition condition) =>
        condition switch
        {
            Condition.Is { Words: ["yes"] } one => new Condition.Is(one.Fact, ["no"]),
            Condition.Is { Words: ["no"] } one => new Condition.Is(one.Fact, ["yes"]),
            Condition.In one => new Condition.Outside(one.Fact, one.Groups),
            Condition.Outside one => new Condition.In(one.Fact, one.Groups),
            Condition.Within { From: not null, To: null } one => one with { From = null, To = one.From, ToCounts = !one.FromCounts },
            Condition.Within { From: null, To: not null } one => one with { To = null, From = one.To, FromCounts = !one.ToCounts },
            _ => null,
        };
}
