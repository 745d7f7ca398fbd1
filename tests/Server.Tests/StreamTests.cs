using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Interdict.Server_Tests;

public sealed class StreamTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task A_table_is_answered_line_by_line_with_rejects_in_their_place()
    {
        var lines = await Lines(await Post(Forms.File, "text/csv"));
        Assert.Equal(["D1", "D1", "", ""], lines.Select(line => line.TryGetProperty("declaration", out var id) ? id.GetString() : ""));
        Assert.Equal("stop", lines[0].GetProperty("decision").GetString());
        var rejected = lines[2].GetProperty("rejected");
        Assert.Equal(
            (4, 3, "date"),
            (rejected.GetProperty("line").GetInt32(), rejected.GetProperty("record").GetInt32(), rejected.GetProperty("field").GetString())
        );
        Assert.Equal("""{"done":{"read":3,"good":2,"rejected":1,"release":1,"hold":0,"stop":1}}""", lines[3].GetRawText());
    }

    [Fact]
    public async Task Answers_are_those_of_an_uploaded_file()
    {
        var browser = server.Browser();
        var page = await browser.UploadAndRead(Forms.File);
        var uploaded = (await browser.GetStringAsync(page + "/results.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(uploaded, (await Lines(await Post(Forms.File, "text/csv"))).Take(2).Select(line => line.GetRawText()));
    }

    [Theory]
    [InlineData("export-cc515c.xml", "stop", "release")]
    [InlineData("transit-cc015c.xml", "hold", "release")]
    [InlineData("entry-ie3f10.xml", "release", "hold")]
    public async Task Customs_messages_in_XML_are_answered(string sample, params string[] decisions)
    {
        var file = File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "samples/messages", sample));
        var lines = await Lines(await Post(file, "application/xml"));
        Assert.Equal(decisions, lines.SkipLast(1).Select(line => line.GetProperty("decision").GetString()));
    }

    [Fact]
    public async Task The_day_of_the_query_fills_a_blank_date()
    {
        var lines = await Lines(await Post("""{"declaration":"A","item":1,"description":"rope"}""", "application/x-ndjson", "?on=2024-05-06"));
        Assert.Equal("2024-05-06", lines[0].GetProperty("on").GetString());
    }

    [Theory]
    [InlineData("", "", "0 bytes")]
    [InlineData("a,b\n1,2\n", "", "column")]
    [InlineData("<!DOCTYPE x><CC515C/>", "", "document type definition")]
    [InlineData("declaration,item,description\n", "?on=tomorrow", "day")]
    public async Task What_cannot_be_read_at_all_is_a_problem_with_a_sentence(string body, string query, string says)
    {
        var answer = await Post(body, "text/csv", query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, (await answer.Json()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_send_one()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/declarations/screen")
        {
            Content = new StringContent(Forms.File, Encoding.UTF8, "text/plain"),
        };
        request.Headers.Add("Origin", "http://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Browser().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_stream_that_is_too_large_is_refused_or_stopped_with_what_was_answered()
    {
        using var small = new ServerUnderTest().With("stream_megabytes", "1");
        var refused = await small.Browser().PostAsync("/api/v1/declarations/screen", new StringContent(new string('x', 1_100_000), Encoding.UTF8, "text/csv"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("larger than 1 MB", (await refused.Json()).GetProperty("detail").GetString());

        using var caller = await Caller.Connect(Caller.Listen(new ServerUnderTest().With("stream_megabytes", "1")));
        await caller.Send(Item(1, "rope"));
        Assert.Contains("\"item\":\"1\"", await caller.Next());
        await caller.Send(Item(2, new string('x', 1_100_000)));
        var last = (await caller.Rest())[^1];
        Assert.StartsWith("""{"stopped":{"reason":"The stream is larger than 1 MB.""", last);
        Assert.Contains("\"read\":1", last);
    }

    [Theory]
    [InlineData("stream_megabytes", "0")]
    [InlineData("streams_at_once", "many")]
    [InlineData("stream_items_per_second", "-1")]
    public void A_limit_that_is_none_is_refused(string name, string value)
    {
        var given = new Dictionary<string, string?> { ["law"] = "x", [name] = value };
        var why = Server.Hosting.Settings.Of(new ConfigurationBuilder().AddInMemoryCollection(given).Build()).Why;
        Assert.Contains(name, why);
        Assert.Contains(value, why);
    }

    private static string Item(int number, string goods) => $$"""{"declaration":"A","item":{{number}},"description":"{{goods}}"}""" + "\n";

    private Task<HttpResponseMessage> Post(string body, string type, string query = "") =>
        server.Browser().PostAsync("/api/v1/declarations/screen" + query, new StringContent(body, Encoding.UTF8, type));

    private static async Task<List<JsonElement>> Lines(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        return
        [
            .. (await answer.Content.ReadAsStringAsync())
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
    }
}
