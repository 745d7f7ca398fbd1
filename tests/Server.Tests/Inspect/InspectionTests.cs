using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests;

public sealed partial class InspectionTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task A_likeness_is_shown_side_by_side_and_called_a_reason_to_look()
    {
        var (browser, page) = await Read();
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(page + "/items/1"));
        Assert.Contains("A likeness is a reason to look, not a finding about the party.", html);
        Assert.Contains("Quarmia Ironmongry Wks", html);
        Assert.Contains("Harbour Ironmongers of Quarmia (alias)", html);
        Assert.Contains("registration:QM4471209", html);
        Assert.Contains("Binding here: a person has to look before the goods move.", html);
        Assert.Contains("sounds alike", html);
        Assert.Contains("The country QM agrees.", html);
        Assert.Contains("Invented for the demonstration", html);
        Assert.Contains("What the rank is made of", html);
        Assert.Contains("Source: Bureau of Industry and Security", html);
        Assert.DoesNotContain("style=", html);
    }

    [Fact]
    public async Task The_queue_is_in_the_order_of_the_rank_and_its_files_hold_what_the_page_shows()
    {
        var (browser, page) = await Read();
        var places = await Places(browser, page, "");
        Assert.Equal(10, places.Count);
        Assert.Equal(places.OrderByDescending(place => place.Rank).Select(place => place.Item), places.Select(place => place.Item));
        var held = await Places(browser, page, "?decision=hold&force=binding-here&parties=yes");
        Assert.All(held, place => Assert.Equal("hold", place.Decision));
        Assert.InRange(held.Count, 1, 9);
        var table = await browser.GetStringAsync(page + "/queue.csv?decision=hold&force=binding-here&parties=yes");
        Assert.Equal(held.Count + 1, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"{held.Count} places", await browser.GetStringAsync(page + "/queue?decision=hold&force=binding-here&parties=yes"));
    }

    [Theory]
    [InlineData("?list=quintal-watch", "PARTIES-5")]
    [InlineData("?text=copper-quill", "PARTIES-4")]
    [InlineData("?score=99", "PARTIES-3")]
    [InlineData("?flag=catch-all-code", "PARTIES-8")]
    public async Task The_queue_is_filtered_by_what_stands_out(string query, string item)
    {
        var (browser, page) = await Read();
        var places = await Places(browser, page, query);
        Assert.Contains(item, places.Select(place => place.Item));
        Assert.DoesNotContain("PARTIES-9", places.Select(place => place.Item));
    }

    [Fact]
    public async Task A_place_in_ten_is_drawn_by_lot_and_marked()
    {
        var (browser, page) = await Read();
        var places = await Places(browser, page, "?capacity=6");
        Assert.Equal(6, places.Count);
        Assert.Single(places, place => place.Exploration);
        Assert.Equal(places, await Places(browser, page, "?capacity=6"));
        Assert.Contains("Drawn at random, so that what nobody looks for is found too", await browser.GetStringAsync(page + "/queue?capacity=6"));
        Assert.DoesNotContain("Drawn at random", await browser.GetStringAsync(page + "/queue?capacity=0"));
    }

    [Fact]
    public async Task An_outcome_is_remembered_when_the_same_party_is_declared_again()
    {
        var (browser, page) = await Read();
        var pair = page + "/items/2/1-1";
        var answer = await Send(browser, pair, "outcome", ("verdict", "not-the-same"), ("because", "Born in another year."), ("officer", "Ada Example"));
        Assert.Contains("done=written", answer.Headers.Location?.ToString());
        Assert.Contains("Ada Example", await browser.GetStringAsync(pair));
        var again = (await Read()).Page;
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(again + "/items/2"));
        Assert.Contains("Born in another year.", html);
        Assert.Contains("It is remembered", html);
        Assert.Equal("release", Assert.Single(await Places(browser, again, "?text=PARTIES-2"), place => place.Item == "PARTIES-2").Decision);
    }

    [Fact]
    public async Task What_was_typed_is_not_lost_when_the_reason_is_missing()
    {
        var (browser, page) = await Read();
        var answer = await Send(browser, page + "/items/1/1-1", "outcome", ("verdict", "unclear"), ("because", " "), ("officer", "Ada <Example>"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Write why, so that somebody else can follow it.", html);
        Assert.Contains("Ada &lt;Example&gt;", html);
        Assert.Matches("value=\"unclear\"[^>]* checked", html);
    }

    [Fact]
    public async Task What_was_written_is_erased_only_with_a_reason_and_a_confirmation()
    {
        var (browser, page) = await Read();
        var pair = page + "/items/3/1-1";
        await Send(browser, pair, "outcome", ("verdict", "the-same"), ("because", "The number of the register agrees."), ("officer", "Bo Example"));
        var unsure = await Send(browser, pair, "erase", ("erase-because", "Written by mistake"), ("erase-officer", "Cy Example"));
        Assert.Equal(HttpStatusCode.BadRequest, unsure.StatusCode);
        Assert.Contains("Written by mistake", await unsure.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await Send(browser, pair, "erase", ("erase-because", "Written by mistake"), ("erase-officer", "Cy Example"), ("erase-sure", "yes"));
        var html = await browser.GetStringAsync(pair);
        Assert.DoesNotContain("The number of the register agrees.", html);
        Assert.Contains("Written by mistake", html);
    }

    [Fact]
    public async Task An_outcome_without_the_token_of_the_form_is_refused()
    {
        var (browser, page) = await Read();
        var form = new FormUrlEncodedContent([new("_handler", "outcome"), new("verdict", "unclear"), new("because", "x"), new("officer", "Ada Example")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(page + "/items/4/1-1", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Nothing yet.", await browser.GetStringAsync(page + "/items/4/1-1"));
    }

    [Theory]
    [InlineData("/items/99")]
    [InlineData("/items/1/7-1")]
    [InlineData("/items/1/nonsense")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        var (browser, page) = await Read();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page + address, TestContext.Current.CancellationToken)).StatusCode);
    }

    private sealed record Place(string Item, double Rank, bool Exploration, string Decision);

    private static async Task<List<Place>> Places(HttpClient browser, string page, string query) =>
        [
            .. (await browser.GetStringAsync(page + "/queue.jsonl" + query))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(line =>
                {
                    var result = line.GetProperty("result");
                    return new Place(
                        result.GetProperty("declaration").GetString()!,
                        result.GetProperty("rank").GetDouble(),
                        line.GetProperty("exploration").GetBoolean(),
                        result.GetProperty("decision").GetString()!
                    );
                }),
        ];

    private static async Task<HttpResponseMessage> Send(HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var hidden = Hidden().Match(html[html.IndexOf("<form", StringComparison.Ordinal)..]).Groups[1].Value;
        var after = After().Match(html).Groups[1].Value;
        (string, string)[] all = [("_handler", form), ("__RequestVerificationToken", hidden), ("after", after), .. fields];
        return await browser.PostAsync(page, new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    private async Task<(HttpClient Browser, string Page)> Read()
    {
        var browser = server.Browser();
        return (browser, await browser.UploadAndRead(await browser.GetStringAsync("/declarations/parties.csv")));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"after\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex After();
}
