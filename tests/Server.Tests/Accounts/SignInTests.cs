using System.Net;
using System.Text.RegularExpressions;
using Interdict.Accounts;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>Coming in by password and second step, and what happens when something of it is wrong. Without a demonstration.</summary>
public sealed partial class SignInTests : IDisposable
{
    private const string Password = "seven quiet lanterns";
    private readonly ServerUnderTest server = new ServerUnderTest().With("demonstration", "false");

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task An_applicant_comes_in_by_password_and_out_again()
    {
        await Account("ada@works.example", Role.Applicant);
        var browser = server.Browser();
        var answer = await browser.Send("/sign-in?back=/ask", "sign-in", ("email", "ADA@works.example"), ("password", Password), ("back", "/ask"));
        Assert.Equal("/ask", answer.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        var left = await browser.SendFrom(await browser.GetStringAsync("/account"), "/sign-out", "");
        Assert.Equal("/", left.Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task An_unknown_address_a_wrong_password_and_a_locked_account_are_told_the_same()
    {
        await Account("ada@works.example", Role.Applicant);
        var unknown = await Refused("nobody@works.example", Password);
        var wrong = await Refused("ada@works.example", "another three words");
        for (var tries = 0; tries < 8; tries++)
        {
            await Refused("ada@works.example", "another three words");
        }

        var locked = await Refused("ada@works.example", Password);
        Assert.Equal(unknown, wrong);
        Assert.Equal(unknown, locked);
        Assert.Contains(Events(Happening.Locked), one => one.Detail == "password");
    }

    [Fact]
    public async Task Asking_for_help_tells_nobody_which_addresses_have_an_account()
    {
        var account = await Account("ada@works.example", Role.Applicant);
        var browser = server.Browser();
        var known = await browser.Send("/sign-in/recover", "recover", ("email", "ada@works.example"));
        var unknown = await browser.Send("/sign-in/recover", "recover", ("email", "nobody@works.example"));
        Assert.Equal((known.StatusCode, known.Headers.Location), (unknown.StatusCode, unknown.Headers.Location));
        Assert.Equal(account.Id, Assert.Single(Events(Happening.Recovery)).Account);
    }

    [Fact]
    public async Task An_officer_has_no_role_before_the_second_step_is_set_up_and_needs_it_ever_after()
    {
        await Account("olive@authority.example", Role.CaseOfficer);
        var browser = server.Browser();
        var first = await browser.Send("/sign-in", "sign-in", ("email", "olive@authority.example"), ("password", Password));
        Assert.Equal("/account/second-factor", first.Headers.Location?.PathAndQuery());
        Assert.Equal("/account/second-factor", (await browser.GetAsync("/desk/firms")).Headers.Location?.PathAndQuery());

        var page = await browser.GetStringAsync("/account/second-factor");
        var key = Key().Match(page).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var codes = await (await browser.SendFrom(page, "/account/second-factor", "factor", ("code", Totp.Now(key)))).Content.ReadAsStringAsync();
        var recovery = Recovery().Match(codes).Groups[1].Value;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/firms")).StatusCode);

        Assert.Equal("/", await Second("code", Totp.Now(key)));
        Assert.Equal("/", await Second("code", recovery));
        Assert.Equal("", await Second("code", recovery));
        Assert.Equal("", await Second("code", "000000"));
    }

    [Fact]
    public async Task Nobody_is_led_to_another_server()
    {
        await Account("ada@works.example", Role.Applicant);
        foreach (var elsewhere in new[] { "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)" })
        {
            var answer = await server.Browser().Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password), ("back", elsewhere));
            Assert.Equal("/", answer.Headers.Location?.PathAndQuery());
        }
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_alone_and_for_no_script()
    {
        await Account("ada@works.example", Role.Applicant);
        var answer = await server.Browser().Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password));
        var cookie = Assert
            .Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("interdict-desk=", StringComparison.Ordinal))
            .ToLowerInvariant();
        Assert.Contains("; httponly", cookie);
        Assert.Contains("; samesite=strict", cookie);
        Assert.Contains("; path=/", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task Every_entry_is_a_new_session_and_the_one_before_opens_nothing_any_more()
    {
        await Account("ada@works.example", Role.Applicant);
        var browser = server.Browser();
        var first = Cookie(await browser.Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password)));
        var second = Cookie(await browser.Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password)));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.Redirect, await With(first));
        Assert.Equal(HttpStatusCode.OK, await With(second));
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_use_and_after_twelve_hours_in_any_case()
    {
        await Account("ada@works.example", Role.Applicant);
        var browser = server.Browser();
        await browser.Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password));
        for (var hours = 0.5; hours < 12; hours += 0.5)
        {
            server.Clock.Advance(TimeSpan.FromMinutes(30));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
        }

        server.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
        await browser.Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password));
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Without_a_demonstration_there_is_no_way_in_without_a_password_and_no_sample_account()
    {
        var browser = server.Browser();
        Assert.NotEqual(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-in/as/officer", null)).StatusCode);
        Assert.DoesNotContain("Olive", await browser.GetStringAsync("/sign-in"));
        using var scope = server.Services.CreateScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<AccountDesk>().Find(""));
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session()
    {
        await Account("ada@works.example", Role.Applicant);
        var (here, there) = (server.Browser(), server.Browser());
        foreach (var browser in new[] { here, there })
        {
            await browser.Send("/sign-in", "sign-in", ("email", "ada@works.example"), ("password", Password));
        }

        var refused = await here.Send("/account/password", "password", ("old-password", "not this one at all"), ("password", "nine loud kettles"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await here.Send("/account/password", "password", ("old-password", Password), ("password", "nine loud kettles"));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
    }

    private async Task<Account> Account(string email, Role role)
    {
        server.Browser().Dispose();
        using var scope = server.Services.CreateScope();
        var desk = scope.ServiceProvider.GetRequiredService<AccountDesk>();
        var (account, why) = await desk.Make(email, "Quinn Sample", "", [role], "test");
        Assert.Equal("", why);
        Assert.Equal("", await desk.Begin(account!, Password, anew: false));
        return account!;
    }

    private IReadOnlyList<AccountEvent> Events(string what) => server.Services.GetRequiredService<AccountEvents>().Latest(what: what);

    private async Task<string> Refused(string email, string password)
    {
        var answer = await server.Browser().Send("/sign-in", "sign-in", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return Summary().Match(await answer.Content.ReadAsStringAsync()).Value;
    }

    private async Task<string> Second(string field, string code)
    {
        var browser = server.Browser();
        var first = await browser.Send("/sign-in", "sign-in", ("email", "olive@authority.example"), ("password", Password));
        Assert.StartsWith("/sign-in/second", first.Headers.Location?.PathAndQuery());
        return (await browser.Send("/sign-in/second", "second", (field, code))).Headers.Location?.PathAndQuery() ?? "";
    }

    private async Task<HttpStatusCode> With(string cookie)
    {
        using var plain = server.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", cookie);
        return (await plain.SendAsync(request)).StatusCode;
    }

    private static string Cookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("interdict-desk=", StringComparison.Ordinal)).Split(';')[0];

    [GeneratedRegex("<code id=\"key\">([^<]+)</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<li>([A-Z0-9]{5}-[A-Z0-9]{5})</li>")]
    private static partial Regex Recovery();

    [GeneratedRegex("<div class=\"govuk-error-summary\".*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Summary();
}
