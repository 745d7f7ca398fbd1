using System.Net;
using System.Net.Http.Json;
using Interdict.Server_Tests.WriteOff;

namespace Interdict.Server_Tests.Interface;

public sealed class CaseTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    const string address = "/api/v1/cases";

    static async Task<string> Draft(HttpClient client)
    {
        var begun = await client.PostAsJsonAsync(
            address,
            new
            {
                kind = "export",
                title = "Sprays for training",
                from = "FR",
                to = "BR",
                items = new[]
                {
                    new
                    {
                        number = 1,
                        description = "pepper spray",
                        quantity = "12",
                        unit = "piece",
                    },
                },
            }
        );
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        return begun.Headers.Location!.ToString();
    }

    [Fact]
    public async Task A_draft_is_begun_written_and_read_and_the_law_is_asked_at_each_step()
    {
        var client = await server.As("exporter");
        var one = await Draft(client);
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsJsonAsync(one, new { end_use = "Training of officers" })).StatusCode);
        var read = await (await client.GetAsync(one)).Json();
        Assert.Equal(("draft", "fr"), (read.Text("stage"), read.GetProperty("says").Text("from")));
        Assert.Equal("Training of officers", read.GetProperty("says").Text("end_use"));
        Assert.Equal(1, read.GetProperty("law").GetArrayLength());
        Assert.Contains(
            (await (await client.GetAsync(address)).Json()).GetProperty("items").EnumerateArray(),
            row => one.EndsWith(row.Text("number"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task What_is_missing_is_told_when_it_is_handed_in()
    {
        var client = await server.As("exporter");
        var answer = await client.PostAsJsonAsync(await Draft(client) + "/submit", new { knows_gaps = false });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotEqual(0, (await answer.Json()).GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public async Task A_draft_is_its_firm_s_alone_and_may_be_taken_back()
    {
        var client = await server.As("exporter");
        var one = await Draft(client);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("broker")).GetAsync(one)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("officer")).GetAsync(one)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await server.As("officer")).PostAsJsonAsync(one + "/withdraw", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync(one + "/withdraw", new { says = "" })).StatusCode);
        Assert.Equal("withdrawn", (await (await client.GetAsync(one)).Json()).Text("stage"));
    }

    [Theory]
    [InlineData("""{"kind":"smuggling"}""", "kind-unknown")]
    [InlineData("""{"kind":"export","to":"Nowhere"}""", "place-unknown")]
    [InlineData("""{"kind":"export","items":[{"number":1,"quantity":"many"}]}""", "number-unreadable")]
    [InlineData("""{"kind":"export","parties":[{"role":"spy"}]}""", "role-unknown")]
    public async Task What_cannot_be_read_is_refused_with_a_code(string body, string code)
    {
        var client = await server.As("exporter");
        var answer = await client.PostAsync(address, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(code, (await answer.Json()).Text("code"));
    }

    [Fact]
    public async Task A_holder_sees_its_own_authorisations_and_nobody_else_s()
    {
        var number = await Border.Authorise(server);
        var own = await server.As("exporter");
        var firm = (await (await own.GetAsync(address)).Json()).GetProperty("items").ValueKind;
        Assert.Equal(System.Text.Json.JsonValueKind.Array, firm);
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("broker")).GetAsync($"/api/v1/authorisations/{number}")).StatusCode);
        var officer = await server.As("officer");
        Assert.Equal("1000", (await (await officer.GetAsync($"/api/v1/authorisations/{number}")).Json()).GetProperty("items")[0].Text("left"));
        Assert.NotEqual(0, (await (await officer.GetAsync("/api/v1/authorisations")).Json()).GetProperty("items").GetArrayLength());
    }
}
