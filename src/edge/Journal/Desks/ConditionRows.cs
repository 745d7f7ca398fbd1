using System.Collections.Immutable;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>A condition that a holder has to show it keeps, and has not shown.</summary>
/// <param name="File">The authorisation.</param>
/// <param name="Condition">Its name within the authorisation.</param>
/// <param name="Firm">The holder's firm.</param>
/// <param name="Says">The condition.</param>
/// <param name="Shows">What has to be shown.</param>
/// <param name="Due">By when.</param>
/// <param name="Reminded">How often the holder was reminded.</param>
public sealed record ConditionRow(FileId File, string Condition, string Firm, string Says, string Shows, DateOnly Due, long Reminded);

/// <summary>The conditions of all authorisations that wait to be shown.</summary>
public sealed class ConditionRows(Database database)
{
    /// <summary>Authorisations with a condition that is expected on this day or before and was not shown.</summary>
    public ImmutableArray<FileId> Due(DateOnly by)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Rows(
                row => FileId.Read(row.GetString(0))!.Value,
                "SELECT DISTINCT file FROM condition_row WHERE is_open = 1 AND due <= @by ORDER BY file",
                ("by", Cells.Day(by))
            ),
        ];
    }

    /// <summary>Conditions that were expected before a day and were not shown, the oldest first.</summary>
    /// <param name="today">The day.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<ConditionRow> Overdue(DateOnly today, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Rows(
                row => new ConditionRow(
                    FileId.Read(row.GetString(0))!.Value,
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                    Cells.Day(row.GetString(5)) ?? DateOnly.MaxValue,
                    row.GetInt64(6)
                ),
                "SELECT file, condition, firm, says, shows, due, reminded FROM condition_row WHERE is_open = 1 AND due < @today "
                    + "ORDER BY due, file, condition LIMIT @most",
                ("today", Cells.Day(today)),
                ("most", (long)most)
            ),
        ];
    }
}
