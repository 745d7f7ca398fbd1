using System.Collections.Immutable;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Server.Sweep;

/// <summary>A sweep: what was looked at with which law on which day, and what came of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Law">The law, by its hash.</param>
/// <param name="Day">The day on which the law was asked.</param>
/// <param name="Why"><c>law</c> when the law changed, <c>day</c> when something in it began to apply, <c>asked</c> when somebody wanted it.</param>
/// <param name="Began">When it began.</param>
/// <param name="Ended">When it ended; null when it did not.</param>
/// <param name="Looked">How many authorisations and cases were looked at.</param>
/// <param name="Held">How many authorisations were held.</param>
/// <param name="Marked">How many open cases were marked.</param>
internal sealed record SweepRow(
    long Number,
    string Law,
    DateOnly Day,
    string Why,
    DateTimeOffset Began,
    DateTimeOffset? Ended,
    long Looked,
    long Held,
    long Marked
);

/// <summary>Keeps which law was swept when, and finds what is held.</summary>
internal sealed class SweepBook(Database database, TimeProvider clock)
{
    const string columns = "number, law, day, why, began, ended, looked, held, marked";

    /// <summary>The latest sweeps, the latest first.</summary>
    public IReadOnlyList<SweepRow> Latest(int most)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new SweepRow(
                row.GetInt64(0),
                row.GetString(1),
                IsoDay.Read(row.GetString(2)) ?? default,
                row.GetString(3),
                Cells.Moment(row.GetInt64(4)) ?? default,
                Cells.Moment(row.GetInt64(5)),
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetInt64(8)
            ),
            $"SELECT {columns} FROM law_sweep ORDER BY number DESC LIMIT {most}"
        );
    }

    /// <summary>Notes that a sweep begins.</summary>
    public SweepRow Begin(string law, DateOnly day, string why)
    {
        var begun = new SweepRow(Latest(1) is [var last, ..] ? last.Number + 1 : 1, law, day, why, clock.GetUtcNow(), null, 0, 0, 0);
        database.InTransaction(connection =>
            connection.Run(
                $"INSERT INTO law_sweep ({columns}) VALUES (@number, @law, @day, @why, @began, 0, 0, 0, 0)",
                ("number", begun.Number),
                ("law", law),
                ("day", IsoDay.Write(day)),
                ("why", why),
                ("began", Cells.At(begun.Began))
            )
        );
        return begun;
    }

    /// <summary>Notes how far it is, and that it ended.</summary>
    public void Note(SweepRow sweep) =>
        database.InTransaction(connection =>
            connection.Run(
                "UPDATE law_sweep SET ended = @ended, looked = @looked, held = @held, marked = @marked WHERE number = @number",
                ("ended", Cells.At(sweep.Ended)),
                ("looked", sweep.Looked),
                ("held", sweep.Held),
                ("marked", sweep.Marked),
                ("number", sweep.Number)
            )
        );

    /// <summary>The authorisations that are held.</summary>
    public ImmutableArray<FileId> Held(int most)
    {
        using var connection = database.Open();
        return Files(
            connection.Rows(row => row.GetString(0), $"SELECT file FROM authorisation_row WHERE is_held = 1 AND ending = '' ORDER BY file LIMIT {most}")
        );
    }

    /// <summary>The open cases that a sweep has marked.</summary>
    public ImmutableArray<FileId> Marked(int most)
    {
        using var connection = database.Open();
        return Files(
            connection.Rows(
                row => row.GetString(0),
                "SELECT DISTINCT fact.file FROM fact INNER JOIN case_row ON case_row.file = fact.file WHERE fact.word = 'reexamined-by-law' "
                    + $"AND case_row.stage NOT IN ('decided', 'withdrawn', 'superseded') ORDER BY fact.file LIMIT {most}"
            )
        );
    }

    static ImmutableArray<FileId> Files(IEnumerable<string> texts) => [.. texts.Select(text => FileId.Read(text)).OfType<FileId>()];
}
