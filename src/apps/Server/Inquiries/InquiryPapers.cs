using Interdict.Accounts;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Api.V1;
using Interdict.Server.Applying.Papers;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Inquiries;

/// <summary>Photos and papers of inquiries: taken by a form or by the interface, given out as files to keep.</summary>
internal static class InquiryPapers
{
    const string photo = "photo";

    public static void MapInquiryPapers(this WebApplication app)
    {
        app.MapPost("/inquiries/{number}/papers", Take).RequireAuthorization(Doors.Doors.Customs).ExcludeFromDescription();
        app.MapGet("/inquiries/{number}/papers/{paper}", Give).RequireAuthorization(Doors.Doors.Customs).ExcludeFromDescription();
        app.MapPost("/api/v1/inquiries/{number}/papers", Send)
            .RequireAuthorization(Doors.Doors.Api(Scopes.CustomsInquire))
            .WithTags("inquiries")
            .WithSummary("Attach a photo or a paper: the body is the file")
            .WithDescription("Query: name, the name of the file with its ending.")
            .Accepts<string>("application/octet-stream", "image/jpeg", "image/png", "application/pdf", "*/*")
            .Produces(204)
            .ProducesProblem(404)
            .ProducesProblem(422)
            .WithMetadata(new DisableRequestSizeLimitAttribute(), new TakesKey(IsFile: true));
    }

    static async Task<IResult> Take(string number, [FromForm] IFormFile? file, HttpContext context, InquiryDesk desk, PaperDesk papers, CancellationToken stop)
    {
        var who = Desk.Of(context);
        if (!who.Is(Role.Customs) || await desk.Of(who, number) is not { } inquiry)
        {
            return Results.NotFound();
        }
        if (file is null || file.FileName.Length == 0)
        {
            return Results.Redirect($"/inquiries/{inquiry.Id}?paper={PaperFault.NoFile}#file");
        }
        await using var content = file.OpenReadStream();
        var fault = await papers.Attach<InquiryFile>(inquiry.Id, who.As(Role.Customs), content, NameOf(file.FileName), photo, Photograph.Attach, stop);
        return Results.Redirect($"/inquiries/{inquiry.Id}{(fault is { } why ? $"?paper={why}#file" : "#papers")}");
    }

    static async Task<IResult> Send(
        string number,
        HttpContext context,
        InquiryDesk desk,
        PaperDesk papers,
        Settings settings,
        CancellationToken stop,
        string? name = null
    )
    {
        var who = Desk.Of(context);
        if (!who.Is(Role.Customs))
        {
            return Problems.NotYours;
        }
        if (await desk.Of(who, number) is not { } inquiry)
        {
            return Problems.Missing("There is no inquiry under this number.");
        }
        var fault =
            context.Request.ContentLength > settings.Papers.MostBytes
                ? PaperFault.TooLarge
                : await papers.Attach<InquiryFile>(inquiry.Id, who.As(Role.Customs), context.Request.Body, NameOf(name ?? ""), photo, Photograph.Attach, stop);
        return fault is { } why
            ? Problems.Of(
                StatusCodes.Status422UnprocessableEntity,
                CustomsShapes.Kebab($"Paper{why}"),
                "The file was not taken: its kind, its size or its content does not fit."
            )
            : Results.NoContent();
    }

    static async Task<IResult> Give(string number, string paper, HttpContext context, InquiryDesk desk, PaperDesk papers)
    {
        if (await desk.Of(Desk.Of(context), number) is not { } file)
        {
            return Results.NotFound();
        }
        var (found, verdict) = file.Attachments.FirstOrDefault(one => one.Paper.Id == paper);
        return found is not null && papers.IsFree(verdict) && papers.Open(found) is { } content
            ? Results.Stream(content, "application/octet-stream", found.Name.IsEmpty ? found.Id : found.Name.Text)
            : Results.NotFound();
    }

    static string NameOf(string sent) =>
        new string([.. sent.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim() is { Length: <= 120 } name ? name : sent[^40..];
}
