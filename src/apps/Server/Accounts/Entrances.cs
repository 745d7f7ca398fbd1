using Interdict.Accounts;
using Interdict.Server.Doors;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Accounts;

/// <summary>Addresses of signing in and out that are no pages: leaving, and what passkeys need.</summary>
internal static class Entrances
{
    const int mostLetters = 1 << 16;

    public static void MapEntrances(this WebApplication app)
    {
        var all = app.MapGroup("").ExcludeFromDescription().WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(mostLetters));
        all.MapPost("/sign-out", Leave);
        all.MapPost("/sign-in/passkey/options", AskForPasskey);
        all.MapPost("/sign-in/passkey", EnterByPasskey);
        all.MapPost("/account/passkeys/options", OfferPasskey).RequireAuthorization(Doors.Doors.SignedIn);
        all.MapPost("/account/passkeys", TakePasskey).RequireAuthorization(Doors.Doors.SignedIn);
    }

    static async Task<IResult> Leave(Gate gate)
    {
        await gate.SignOutAsync();
        return Results.LocalRedirect("/");
    }

    static async Task<IResult> AskForPasskey(Gate gate) => Results.Content(await gate.MakePasskeyRequestOptionsAsync(null), "application/json");

    static async Task<IResult> EnterByPasskey([FromForm] string? credential, [FromForm] string? back, Gate gate, AccountEvents events)
    {
        if (credential is not { Length: > 0 } || await gate.EnterByPasskey(credential) is not { } account)
        {
            events.Tell("", "", Happening.Refused, "passkey");
            return Results.LocalRedirect("/sign-in?refused=passkey");
        }
        events.Tell(account.Id, account.Id, Happening.Entered, "passkey");
        return Results.LocalRedirect(Returning.To(back));
    }

    static async Task<IResult> OfferPasskey(HttpContext context, Gate gate)
    {
        if (await gate.UserManager.GetUserAsync(context.User) is not { } account)
        {
            return Results.NotFound();
        }
        var entity = new PasskeyUserEntity
        {
            Id = account.Id,
            Name = account.Email ?? account.Name,
            DisplayName = account.Name,
        };
        return Results.Content(await gate.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    static async Task<IResult> TakePasskey(HttpContext context, [FromForm] string? credential, [FromForm] string? name, Gate gate, AccountEvents events)
    {
        if (await gate.UserManager.GetUserAsync(context.User) is not { } account)
        {
            return Results.NotFound();
        }
        try
        {
            if (credential is { Length: > 0 } && await gate.PerformPasskeyAttestationAsync(credential) is { Succeeded: true, Passkey: { } passkey })
            {
                passkey.Name = string.IsNullOrWhiteSpace(name) ? "Passkey" : name.Trim()[..Math.Min(name.Trim().Length, 60)];
                await gate.UserManager.AddOrUpdatePasskeyAsync(account, passkey);
                events.Tell(account.Id, account.Id, Happening.Factor, "passkey added");
                // Whoever waited for a second factor has one now.
                await gate.Enter(account, "passkey");
                return Results.LocalRedirect("/account?done=passkey");
            }
        }
        catch (InvalidOperationException)
        {
            // The question to the browser is too old or was never asked: the same answer as for a wrong one.
        }
        return Results.LocalRedirect("/account?refused=passkey");
    }
}
