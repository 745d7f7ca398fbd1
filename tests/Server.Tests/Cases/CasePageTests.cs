using System.Net;
using System.Text.RegularExpressions;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Server_Tests.Cases;

public sealed class CasePageTests : IDisposable
{
    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Two_officers_at_once_get_a_plain_message_and_keep_what_they_typed()
    {
        var (officer, id) = await Taken();
        var page = await officer.GetStringAsync($"/cases/{id}");
        await server
            .Registry()
            .Decide<CaseFile>(id, null, new Actor("demo-countersigner", Role.Countersigner), "", file => Note.Of(file, "I look at this too.", _ => null));

        using var answer = await officer.Send(id, page, "ask", "", ("text", "For which school?"), ("due", "2026-04-01"));
        var shown = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Somebody else wrote in this case in the meantime", shown, StringComparison.Ordinal);
        Assert.Contains("A note among colleagues", shown, StringComparison.Ordinal);
        Assert.Contains(">For which school?</textarea>", shown, StringComparison.Ordinal);

        using var again = await officer.Send(id, shown, "ask", "", ("text", "For which school?"), ("due", "2026-04-01"));
        Assert.True((int)again.StatusCode is 302 or 303);
        Assert.Single((await server.Case(id)).Handling.Questions);
    }

    [Fact]
    public async Task A_refused_act_says_why_links_to_the_field_and_keeps_what_was_typed()
    {
        var (officer, id) = await Taken();

        using var answer = await officer.Act(id, "ask", "", ("text", "For which school?"), ("due", "2026-01-01"));
        var shown = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("href=\"#ask-due\"", shown, StringComparison.Ordinal);
        Assert.Contains("Choose a day after today.", shown, StringComparison.Ordinal);
        Assert.Contains(">For which school?</textarea>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_adviser_sees_the_case_when_its_body_was_asked_and_never_a_protected_source()
    {
        var (officer, id) = await Taken();
        var adviser = await server.As("adviser");
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync($"/cases/{id}")).StatusCode);

        await officer
            .Act(
                id,
                "quote",
                "torture-risk",
                ("kind", "civil-society"),
                ("source", "Watch Example"),
                ("quote", "Hoods were misused in 2024."),
                ("of", "2025-01-01"),
                ("reliability", "High"),
                ("protected", "yes")
            )
            .Done();
        await officer.Act(id, "note", "", ("note", "Only among us.")).Done();
        await officer.Act(id, "ask-advice", "", ("body", "ministry"), ("text", "Your view?"), ("due", "2026-04-01")).Done();

        var page = WebUtility.HtmlDecode(await adviser.GetStringAsync($"/cases/{id}"));
        Assert.Contains("A source whose identity is protected", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Watch Example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoods were misused", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Only among us.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Watch Example", await adviser.GetStringAsync($"/cases/{id}/papers.csv"), StringComparison.Ordinal);

        await adviser.Act(id, "give-advice", "v1", ("item", "1"), ("position-1", "AgreesWithConditions"), ("condition-1", "Only for training.")).Done();
        Assert.Equal("v1.c1", Assert.Single((await server.Case(id)).Handling.Wanted).Condition.Id);
    }

