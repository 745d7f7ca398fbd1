using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Server.Api.Description;
using Interdict.Server.Api.V1;
using Interdict.Server_Tests.WriteOff;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Interface;

/// <summary>The description of the interface, walked: every address has an example, and every example is sent to the running server.</summary>
public sealed class ExampleTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    private const int shown = 2;

    // They record nothing, so that sending them again needs no key.
    private static readonly string[] unrecorded =
    [
        "/api/v1/determine",
        "/api/v1/classify",
        "/api/v1/declarations/screen",
        "/api/v1/customs/authorisations/{number}/check",
    ];

    // A message has to have failed before it can be sent again: the tests of the messenger do that.
    private const string resend = "POST /api/v1/webhooks/{id}/deliveries/{number}/resend";

    // Lists of the law and of a client's own few addresses, which are given whole.
    private static readonly string[] whole =
    [
        "/api/v1/facts",
        "/api/v1/places",
        "/api/v1/entries",
        "/api/v1/diff",
        "/api/v1/dispositions",
        "/api/v1/webhooks",
        "/health",
    ];

    [Fact]
    public async Task Every_address_is_described_with_an_example_its_refusals_and_its_key()
    {
        var faults = new List<string>();
        foreach (var (path, method, operation) in await Operations())
        {
            var name = $"{method.ToUpperInvariant()} {path}";
            var described = operation.ToString();
            var answers = operation.GetProperty("responses").EnumerateObject().ToList();
            Fault(
                operation.TryGetProperty("requestBody", out var body) && !body.ToString().Contains("\"example\"", StringComparison.Ordinal),
                "no example of what is sent"
            );
            Fault(
                answers.Exists(answer =>
                    answer.Name[0] == '2'
                    && answer.Value.TryGetProperty("content", out var content)
                    && !IsFile(content)
                    && !content.ToString().Contains("\"example\"", StringComparison.Ordinal)
                ),
                "no example of an answer"
            );
            Fault(
                answers.Exists(answer => answer.Name[0] == '4' && !answer.Value.ToString().Contains("application/problem+json", StringComparison.Ordinal)),
                "a refusal that is no problem+json"
            );
            Fault(method == "post" && !unrecorded.Contains(path) && !described.Contains("Idempotency-Key", StringComparison.Ordinal), "no Idempotency-Key");
            Fault(
                method != "get"
                    && path.StartsWith("/api/v1/c", StringComparison.Ordinal)
                    && path.Contains('{')
                    && !unrecorded.Contains(path)
                    && !path.EndsWith("/papers", StringComparison.Ordinal)
                    && !described.Contains("If-Match", StringComparison.Ordinal),
                "no If-Match"
            );
            Fault(Examples.Of(name) is null, "no exchange in examples.json");

            void Fault(bool isOne, string says)
            {
                if (isOne)
                {
                    faults.Add($"{name}: {says}");
                }
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_list_goes_on_with_a_cursor()
    {
        var lists = (await Operations()).Where(one => one.Method == "get" && !one.Path.EndsWith('}') && !whole.Contains(one.Path));
        Assert.All(lists, one => Assert.True(Examples.Of($"GET {one.Path}")?.Answer?.AsObject().ContainsKey("next"), one.Path));
    }

    [Fact]
    public async Task Every_example_is_answered_as_it_says()
    {
        var number = await Border.Authorise(server, code: "0123456789ABCDEX");
        Assert.Equal("A-2026-000001", number.Text);
        var (clients, known, faults, answered) = (
            new Dictionary<string, HttpClient>(),
            new Dictionary<string, string>(),
            new List<string>(),
            new List<Exchange>()
        );
        foreach (var one in Examples.All)
        {
            if (one.Operation == resend)
            {
                answered.Add(one);
                continue;
            }
            await Before(one, clients, known);
            var client = clients.TryGetValue(one.As, out var already)
                ? already
                : clients[one.As] = one.As == "anybody" ? server.Browser() : await server.As(one.As);
            var address = known.Aggregate(one.Address, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
            using var request = new HttpRequestMessage(new HttpMethod(one.Operation.Split(' ')[0]), address) { Content = Content(one) };
            request.Headers.Add("Idempotency-Key", one.Operation);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode != one.Status)
            {
                faults.Add($"{one.Operation}: {(int)answer.StatusCode} {text}");
                continue;
            }
            var said = answer.Content.Headers.ContentType?.MediaType switch
            {
                "application/json" => JsonNode.Parse(text),
                "application/x-ndjson" => JsonValue.Create(text),
                _ => null,
            };
            Remember(said, known);
            answered.Add(one with { Answer = Shortened(said) });
            if (!IsUpdate && Shape(said) != Shape(one.Answer))
            {
                faults.Add($"{one.Operation} answers {Shape(said)}, and its example has {Shape(one.Answer)}");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        if (IsUpdate)
        {
            var file = Path.Combine(ServerUnderTest.Root(), "src/apps/Server/Api/Description/examples.json");
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(answered, Examples.Names) + "\n", TestContext.Current.CancellationToken);
        }
    }

    private static bool IsUpdate => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    private static bool IsFile(JsonElement content) => content.TryGetProperty("application/octet-stream", out _);

    // What has to have happened before an act has a meaning.
    private async Task Before(Exchange one, Dictionary<string, HttpClient> clients, Dictionary<string, string> known)
    {
        var registry = server.Services.GetRequiredService<Registry>();
        switch (one.Operation)
        {
            case "GET /api/v1/declarations/{id}/results":
                await Read(clients["officer"], known["id"]);
                break;
            case "POST /api/v1/cases/{number}/acts/{act}":
                var id = FileId.Read("C-2026-000001")!.Value;
                var officer = new Actor("demo-officer", Role.CaseOfficer);
                await registry.Decide<CaseFile>(id, null, officer, "", _ => Ruling.Done(new Assigned("demo-officer")));
                break;
            case "POST /api/v1/customs/authorisations/{number}/release":
                await clients["customs"].Send(FileId.Read("A-2026-000001")!.Value, "reserve", one.Request!);
                break;
            case "POST /api/v1/inquiries/{number}/join":
                var begun = await clients["exporter"].PostAsync("/api/v1/cases", Content(Examples.Of("POST /api/v1/cases")!));
                await clients["exporter"].PutAsync(begun.Headers.Location, Content(Examples.Of("PUT /api/v1/cases/{number}")!));
                await clients["exporter"].PostAsync($"{begun.Headers.Location}/submit", Content(Examples.Of("POST /api/v1/cases/{number}/submit")!));
                break;
        }
    }

    private static async Task Read(HttpClient client, string id)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if ((await (await client.GetAsync($"/api/v1/declarations/{id}")).Json()).Text("state") == "read")
            {
                return;
            }
            await Task.Delay(50);
        }
        throw new TimeoutException("The file was not read within half a minute.");
    }

    private static HttpContent? Content(Exchange one)
    {
        if (one.Request is null)
        {
            return null;
        }
        byte[] bytes =
            one.Type == "image/png"
                ? Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
            : one.Request is JsonValue text ? Encoding.UTF8.GetBytes(text.GetValue<string>())
            : Encoding.UTF8.GetBytes(one.Request.ToJsonString());
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(one.Type ?? "application/json");
        return content;
    }

    private static void Remember(JsonNode? said, Dictionary<string, string> known)
    {
        if (said is JsonObject one && one["id"] is JsonValue id && id.GetValueKind() == JsonValueKind.String)
        {
            known["id"] = id.GetValue<string>();
        }
        if (said is JsonObject file && file["papers"] is JsonArray { Count: > 0 } papers)
        {
            known["paper"] = papers[0]!["id"]!.GetValue<string>();
        }
    }

    // An example of a list shows its first rows.
    private static JsonNode? Shortened(JsonNode? said)
    {
        switch (said)
        {
            case JsonArray rows:
                return new JsonArray([.. rows.Take(shown).Select(Shortened)]);
            case JsonObject one:
                return new JsonObject(
                    one.Select(field =>
                        KeyValuePair.Create(field.Key, field.Key == "secret" && field.Value is not null ? "shown once" : Shortened(field.Value))
                    )
                );
            default:
                return said?.DeepClone();
        }
    }

    private static string Shape(JsonNode? said) =>
        said switch
        {
            JsonObject one => string.Join(' ', one.Select(field => field.Key)),
            JsonArray rows => rows.Count == 0 ? "nothing" : $"rows of {Shape(rows[0])}",
            null => "nothing",
            _ => "a value",
        };

    private async Task<List<(string Path, string Method, JsonElement Operation)>> Operations()
    {
        var described = (await (await server.Browser().GetAsync("/openapi/v1.json")).Json()).GetProperty("paths");
        return [.. described.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => (path.Name, method.Name, method.Value)))];
    }
}
