using System.Net;
using System.Text;
using System.Text.Json;
using Interdict.Lists;
using Interdict.Parties;

namespace Interdict.Server_Tests;

/// <summary>An officer compares a likeness and writes down what came of it, over REST.</summary>
public sealed class DispositionTests : IDisposable
{
    private const string Shirts = """{"declaration":"D1","item":1,"description":"cotton shirts","consignee":"Ada Beispielmann","consignee_country":"QN"}""";

    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Found_to_be_somebody_else_is_released_and_shown_until_the_record_changes_or_it_is_erased()
    {
        Enlist("1950");
        var hit = await Hit("hold");
        var handed = await Hand(hit);
        Assert.Equal(HttpStatusCode.Created, handed.StatusCode);
        Assert.Equal(1, (await handed.Json()).GetProperty("number").GetInt32());

        var earlier = (await Hit("release")).GetProperty("earlier");
        Assert.Equal(
            ("not-the-same", "Officer Sample", "another year of birth", "2026-03-02T09:00:00Z", "stands"),
            (Text(earlier, "verdict"), Text(earlier, "officer"), Text(earlier, "because"), Text(earlier, "on"), Text(earlier, "standing"))
        );

        Enlist("1950-05-05");
        var reopened = (await Hit("hold")).GetProperty("earlier");
        Assert.Equal("reopened", Text(reopened, "standing"));
        Assert.Contains("dates of birth", Text(reopened, "says"), StringComparison.Ordinal);

        var key = Key(hit);
        var erased = await server.Browser().DeleteAsync($"/api/v1/dispositions/{key}?officer=Officer+Second&because=asked+to");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        var history = (await erased.Json()).GetProperty("history");
        Assert.Equal(JsonValueKind.Null, history[0].GetProperty("because").ValueKind);
        Assert.Equal(("erased", "asked to"), (Text(history[1], "verdict"), Text(history[1], "because")));
        Assert.False((await Hit("hold")).TryGetProperty("earlier", out _));
        Assert.Equal(2, (await (await server.Browser().GetAsync("/api/v1/dispositions")).Json()).GetArrayLength());
    }

    [Fact]
    public async Task Of_two_officers_the_later_one_is_told_of_the_newer_one()
    {
        Enlist("1950");
        var hit = await Hit("hold");
        await Hand(hit);
        var late = await Hand(hit, officer: "Officer Second");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("Officer Sample", Text((await late.Json()).GetProperty("newer"), "officer"));
        Assert.Equal(HttpStatusCode.Created, (await Hand(hit, officer: "Officer Second", after: 1)).StatusCode);
    }

    [Fact]
    public async Task Without_a_reason_or_a_name_nothing_is_kept_or_erased()
    {
        Enlist("1950");
        var hit = await Hit("hold");
        foreach (var answer in new[] { await Hand(hit, because: " "), await Hand(hit, officer: ""), await Hand(hit, verdict: "erased"), await Post("[]") })
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.EndsWith(".", Text(await answer.Json(), "detail"), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser().DeleteAsync("/api/v1/dispositions/" + Key(hit))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync("/api/v1/dispositions/" + Key(hit))).StatusCode);
    }

    private void Enlist(string born)
    {
        ServerUnderTest.SkipWithoutLaw();
        using var table = new MemoryStream(Encoding.UTF8.GetBytes($"id,name,type,country,birth_date,aliases\n7,Ada Beispielmann,person,QN,{born},\n"));
        var reading = ListFile.Read(new ListSource("wanted.csv", table), [], null, _ => null);
        var loading = new ListLoading("wanted", reading, server.Clock.GetUtcNow(), "Wanted", "Quarmia", Force.BindingHere, Because: "An order.");
        Assert.Equal("", ListShelf.Open(server.Home).Add(loading).Why);
    }

    private async Task<JsonElement> Hit(string decision)
    {
        var answer = await server.Browser().PostAsync("/api/v1/declarations/screen", new StringContent(Shirts, Encoding.UTF8, "application/x-ndjson"));
        var item = JsonDocument.Parse((await answer.Content.ReadAsStringAsync()).Split('\n')[0]).RootElement;
        Assert.Equal(decision, Text(item, "decision"));
        return item.GetProperty("parties").EnumerateArray().Single().GetProperty("hits").EnumerateArray().Single();
    }

    private Task<HttpResponseMessage> Hand(
        JsonElement hit,
        string officer = "Officer Sample",
        string because = "another year of birth",
        string verdict = "not-the-same",
        int after = 0
    )
    {
        var pair = hit.GetProperty("pair");
        return Post(
            JsonSerializer.Serialize(
                new
                {
                    pair = Key(hit),
                    declared = Text(pair, "declared"),
                    listed = Text(pair, "listed"),
                    list = Text(hit, "list"),
                    record = Text(hit, "id"),
                    verdict,
                    because,
                    officer,
                    after,
                }
            )
        );
    }

    private Task<HttpResponseMessage> Post(string body) =>
        server.Browser().PostAsync("/api/v1/dispositions", new StringContent(body, Encoding.UTF8, "application/json"));

    private static string Key(JsonElement hit) => Text(hit.GetProperty("pair"), "key");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
