using System.Net;
using System.Text.RegularExpressions;
using Interdict.Accounts;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>The first administrator, and what administrators and owners of firms do.</summary>
public sealed partial class AdministrationTests : IDisposable
{
    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("accounts.csv", "demo-officer")]
    [InlineData("clients.csv", "name")]
    [InlineData("sessions.csv", "demo-administrator")]
    public async Task The_tables_of_the_administrator_are_taken_away_by_nobody_else(string table, string holds)
    {
        using var administrator = await server.As("administrator");
        Assert.Contains(holds, await administrator.GetStringAsync($"/admin/{table}"), StringComparison.Ordinal);
        using var officer = await server.As("officer");
        Assert.NotEqual(HttpStatusCode.OK, (await officer.GetAsync($"/admin/{table}")).StatusCode);
    }

    [Fact]
    public async Task The_first_administrator_is_made_once_by_the_link_of_the_console()
    {
        server.With("demonstration", "false");
        var browser = server.Browser();
        var secret = server.Services.GetRequiredService<OneTimeLinks>().ForFirstAdministrator();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/first/made-up")).StatusCode);
        (string, string)[] typed = [("name", "Quinn Sample"), ("email", "quinn@authority.example"), ("password", "seven quiet lanterns")];
        var answer = await browser.Send($"/first/{secret}", "first", typed);
        Assert.Equal("/account/second-factor", answer.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync($"/first/{secret}")).StatusCode);
        Assert.Equal("", server.Services.GetRequiredService<OneTimeLinks>().ForFirstAdministrator());
        // Before the second step is set up there is no right to anything.
        Assert.Equal("/account/second-factor", (await browser.GetAsync("/admin")).Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task A_new_account_sets_its_password_by_a_link_that_works_once()
    {
        var admin = await server.As("administrator");
        var made = await admin.Send(
            "/admin/accounts/new",
            "new",
            ("name", "Sam Sample"),
            ("email", "sam@authority.example"),
            ("role", "CaseOfficer"),
            ("body", "")
        );
        var page = made.Headers.Location!.PathAndQuery();
        var link = Link().Match(await (await admin.Send(page, "link")).Content.ReadAsStringAsync()).Groups[1].Value;
        var browser = server.Browser();
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(link, "welcome", ("password", "password1234"))).StatusCode);
        var answer = await browser.Send(link, "welcome", ("password", "seven quiet lanterns"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/firms")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(link)).StatusCode);
    }

    [Theory]
    [InlineData("Administrator", "CaseOfficer", "", "sees no case")]
    [InlineData("Applicant", "CaseOfficer", "firm-1", "that one role")]
    [InlineData("Customs", "", "", "for which firm")]
    [InlineData("CaseOfficer", "", "firm-1", "leave this empty")]
    [InlineData("", "", "", "may do")]
    [InlineData("Node", "", "", "may do")]
    public async Task Nobody_sits_on_two_sides_of_a_case(string role, string other, string body, string says)
    {
        var admin = await server.As("administrator");
        (string, string)[] typed = [("name", "Sam Sample"), ("email", "sam@authority.example"), ("role", role), ("role", other), ("body", body)];
        var answer = await admin.Send("/admin/accounts/new", "new", typed);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_change_of_rights_counts_at_once()
    {
        var officer = await server.As("officer");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/desk/firms")).StatusCode);
        var admin = await server.As("administrator");
        await admin.Send("/admin/accounts/demo-officer", "change", ("name", "Olive Officer"), ("role", "Auditor"), ("body", ""));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/desk/firms")).StatusCode);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_stays_out()
    {
        var officer = await server.As("officer");
        await (await server.As("administrator")).Send("/admin/accounts/demo-officer", "close");
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/desk/firms")).StatusCode);
        await officer.PostAsync("/sign-in/as/officer", null);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/desk/firms")).StatusCode);
    }

    [Fact]
    public async Task An_administrator_ends_a_session_and_its_owner_too()
    {
        var (officer, admin) = (await server.As("officer"), await server.As("administrator"));
        var sessions = server.Services.GetRequiredService<Sessions>();
        await admin.Send("/admin/sessions", "end-" + sessions.Open("demo-officer")[0].Id);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync("/account")).StatusCode);

        var (here, there) = (await server.As("officer"), await server.As("officer"));
        await here.Send("/account", "end-others");
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended_by_its_number()
    {
        var (officer, _) = (await server.As("officer"), await server.As("auditor"));
        var sessions = server.Services.GetRequiredService<Sessions>();
        var foreign = sessions.Open("demo-auditor")[0].Id;
        await officer.Send("/account", "end-" + foreign);
        Assert.Contains(sessions.Open("demo-auditor"), one => one.Id == foreign);
    }

    [Fact]
    public async Task An_owner_invites_a_delegate_and_takes_the_right_back()
    {
        var owner = await server.As("exporter");
        var invited = await (await owner.Send("/account/firm", "invite", ("invited", "Dana"))).Content.ReadAsStringAsync();
        var link = Link().Match(invited).Groups[1].Value;
        var delegated = server.Browser();
        (string, string)[] typed = [("name", "Dana Delegate"), ("email", "dana@works.example"), ("password", "seven quiet lanterns")];
        var answer = await delegated.Send(link, "new", typed);
        Assert.Equal("/account/firm", answer.Headers.Location?.PathAndQuery());
        var page = await delegated.GetStringAsync("/account/firm");
        Assert.Contains("Example Works", page);
        Assert.DoesNotContain("Invite somebody", page);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(link)).StatusCode);

        var id = server.Services.GetRequiredService<Firms>().Members("firm-1").Single(member => !member.IsOwner).Account;
        await owner.Send("/account/firm", "leave-" + id);
        Assert.Equal(HttpStatusCode.Redirect, (await delegated.GetAsync("/account/firm")).StatusCode);
    }

    [Fact]
    public async Task An_officer_does_not_become_an_applicant_by_a_link()
    {
        var owner = await server.As("exporter");
        var link = Link().Match(await (await owner.Send("/account/firm", "invite", ("invited", "x"))).Content.ReadAsStringAsync()).Groups[1].Value;
        Assert.Equal(HttpStatusCode.BadRequest, (await (await server.As("officer")).Send(link, "join")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await (await server.As("broker")).Send(link, "join")).StatusCode);
    }

    [Fact]
    public async Task Who_asks_for_a_page_of_another_role_is_written_down()
    {
        await (await server.As("exporter")).GetAsync("/admin/accounts/demo-officer");
        var noted = Assert.Single(server.Services.GetRequiredService<AccountEvents>().Latest(what: Happening.Stranger));
        Assert.Equal("demo-exporter", noted.Actor);
        Assert.Contains("/admin/accounts/demo-officer", noted.Detail);
    }

    [Theory]
    [InlineData("exporter", "/my/cases/IDC-2026-000099")]
    [InlineData("officer", "/cases/IDC-2026-000099")]
    [InlineData("customs", "/authorisations/QM-2026-000099")]
    public async Task Who_asks_for_a_file_that_is_not_theirs_finds_nothing_and_is_written_down(string who, string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As(who)).GetAsync(address)).StatusCode);
        var noted = Assert.Single(server.Services.GetRequiredService<AccountEvents>().Latest(what: Happening.Stranger));
        Assert.Equal(("demo-" + who, true), (noted.Actor, noted.Detail.EndsWith(address, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Script_and_SQL_in_every_field_are_text()
    {
        var admin = await server.As("administrator");
        const string nasty = "<script>alert(1)</script>'; DROP TABLE account; --";
        (string, string)[] typed = [("name", nasty), ("number", nasty), ("kind", nasty), ("address", nasty), ("country", nasty)];
        var page = await admin.GetStringAsync((await admin.Send("/admin/firms", "new", typed)).Headers.Location);
        Assert.DoesNotContain("<script>alert", page);
        Assert.Contains("&lt;script&gt;alert(1)", page);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin?q=" + Uri.EscapeDataString(nasty))).StatusCode);
    }

    [Fact]
    public async Task What_happened_is_taken_away_as_a_table_without_secrets()
    {
        var admin = await server.As("administrator");
        var link = Link().Match(await (await admin.Send("/admin/accounts/demo-officer", "link")).Content.ReadAsStringAsync()).Groups[1].Value;
        var table = await admin.GetStringAsync("/admin/events.csv");
        Assert.StartsWith("at,what,account,actor,detail\n", table);
        Assert.Contains("recovery,demo-officer,demo-administrator", table);
        Assert.DoesNotContain(link.Split('/')[^1], table);
        Assert.Equal(Role.CaseOfficer, Samples.All.Single(sample => sample.Who == "officer").Role);
    }

    [GeneratedRegex("id=\"link\">https?://[^/]+(/[^<]+)<")]
    private static partial Regex Link();
}
