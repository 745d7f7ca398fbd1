using System.Net;

namespace Interdict.Server_Tests;

public sealed class UploadTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task A_file_is_read_and_a_bad_line_never_stops_it()
    {
        var browser = server.Browser();
        var page = await browser.UploadAndRead(Forms.File);
        var html = await browser.GetStringAsync(page);
        Assert.Contains("3 records read: 2 good, 1 rejected.", html);
        Assert.Equal(2, Lines(await browser.GetStringAsync(page + "/results.jsonl")));
        Assert.Contains("\"line\":4", await browser.GetStringAsync(page + "/rejects.jsonl"));
        Assert.Contains("D1,1,stop,prohibited,II:2.2,Thumb cuffs", await browser.GetStringAsync(page + "/results.csv"));
    }

    [Fact]
    public async Task Downloads_are_filtered_as_the_page_is()
    {
        var browser = server.Browser();
        var page = await browser.UploadAndRead(Forms.File);
        Assert.Equal(1, Lines(await browser.GetStringAsync(page + "/results.jsonl?decision=stop")));
        Assert.Equal(1, Lines(await browser.GetStringAsync(page + "/results.jsonl?text=COTTON")));
        Assert.DoesNotContain("Cotton", await browser.GetStringAsync(page + "?entry=II:2.2"));
    }

    [Fact]
    public async Task Many_results_are_shown_by_the_page()
    {
        var browser = server.Browser();
        var lines = Enumerable.Range(1, 120).Select(number => $"D{number},1,2024-03-01,export,Cotton shirts {number}");
        var page = await browser.UploadAndRead("declaration,item,date,act,description\n" + string.Join('\n', lines));
        Assert.Contains("Page 1 of 3", await browser.GetStringAsync(page));
        Assert.Contains("Cotton shirts 120", await browser.GetStringAsync(page + "?page=3"));
        Assert.Contains("Page 3 of 3", await browser.GetStringAsync(page + "?page=99"));
    }

    [Theory]
    [InlineData("", "0 bytes")]
    [InlineData("a,b\n1,2\n", "column")]
    public async Task A_file_that_cannot_be_read_says_why(string content, string says)
    {
        var browser = server.Browser();
        var page = await browser.UploadAndRead(content);
        Assert.Contains(says, await browser.GetStringAsync(page));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_with_a_sentence_and_nothing_is_kept()
    {
        using var small = new ServerUnderTest().With("most_megabytes", "1");
        var browser = small.Browser();
        var answer = await browser.Upload(await browser.Token("/declarations"), new string('x', 1_500_000));
        var page = await browser.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        Assert.Contains("larger than 1 MB", await page.Content.ReadAsStringAsync());
        Assert.Empty(Directory.GetDirectories(Path.Combine(small.Home, "uploads")));
    }

    [Fact]
    public async Task File_and_results_are_gone_after_a_day()
    {
        using var own = new ServerUnderTest();
        var browser = own.Browser();
        var page = await browser.UploadAndRead(Forms.File);
        own.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).StatusCode);
        Assert.Single(Folders(own));
        own.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).StatusCode);
        await Patience.Until("the folder is gone", () => Task.FromResult(Folders(own).Length == 0));
    }

    [Fact]
    public async Task Deleting_now_deletes_now()
    {
        var browser = server.Browser();
        var page = await browser.UploadAndRead(Forms.File);
        var token = await browser.Token(page);
        await browser.PostAsync(page + "/delete", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(page + "/results.jsonl")).StatusCode);
        Assert.False(Directory.Exists(Path.Combine(server.Home, "uploads", page[^32..])));
    }

    [Fact]
    public async Task The_name_of_an_upload_cannot_be_guessed()
    {
        var browser = server.Browser();
        var (one, other) = (await browser.UploadAndRead(Forms.File), await browser.UploadAndRead(Forms.File));
        Assert.NotEqual(one, other);
        Assert.Matches("^/declarations/[0-9a-f]{32}$", one);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/declarations/" + new string('0', 32))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/declarations/..%2f..%2fkeys/status")).StatusCode);
    }

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string[] Folders(ServerUnderTest of) => Directory.GetDirectories(Path.Combine(of.Home, "uploads"));
}
