using System.Text.Json.Nodes;
using Interdict.Server.Api.V1;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Interdict.Server.Api.Description;

/// <summary>Adds to the description of the interface what the addresses say of themselves: examples, headers, and why they say no.</summary>
internal static class Describing
{
    const string problem = "application/problem+json";

    static readonly Dictionary<string, string> refusals = new(StringComparer.Ordinal)
    {
        ["400"] = "The body cannot be read",
        ["401"] = "Nobody has signed in, or the key is none",
        ["403"] = "This account or key may not",
        ["404"] = "There is nothing under this address, or it is not yours",
        ["409"] = "The request with this Idempotency-Key is still being answered, or there is a newer one",
        ["412"] = "Somebody wrote in the file since the version that If-Match names",
        ["413"] = "The body is too long",
        ["422"] = "It was understood and is refused, with every reason",
        ["429"] = "Too many questions from this address",
    };

    public static Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var says = context.Description.ActionDescriptor.EndpointMetadata;
        var takes = says.OfType<TakesKey>().FirstOrDefault();
        var isGuarded = says.OfType<Microsoft.AspNetCore.Authorization.IAuthorizeData>().Any();
        operation.Responses ??= [];
        foreach (var status in Refused(operation, takes, isGuarded))
        {
            Refuse(operation.Responses, status);
        }
        if (Examples.Of($"{context.Description.HttpMethod} /{context.Description.RelativePath?.Split('?')[0].TrimEnd('/')}") is { } example)
        {
            Show(operation, example);
        }
        if (takes is not null)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header("Idempotency-Key", "Sent again under the same key, the request gets the first answer again."));
            if (operation.Responses.ContainsKey("412"))
            {
                operation.Parameters.Add(Header("If-Match", "The version that was read; another one is answered with 412."));
            }
        }
        return Task.CompletedTask;
    }

    static IEnumerable<string> Refused(OpenApiOperation operation, TakesKey? takes, bool isGuarded) =>
        [
            .. isGuarded ? (string[])["401", "403"] : [],
            .. takes is { IsFile: false } && operation.RequestBody is not null ? (string[])["400"] : [],
            .. takes is not null ? (string[])["409"] : [],
            .. operation.Responses!.Keys.Where(refusals.ContainsKey),
        ];

    static void Refuse(OpenApiResponses responses, string status) =>
        responses[status] = new OpenApiResponse
        {
            Description = refusals[status],
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [problem] = new()
                {
                    Example = new JsonObject
                    {
                        ["status"] = int.Parse(status),
                        ["code"] = "a-word-for-programs",
                        ["detail"] = refusals[status] + ".",
                    },
                },
            },
        };

    static void Show(OpenApiOperation operation, Exchange example)
    {
        foreach (var media in example.Request is null ? [] : operation.RequestBody?.Content?.Values.AsEnumerable() ?? [])
        {
            media.Example = example.Request!.DeepClone();
        }
        var answer = operation.Responses?.GetValueOrDefault($"{example.Status}");
        foreach (var media in example.Answer is null ? [] : answer?.Content?.Values.AsEnumerable() ?? [])
        {
            media.Example = example.Answer!.DeepClone();
        }
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
