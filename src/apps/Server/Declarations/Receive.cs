using Interdict.Server.Sending;
using Microsoft.AspNetCore.Antiforgery;

namespace Interdict.Server.Declarations;

/// <summary>Takes the form with a file of declarations, part by part as it comes; the token is its first part.</summary>
internal static class Receive
{
    public static void MapReceive(this WebApplication app)
    {
        app.MapPost("/declarations/files", Take)
            .DisableAntiforgery()
            .WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute())
            .ExcludeFromDescription();
        app.MapPost("/declarations/{id}/delete", Delete).DisableAntiforgery().ExcludeFromDescription();
    }

    static async Task<IResult> Take(HttpContext context, Uploads uploads, IAntiforgery antiforgery, CancellationToken stop)
    {
        // A file of declarations is as large as it is: while it comes it is measured, and its start is answered by a page.
        return await SentForm.Read(context, antiforgery, long.MaxValue / 2, stop) switch
        {
            Sent.Whole whole => await Keep(uploads, whole, stop),
            Sent.Nothing { Why: NotSent.OldForm } => Back(Refusal.OldForm),
            _ => Back(Refusal.NoFile),
        };
    }

    static async Task<IResult> Keep(Uploads uploads, Sent.Whole file, CancellationToken stop) =>
        await uploads.Take(file.Content, file.Name, file.Field("on"), stop) switch
        {
            Received.Taken taken => Applying.SeeOther.To($"/declarations/{taken.Job.Id}"),
            Received.Refused refused => Back(refused.Why),
            _ => throw new InvalidOperationException("A file is taken or refused."),
        };

    static async Task<IResult> Delete(string id, HttpContext context, Uploads uploads, IAntiforgery antiforgery)
    {
        if (!await IsOurs(context, antiforgery))
        {
            return Back(Refusal.OldForm);
        }
        if (uploads.Of(id) is null)
        {
            return Results.NotFound();
        }
        uploads.Delete(id);
        return Applying.SeeOther.To("/declarations?deleted=yes");
    }

    // The check reads the header first, so that it never reads the body, which may be a file of gigabytes.
    static Task<bool> IsOurs(HttpContext context, IAntiforgery antiforgery) => antiforgery.IsRequestValidAsync(context);

    static IResult Back(Refusal why) => Applying.SeeOther.To("/declarations" + QueryString.Create("refused", why.ToString()));
}
