namespace Interdict.Server.Hosting;

/// <summary>Another site's page cannot make a browser change something here: what a browser says about its origin has to be this server.</summary>
internal static class SameOrigin
{
    public static void UseSameOrigin(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (!ChangesSomething(context.Request) || IsOwn(context.Request))
                {
                    return next();
                }
                return Results
                    .Problem(
                        "The request came from a page of another site. Send it from this server's own pages, or from a program.",
                        statusCode: StatusCodes.Status403Forbidden
                    )
                    .ExecuteAsync(context);
            }
        );

    static bool ChangesSomething(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    // Browsers say where a request comes from and cannot be made to say it falsely; programs say nothing.
    static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site is "same-origin" or "none"
            : request.Headers.Origin.Count == 0 || request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
    }
}
