using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Interdict.Server_Tests.Desks;

namespace Interdict.Server_Tests.Tongues;

/// <summary>Somebody who reads French walks through every page that the links of a desk lead to.</summary>
[Trait("Speed", "slow")]
public sealed partial class FrenchWalkTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    private const int alike = 4;
    private const int most = 260;

    [Theory]
    [InlineData("")]
    [InlineData("exporter")]
    [InlineData("broker")]
    [InlineData("officer")]
    [InlineData("countersigner")]
    [InlineData("adviser")]
    [InlineData("customs")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task No_page_of_a_desk_in_French_says_anything_in_English(string who)
    {
        using var browser = who.Length > 0 ? await story.As(who) : story.Server.Browser();
        await browser.GetAsync("/?lang=fr", TestContext.Current.CancellationToken);
        var typed = await Typed.In(story.Server);
        string[] declared = who is "" or "customs" ? [await Screened(browser, "declarations.csv"), await Screened(browser, "parties.csv")] : [];
        var table = Table();
        var words = table.Values.ToHashSet();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (address, html) in Walk(browser, ["/", .. declared, .. Beside(who)]))
        {
            foreach (var text in Reader.Texts(html))
            {
                // "File" is English, and French for a queue.
                var known = table.TryGetValue(text, out var french) && french != text && !words.Contains(text);
                if ((known || Reader.IsEnglish(text)) && !typed.Covers(text, address))
                {
                    found.TryAdd(text, address);
                }
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found.Select(one => $"{one.Value}: {one.Key}")));
    }

    // Places to which links lead late, or only from the body of a page.
    private static string[] Beside(string who) =>
        who switch
        {
            "officer" =>
            [
                "/desk/sweep",
                "/rulings",
                "/countries",
                "/countries/qn",
                "/countries/qm",
                "/desk/letters",
                "/desk/letters/decision/fr",
                "/cases/open",
                "/desk/search?q=spit",
                "/desk/cases?queue=all",
                "/desk/firms",
                "/inquiries",
            ],
            "exporter" => ["/my/new", "/my", "/my/authorisations", "/account", "/account/firm"],
            "customs" => ["/customs", "/customs/inquiries/new", "/customs/outages", "/customs/messages"],
            "auditor" => ["/desk/reads"],
            "administrator" => ["/admin/events", "/admin/settings", "/admin/clients", "/admin/firms", "/admin/sessions", "/admin/accounts/new"],
            _ => [],
        };

    private static async IAsyncEnumerable<(string Address, string Html)> Walk(HttpClient browser, string[] from)
    {
        var (waiting, seen, shapes, visited) = (new Queue<string>(from), new HashSet<string>(), new Dictionary<string, int>(), 0);
        while (waiting.TryDequeue(out var address) && visited++ < most)
        {
            using var answer = await browser.GetAsync(address);
            if (answer.Headers.Location is { OriginalString: ['/', ..] } further)
            {
                waiting.Enqueue(further.OriginalString);
                continue;
            }
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            var html = await answer.Content.ReadAsStringAsync();
            yield return (address, html);
            foreach (var link in Reader.Links(html).Where(link => !link.Contains("lang=", StringComparison.Ordinal) && seen.Add(link)))
            {
                var shape = Shape().Replace(link, "*");
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                if (shapes[shape] <= alike)
                {
                    waiting.Enqueue(link);
                }
            }
        }
    }

    private static async Task<string> Screened(HttpClient browser, string sample) =>
        await browser.UploadAndRead(await File.ReadAllTextAsync(Path.Combine(ServerUnderTest.Root(), "samples", sample)));

    private static Dictionary<string, string> Table() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(ServerUnderTest.Root(), "src/apps/Server/Tongues/fr.json")))!;

    // Addresses that differ in numbers, in names of entries or in what is asked are alike.
    [GeneratedRegex(@"(?<=/list/)[a-z-]+|(?<==)[^&]*|\d+|[0-9A-Z]{16}|(?<=/declarations/)[0-9a-f-]+")]
    private static partial Regex Shape();
}
