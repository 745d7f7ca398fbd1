using Interdict.Journal.Desks;
using Interdict.Server.Doors;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Inquiries;

/// <summary>The list of inquiries as a file: customs has its own, the authority all.</summary>
internal static class InquiryExport
{
    const int perRead = 500;

    public static void MapInquiryExport(this WebApplication app) =>
        app.MapGet("/inquiries/export.csv", Export).RequireAuthorization(Doors.Doors.Customs).ExcludeFromDescription();

    static IResult Export(HttpContext context, InquiryRows rows, Tongue T)
    {
        var desk = Desk.Of(context);
        return CsvTable.File(
            "inquiries.csv",
            CsvTable.Heads(T, "file", "administration", "office", "declaration", "goods", "code", "authorisation", "opened", "due"),
            All(rows, InquiryDesk.IsAuthority(desk) ? null : desk.Body)
                .Select(row =>
                    (IReadOnlyList<string?>)
                        [
                            row.File.Text,
                            row.Asker,
                            row.Office,
                            row.Line,
                            row.Goods,
                            row.Code,
                            row.Authorisation,
                            $"{row.Opened?.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
                            row.Due is { } due ? IsoDay.Write(due) : "",
                        ]
                )
        );
    }

    static IEnumerable<InquiryRow> All(InquiryRows rows, string? asker)
    {
        string? after = null;
        do
        {
            var page = rows.Find(asker, after: after, most: perRead);
            foreach (var row in page.Rows)
            {
                yield return row;
            }
            after = page.Next;
        } while (after is not null);
    }
}
