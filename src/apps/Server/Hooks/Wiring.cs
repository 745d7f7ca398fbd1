using Interdict.Server.Doors;
using Interdict.Store.Calls;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Hooks;

/// <summary>What messages to other systems need.</summary>
internal static class Wiring
{
    /// <summary>Adds them; <c>webhooks_private</c> lets them go into private networks.</summary>
    public static void AddHooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new HookSettings(bool.TryParse(configuration["webhooks_private"], out var privateToo) && privateToo));
        services.AddSingleton<Webhooks>().AddSingleton<Deliveries>().AddSingleton<HookDesk>().AddSingleton<Messenger>();
        services.AddHostedService(provider => provider.GetRequiredService<Messenger>());
    }

    public static void MapHookForms(this WebApplication app) =>
        app.MapPost(
                "/customs/messages/resend",
                ([FromForm] string resend, HttpContext context, HookDesk hooks) =>
                {
                    if (resend.Split('/') is [var id, var number] && HookDesk.May(Desk.Of(context)) && hooks.Of(Desk.Of(context), id) is { } hook)
                    {
                        hooks.Resend(hook, long.TryParse(number, out var one) ? one : 0);
                    }
                    return Results.Redirect("/customs/messages");
                }
            )
            .RequireAuthorization(Doors.Doors.Customs)
            .ExcludeFromDescription();
}
