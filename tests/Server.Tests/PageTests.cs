using System.Net;

namespace Interdict.Server_Tests;

public sealed class PageTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/ask",
            "/ask?text=thumb+cuffs&act=export&on=2024-03-01",
            "/ask?step=parties&text=x&act=brokering",
            "/list",
            "/list?q=daumenschraube",
            "/list/diff?from=2025-08-19&to=2025-08-20",
            "/list/thumb-cuffs",
            "/declarations",
            "/about",
            "/help",
            "/no-such-page",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_demonstration_and_has_one_main_heading(string page)
    {
        var html = await (await server.Browser().GetAsync(page)).Content.ReadAsStringAsync();
        Assert.Contains("<strong>Demonstration</strong>", html);
        Assert.Single(html.Split("<h1")[1..]);
        Assert.DoesNotContain(" style=\"", html);
        Assert.DoesNotContain("<script>", html);
    }

    [Fact]
    public async Task A_production_server_does_not_say_demonstration()
    {
        using var production = new ServerUnderTest().With("demonstration", "false");
        Assert.DoesNotContain("<strong>Demonstration</strong>", await production.Browser().GetStringAsync("/"));
    }

    [Fact]
    public async Task A_prohibited_export_stops_with_entry_article_and_reasons()
    {
        var html = await Answer("text=Thumb+cuffs,+nickel+plated&act=export&on=2024-03-01");
        Assert.Contains("prohibited; the goods do not move", html);
        Assert.Contains("II:2.2", html);
        Assert.Contains("Why these goods", html);
        Assert.Contains("What the law says", html);
        Assert.Contains("Verified", html);
    }

    [Fact]
    public async Task A_release_never_reads_as_clearance()
    {
        Assert.Contains(">nothing found under Regulation (EU) 2019/125; other controls not examined<", await Answer("text=cotton+shirts&act=export"));
    }

    [Fact]
    public async Task An_unconfirmed_prohibition_holds_and_says_so()
    {
        var html = await Answer("text=thumb+cuffs&act=export&on=2026-01-01");
        Assert.Contains("probably prohibited, text not confirmed", html);
        Assert.Contains("Carried over", html);
    }

    [Fact]
    public async Task An_open_question_is_a_form_and_its_answer_is_compared_with_before()
    {
        const string deal = "text=pepper+spray&act=export&from=de&to=br&on=2024-03-01";
        Assert.Contains("name=\"changed\" value=\"state_personnel\"", await Answer(deal));
        var html = await Answer(deal + "&state_personnel=no&state_personnel.basis=verified&changed=state_personnel&before=");
        Assert.Contains("What this answer changes", html);
        Assert.Contains("Before", html);
    }

    [Theory]
    [InlineData("act=export&text=x&from=atlantis&step=answer", "atlantis")]
    [InlineData("act=export&text=x&on=yesterday&step=answer", "yesterday")]
    [InlineData("text=x&irritant_percent=much&step=answer", "much")]
    [InlineData("entry=no-such-entry&step=answer", "no-such-entry")]
    [InlineData("step=answer", "Describe the goods")]
    public async Task What_cannot_be_read_leads_back_to_its_step_with_a_sentence(string query, string says)
    {
        var html = await Answer(query);
        Assert.Contains("This cannot be read", html);
        Assert.Contains(says, html);
    }

    [Fact]
    public async Task What_people_write_is_shown_as_text()
    {
        Assert.DoesNotContain("<script>alert", await Answer("text=%3Cscript%3Ealert(1)%3C/script%3E&act=export"));
    }

    [Theory]
    [InlineData("/list?q=daumenschraube", "II:2.2")]
    [InlineData("/list?q=8301+50", "II:2.2")]
    [InlineData("/list?q=76-74-4", "IV:1")]
    public async Task The_list_is_searched_in_any_language_by_code_and_by_chemistry(string address, string label)
    {
        Assert.Contains(label, await server.Browser().GetStringAsync(address));
    }

    [Fact]
    public async Task The_list_of_a_past_day_is_the_law_of_that_day()
    {
        var past = await server.Browser().GetStringAsync("/list/export.csv?on=2024-01-01");
        var now = await server.Browser().GetStringAsync("/list/export.csv?on=2026-01-01");
        Assert.DoesNotContain("lathis", past);
        Assert.Contains("lathis", now);
    }

    [Fact]
    public async Task A_card_has_its_drawing_and_three_questions()
    {
        var html = await server.Browser().GetStringAsync("/list/thumb-cuffs");
        Assert.Contains("<title>Thumb-cuffs: two small locked rings", html);
        Assert.Contains("Three questions for the trader", html);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync("/list/no-such-entry")).StatusCode);
    }

    private Task<string> Answer(string query) => server.Browser().GetStringAsync("/ask?" + query);
}