    [Fact]
    public async Task Who_a_protected_source_is_stays_with_those_who_assess_on_the_page_alone()
    {
        var (officer, id) = await Taken();
        await officer
            .Act(
                id,
                "quote",
                "torture-risk",
                ("kind", "civil-society"),
                ("source", "Witness Group Example"),
                ("quote", "Hoods were misused in 2024."),
                ("of", "2025-01-01"),
                ("where", "Report of Witness Group Example"),
                ("reliability", "High"),
                ("protected", "yes")
            )
            .Done();
        using var named = await officer.Act(id, "ask", "", ("text", "Witness Group Example says that hoods are misused. Is it so?"), ("due", "2026-04-01"));
        Assert.Contains("names a source whose identity is protected", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await officer.Act(id, "ask-advice", "", ("body", "ministry"), ("text", "Your view?"), ("due", "2026-04-01")).Done();
        await officer.Act(id, "strike", "e1", ("why", "Witness Group Example took it back.")).Done();

        var adviser = await server.As("adviser");
        var auditor = await server.As("auditor");
        foreach (var (reader, address) in new[] { (adviser, ""), (adviser, "/papers.csv"), (auditor, ""), (auditor, "/papers.csv"), (officer, "/papers.csv") })
        {
            Assert.DoesNotContain("Witness Group Example", await reader.GetStringAsync($"/cases/{id}{address}"), StringComparison.Ordinal);
        }
        Assert.Contains("Witness Group Example took it back.", await officer.GetStringAsync($"/cases/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_officer_checked_may_make_the_law_s_answer_lighter_and_what_is_claimed_may_not()
    {
        var (officer, id) = await Taken();
        using var unsaid = await officer.Act(id, "check-fact", "1", ("fact", "state_personnel"), ("value", "yes"), ("how", ""));
        Assert.Contains("Write how it was checked", await unsaid.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var unread = await officer.Act(id, "check-fact", "1", ("fact", "state_personnel"), ("value", "perhaps"), ("how", "By letter."));
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);

        await officer.Act(id, "check-fact", "1", ("fact", "state_personnel"), ("value", "yes"), ("how", "Letter of the ministry of 1 March.")).Done();
        var file = await server.Case(id);
        Assert.Equal("exempt", file.Application.Found!.Items[0].Effect);
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{id}"));
        Assert.Contains("Letter of the ministry of 1 March.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The law's answer changed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_of_the_authority_is_about_a_firm_that_is_known()
    {
        var officer = await server.As("officer");
        async Task<HttpResponseMessage> Open(string firm) =>
            await officer.PostAsync(
                "/cases/open",
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["__RequestVerificationToken"] = await officer.Token("/cases/open"),
                        ["_handler"] = "open",
                        ["kind"] = "Bar",
                        ["firm"] = firm,
                        ["title"] = "Bar",
                        ["about"] = "Goods were found elsewhere.",
                    }
                )
            );
        using var unknown = await Open("Nobody & Sons");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var known = await Open("example works");
        var id = FileId.Read(known.Headers.Location!.ToString().Split('/')[^1])!.Value;
        Assert.Equal("firm-1", (await server.Case(id)).Application.Firm);
    }

    [Fact]
    public async Task Neither_applicants_nor_customs_open_the_page_of_a_case()
    {
        var (_, id) = await Taken();
        foreach (var who in new[] { "exporter", "customs", "administrator" })
        {
            var stranger = await server.As(who);
            using var answer = await stranger.GetAsync($"/cases/{id}");
            Assert.False(answer.IsSuccessStatusCode, $"{who} got the page.");
        }
    }

    [Fact]
    public async Task An_auditor_reads_everything_and_changes_nothing()
    {
        var (_, id) = await Taken();
        var auditor = await server.As("auditor");
        var page = await auditor.GetStringAsync($"/cases/{id}");
        Assert.Contains("The papers in order", page, StringComparison.Ordinal);

        using var answer = await auditor.Send(id, page, "take", "", ("why", "I would like to."));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_papers_tell_who_when_and_why_in_plain_words()
    {
        var (officer, id) = await Taken();
        await officer.Act(id, "assign", "", ("officer", ""), ("why", "I know the applicant.")).Done();

        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{id}"));
        Assert.Contains("The case went back to the queue", page, StringComparison.Ordinal);
        Assert.Contains("I know the applicant.", page, StringComparison.Ordinal);
        Assert.Contains("2 March 2026, 09:00 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_the_country_profile_is_quoted_with_one_click()
    {
        var (officer, id) = await Taken();
        await officer.Act(id, "quote-country", "penalty-1", ("consideration", "torture-risk")).Done();

        var piece = Assert.Single((await server.Case(id)).Assessment.Pieces);
        Assert.Equal("Watch Example", piece.Quoted!.Source.Text);
    }

    [Fact]
    public async Task A_bar_is_opened_by_the_authority_and_the_firm_is_heard_first()
    {
        var officer = await server.As("officer");
        var form = await officer.GetStringAsync("/cases/open");
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("_handler", "open"),
            KeyValuePair.Create("__RequestVerificationToken", Accounts.Visitors.Token(form)),
            KeyValuePair.Create("kind", "Bar"),
            KeyValuePair.Create("firm", "firm-1"),
            KeyValuePair.Create("title", "Bar of Example Works"),
            KeyValuePair.Create("about", "First uses were never told."),
        ]);
        using var opened = await officer.PostAsync("/cases/open", content);
        var id = FileId.Read(opened.Headers.Location!.ToString().Split('/')[^1])!.Value;

        using var early = await officer.Act(id, "propose", "", ("outcome-0", "Refused"), ("grounds-0", "general-authorisation-barred"), ("text", "Barred."));
        Assert.Contains("has to be heard first", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await officer.Act(id, "hear", "", ("text", "We think of barring you."), ("due", "2026-03-20")).Done();
        Assert.Equal(Stage.WithApplicant, (await server.Case(id)).Stage);
    }

    [Fact]
    public async Task The_answer_to_whether_goods_are_controlled_becomes_a_ruling_that_is_found_again()
    {
        var officer = await server.As("officer");
        var id = await server.HandIn(CaseKind.Classification, CaseDesk.Item(1, "Mesh hoods against spitting", "spit-hoods"));
        await officer.Act(id, "take").Done();
        await officer.Act(id, "ruling", "1", ("goods", "Mesh hood for detained persons"), ("entry", "spit-hoods"), ("says", "It is a spit hood.")).Done();
        await officer.Act(id, "propose", "", ("outcome-1", "Answered"), ("text", "Ruling: it is a spit hood."), ("law-seen", "yes")).Done();
        if ((await server.Case(id)).Stage == Stage.ToCountersign)
        {
            await (await server.As("countersigner")).Act(id, "countersign").Done();
        }

        Assert.Contains("Mesh hood for detained persons", await officer.GetStringAsync("/rulings?q=mesh"), StringComparison.Ordinal);
        Assert.Contains("No ruling has these words.", await officer.GetStringAsync("/rulings?q=sprays"), StringComparison.Ordinal);
        Assert.Contains("It is a spit hood.", await officer.GetStringAsync("/rulings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_decided_on_an_item_before_the_officer_chooses_and_what_was_typed_stays()
    {
        var (officer, id) = await Taken();
        var page = await officer.GetStringAsync($"/cases/{id}");
        Assert.DoesNotMatch("<option value=\"(Granted|Refused|NotNeeded)\" selected", page);

        foreach (var button in new[] { "compose", "send" })
        {
            using var answer = await officer.Act(id, "propose", "", ("outcome-1", ""), ("text", "My own words."), (button, "yes"));
            var again = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("<a href=\"#propose-outcome-1\">Say what is decided on item 1.</a>", again, StringComparison.Ordinal);
            Assert.Contains("id=\"propose-outcome-1-error\"", again, StringComparison.Ordinal);
            Assert.Contains("My own words.</textarea>", again, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_missing_is_told_once_by_the_question_of_the_law_and_leads_to_its_place()
    {
        var officer = await server.As("officer");
        var id = await server.HandIn(
            CaseKind.Export,
            CaseDesk.Item(1, "Spit hoods", "spit-hoods"),
            CaseDesk.Item(2, "Shock weapons", "portable-shock-weapons")
        );
        await officer.Act(id, "take").Done();

        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/cases/{id}"));
        var missing = page[
            page.IndexOf("aria-labelledby=\"missing\"", StringComparison.Ordinal)..page.IndexOf("aria-labelledby=\"decision\"", StringComparison.Ordinal)
        ];
        Assert.Single(Regex.Matches(missing, "href=\"#weigh-diversion-iii\">How great is the risk"));
        Assert.Contains("Article 12(1); items 1, 2; not weighed yet", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("diversion-iii", missing.Replace("#weigh-diversion-iii", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    async Task<(HttpClient Officer, FileId Id)> Taken()
    {
        var officer = await server.As("officer");
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Spit hoods", "spit-hoods"));
        await officer.Act(id, "take").Done();
        return (officer, id);
    }
}
