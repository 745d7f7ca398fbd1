using System.Data.Common;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>A question of customs in a list.</summary>
/// <param name="File">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Asker">The customs administration.</param>
/// <param name="Office">The customs office.</param>
/// <param name="Line">Declaration and item.</param>
/// <param name="Goods">The goods as described.</param>
/// <param name="Code">The commodity code as declared.</param>
/// <param name="Authorisation">The authorisation it is about; empty for none.</param>
/// <param name="Opened">When it was asked.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="Waiting">How many papers wait for their scan.</param>
public sealed record InquiryRow(
    FileId File,
    long Version,
    string Asker,
    string Office,
    string Line,
    string Goods,
    string Code,
    string Authorisation,
    DateTimeOffset? Opened,
    DateOnly? Due,
    long Waiting
);

/// <summary>The list of questions of customs. Whoever needs further columns gives them by a view and a condition of his own.</summary>
public sealed class InquiryRows(Database database)
{
    const string columns = "file, version, asker, office, line, goods, code, authorisation, opened, due, waiting";

    /// <summary>Questions, those due first before the others.</summary>
    /// <param name="asker">The administration whose questions may be seen; null for all.</param>
    /// <param name="text">Words that occur in it.</param>
    /// <param name="after">Where to go on.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="more">Further conditions.</param>
    public Page<InquiryRow> Find(string? asker, string text = "", string? after = null, int most = 50, Action<RowQuery>? more = null)
    {
        using var connection = database.Open();
        var asked = new RowQuery("inquiry_row").Is("asker", asker).OrderBy("due").After(after);
        if (SearchIndex.Condition(database, text) is var (condition, value))
        {
            asked.Where(condition, value);
        }
        more?.Invoke(asked);
        return asked.Page(connection, columns, most, Read);
    }

    /// <summary>Inquiries by their numbers, in the order of their numbers; at most 500. One that is not there is left out.</summary>
    public IReadOnlyList<InquiryRow> Of(IReadOnlyCollection<string> files)
    {
        if (files.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        return new RowQuery("inquiry_row").IsOneOf("file", files).Page(connection, columns, files.Count, Read).Rows;
    }

    /// <summary>A question; null when there is none.</summary>
    public InquiryRow? Of(FileId file)
    {
        using var connection = database.Open();
        return new RowQuery("inquiry_row").Is("file", file.Text).Page(connection, columns, 1, Read).Rows.FirstOrDefault();
    }

    static InquiryRow Read(DbDataReader row) =>
        new(
            FileId.Read(row.GetString(0))!.Value,
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            Cells.Moment(row.GetInt64(8)),
            Cells.Day(row.GetString(9)),
            row.GetInt64(10)
        );
}
