using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Desks;

public sealed partial class DeskTests(TellsAStory story) : IClassFixture<TellsAStory>
{
    [Theory]
    [InlineData("mine")]
    [InlineData("unassigned")]
    [InlineData("answered")]
    [InlineData("countersign")]
    [InlineData("overdue")]
    [InlineData("soon")]
    [InlineData("held")]
    [InlineData("changed")]
    [InlineData("mentions")]
    [InlineData("open")]
    public async Task A_queue_shows_as_many_cases_as_it_says(string queue)
    {
        using var officer = await story.As("officer");
        var html = await officer.GetStringAsync("/desk?queue=" + queue);
        var lines = await Lines(officer, "/desk/cases.csv?queue=" + queue);
        var count = int.Parse(Count(queue).Match(html).Groups[1].Value);
        Assert.True(queue == "mentions" || count == lines.Length, $"The desk says {count} in {queue}, the file has {lines.Length}.");
        Assert.Equal(Math.Min(25, lines.Length), CaseLink().Count(html));
    }

    [Fact]
    public async Task The_story_has_cases_in_every_stage_and_nobody_sees_a_draft()
    {
        using var officer = await story.As("officer");
        var stages = (await Lines(officer, "/desk/cases.csv")).Select(line => line.Split(',')).SelectMany(cells => cells).ToHashSet();
        Assert.Superset(new HashSet<string> { "received", "in-assessment", "with-applicant", "to-countersign", "decided", "granted", "refused" }, stages);
        Assert.DoesNotContain("draft", stages);
    }

    [Fact]
    public async Task What_is_open_for_the_officer_is_to_countersign_for_the_second_officer()
    {
        using var second = await story.As("countersigner");
        var html = await second.GetStringAsync("/desk");
        Assert.Contains("<h1 class=\"govuk-heading-l\">To countersign</h1>", html);
        Assert.NotEmpty(CaseLink().Matches(html));
    }

    [Fact]
    public async Task Deadlines_come_first_and_a_page_goes_on_where_the_one_before_ended()
    {
        using var officer = await story.As("officer");
        var all = await Lines(officer, "/desk/cases.csv?queue=");
        var first = await officer.GetStringAsync("/desk/cases");
        var next = WebUtility.HtmlDecode(NextPage().Match(first).Groups[1].Value);
        var second = await officer.GetStringAsync(next);
        string[] shown = [.. CaseLink().Matches(first + second).Select(match => match.Groups[1].Value)];
        Assert.Equal(all.Select(line => line.Split(',')[0]).Take(shown.Length), shown);
        Assert.Equal(shown.Length, shown.Distinct().Count());
        Assert.True(shown.Length > 25, "The story has more than one page.");
    }

    [Fact]
    public async Task A_filter_is_kept_under_a_name_found_again_and_forgotten()
    {
        using var officer = await story.As("officer");
        var token = await officer.Token("/desk/cases?queue=&stage=received");
        using var kept = await officer.PostAsync("/desk/filters", Form(token, ("name", "New ones"), ("query", "?queue=&stage=received&elsewhere=x")));
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal("/desk/cases?queue=&stage=received", kept.Headers.Location!.ToString());
        Assert.Contains(">New ones</a>", await officer.GetStringAsync("/desk"));
        using var another = await story.As("countersigner");
        Assert.DoesNotContain("New ones", await another.GetStringAsync("/desk"));
        using var forgotten = await officer.PostAsync("/desk/filters/forget", Form(token, ("name", "New ones")));
        Assert.DoesNotContain("New ones", await officer.GetStringAsync("/desk"));
    }

    [Fact]
    public async Task A_search_finds_a_case_by_its_number_at_once_and_by_the_name_of_a_firm()
    {
        using var officer = await story.As("officer");
        var number = (await Lines(officer, "/desk/cases.csv"))[0].Split(',')[0];
        using var found = await officer.GetAsync("/desk/search?q=" + number.ToLowerInvariant());
        Assert.True(found.StatusCode == HttpStatusCode.Found || (await found.Content.ReadAsStringAsync()).Contains(number));
        Assert.Contains("found, the nearest first", await officer.GetStringAsync("/desk/search?q=example+works"));
        Assert.Contains("Nothing found for", await officer.GetStringAsync("/desk/search?q=no+such+words+anywhere"));
    }

    [Theory]
    [InlineData("/desk?queue=%27%3B+DROP+TABLE+case_row")]
    [InlineData("/desk/cases?kind=%3Cscript%3Ealert(1)%3C/script%3E&country=%27&entry=%22&officer=%25&text=%22%27*")]
    [InlineData("/desk/cases?after=nonsense")]
    [InlineData("/desk/search?q=%22+OR+1%3D1+--+%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/desk/search?q=NEAR(*+AND")]
    public async Task Whatever_stands_in_an_address_is_text(string address)
    {
        using var officer = await story.As("officer");
        var html = await officer.GetStringAsync(address);
        Assert.DoesNotContain("<script>alert", html);
        Assert.NotEmpty(await Lines(officer, "/desk/cases.csv"));
    }

    [Theory]
    [InlineData("exporter")]
    [InlineData("customs")]
    [InlineData("administrator")]
    public async Task A_desk_opens_for_officers_alone(string who)
    {
        using var stranger = await story.As(who);
        foreach (var address in new[] { "/desk", "/desk/cases", "/desk/search?q=a", "/desk/cases.csv", "/desk/figures.csv?of=age" })
        {
            using var answer = await stranger.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("age", "weeks,cases")]
    [InlineData("stage", "stage,cases")]
    [InlineData("month", "month,outcome,cases")]
    public async Task Every_chart_has_its_table_as_a_file(string of, string head)
    {
        using var officer = await story.As("officer");
        Assert.StartsWith(head, (await officer.GetStringAsync("/desk/figures.csv?of=" + of)).TrimStart('\uFEFF'));
    }

    private static async Task<string[]> Lines(HttpClient browser, string address) =>
        [.. (await browser.GetStringAsync(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    private static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);

    private static Regex Count(string queue) => new($"href=\"/desk\\?queue={queue}\"[^>]*><span>[^<]*</span><span class=\"count[^\"]*\">(\\d+)<");

    [GeneratedRegex("cases__number\" href=\"/cases/([^\"]+)\"")]
    private static partial Regex CaseLink();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"next\"")]
    private static partial Regex NextPage();
}
