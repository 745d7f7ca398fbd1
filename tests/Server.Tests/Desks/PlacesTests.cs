using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Desks;

public sealed partial class PlacesTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    [Theory]
    [InlineData("")]
    [InlineData("exporter")]
    [InlineData("officer")]
    [InlineData("countersigner")]
    [InlineData("adviser")]
    [InlineData("customs")]
    [InlineData("auditor")]
    [InlineData("administrator")]
    public async Task Every_place_that_the_frame_and_the_first_page_name_is_there_for_whom_it_names_it(string who)
    {
        using var browser = who.Length > 0 ? await story.As(who) : story.Server.Browser();
        var html = await browser.GetStringAsync("/");
        Assert.Single(html.Split("<h1")[1..]);
        var gone = new List<string>();
        foreach (var address in Link().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
        {
            using var answer = await browser.GetAsync(address);
            if ((int)answer.StatusCode is not (200 or 302 or 303))
            {
                gone.Add($"{address}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(gone);
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)\"")]
    private static partial Regex Link();
}
