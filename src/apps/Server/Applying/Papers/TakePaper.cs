using System.Text;
using Interdict.Documents.Papers;
using Interdict.Documents.Scanning;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying.Wizard;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Interdict.Server.Applying.Papers;

/// <summary>Takes a paper to a case, part by part as it comes; the token is the form's first part, the file its last.</summary>
internal static class TakePaper
{
    const int mostLettersOfAField = 4096;
    const int formAround = 20_000;
    const string token = "__RequestVerificationToken";

    public static void MapTakePaper(this WebApplication app)
    {
        app.MapPost("/my/cases/{id}/attach", Take)
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute())
            .RequireAuthorization(Doors.Doors.Applicants)
            .ExcludeFromDescription();
        app.MapPost("/my/cases/{id}/papers/{paper}/off", Off).RequireAuthorization(Doors.Doors.Applicants).ExcludeFromDescription();
    }

    static async Task<IResult> Take(
        string id,
        HttpContext context,
        MyCases cases,
        Settings settings,
        IAntiforgery antiforgery,
        PaperDesk papers,
        CancellationToken stop
    )
    {
        var desk = Desk.Of(context);
        if (await cases.Of(desk, id) is not { } file)
        {
            // With words of its own: the page for what is missing would read the whole body first.
            return Results.Text("There is no such case.", statusCode: StatusCodes.Status404NotFound);
        }
        // What is too large by its own word is refused before a byte of it is read.
        if (context.Request.ContentLength > settings.Papers.MostBytes + formAround)
        {
            context.Response.Headers.Connection = "close";
            return Back(file, PaperFault.TooLarge, "");
        }
        if (Boundary(context.Request) is not { } boundary)
        {
            return Back(file, PaperFault.NoFile, "");
        }
        var parts = new MultipartReader(boundary, context.Request.Body);
        var purpose = "other";
        while (await parts.ReadNextSectionAsync(stop) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
            {
                continue;
            }
            switch (about.Name.Value?.Trim('"'))
            {
                case token:
                    context.Request.Headers["RequestVerificationToken"] = await Short(part.Body, stop);
                    break;
                case "purpose":
                    purpose = (await Short(part.Body, stop)).Trim();
                    break;
                case "file":
                    return await antiforgery.IsRequestValidAsync(context)
                        ? await Keep(file, desk, part.Body, NameOf(about), purpose, papers, stop)
                        : Back(file, PaperFault.OldForm, purpose);
            }
        }
        return Back(file, PaperFault.NoFile, purpose);
    }

    static async Task<IResult> Keep(CaseFile file, Desk desk, Stream content, string name, string purpose, PaperDesk papers, CancellationToken stop)
    {
        if (name.Length == 0)
        {
            return Back(file, PaperFault.NoFile, purpose);
        }
        var fault = await papers.Attach<CaseFile>(file.Id, desk.As(Role.Applicant), content, name, purpose, Attaching.Of, stop);
        return fault is null ? SeeOther.To(Page(file) + "?done=attached#papers") : Back(file, fault.Value, purpose);
    }

    static async Task<IResult> Off(string id, string paper, HttpContext context, MyCases cases, Registry registry)
    {
        var desk = Desk.Of(context);
        if (await cases.Of(desk, id) is not { } file)
        {
            return Results.NotFound();
        }
        await registry.Decide<CaseFile>(file.Id, null, desk.As(Role.Applicant), "", now => Attaching.Off(now, paper));
        return SeeOther.To(Page(file));
    }

    static IResult Back(CaseFile file, PaperFault why, string purpose) =>
        SeeOther.To(
            Page(file)
                + QueryString.Create([KeyValuePair.Create<string, string?>("paper", why.ToString()), KeyValuePair.Create<string, string?>("purpose", purpose)])
                + "#file"
        );

    static string Page(CaseFile file) => file.Stage == Stage.Draft ? Step.Address(file.Id.Text, Step.Papers) : $"/my/cases/{file.Id}";

    static string NameOf(ContentDispositionHeaderValue about)
    {
        var sent = (about.FileNameStar.HasValue ? about.FileNameStar.Value : about.FileName.Value?.Trim('"')) ?? "";
        var last = new string([.. sent.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))]).Trim();
        return last.Length <= 120 ? last : last[..80] + last[^40..];
    }

    static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;

    static async Task<string> Short(Stream part, CancellationToken stop)
    {
        var bytes = new byte[mostLettersOfAField];
        var length = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
