using System.Data.Common;
using Interdict.Journal.Views;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>How many cases there are where, as the desk shows it at a glance.</summary>
/// <param name="Sequence">The number of the latest fact that is counted.</param>
/// <param name="Today">The day for which it counts.</param>
/// <param name="Groups">Open cases by officer and stage: how many, of which due soon, overdue, answered, held.</param>
/// <param name="ByWeek">Open cases by full weeks since they were handed in.</param>
/// <param name="ByMonth">Decisions by month and outcome.</param>
/// <param name="HeldAuthorisations">Authorisations that a change of the law holds.</param>
/// <param name="Inquiries">Inquiries of customs that are open.</param>
/// <param name="Conditions">Conditions of authorisations that were due and not shown.</param>
/// <param name="Ending">Authorisations whose last day is near.</param>
public sealed record DeskCounts(
    long Sequence,
    string Today,
    IReadOnlyList<OpenGroup> Groups,
    IReadOnlyList<(long Weeks, long Cases)> ByWeek,
    IReadOnlyList<(string Month, string Outcome, long Cases)> ByMonth,
    long HeldAuthorisations,
    long Inquiries,
    long Conditions,
    long Ending
);

/// <summary>Open cases of one officer in one stage.</summary>
public sealed record OpenGroup(
    string Officer,
    string Stage,
    string Proposer,
    long Cases,
    long Soon,
    long Overdue,
    long Answered,
    long Held,
    long Unanswered,
    long Silent
);

/// <summary>
/// Counts for the desk, made anew when a fact was added. Where counting takes long because there are very many cases, it is done less often:
/// never more than a twentieth of the time goes into it.
/// </summary>
public sealed class DeskFigures(Database database, TimeProvider clock)
{
    const int share = 20;
    const long week = 7L * 24 * 60 * 60 * 1_000_000;
    static readonly TimeSpan quick = TimeSpan.FromMilliseconds(25);

    readonly Lock gate = new();
    volatile DeskCounts? last;
    long made;
    TimeSpan took;

    /// <summary>The counts of this moment.</summary>
    /// <param name="day">The day it is.</param>
    /// <param name="soonest">The last day that counts as soon.</param>
    public DeskCounts Now(DateOnly day, DateOnly soonest)
    {
        var (today, soon) = (Cells.Day(day), Cells.Day(soonest));
        if (last is { } known && known.Today == today && IsFreshEnough())
        {
            return known;
        }
        // Whoever comes while somebody counts gets the counts of before, if there are any.
        if (!gate.TryEnter(last is null || last.Today != today ? Timeout.InfiniteTimeSpan : TimeSpan.Zero))
        {
            return last!;
        }
        try
        {
            using var connection = database.Open();
            var sequence = connection.Rows(row => row.GetInt64(0), "SELECT sequence FROM journal_head WHERE id = 1").FirstOrDefault();
            if (last is not { } before || before.Sequence != sequence || before.Today != today)
            {
                var begun = clock.GetTimestamp();
                last = Count(connection, sequence, day, today, soon);
                (made, took) = (clock.GetTimestamp(), clock.GetElapsedTime(begun));
            }
            return last;
        }
        finally
        {
            gate.Exit();
        }
    }

    bool IsFreshEnough() => took > quick && clock.GetElapsedTime(made) < took * share;

