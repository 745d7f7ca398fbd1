using Interdict.Server.Api.Description;
using Interdict.Server.Api.V1;
using Interdict.Server.Hosting;
using Interdict.Server.Streams;
using Microsoft.OpenApi;

namespace Interdict.Server.Api;

/// <summary>The interface for programs: the same slices as the pages, as JSON.</summary>
internal static class Interface
{
    public static void AddInterface(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        services.AddProblemDetails();
        services.AddOpenApi(
            "v1",
            options =>
                options
                    .AddOperationTransformer(Describing.Operation)
                    .AddDocumentTransformer(
                        (document, _, _) =>
                        {
                            document.Info = new OpenApiInfo
                            {
                                Title = "Interdict",
                                Version = "v1",
                                Description =
                                    "What the law against torture goods says of goods and deals, on a day. \"release\" means: nothing found under this law; other controls are not examined.",
                            };
                            document.Servers = [];
                            return Task.CompletedTask;
                        }
                    )
        );
    }

    public static void MapInterface(this WebApplication app)
    {
        app.MapOpenApi();
        var v1 = app.MapGroup("/api/v1");
        v1.MapDetermine();
        v1.MapLists();
        v1.MapDeclarations();
        v1.MapStreams();
        v1.MapRemembering();
        v1.MapCustoms();
        v1.MapHooks();
        v1.MapInquiries();
        v1.MapCases();
        v1.MapActs();
        v1.MapCasePapers();
        v1.MapAuthorisations();
        app.MapFallback(
                "/api/{**rest}",
                () => Results.Problem("There is no such address in this interface; /openapi/v1.json describes it.", statusCode: StatusCodes.Status404NotFound)
            )
            .ExcludeFromDescription();
        app.MapHealth();
    }

    /// <summary>A refusal as problem details: which field, what is wrong and what to do.</summary>
    public static IResult Refusal(string field, string why) =>
        Results.Problem(
            why,
            statusCode: StatusCodes.Status400BadRequest,
            title: "This cannot be read",
            extensions: new Dictionary<string, object?> { ["field"] = field }
        );
}
