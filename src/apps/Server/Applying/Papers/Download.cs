using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Doors;

namespace Interdict.Server.Applying.Papers;

/// <summary>Gives papers out: to the firm whose case it is, and to those who handle cases. Always as a file to keep, never to be shown.</summary>
internal static class Download
{
    public static void MapPapers(this WebApplication app)
    {
        app.MapGet("/my/cases/{id}/papers/{paper}", Mine).RequireAuthorization(Doors.Doors.Applicants).ExcludeFromDescription();
        app.MapGet("/cases/{id}/papers/{paper}", Handled).RequireAuthorization(Doors.Doors.Officers).ExcludeFromDescription();
    }

    static async Task<IResult> Mine(string id, string paper, HttpContext context, MyCases cases, PaperDesk papers) =>
        await cases.Of(Desk.Of(context), id) is { } file && Of(file, paper) is { Paper: { } found } one && papers.IsFree(one.Verdict)
            ? Give(papers, found)
            : Results.NotFound();

    // Whoever handles the case may take out what was not scanned yet, when it is asked for with that word; never what is harmful.
    static async Task<IResult> Handled(string id, string paper, HttpContext context, Registry registry, PaperDesk papers)
    {
        if (
            FileId.Read(id) is not { Kind: FileKind.Case } number
            || await registry.Read<CaseFile>(number) is not { Stage: not Stage.Draft } file
            || Of(file, paper) is not { Paper: { } found } one
        )
        {
            return Results.NotFound();
        }
        var isAsked = one.Verdict == Attaching.Waiting && context.Request.Query["although"] == "waiting";
        return papers.IsFree(one.Verdict) || isAsked ? Give(papers, found) : Results.NotFound();
    }

    static (Attachment? Paper, string Verdict) Of(CaseFile file, string paper) => file.Application.Attachments.FirstOrDefault(one => one.Paper.Id == paper);

    static IResult Give(PaperDesk papers, Attachment paper) =>
        papers.Open(paper) is { } content
            ? Results.Stream(content, "application/octet-stream", paper.Name.IsEmpty ? paper.Id : paper.Name.Text)
            : Results.NotFound();
}
