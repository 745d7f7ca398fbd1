using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Interdict.Server.Declarations;

/// <summary>Takes the form with a file of declarations, part by part as it comes; the token is its first part.</summary>
internal static class Receive
{
    const int mostLettersOfAField = 4096;
    const string token = "__RequestVerificationToken";

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
        if (Boundary(context.Request) is not { } boundary)
        {
            return Back(Refusal.NoFile);
        }
        var parts = new MultipartReader(boundary, context.Request.Body);
        var on = "";
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
                case "on":
                    on = (await Short(part.Body, stop)).Trim();
                    break;
                case "file":
                    return await IsOurs(context, antiforgery) ? await Keep(uploads, part, about, on, stop) : Back(Refusal.OldForm);
            }
        }
        return Back(Refusal.NoFile);
    }

    static async Task<IResult> Keep(Uploads uploads, MultipartSection part, ContentDispositionHeaderValue about, string on, CancellationToken stop)
    {
        var name = about.FileNameStar.HasValue ? about.FileNameStar.Value : about.FileName.Value?.Trim('"');
        if (string.IsNullOrEmpty(name))
        {
            return Back(Refusal.NoFile);
        }
        return await uploads.Take(part.Body, name, on, stop) switch
        {
            Received.Taken taken => SeeOther($"/declarations/{taken.Job.Id}"),
            Received.Refused refused => Back(refused.Why),
            _ => throw new InvalidOperationException("A file is taken or refused."),
        };
    }

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
        return SeeOther("/declarations?deleted=yes");
    }

    // The check reads the header first, so that it never reads the body, which may be a file of gigabytes.
    static Task<bool> IsOurs(HttpContext context, IAntiforgery antiforgery) => antiforgery.IsRequestValidAsync(context);

    static IResult Back(Refusal why) => SeeOther("/declarations" + QueryString.Create("refused", why.ToString()));

    static IResult SeeOther(string address) => new Redirection(address);

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

    /// <summary>Another page, to be fetched; sending the form again by "reload" is thereby impossible.</summary>
    sealed class Redirection(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
