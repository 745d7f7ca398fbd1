using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Server.Doors;

namespace Interdict.Server.Hosting;

/// <summary>
/// Whoever opens a file is written down, whatever the page: the number of the file stands in the address. What is recorded in a file
/// is a fact by itself and is not written down twice; what is refused to a stranger is.
/// </summary>
internal static class Readings
{
    /// <summary>Writes readings down once the answer is known.</summary>
    public static void UseReadings(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var file = Asked(context.Request.Path);
                await next(context);
                if (file is { } asked && Desk.Of(context) is { IsSomebody: true, Roles.IsEmpty: false } desk && How(context) is { } how)
                {
                    context.RequestServices.GetRequiredService<AccessLog>().Read(desk.As(desk.Roles.Min()), asked, how);
                }
            }
        );

    static FileId? Asked(PathString path)
    {
        foreach (var part in (path.Value ?? "").Split('/'))
        {
            // A file to take away has an ending: C-2026-000123.pdf.
            if (FileId.Read(part.Split('.')[0]) is { } file)
            {
                return file;
            }
        }
        return null;
    }

    static string? How(HttpContext context)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => "refused",
            >= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices when isReading => Kind(context),
            StatusCodes.Status304NotModified => Kind(context),
            _ => null,
        };
    }

    static string Kind(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? "api"
        : context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == false ? "export"
        : "page";
}
