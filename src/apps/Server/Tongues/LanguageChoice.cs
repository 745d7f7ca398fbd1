using Microsoft.AspNetCore.WebUtilities;

namespace Interdict.Server.Tongues;

/// <summary>The choice of a language by a plain link: any page with <c>?lang=</c> keeps the choice in a cookie and comes again without it.</summary>
internal static class LanguageChoice
{
    public const string Cookie = "interdict-language";

    const string asked = "lang";
    const int daysKept = 365;

    /// <summary>Takes the choice.</summary>
    public static void UseLanguageChoice(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var wish = context.Request.Query[asked].ToString();
                if (wish.Length == 0 || !HttpMethods.IsGet(context.Request.Method) || !app.Services.GetRequiredService<Phrasebook>().Knows(wish))
                {
                    context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
                    return next(context);
                }
                context.Response.Cookies.Append(
                    Cookie,
                    wish,
                    new CookieOptions
                    {
                        HttpOnly = true,
                        IsEssential = true,
                        SameSite = SameSiteMode.Lax,
                        Secure = context.Request.IsHttps,
                        MaxAge = TimeSpan.FromDays(daysKept),
                    }
                );
                context.Response.Redirect(Without(context.Request));
                return Task.CompletedTask;
            }
        );

    /// <summary>The address of this page in another language.</summary>
    public static string Address(HttpRequest request, string code)
    {
        // A page that answers a form has no address of its own to come back to but its path.
        var query = HttpMethods.IsGet(request.Method) ? Rest(request) : [];
        return QueryHelpers.AddQueryString(request.Path, query.Append(new(asked, code)));
    }

    static string Without(HttpRequest request)
    {
        // "//host" in a path would lead elsewhere.
        var path = "/" + (request.Path.Value ?? "").TrimStart('/', '\\');
        return QueryHelpers.AddQueryString(path, Rest(request));
    }

    static IEnumerable<KeyValuePair<string, string?>> Rest(HttpRequest request) =>
        request.Query.Where(part => part.Key != asked).SelectMany(part => part.Value.Select(value => KeyValuePair.Create(part.Key, value)));
}
