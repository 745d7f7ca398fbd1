using Microsoft.Net.Http.Headers;

namespace Interdict.Server.Api.V1;

/// <summary>Versions of files as entity tags: what was read is named when it is changed, and what is known is not sent twice.</summary>
internal static class Versions
{
    /// <summary>The tag of a version.</summary>
    public static string Tag(string file, long version) => $"\"{file}.{version}\"";

    /// <summary>The version that If-Match names: null without the header, -1 when it names none of this file.</summary>
    public static long? Seen(HttpRequest request, string file)
    {
        if (!request.Headers.TryGetValue(HeaderNames.IfMatch, out var given) || given.Count == 0 || given.ToString().Trim() == "*")
        {
            return null;
        }
        var text = given.ToString().Trim();
        var head = $"\"{file}.";
        return text.StartsWith(head, StringComparison.Ordinal) && text.EndsWith('"') && long.TryParse(text[head.Length..^1], out var version) ? version : -1;
    }

    /// <summary>The body under its tag, or 304 when the caller has it already.</summary>
    public static IResult Answer<T>(HttpContext context, string file, long version, T body)
    {
        var tag = Tag(file, version);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return known.Contains(tag) || known.Contains("*") ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(body);
    }
}
