using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Interdict.Screening;
using Interdict.Server.Declarations;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Store;

namespace Interdict.Server.Inspect;

/// <summary>The inspection queue as a file: exactly the places that the page with the same address shows, streamed.</summary>
internal static class QueueExport
{
    public static void MapQueueExport(this WebApplication app)
    {
        var job = app.MapGroup("/declarations/{id}").ExcludeFromDescription();
        job.MapGet(
            "/queue.csv",
            (string id, HttpContext context, Uploads uploads, InspectionItems items, Tongue T) =>
                Stream(
                    id,
                    context,
                    uploads,
                    items,
                    "text/csv; charset=utf-8",
                    "queue.csv",
                    (place, row) => Cells(place, row, T),
                    string.Join(',', Heads(T).Select(CsvCell.Of))
                )
        );
        job.MapGet(
            "/queue.jsonl",
            (string id, HttpContext context, Uploads uploads, InspectionItems items) =>
                Stream(id, context, uploads, items, "application/x-ndjson", "queue.jsonl", Object, "")
        );
    }

    static IResult Stream(
        string id,
        HttpContext context,
        Uploads uploads,
        InspectionItems items,
        string type,
        string name,
        Func<QueuePlace, ResultRow, string> line,
        string head
    )
    {
        if (uploads.Of(id) is null)
        {
            return Results.NotFound();
        }
        var question = QueueQuestion.Of(context.Request.Query, id);
        var stop = context.RequestAborted;
        return Results.Stream(
            async body =>
            {
                await using var text = new StreamWriter(body, new UTF8Encoding(false));
                if (head.Length > 0)
                {
                    await text.WriteLineAsync(head.AsMemory(), stop);
                }
                foreach (var (place, row) in QueueQuestion.Rows(id, question.Places(id, items), items))
                {
                    await text.WriteLineAsync(line(place, row).AsMemory(), stop);
                }
            },
            type,
            name
        );
    }

    static string[] Heads(Tongue T) =>
        CsvTable.Heads(T, "place", "rank", "exploration", "because", "line", "declaration", "item", "decision", "effect", "entries", "score", "goods");

    static string Cells(QueuePlace place, ResultRow row, Tongue T)
    {
        string[] cells =
        [
            place.Number.ToString(CultureInfo.InvariantCulture),
            Number(place.Rank),
            place.Exploration ? "yes" : "no",
            T.Sentence(place.Because),
            row.Line.ToString(CultureInfo.InvariantCulture),
            row.Declaration,
            row.Item,
            row.Decision,
            row.Effect,
            row.Entries,
            Number(row.Urgency.Score),
            row.Goods,
        ];
        return string.Join(',', cells.Select(CsvCell.Of));
    }

    // The answer is JSON already and goes in as it was kept.
    static string Object(QueuePlace place, ResultRow row) =>
        $"{{\"place\":{place.Number},\"exploration\":{(place.Exploration ? "true" : "false")},\"because\":\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(place.Because)}\",\"result\":{row.Answer}}}";

    static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
