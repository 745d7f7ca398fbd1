using System.Net;
using Interdict.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>Nothing that was typed is lost when a session ends, and nobody else gets it.</summary>
public sealed class KeptFormTests : IDisposable
{
    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task What_was_typed_comes_back_after_signing_in_again_and_is_sent_again()
    {
        var browser = await server.As("administrator");
        var page = await browser.GetStringAsync("/admin/settings");
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        var answer = await browser.SendFrom(page, "/admin/settings", "settings", ("authority", "Office of \"Quince\" & Sons"), ("four-eyes", "yes"));
        var kept = Kept(answer);
        Assert.StartsWith("/sign-in?kept=yes&back=", answer.Headers.Location!.PathAndQuery());
        Assert.Contains("kept for half an hour", await browser.GetStringAsync(answer.Headers.Location));
        Assert.Equal("", Settings.AuthorityName);

        var entered = await browser.PostAsync($"/sign-in/as/administrator?back={Uri.EscapeDataString(kept)}", null);
        Assert.Equal(kept, entered.Headers.Location?.PathAndQuery());
        var given = await browser.GetStringAsync(kept);
        Assert.Contains("value=\"Office of &quot;Quince&quot; &amp; Sons\"", given);
        Assert.Contains("action=\"/admin/settings\"", given);
        await browser.SendFrom(given, "/admin/settings", "settings", ("authority", "Office of Quince"), ("four-eyes", "yes"));
        server.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(("Office of Quince", true), (Settings.AuthorityName, Settings.FourEyes));
    }

    [Fact]
    public async Task Another_account_does_not_get_what_was_typed_and_nobody_after_half_an_hour()
    {
        var browser = await server.As("administrator");
        var page = await browser.GetStringAsync("/admin/settings");
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        var kept = Kept(await browser.SendFrom(page, "/admin/settings", "settings", ("authority", "Office of Quince")));
        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("officer")).GetAsync(kept)).StatusCode);
        var owner = await server.As("administrator");
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(kept)).StatusCode);
        server.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync(kept)).StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_keeps_what_was_typed_too()
    {
        var browser = await server.As("administrator");
        var page = await browser.GetStringAsync("/admin/settings");
        server.Services.GetRequiredService<Sessions>().EndAll("demo-administrator");
        Assert.NotEmpty(Kept(await browser.SendFrom(page, "/admin/settings", "settings", ("authority", "Office of Quince"))));
    }

    [Fact]
    public async Task Passwords_are_not_kept()
    {
        var browser = await server.As("officer");
        var page = await browser.GetStringAsync("/account/password");
        server.Clock.Advance(TimeSpan.FromMinutes(61));
        var kept = Kept(await browser.SendFrom(page, "/account/password", "password", ("password", "seven quiet lanterns")));
        await browser.PostAsync("/sign-in/as/officer", null);
        Assert.DoesNotContain("lanterns", await browser.GetStringAsync(kept));
    }

    [Fact]
    public async Task Whoever_never_signed_in_has_nothing_kept()
    {
        var browser = server.Browser();
        var answer = await browser.PostAsync("/admin/settings", new FormUrlEncodedContent([new("authority", "Office of Quince")]));
        Assert.DoesNotContain("kept", answer.Headers.Location!.PathAndQuery());
    }

    [Theory]
    [InlineData("")]
    [InlineData("made up by somebody else")]
    public async Task A_token_that_is_not_ours_is_refused_with_a_plain_page(string token)
    {
        var browser = await server.As("administrator");
        await browser.GetStringAsync("/admin/settings");
        var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", "settings"), new("authority", "Office of Quince")]);
        var answer = await browser.PostAsync("/admin/settings", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("This form was refused", await answer.Content.ReadAsStringAsync());
        Assert.Equal("", Settings.AuthorityName);
    }

    [Fact]
    public async Task A_page_of_an_earlier_session_gives_back_what_was_typed_into_it()
    {
        var browser = await server.As("officer");
        var old = await browser.GetStringAsync("/account/password");
        await browser.PostAsync("/sign-in/as/administrator", null);
        var answer = await browser.SendFrom(old, "/admin/settings", "settings", ("authority", "Office of Quince"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Office of Quince", await browser.GetStringAsync(answer.Headers.Location));
        Assert.Equal("", Settings.AuthorityName);
    }

    private AuthoritySettings Settings => server.Services.GetRequiredService<AuthoritySettings>();

    private static string Kept(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.PathAndQuery();
        return Uri.UnescapeDataString(address[(address.IndexOf("back=", StringComparison.Ordinal) + 5)..]);
    }
}
