using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying;
using Interdict.Server.Applying.Papers;
using Interdict.Server.Cases;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Api.V1;

/// <summary>Papers of applications for programs: sent as they are, given back to those who may read the case.</summary>
internal static class CasePapersApi
{
    const int longestName = 120;

    public static void MapCasePapers(this RouteGroupBuilder v1)
    {
        var papers = v1.MapGroup("/cases/{number}/papers").RequireAuthorization(Doors.Doors.SignedIn).WithTags("cases");
        papers
            .MapPost("", Send)
            .WithSummary("Attach a paper: the body is the file")
            .WithDescription("Query: name, the name of the file with its ending; purpose, what it is. What the file is, its content tells and not its name.")
            .Accepts<string>("application/octet-stream", "application/pdf", "image/jpeg", "image/png", "*/*")
            .Produces(204)
            .ProducesProblem(404)
            .ProducesProblem(422)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new TakesKey(IsFile: true));
        papers
            .MapGet("/{paper}", Give)
            .WithSummary("A paper of a case, as a file; one that waits to be scanned is not given")
            .Produces(200, null, "application/octet-stream")
            .ProducesProblem(404);
    }

    static async Task<IResult> Send(
        string number,
        HttpContext context,
        MyCases mine,
        PaperDesk papers,
        Settings settings,
        CancellationToken stop,
        string? name = null,
        string? purpose = null
    )
    {
        var desk = Desk.Of(context);
        if (!desk.Is(Role.Applicant))
        {
            return Problems.NotYours;
        }
        if (await mine.Of(desk, number) is not { } file)
        {
            return Missing();
        }
        var called = Called(name);
        var fault =
            called.Length == 0 ? PaperFault.NoFile
            : context.Request.ContentLength > settings.Papers.MostBytes ? PaperFault.TooLarge
            : await papers.Attach<CaseFile>(file.Id, desk.As(Role.Applicant), context.Request.Body, called, purpose ?? "", Attaching.Of, stop);
        return fault is { } why
            ? Problems.Of(
                StatusCodes.Status422UnprocessableEntity,
                CustomsShapes.Kebab($"Paper{why}"),
                "The file was not taken: its name, kind, size or content does not fit, or the case is closed."
            )
            : Results.NoContent();
    }

    static async Task<IResult> Give(string number, string paper, HttpContext context, MyCases mine, CaseFiles files, PaperDesk papers)
    {
        var desk = Desk.Of(context);
        if ((desk.Is(Role.Applicant) ? await mine.Of(desk, number) : await files.Of(desk, number)) is not { } file)
        {
            return Missing();
        }
        var (found, verdict) = file.Application.Attachments.FirstOrDefault(one => one.Paper.Id == paper);
        return found is not null && papers.IsFree(verdict) && papers.Open(found) is { } content
            ? Results.Stream(content, "application/octet-stream", found.Name.IsEmpty ? found.Id : found.Name.Text)
            : Missing();
    }

    static string Called(string? sent)
    {
        var name = new string([.. (sent ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return name.Length <= longestName ? name : name[^longestName..];
    }

    static IResult Missing() => Problems.Missing("There is no such case, or no such paper in it.");
}
