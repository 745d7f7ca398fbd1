using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Server.Doors;
using Interdict.Server.WriteOff;
using Interdict.Vocabulary;

namespace Interdict.Server.Hosting;

/// <summary>
/// Whoever opens a file is written down, whatever the page: the number of the file stands in the address, or the answer says which files
/// it shows. What is recorded in a file is a fact by itself and is not written down twice; what is refused to a stranger is.
/// </summary>
internal static class Readings
{
    static readonly object shown = new();

    /// <summary>Writes readings down once the answer is known.</summary>
    public static void UseReadings(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                var asked = context.Request.Path;
                await next(context);
                if (Desk.Of(context) is { IsSomebody: true, Roles.IsEmpty: false } desk)
                {
                    Write(context.RequestServices.GetRequiredService<AccessLog>(), desk.Reader(), context, asked);
                }
            }
        );

    /// <summary>The answer shows whole files whose numbers do not stand in the address: they are written down too.</summary>
    public static void Shows(this HttpContext context, IEnumerable<FileId> files) => context.Items[shown] = files.ToArray();

    static void Write(AccessLog log, Actor reader, HttpContext context, PathString asked)
    {
        if (Named(asked) is { } file)
        {
            if (How(context) is { } how)
            {
                log.Read(reader, file, how);
            }
        }
        else if (IsTable(asked) && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            log.Took(reader, asked.Value!);
        }
        foreach (var one in context.Items[shown] as FileId[] ?? [])
        {
            log.Read(reader, one, Kind(context));
        }
    }

    static FileId? Named(PathString path)
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

    // A table of many files leaves the house as one: it is written down by its address, without what was searched for.
    static bool IsTable(PathString path) =>
        path.Value is { } address && address.EndsWith(".csv", StringComparison.Ordinal) && !Doors.StandingDoors.IsForEverybody(address);

    static string? How(HttpContext context)
    {
        var isReading = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return context.Response.StatusCode switch
        {
            StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => "refused",
            >= StatusCodes.Status200OK and < StatusCodes.Status300MultipleChoices => isReading || IsPage(context) ? Kind(context) : null,
            StatusCodes.Status304NotModified => Kind(context),
            >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError => IsPage(context) || IsForPrograms(context)
                ? Kind(context)
                : null,
            _ => null,
        };
    }

    // An act that was refused shows the file all the same: its page, or the reasons with what was expected.
    static bool IsPage(HttpContext context) => context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;

    static bool IsForPrograms(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    static string Kind(HttpContext context) =>
        IsForPrograms(context) ? "api"
        : IsPage(context) || context.Response.ContentType is null ? "page"
        : "export";
}
