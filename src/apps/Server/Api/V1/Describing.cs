using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Interdict.Server.Api.V1;

/// <summary>An example of what is sent to an address.</summary>
/// <param name="Json">The example.</param>
internal sealed record Example(string Json)
{
    const string parties = "\"holder\": \"Example Works\", \"consignee\": \"Example Depot\", \"end_user\": \"Example Police\", \"destination\": \"BR\"";

    /// <summary>A claim of an item of a declaration.</summary>
    public static Example Claim { get; } =
        new(
            "{\"declaration\": \"26FR0001\", \"item\": 1, \"authorisation_item\": 1, \"quantity\": \"500\", \"unit\": \"piece\", "
                + $"\"accepted\": \"2026-03-01\", \"office\": \"FR000001\", {parties}}}"
        );

    /// <summary>A question of customs.</summary>
    public static Example Question { get; } =
        new(
            "{\"office\": \"FR000001\", \"declaration\": \"26FR0001/1\", \"goods\": \"cuffs of steel\", \"facts\": {\"act\": \"export\", \"from\": \"FR\", "
                + "\"to\": \"BR\", \"overall_length_mm\": \"270\"}, \"asks\": \"May they leave?\"}"
        );

    /// <summary>A draft of an application.</summary>
    public static Example Draft { get; } =
        new(
            "{\"kind\": \"export\", \"title\": \"Sprays for training\", \"from\": \"FR\", \"to\": \"BR\", \"parties\": ["
                + "{\"id\": \"p1\", \"role\": \"end-user\", \"name\": \"Example Police\", \"address\": \"1 Example Street\", \"country\": \"BR\"}, "
                + "{\"id\": \"p2\", \"role\": \"end-user\", \"name\": \"Sample Police\", \"address\": \"2 Sample Square\", \"country\": \"BR\"}], "
                + "\"items\": [{\"number\": 1, \"description\": \"pepper spray\", \"quantity\": \"12\", \"unit\": \"piece\", \"end_user\": \"p1\"}, "
                + "{\"number\": 2, \"description\": \"pepper spray\", \"quantity\": \"30\", \"unit\": \"piece\", \"end_user\": \"p2\"}]}"
        );

    /// <summary>An address that wants to be told.</summary>
    public static Example Address { get; } = new("{\"address\": \"https://customs.example/interdict\", \"words\": [\"written-off\", \"inquiry-answered\"]}");
}

/// <summary>Adds to the description of the interface what the addresses say of themselves: examples, and the headers that they take.</summary>
internal static class Describing
{
    public static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var says = context.Description.ActionDescriptor.EndpointMetadata;
        if (says.OfType<Example>().FirstOrDefault() is { } example && operation.RequestBody?.Content is { } content)
        {
            foreach (var media in content.Values)
            {
                media.Example = JsonNode.Parse(example.Json);
            }
        }
        if (says.OfType<TakesKey>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header("Idempotency-Key", "Sent again under the same key, the request gets the first answer again."));
            operation.Parameters.Add(Header("If-Match", "The version that was read; another one is answered with 412."));
        }
        return Task.CompletedTask;
    }

    static OpenApiParameter Header(string name, string says) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Description = says,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
}
