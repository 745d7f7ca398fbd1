using System.Security.Claims;
using Interdict.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Interdict.Server.Doors;

/// <summary>A form that comes too late is not thrown away: it is kept for the account that typed it.</summary>
internal static class Keeping
{
    const int mostBytes = 1 << 20;
    const string token = "__RequestVerificationToken";

    /// <summary>Keeps the form of a request whose session has ended.</summary>
    /// <returns>The address that gives it back; null when there is no form, or nobody to keep it for.</returns>
    public static async Task<string?> Keep(HttpContext context) => Typist(context) is { } account ? await Keep(context, account) : null;

    /// <summary>Refuses forms whose token is not ours; one that is only old is given back to whoever typed it.</summary>
    public static void UseKeptForms(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                if (await Fault(context) is not { } error || IsSecondRun(context))
                {
                    await next();
                    return;
                }
                // From here on nothing is done with the form but to give it back.
                context.Features.Set<IAntiforgeryValidationFeature>(null);
                // A token that can be read was ours once: it belongs to an earlier session. Any other was made up or left out.
                var ours =
                    error.InnerException is null
                    && context.Request.HasFormContentType
                    && context.Request.Form[token].Count > 0
                    && error is AntiforgeryValidationException;
                if (ours && Desk.Of(context) is { IsSomebody: true } desk && await Keep(context, desk.Account) is { } kept)
                {
                    context.Response.Redirect(kept);
                    return;
                }
                await Refuse(context);
            }
        );

    // The framework looks at the token of what it reads as a form itself. An act that needs no field is looked at here: whatever changes
    // something and is no program's call needs the token, unless its address says that it looks by itself.
    static async Task<Exception?> Fault(HttpContext context)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { } seen)
        {
            return seen.IsValid ? null : seen.Error;
        }
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (isRead || context.GetEndpoint() is not { } endpoint || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        if (endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not null)
        {
            return null;
        }
        try
        {
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
            return null;
        }
        catch (AntiforgeryValidationException fault)
        {
            return fault;
        }
    }

    // The page that says "not found" or "failed" in place of another runs under the request that failed.
    static bool IsSecondRun(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    static Task Refuse(HttpContext context) =>
        Results
            .Content(
                "This form was refused: it was not sent from a page of this server, or the page is too old. Nothing was changed. Go back, load the page again and send it once more.",
                "text/plain; charset=utf-8",
                statusCode: StatusCodes.Status400BadRequest
            )
            .ExecuteAsync(context);

    static async Task<string?> Keep(HttpContext context, string account)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > mostBytes)
        {
            return null;
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => field.Key != token)
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))
            .Where(field => !IsSecret(field.Key));
        var kept = new KeptForm(request.Path + request.QueryString, [.. fields], form.Files.Count > 0);
        return "/kept/" + context.RequestServices.GetRequiredService<KeptForms>().Keep(account, kept);
    }

    // Passwords and codes are typed again: they are kept nowhere.
    static bool IsSecret(string field) =>
        field.Contains("password", StringComparison.OrdinalIgnoreCase) || field.Equals("code", StringComparison.OrdinalIgnoreCase);

    // The cookie of a session that has ended still says whose it was, and nobody else can make one.
    static string? Typist(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var cookie = options.CookieManager.GetRequestCookie(context, options.Cookie.Name!);
        return string.IsNullOrEmpty(cookie) ? null : options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirstValue(ClaimTypes.NameIdentifier);
    }
}
