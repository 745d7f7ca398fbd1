using System.Text;
using System.Text.Json;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Store;

namespace Interdict.Server.Declarations;

/// <summary>Results as files, streamed: all of them, or those that pass the filters of the page.</summary>
internal static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
        var job = app.MapGroup("/declarations/{id}").ExcludeFromDescription();
        job.MapGet(
            "/results.jsonl",
            (string id, HttpContext context, Uploads uploads, ItemResults results) =>
                Stream(id, context, uploads, "application/x-ndjson", "results.jsonl", () => JsonLines(id, context, results))
        );
        job.MapGet(
            "/results.csv",
            (string id, HttpContext context, Uploads uploads, ItemResults results, Tongue T) =>
                Stream(id, context, uploads, "text/csv; charset=utf-8", "results.csv", () => Table(id, context, results, T))
        );
        job.MapGet(
            "/rejects.jsonl",
            (string id, HttpContext context, Uploads uploads, ItemResults results) =>
                Stream(id, context, uploads, "application/x-ndjson", "rejects.jsonl", () => Rejects(id, results))
        );
        job.MapGet("/status", Status);
    }

    /// <summary>The filter that an address holds.</summary>
    public static ResultFilter Filter(IQueryCollection query) =>
        new(query["decision"].ToString(), query["entry"].ToString().Trim(), query["text"].ToString().Trim());

    static IResult Status(string id, Uploads uploads, Tongue T) =>
        uploads.Of(id) is { } job ? Results.Json(JobStatus.Of(job) with { Says = JobStatus.Sentence(T, job) }) : Results.NotFound();

    static IResult Stream(string id, HttpContext context, Uploads uploads, string type, string name, Func<IEnumerable<string>> lines)
    {
        if (uploads.Of(id) is null)
        {
            return Results.NotFound();
        }
        var stop = context.RequestAborted;
        return Results.Stream(
            async body =>
            {
                await using var text = new StreamWriter(body, new UTF8Encoding(false));
                foreach (var line in lines())
                {
                    await text.WriteLineAsync(line.AsMemory(), stop);
                }
            },
            type,
            name
        );
    }

    static IEnumerable<string> JsonLines(string id, HttpContext context, ItemResults results) =>
        results.All(id, Filter(context.Request.Query)).Select(row => row.Answer);

    static IEnumerable<string> Table(string id, HttpContext context, ItemResults results, Tongue T) =>
        results
            .All(id, Filter(context.Request.Query))
            .Select(row =>
                string.Join(',', new[] { row.Line.ToString(), row.Declaration, row.Item, row.Decision, row.Effect, row.Entries, row.Goods }.Select(CsvCell.Of))
            )
            .Prepend(string.Join(',', CsvTable.Heads(T, "line", "declaration", "item", "decision", "effect", "entries", "goods").Select(CsvCell.Of)));

    static IEnumerable<string> Rejects(string id, ItemResults results) =>
        results
            .Rejects(id)
            .Select(row =>
                JsonSerializer.Serialize(
                    new
                    {
                        line = row.Line,
                        record = row.Record,
                        field = row.Field,
                        reason = row.Reason,
                    },
                    readable
                )
            );

    static readonly JsonSerializerOptions readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
