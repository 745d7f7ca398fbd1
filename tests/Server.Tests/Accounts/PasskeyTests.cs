using System.Net;
using Interdict.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>Coming in with a passkey, and with one that is not ours.</summary>
public sealed class PasskeyTests : IDisposable
{
    private readonly ServerUnderTest server = new();
    private readonly PocketKey key = new();

    public void Dispose()
    {
        key.Dispose();
        server.Dispose();
    }

    [Fact]
    public async Task A_passkey_lets_its_owner_in_without_password_and_code()
    {
        Assert.Equal("/account?done=passkey", (await Register(await server.As("officer"), key)).Headers.Location?.PathAndQuery());
        var browser = server.Browser();
        Assert.Equal("/desk/firms", (await Enter(browser, key, back: "/desk/firms")).Headers.Location?.PathAndQuery());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk/firms")).StatusCode);
        Assert.Equal("passkey", server.Services.GetRequiredService<Sessions>().Open("demo-officer")[0].How);
    }

    [Fact]
    public async Task A_passkey_of_nobody_or_of_another_site_opens_nothing()
    {
        await Register(await server.As("officer"), key);
        using var unknown = new PocketKey();
        Assert.Equal("/sign-in?refused=passkey", (await Enter(server.Browser(), unknown)).Headers.Location?.PathAndQuery());
        using var elsewhere = new PocketKey("https://elsewhere.example");
        Assert.Equal("/account?refused=passkey", (await Register(await server.As("officer"), elsewhere)).Headers.Location?.PathAndQuery());
        Assert.Equal("/sign-in?refused=passkey", (await Enter(server.Browser(), elsewhere)).Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_only_where_it_was_asked()
    {
        await Register(await server.As("officer"), key);
        var browser = server.Browser();
        var page = await browser.GetStringAsync("/sign-in");
        var credential = key.Enter(await Options(browser, page, "/sign-in/passkey/options"));
        var stranger = server.Browser();
        await Options(stranger, await stranger.GetStringAsync("/sign-in"), "/sign-in/passkey/options");
        var refused = await stranger.SendFrom(await stranger.GetStringAsync("/sign-in"), "/sign-in/passkey", "", ("credential", credential));
        Assert.Equal("/sign-in?refused=passkey", refused.Headers.Location?.PathAndQuery());
        Assert.Equal("/", (await browser.SendFrom(page, "/sign-in/passkey", "", ("credential", credential))).Headers.Location?.PathAndQuery());
        await browser.SendFrom(await browser.GetStringAsync("/account"), "/sign-out", "");
        var again = await browser.SendFrom(await browser.GetStringAsync("/sign-in"), "/sign-in/passkey", "", ("credential", credential));
        Assert.Equal("/sign-in?refused=passkey", again.Headers.Location?.PathAndQuery());
    }

    [Fact]
    public async Task A_passkey_of_a_closed_account_opens_nothing()
    {
        Assert.Equal("/account?done=passkey", (await Register(await server.As("officer"), key)).Headers.Location?.PathAndQuery());
        Assert.Equal("/", (await Enter(server.Browser(), key)).Headers.Location?.PathAndQuery());
        await (await server.As("administrator")).Send("/admin/accounts/demo-officer", "close");
        Assert.Equal("/sign-in?refused=passkey", (await Enter(server.Browser(), key)).Headers.Location?.PathAndQuery());
        await (await server.As("administrator")).Send("/admin/accounts/demo-officer", "close");
        Assert.Equal("/", (await Enter(server.Browser(), key)).Headers.Location?.PathAndQuery());
    }

    private static async Task<HttpResponseMessage> Register(HttpClient browser, PocketKey key)
    {
        var page = await browser.GetStringAsync("/account");
        var credential = key.Register(await Options(browser, page, "/account/passkeys/options"));
        return await browser.SendFrom(page, "/account/passkeys", "", ("credential", credential), ("name", "Work phone"));
    }

    private static async Task<HttpResponseMessage> Enter(HttpClient browser, PocketKey key, string back = "/")
    {
        var page = await browser.GetStringAsync("/sign-in");
        var credential = key.Enter(await Options(browser, page, "/sign-in/passkey/options"));
        return await browser.SendFrom(page, "/sign-in/passkey", "", ("credential", credential), ("back", back));
    }

    private static async Task<string> Options(HttpClient browser, string page, string address)
    {
        // A browser says with every form that it sends where it comes from, and the framework compares that with what the key has signed.
        browser.DefaultRequestHeaders.Remove("Origin");
        browser.DefaultRequestHeaders.Add("Origin", "http://localhost");
        var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("RequestVerificationToken", Visitors.Token(page));
        var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
