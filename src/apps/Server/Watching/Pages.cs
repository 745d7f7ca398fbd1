using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Routing;

namespace Interdict.Server.Watching;

/// <summary>How many pages are asked for, by the pattern of their address.</summary>
internal static class Pages
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "Interdict.Pages";

    static readonly Meter meter = new(Meter);
    static readonly Counter<long> served = meter.CreateCounter<long>("interdict.pages", "{page}", "Pages that were answered");

    public static void CountPages(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                await next();
                if (served.Enabled && context.GetEndpoint() is RouteEndpoint page)
                {
                    served.Add(1, new("pattern", page.RoutePattern.RawText), new("status", context.Response.StatusCode));
                }
            }
        );
}
