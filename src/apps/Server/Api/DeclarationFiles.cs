using System.Text.Json;
using Interdict.Server.Declarations;
using Interdict.Server.Hosting;
using Interdict.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Interdict.Server.Api;

/// <summary>Files of declarations for programs: the body is the file.</summary>
internal static class DeclarationFiles
{
    const int mostOfAPage = 1000;

    public sealed record Page(long Total, int At, int Per, IEnumerable<JsonElement> Results, string? Next);

    public static void MapDeclarations(this RouteGroupBuilder v1)
    {
        var files = v1.MapGroup("/declarations");
        files
            .MapPost("", Send)
            .WithSummary("Send a file of declarations: the body is the file, CSV, JSON Lines or customs messages in XML")
            .Accepts<string>("text/csv", "application/x-ndjson", "application/xml", "*/*")
            .Produces<JobStatus>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new V1.TakesKey(IsFile: true));
        files.MapGet("/{id}", Status).WithSummary("How far the file is read").Produces<JobStatus>().ProducesProblem(StatusCodes.Status404NotFound);
        files.MapGet("/{id}/results", Read).WithSummary("A page of answers, filtered").Produces<Page>().ProducesProblem(StatusCodes.Status404NotFound);
        files
            .MapDelete("/{id}", Delete)
            .WithSummary("Delete the file and its results now")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Send(HttpContext context, Uploads uploads, Settings settings, string? name, string? on, CancellationToken stop)
    {
        var received = await uploads.Take(context.Request.Body, name ?? "", on ?? "", stop);
        return received switch
        {
            Received.Taken taken => Results.Accepted($"/api/v1/declarations/{taken.Job.Id}", JobStatus.Of(taken.Job)),
            Received.Refused refused => Results.Problem(Refusals.Says(refused.Why, settings), statusCode: Refusals.Status(refused.Why)),
            _ => throw new InvalidOperationException("A file is taken or refused."),
        };
    }

    static IResult Status(string id, Uploads uploads) => uploads.Of(id) is { } job ? Results.Json(JobStatus.Of(job)) : Gone();

    static IResult Read(string id, HttpContext context, Uploads uploads, ItemResults results, int page = 1, int per = 100)
    {
        if (uploads.Of(id) is null)
        {
            return Gone();
        }
        var filter = Downloads.Filter(context.Request.Query);
        var (at, most) = (Math.Clamp(page, 1, int.MaxValue / mostOfAPage), Math.Clamp(per, 1, mostOfAPage));
        var rows = results.Page(id, filter, (at - 1) * most, most).Select(row => JsonSerializer.Deserialize<JsonElement>(row.Answer));
        var total = results.Count(id, filter);
        var rest = QueryHelpers.ParseQuery(context.Request.QueryString.Value).Where(part => part.Key is not ("page" or "per"));
        var next = (long)at * most < total ? QueryHelpers.AddQueryString($"/api/v1/declarations/{id}/results?page={at + 1}&per={most}", rest) : null;
        return Results.Json(new Page(total, at, most, rows, next));
    }

    static IResult Delete(string id, Uploads uploads)
    {
        if (uploads.Of(id) is null)
        {
            return Gone();
        }
        uploads.Delete(id);
        return Results.NoContent();
    }

    static IResult Gone() =>
        Results.Problem("There is no such file here. Files and results are deleted after 24 hours.", statusCode: StatusCodes.Status404NotFound);
}
