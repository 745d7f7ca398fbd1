using System.Text.Json;

namespace Interdict.Server.Api.V1;

/// <summary>Reads the body of a request: one small JSON object with known names.</summary>
internal static class Body
{
    public const int Most = 1 << 18;

    static readonly JsonSerializerOptions names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 16,
    };

    /// <summary>What was sent, or a problem that says what cannot be read.</summary>
    public static async Task<(T? Sent, IResult? Problem)> Read<T>(HttpContext context)
        where T : class
    {
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<T>(context.Request.Body, names, context.RequestAborted);
            return sent is null ? (null, Problems.Unreadable("The body is empty. Send one JSON object.")) : (sent, null);
        }
        catch (JsonException wrong)
        {
            var where = wrong.Path is { Length: > 2 } path ? $" at {path[2..]}" : "";
            return (null, Problems.Unreadable($"The body is no JSON object as /openapi/v1.json describes it{where}. Correct it and send it again."));
        }
    }
}
