using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Desks;

/// <summary>Whoever is shown a link may follow it.</summary>
[Trait("Speed", "slow")]
public sealed partial class LinksTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    const int most = 150;
    const int ofAKind = 4;

    [Theory]
    [InlineData("exporter")]
    [InlineData("officer")]
    [InlineData("adviser")]
    [InlineData("customs")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task Every_link_on_a_page_leads_to_a_page_that_is_there(string who)
    {
        using var browser = await story.As(who);
        var (waiting, seen, kinds) = (new Queue<(string To, string From)>([("/", "")]), new HashSet<string>(), new Dictionary<string, int>());
        var broken = new List<string>();
        while (waiting.TryDequeue(out var link) && seen.Count < most)
        {
            var kind = Numbers().Replace(link.To.Split('?')[0], "0");
            if (!seen.Add(link.To) || (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > ofAKind)
            {
                continue;
            }
            using var answer = await browser.GetAsync(link.To);
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
            {
                broken.Add($"{link.To} on {link.From} answers {(int)answer.StatusCode}");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (Match found in Links().Matches(await answer.Content.ReadAsStringAsync()))
                {
                    waiting.Enqueue((WebUtility.HtmlDecode(found.Groups[1].Value), link.To));
                }
            }
        }
        Assert.Empty(broken);
    }

    // Addresses of this server without a language, which would change what is tested, and without the way out.
    [GeneratedRegex("<a [^>]*href=\"(/(?!/|sign-out|verify/)(?![^\"]*lang=)[^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("[A-Z]-[0-9]{4}-[0-9]+|[0-9]+")]
    private static partial Regex Numbers();
}
