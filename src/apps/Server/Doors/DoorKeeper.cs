using Interdict.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Identity;

namespace Interdict.Server.Doors;

/// <summary>What happens before a shut door: programs are told, people are led to sign in, and whoever has no business here finds nothing.</summary>
internal sealed class DoorKeeper : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
        }
        else if (IsForPrograms(context))
        {
            await Tell(context, authorizeResult.Challenged);
        }
        else if (authorizeResult.Challenged)
        {
            await LeadToSignIn(context);
        }
        else if (context.User.HasClaim(claim => claim.Type == Gate.WaitsClaim))
        {
            context.Response.Redirect("/account/second-factor");
        }
        else
        {
            Strangers.Note(context, "a page of another role");
        }
    }

    static bool IsForPrograms(HttpContext context) =>
        KeyHolder.Brings(context.Request) || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    static Task Tell(HttpContext context, bool unknown)
    {
        if (unknown)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }
        return Results
            .Problem(
                unknown
                    ? "Send a key of this interface: \"Authorization: Bearer idc_…\". The administrator of the authority gives keys."
                    : "This key, or this account, may not do that. The administrator of the authority gives rights.",
                statusCode: unknown ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden,
                title: unknown ? "Who asks?" : "Not allowed"
            )
            .ExecuteAsync(context);
    }

    static async Task LeadToSignIn(HttpContext context)
    {
        if (await Keeping.Keep(context) is { } kept)
        {
            context.Response.Redirect($"/sign-in?kept=yes&{Doors.Back}=" + Uri.EscapeDataString(kept));
            return;
        }
        var wanted = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/";
        await context.ChallengeAsync(IdentityConstants.ApplicationScheme, new AuthenticationProperties { RedirectUri = wanted });
    }
}
