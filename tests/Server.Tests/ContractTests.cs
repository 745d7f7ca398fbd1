using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Interdict.Server_Tests;

public sealed class ContractTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task A_deal_gets_the_answer_of_the_schema()
    {
        var answer = await Post("determine", """{"id":"7","text":"thumb cuffs","act":"export","date":"2024-03-01"}""");
        var json = await answer.Json();
        Assert.Equal("stop", json.GetProperty("decision").GetString());
        Assert.Equal("7", json.GetProperty("id").GetString());
        Assert.Equal("II:2.2", json.GetProperty("findings")[0].GetProperty("entry").GetString());
        string[] keys = ["id", "on", "as_known", "effect", "decision", "findings", "authorisation", "duties", "questions", "next", "notes", "law"];
        Assert.Equal(keys, json.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith("sha256:", json.GetProperty("law").GetString());
    }

    [Fact]
    public async Task Goods_are_classified_with_their_id_passed_through()
    {
        var json = await (await Post("classify", """{"id":"a","text":"thumb cuffs","commodity_code":"7326 90","destination":"US"}""")).Json();
        Assert.Equal("a", json.GetProperty("id").GetString());
        Assert.Equal("II:2.2", json.GetProperty("entries")[0].GetString());
    }

    [Theory]
    [InlineData("determine", "{")]
    [InlineData("determine", "[]")]
    [InlineData("determine", """{"act":"smuggling"}""")]
    [InlineData("determine", """{"instrument":"none","text":"x"}""")]
    [InlineData("classify", "7")]
    [InlineData("classify", """{"text":"x","date":"tomorrow"}""")]
    public async Task What_cannot_be_read_is_a_problem_with_a_sentence(string verb, string body)
    {
        var answer = await Post(verb, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(".", (await answer.Json()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused_before_it_is_read()
    {
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("determine", new string(' ', 2_000_000))).StatusCode);
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        var json = await (await server.Browser().GetAsync("/openapi/v1.json")).Json();
        var paths = json.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet();
        string[] expected =
        [
            "/health",
            "/api/v1/determine",
            "/api/v1/classify",
            "/api/v1/declarations",
            "/api/v1/declarations/screen",
            "/api/v1/declarations/{id}",
            "/api/v1/declarations/{id}/results",
            "/api/v1/dispositions",
            "/api/v1/dispositions/{pair}",
            "/api/v1/entries",
            "/api/v1/entries/{slug}",
            "/api/v1/diff",
            "/api/v1/facts",
            "/api/v1/places",
            "/api/v1/verify/{code}",
            .. "|/{number}|/{number}/ledger|/{number}/check|/{number}/reserve|/{number}/consume|/{number}/release|/{number}/correct|/{number}/enter"
                .Split('|')
                .Select(path => "/api/v1/customs/authorisations" + path),
            .. "|/outages|/{number}|/{number}/papers|/{number}/found|/{number}/answer|/{number}/detain|/{number}/join|/{number}/end|/{number}/over"
                .Split('|')
                .Select(path => "/api/v1/inquiries" + path),
            .. "|/{number}|/{number}/acts/{act}|/{number}/papers|/{number}/papers/{paper}|/{number}/submit|/{number}/withdraw|/{number}/questions/{question}"
                .Split('|')
                .Select(path => "/api/v1/cases" + path),
            "/api/v1/authorisations",
            "/api/v1/authorisations/{number}",
            "/api/v1/authorisations/{number}/acts/{act}",
            .. "|/{id}|/{id}/deliveries|/{id}/deliveries/{number}/resend".Split('|').Select(path => "/api/v1/webhooks" + path),
        ];
        Assert.Equal(expected.Order(), paths.Order());
    }

    [Theory]
    [InlineData("/api/v1/entries", "entries")]
    [InlineData("/api/v1/entries/thumb-cuffs", "measure")]
    [InlineData("/api/v1/diff?from=2025-08-19&to=2025-08-20", "differences")]
    public async Task Lists_have_members(string address, string member)
    {
        var json = await (await server.Browser().GetAsync(address)).Json();
        Assert.NotEqual(0, json.GetProperty(member).GetArrayLength());
    }

    [Fact]
    public async Task Facts_and_places_are_named()
    {
        Assert.Equal("act", (await (await server.Browser().GetAsync("/api/v1/facts")).Json())[0].GetProperty("fact").GetString());
        Assert.True((await (await server.Browser().GetAsync("/api/v1/places")).Json()).GetArrayLength() > 200);
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_and_not_a_page()
    {
        var answer = await server.Browser().GetAsync("/api/v1/no-such-thing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_file_is_sent_read_and_deleted()
    {
        var client = server.Browser();
        var sent = await client.PostAsync("/api/v1/declarations?name=x.csv", new StringContent(Forms.File, Encoding.UTF8, "text/csv"));
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var address = sent.Headers.Location!.ToString();
        await Patience.Until("the file is read", async () => (await client.GetFromJsonAsync<JsonElement>(address)).GetProperty("state").GetString() == "read");

        var results = await client.GetFromJsonAsync<JsonElement>(address + "/results?decision=stop");
        Assert.Equal(1, results.GetProperty("total").GetInt32());
        Assert.Equal("D1", results.GetProperty("results")[0].GetProperty("declaration").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    private Task<HttpResponseMessage> Post(string verb, string body) =>
        server.Browser().PostAsync("/api/v1/" + verb, new StringContent(body, Encoding.UTF8, "application/json"));
}
