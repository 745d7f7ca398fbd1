using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal.Retaining;

/// <summary>Files that belong together and may be kept no longer.</summary>
/// <param name="Files">The case with the authorisations that came of it, or a file that stands alone.</param>
/// <param name="Closed">The day on which the last of them was closed.</param>
/// <param name="Until">The day until which they may be kept.</param>
public sealed record DueForErasure(ImmutableArray<FileId> Files, DateOnly Closed, DateOnly Until);

/// <summary>What the schedule of retention says of the files that there are. It lists; a person erases.</summary>
public sealed class Retention(Database database, Schedule schedule)
{
    /// <summary>What is due on a day, the longest closed first.</summary>
    public IReadOnlyList<DueForErasure> Due(DateOnly today)
    {
        using var connection = database.Open();
        var cases = Closed(
            connection,
            "SELECT file, '' AS case_file, '' AS valid_to FROM case_row WHERE stage IN ('decided', 'withdrawn', 'superseded')",
            today
        );
        var open = connection.Rows(row => row.GetString(0), "SELECT file FROM case_row WHERE stage NOT IN ('decided', 'withdrawn', 'superseded')").ToHashSet();
        var day = IsoDay.Write(today);
        var authorisations = Closed(
            connection,
            $"SELECT file, case_file, valid_to FROM authorisation_row WHERE ending <> '' OR valid_to < '{day}' OR is_exhausted = 1",
            today
        );
        var live = connection
            .Rows(
                row => row.GetString(0),
                $"SELECT case_file FROM authorisation_row WHERE NOT (ending <> '' OR valid_to < '{day}' OR is_exhausted = 1) AND case_file <> ''"
            )
            .ToHashSet();
        var inquiries = Closed(connection, "SELECT DISTINCT file, '' AS case_file, '' AS valid_to FROM fact WHERE word = 'inquiry-answered'", today);
        var families = cases
            .Concat(authorisations)
            .GroupBy(one => one.Case.Length > 0 ? one.Case : one.File.Text)
            .Where(family => !open.Contains(family.Key) && !live.Contains(family.Key))
            .Select(family => family.ToArray())
            .Concat(inquiries.Select(one => new[] { one }));
        return
        [
            .. families
                .Where(family => family.All(one => schedule.Years.ContainsKey(one.File.Kind)))
                .Select(Of)
                .Where(due => due.Until < today)
                .OrderBy(due => due.Until)
                .ThenBy(due => due.Files[0].Text, StringComparer.Ordinal),
        ];
    }

    DueForErasure Of(ClosedFile[] family)
    {
        var until = family.Max(one => one.Closed.AddYears(schedule.Years[one.File.Kind]));
        var files = family.Select(one => one.File).OrderBy(file => file.Kind).ThenBy(file => file.Text, StringComparer.Ordinal);
        return new DueForErasure([.. files], family.Max(one => one.Closed), until);
    }

    // A file is closed with its last fact, or with the last day on which it could have been used.
    static List<ClosedFile> Closed(DbConnection connection, string closed, DateOnly today) =>
        connection.Rows(
            row => new ClosedFile(FileId.Read(row.GetString(0))!.Value, row.GetString(1), Later(row.GetInt64(3), row.GetString(2), today)),
            $"SELECT c.file, c.case_file, c.valid_to, (SELECT MAX(at) FROM fact WHERE fact.file = c.file) FROM ({closed}) c "
                + "JOIN journal_file j ON j.file = c.file WHERE j.key IS NOT NULL"
        );

    static DateOnly Later(long at, string validTo, DateOnly today)
    {
        var changed = DateOnly.FromDateTime(new DateTime(at * TimeSpan.TicksPerMicrosecond));
        return IsoDay.Read(validTo) is { } end && end > changed && end < today ? end : changed;
    }

    sealed record ClosedFile(FileId File, string Case, DateOnly Closed);
}
