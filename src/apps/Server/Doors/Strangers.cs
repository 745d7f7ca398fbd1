using Interdict.Accounts;

namespace Interdict.Server.Doors;

/// <summary>Somebody asks for what belongs to another firm, or to nobody. Both are told the same, and it is written down.</summary>
public static class Strangers
{
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
        var desk = Desk.Of(context);
        var address = $"{context.Request.Method} {context.Request.Path}";
        context.RequestServices.GetRequiredService<AccountEvents>().Tell(desk.Account, desk.Account, Happening.Stranger, $"{what}: {address}");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
