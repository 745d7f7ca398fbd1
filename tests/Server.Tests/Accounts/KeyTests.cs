using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Interdict.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Accounts;

/// <summary>Programs of customs administrations at the doors of the interface. Without a demonstration.</summary>
public sealed partial class KeyTests : IDisposable
{
    private const string Screening = "/api/v1/dispositions";
    private readonly ServerUnderTest server = new ServerUnderTest().With("demonstration", "false");

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_key_opens_what_its_scopes_name_and_nothing_else()
    {
        Assert.Equal(HttpStatusCode.OK, await Ask(Screening, Key(Scopes.Screening)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(Screening, Key(Scopes.CustomsCheck)));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask("/admin", Key([.. Scopes.All])));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask("/account", Key([.. Scopes.All])));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask("/desk/firms", Key([.. Scopes.All])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("idc_000000000000_nothing")]
    [InlineData("something else")]
    public async Task Without_a_key_that_opens_the_interface_says_what_is_needed(string key)
    {
        using var answer = await Send(Screening, key);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_everybody_may_ask_needs_no_key_and_what_screens_does()
    {
        var browser = server.Browser();
        foreach (var open in new[] { "/", "/ask", "/list", "/about", "/help", "/health", "/api/v1/facts", "/api/v1/entries", "/openapi/v1.json" })
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(open)).StatusCode);
        }

        foreach (var shut in new[] { "/declarations", "/lists", "/declarations/sample.csv" })
        {
            Assert.StartsWith("/sign-in?back=", (await browser.GetAsync(shut)).Headers.Location?.PathAndQuery());
        }
    }

    [Fact]
    public async Task A_key_is_shown_once_and_taken_back_at_once()
    {
        using var demonstration = new ServerUnderTest();
        var admin = await demonstration.As("administrator");
        var made = await admin.Send("/admin/clients/customs-1", "key", ("scope", Scopes.CustomsCheck), ("scope", Scopes.Screening), ("days", "30"));
        var key = Shown().Match(await made.Content.ReadAsStringAsync()).Groups[1].Value;
        var page = await admin.GetStringAsync("/admin/clients/customs-1");
        Assert.StartsWith(ApiClients.Prefix, key);
        Assert.DoesNotContain(key, page);
        var clients = demonstration.Services.GetRequiredService<ApiClients>();
        var kept = Assert.Single(clients.Keys("customs-1"));
        await admin.Send("/admin/clients/customs-1", "revoke-" + kept.Id);
        Assert.Null(clients.Check(key));
    }

    private string Key(params string[] scopes)
    {
        server.Browser().Dispose();
        var clients = server.Services.GetRequiredService<ApiClients>();
        return clients.NewKey(clients.Add("Customs of QM", "QM"), scopes, "test", TimeSpan.FromDays(1));
    }

    private async Task<HttpStatusCode> Ask(string address, string key)
    {
        using var answer = await Send(address, key);
        return answer.StatusCode;
    }

    private Task<HttpResponseMessage> Send(string address, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (key.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return server.Browser().SendAsync(request);
    }

    [GeneratedRegex("id=\"key\">([^<]+)<")]
    private static partial Regex Shown();
}