    /// <summary>How many cases that an account looked at have changed since, and how often it is mentioned in notes that it has not seen.</summary>
    public (long Changed, long Mentions) News(string account)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => (row.GetInt64(0), row.GetInt64(1)),
            "SELECT (SELECT COUNT(*) FROM last_seen s JOIN case_row r ON r.file = s.file WHERE s.account = @me AND s.version < r.version), "
                + "(SELECT COUNT(*) FROM mention m LEFT JOIN last_seen s ON s.account = @me AND s.file = m.file WHERE m.account = @me AND m.at > COALESCE(s.at, 0))",
            ("me", account)
        )[0];
    }

    /// <summary>How many cases of a firm wait for its answer.</summary>
    public long WaitingFor(string firm)
    {
        using var connection = database.Open();
        return One(connection, "SELECT COUNT(*) FROM case_row WHERE firm = @firm AND stage = 'with-applicant'", ("firm", firm));
    }

    DeskCounts Count(DbConnection connection, long sequence, DateOnly day, string today, string soon)
    {
        var now = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond;
        return new DeskCounts(
            sequence,
            today,
            Groups(connection, today, soon),
            connection.Rows(
                row => (row.GetInt64(0), row.GetInt64(1)),
                $"SELECT (@now - c.submitted) / {week}, COUNT(*) FROM case_row c WHERE {Queues.Open} GROUP BY 1 ORDER BY 1",
                ("now", now)
            ),
            Months(connection, now),
            One(connection, "SELECT COUNT(*) FROM authorisation_row WHERE is_held = 1 AND ending = ''"),
            One(connection, "SELECT COUNT(*) FROM inquiry_row"),
            One(connection, "SELECT COUNT(*) FROM condition_row WHERE is_open = 1 AND due < @today", ("today", today)),
            One(
                connection,
                "SELECT COUNT(*) FROM authorisation_row WHERE ending = '' AND is_suspended = 0 AND is_held = 0 AND is_exhausted = 0 "
                    + "AND valid_from <= @today AND valid_to >= @today AND valid_to <= @near",
                ("today", today),
                ("near", Cells.Day(day.AddDays(Licensing.Handling.Reminders.DaysAhead)))
            )
        );
    }

    static List<OpenGroup> Groups(DbConnection connection, string today, string soon) =>
        connection.Rows(
            row => new OpenGroup(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetInt64(3),
                row.GetInt64(4),
                row.GetInt64(5),
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9)
            ),
            "SELECT c.officer, c.stage, c.proposer, COUNT(*), COUNT(CASE WHEN c.due >= @today AND c.due <= @soon THEN 1 END), "
                + "COUNT(CASE WHEN c.due < @today THEN 1 END), COUNT(CASE WHEN d.answered > 0 THEN 1 END), COUNT(CASE WHEN d.is_swept = 1 THEN 1 END), "
                + "COUNT(CASE WHEN d.asked_due < @today THEN 1 END), COUNT(CASE WHEN d.advice_due < @today THEN 1 END) "
                + $"FROM case_row c LEFT JOIN case_desk d ON d.file = c.file WHERE {Queues.Open} GROUP BY c.officer, c.stage, c.proposer",
            ("today", today),
            ("soon", soon)
        );

    // Months are cut here and not in the database: the two do not share a word for it.
    static List<(string, string, long)> Months(DbConnection connection, long now)
    {
        const long year = 366L * 24 * 60 * 60 * 1_000_000;
        const long day = 24L * 60 * 60 * 1_000_000;
        return
        [
            .. connection
                .Rows(
                    row => (Day: row.GetInt64(0), Outcome: row.GetString(1), Cases: row.GetInt64(2)),
                    $"SELECT decided / {day}, outcome, COUNT(*) FROM case_row WHERE decided > @from GROUP BY 1, 2",
                    ("from", now - year)
                )
                .Select(row =>
                    (
                        Month: new DateTime(row.Day * TimeSpan.TicksPerDay).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
                        row.Outcome,
                        row.Cases
                    )
                )
                .GroupBy(row => (row.Month, row.Outcome))
                .OrderBy(group => group.Key.Month, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Outcome, StringComparer.Ordinal)
                .Select(group => (group.Key.Month, group.Key.Outcome, group.Sum(row => row.Cases))),
        ];
    }

    static long One(DbConnection connection, string sql, params ReadOnlySpan<(string, object)> values) =>
        connection.Rows(row => row.GetInt64(0), sql, values)[0];
}
