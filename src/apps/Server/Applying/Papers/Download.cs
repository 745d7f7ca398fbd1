using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Cases;
using Interdict.Server.Doors;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Papers;

/// <summary>Gives papers out: to the firm whose case it is, and to those who handle cases. Always as a file to keep, never to be shown.</summary>
internal static class Download
{
    public static void MapPapers(this WebApplication app)
    {
        app.MapGet("/my/cases/{id}/papers/{paper}", Mine).RequireAuthorization(Doors.Doors.Applicants).ExcludeFromDescription();
        app.MapGet("/cases/{id}/papers/{paper}", Handled).RequireAuthorization(Doors.Doors.Advisers).ExcludeFromDescription();
    }

    static async Task<IResult> Mine(string id, string paper, HttpContext context, MyCases cases, PaperDesk papers) =>
        await cases.Of(Desk.Of(context), id) is { } file && Of(file, paper) is { Paper: { } found } one && papers.IsFree(one.Verdict)
            ? Give(papers, found)
            : Results.NotFound();

    // Whoever handles the case may take out what was not scanned yet, when it is asked for with that word; never what is harmful.
    // An adviser reads the papers of the cases on which its body was asked, once they are scanned.
    static async Task<IResult> Handled(string id, string paper, HttpContext context, CaseFiles files, PaperDesk papers)
    {
        var desk = Desk.Of(context);
        if (await files.Of(desk, id) is not { } file || Of(file, paper) is not { Paper: { } found } one)
        {
            return Results.NotFound();
        }
        var isAsked = one.Verdict == Attaching.Waiting && !desk.Is(Role.Adviser) && context.Request.Query["although"] == "waiting";
        return papers.IsFree(one.Verdict) || isAsked ? Give(papers, found) : Results.NotFound();
    }

    static (Attachment? Paper, string Verdict) Of(CaseFile file, string paper) => file.Application.Attachments.FirstOrDefault(one => one.Paper.Id == paper);

    static IResult Give(PaperDesk papers, Attachment paper) =>
        papers.Open(paper) is { } content
            ? Results.Stream(content, "application/octet-stream", paper.Name.IsEmpty ? paper.Id : paper.Name.Text)
            : Results.NotFound();
}
