using Interdict.Accounts;

namespace Interdict.Server.Doors;

/// <summary>Somebody asks for what belongs to another firm, or to nobody. Both are told the same, and it is written down.</summary>
public static class Strangers
{
    const string noted = "stranger-noted";

    // Where the numbers of files stand in addresses.
    static readonly string[] guarded = ["/my", "/cases", "/authorisations", "/customs", "/inquiries", "/rulings", "/desk", "/admin", "/api/v1"];

    /// <summary>Writes down that somebody asked for what is not theirs, and answers that there is nothing.</summary>
    /// <param name="context">The request.</param>
    /// <param name="what">What was asked for: <c>case x</c>.</param>
    public static IResult NotFound(HttpContext context, string what)
    {
        Note(context, what);
        return Results.NotFound();
    }

    /// <summary>The same for a page, which then shows <c>NotFound</c>: sets the status.</summary>
    public static void Note(HttpContext context, string what)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        Tell(context, what);
    }

    /// <summary>Whoever has signed in and finds nothing under the number of a file is written down, whichever page said so.</summary>
    internal static void UseStrangerNotes(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                await next();
                if (context.Response.StatusCode == StatusCodes.Status404NotFound && Desk.Of(context).IsSomebody && IsGuarded(context.Request.Path))
                {
                    Tell(context, "nothing there");
                }
            }
        );

    static bool IsGuarded(PathString path) => guarded.Any(place => path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase));

    static void Tell(HttpContext context, string what)
    {
        if (!context.Items.TryAdd(noted, true))
        {
            return;
        }
        var desk = Desk.Of(context);
        var address = $"{context.Request.Method} {context.Request.Path}";
        context.RequestServices.GetRequiredService<AccountEvents>().Tell(desk.Account, desk.Account, Happening.Stranger, $"{what}: {address}");
    }
}
