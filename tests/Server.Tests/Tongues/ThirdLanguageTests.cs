using System.Net;
using System.Text.Json;
using Interdict.Server_Tests.WriteOff;

namespace Interdict.Server_Tests.Tongues;

/// <summary>A language is added by laying its files into the home: nothing is built, nothing else names it.</summary>
public sealed class ThirdLanguageTests : IDisposable
{
    private readonly ServerUnderTest server = new();

    public ThirdLanguageTests()
    {
        var folder = Path.Combine(server.Home, "tongues");
        Directory.CreateDirectory(Path.Combine(folder, "letters"));
        // Every text in brackets: an invented language that has words for all of the pages and for all of the law.
        var texts = JsonSerializer
            .Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "src/apps/Server/Tongues/fr.json")))!
            .Keys.Where(text => !text.StartsWith('('))
            .ToDictionary(text => text, text => $"[{text}]");
        texts["(the name of this language)"] = "Xhosanto";
        texts["Shackle boards and shackle beds, with restraining devices other than straps"] = "[boards]";
        File.WriteAllText(Path.Combine(folder, "qx.json"), JsonSerializer.Serialize(texts));
        File.WriteAllText(Path.Combine(folder, "letters", "question.qx.txt"), "[Subject {{case.number}}]\n\n[Body {{question.text}}]\n");
        File.WriteAllText(Path.Combine(folder, "qy.json"), "no table");
        File.WriteAllText(Path.Combine(folder, "qz.json"), """{"(the name of this language)": "Half", "Settings": "Half settings", "Accounts": ""}""");
    }

    [Fact]
    public async Task It_is_offered_and_said_on_every_page()
    {
        var browser = server.Browser();
        Assert.Contains("Xhosanto", await browser.GetStringAsync("/"));
        await browser.GetAsync("/?lang=qx", TestContext.Current.CancellationToken);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/list"));
        Assert.Contains("<html lang=\"qx\"", page);
        Assert.Contains("[boards]", page);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_left_out_and_nothing_else_suffers()
    {
        var browser = server.Browser();
        await browser.GetAsync("/?lang=qy", TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"en\"", await browser.GetStringAsync("/"));
    }

    [Fact]
    public async Task Letters_have_a_text_in_it_and_the_English_one_where_its_own_is_missing()
    {
        var officer = await server.As("officer");
        Assert.Contains("[Subject {{case.number}}]", WebUtility.HtmlDecode(await officer.GetStringAsync("/desk/letters/question/qx")));
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/desk/letters/appeal/qx", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task An_application_may_be_in_it()
    {
        var exporter = await server.As("exporter");
        var begun = await exporter.PostAsync(
            "/api/v1/cases",
            new StringContent("{\"kind\": \"export\", \"language\": \"qx\"}"),
            TestContext.Current.CancellationToken
        );
        var read = await (await exporter.GetAsync(begun.Headers.Location, TestContext.Current.CancellationToken)).Json();
        Assert.Equal("qx", read.GetProperty("says").Text("language"));
    }

    [Fact]
    public async Task What_a_language_lacks_is_told_as_a_file_to_write_it_in()
    {
        var administrator = await server.As("administrator");
        Assert.Contains("Half", await administrator.GetStringAsync("/admin/languages"));
        var missing = JsonSerializer.Deserialize<Dictionary<string, string>>(await administrator.GetStringAsync("/admin/languages/missing.json?language=qz"))!;
        Assert.DoesNotContain("Settings", missing.Keys);
        Assert.Contains("Accounts", missing.Keys);
        Assert.All(missing.Values, Assert.Empty);
        Assert.Equal("{}", (await administrator.GetStringAsync("/admin/languages/missing.json?language=fr")).Trim());
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.GetAsync("/admin/languages/missing.json?language=../x", TestContext.Current.CancellationToken)).StatusCode
        );
    }

    public void Dispose() => server.Dispose();
}
