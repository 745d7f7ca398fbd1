using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interdict.Server.Api.Description;

/// <summary>One act of the example: what is sent to an address, and what is answered.</summary>
/// <param name="Operation">Its method and its address as the description names it.</param>
/// <param name="As">Who sends it.</param>
/// <param name="Address">The address itself.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Request">What is sent; null for nothing, a text for what is no JSON.</param>
/// <param name="Type">The kind of what is sent.</param>
/// <param name="Answer">What is answered; null for nothing.</param>
public sealed record Exchange(string Operation, string As, string Address, int Status, JsonNode? Request, string? Type, JsonNode? Answer);

/// <summary>The example that runs through the whole interface, act by act. A test sends every one of them.</summary>
internal static class Examples
{
    const string name = "api/examples.json";

    public static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    static readonly Lazy<Exchange[]> all = new(() =>
    {
        using var file = typeof(Examples).Assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<Exchange[]>(file, Names) ?? [];
    });

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<Exchange> All => all.Value;

    /// <summary>That of an operation; null when there is none.</summary>
    public static Exchange? Of(string operation) => All.FirstOrDefault(one => one.Operation == operation);
}
