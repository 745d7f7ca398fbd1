using Interdict.Journal;
using Interdict.Server.Accounts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Interdict.Server.Hosting;

/// <summary>Parts of the start that are the same for every feature.</summary>
internal static class Wiring
{
    /// <summary>No word about the software, and its own certificate where it has one.</summary>
    public static void Guard(this KestrelServerOptions server, Settings settings)
    {
        server.AddServerHeader = false;
        if (settings.Reach.Certificate is { } certificate)
        {
            server.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        }
    }

    /// <summary>Forms that change something carry a token, bound to a cookie that no other site can send.</summary>
    public static void AddStrictAntiforgery(this IServiceCollection services, Settings settings) =>
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = settings.IsBeyondThisMachine ? "__Host-interdict-form" : "interdict-form";
            options.Cookie.SecurePolicy = settings.IsBeyondThisMachine ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });

    /// <summary>Programs get problem details; people get a page.</summary>
    public static void UseFailures(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, programs => programs.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = Status }).UseStatusCodePages());
        app.UseWhen(
            context => !IsForPrograms(context),
            people =>
                people
                    .UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            ExceptionHandlingPath = "/failed",
                            CreateScopeForErrors = true,
                            StatusCodeSelector = Status,
                        }
                    )
                    .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
                    .Use(AsReading)
        );
    }

    /// <summary>One clear line once it listens.</summary>
    public static void AnnounceAddress(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            foreach (var address in listening)
            {
                Console.WriteLine($"Open {address.TrimEnd('/')}/");
            }
            FirstStart.Tell(app.Services, listening.FirstOrDefault() ?? "");
        });

    // A registry that cannot be reached will be reached again: programs try once more.
    static int Status(Exception fault) => IsAway(fault) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;

    /// <summary>True when the database is what failed, and will be back: whoever looks after it mends it, and nothing else has to be done.</summary>
    public static bool IsAway(Exception? fault) =>
        fault is RegistryUnavailableException or System.Data.Common.DbException { IsTransient: true } || (fault is not null && IsAway(fault.InnerException));

    // The page that says "not found" in place of an act only reads: the form of the act is nothing to it.
    static async Task AsReading(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }
        await next(context);
        context.Request.Method = method;
    }

    static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}
