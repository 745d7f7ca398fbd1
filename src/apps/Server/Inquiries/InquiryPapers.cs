using Interdict.Accounts;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Api.V1;
using Interdict.Server.Applying;
using Interdict.Server.Applying.Papers;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Sending;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Inquiries;

/// <summary>Photos and papers of inquiries: taken by a form or by the interface, given out as files to keep.</summary>
internal static class InquiryPapers
{
    const string photo = "photo";

    public static void MapInquiryPapers(this WebApplication app)
    {
        app.MapPost("/inquiries/{number}/papers", Take)
            .DisableAntiforgery()
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .RequireAuthorization(Doors.Doors.Customs)
            .ExcludeFromDescription();
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

    static async Task<IResult> Take(
        string number,
        HttpContext context,
        InquiryDesk desk,
        Settings settings,
        IAntiforgery antiforgery,
        PaperDesk papers,
        CancellationToken stop
    )
    {
        var who = Desk.Of(context);
        if (!who.Is(Role.Customs) || await desk.Of(who, number) is not { } inquiry)
        {
            // With words of its own: the page for what is missing would read the whole body first.
            return Results.Text("There is no such inquiry.", statusCode: StatusCodes.Status404NotFound);
        }
        var fault = await SentForm.Read(context, antiforgery, settings.Papers.MostBytes, stop) switch
        {
            Sent.Whole whole => await papers.Attach<InquiryFile>(inquiry.Id, who.As(Role.Customs), whole.Content, whole.Name, photo, Photograph.Attach, stop),
            Sent.Nothing nothing => PaperFaults.Of(nothing.Why),
            _ => throw new InvalidOperationException("A form has a file or says why not."),
        };
        return SeeOther.To($"/inquiries/{inquiry.Id}{(fault is { } why ? $"?paper={why}#file" : "#papers")}");
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
                : await papers.Attach<InquiryFile>(
                    inquiry.Id,
                    who.As(Role.Customs),
                    context.Request.Body,
                    SentForm.NameOf(name ?? ""),
                    photo,
                    Photograph.Attach,
                    stop
                );
        return fault is { } why
            ? Problems.Of(StatusCodes.Status422UnprocessableEntity, CustomsShapes.Kebab($"Paper{why}"), PaperFaults.Say(Tongue.English, why, settings.Papers))
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
}
