using Interdict.Accounts;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Store;

namespace Interdict.Server.Accounts;

/// <summary>Accounts for trying it out; only where every page says "demonstration".</summary>
internal static class Demonstration
{
    /// <summary>Makes the accounts and the way in without a password. Without a demonstration there is neither.</summary>
    public static void MapDemonstrationAccounts(this WebApplication app, Settings settings)
    {
        if (!settings.Demonstration)
        {
            return;
        }
        Samples.Make(app.Services.GetRequiredService<Database>(), app.Services.GetRequiredService<TimeProvider>());
        // Invented people on this machine, whom anybody may be; a page of another site is kept out by its origin.
        app.MapPost("/sign-in/as/{who}", SignInAs).DisableAntiforgery().ExcludeFromDescription();
    }

    static async Task<IResult> SignInAs(string who, HttpContext context, Gate gate, string? back)
    {
        if (Samples.All.FirstOrDefault(one => one.Who == who) is not { } sample || await gate.UserManager.FindByIdAsync(sample.Id) is not { } account)
        {
            return Results.NotFound();
        }
        await gate.Enter(account, "demonstration");
        return Results.LocalRedirect(Returning.To(back));
    }
}
