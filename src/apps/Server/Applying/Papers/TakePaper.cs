using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Server.Applying.Wizard;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Sending;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Antiforgery;

namespace Interdict.Server.Applying.Papers;

/// <summary>Takes a paper to a case as it comes, and off a draft again.</summary>
internal static class TakePaper
{
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
        var sent = await SentForm.Read(context, antiforgery, settings.Papers.MostBytes, stop);
        var purpose = sent.Field("purpose") is { Length: > 0 } said ? said : "other";
        var fault = sent switch
        {
            Sent.Whole whole => await papers.Attach<CaseFile>(file.Id, desk.As(Role.Applicant), whole.Content, whole.Name, purpose, Attaching.Of, stop),
            Sent.Nothing nothing => PaperFaults.Of(nothing.Why),
            _ => throw new InvalidOperationException("A form has a file or says why not."),
        };
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
}
