using System.Net;
using System.Text;
using Interdict.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace Interdict.Server_Tests;

public sealed class ProtectionTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/declarations")]
    [InlineData("/no-such-page")]
    [InlineData("/api/v1/facts")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_headers_that_protect_it(string address)
    {
        var headers = (await server.Browser().GetAsync(address)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.True(headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Another_host_name_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "interdict.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Browser().SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8125")]
    [InlineData("http://*:8125")]
    [InlineData("http://192.0.2.7:8125")]
    [InlineData("http://127.0.0.1:8125;http://[::]:8125")]
    [InlineData("http://example.com")]
    public void Only_addresses_of_this_machine_are_listened_on(string urls)
    {
        var (settings, why) = Settings.Of(Given(("urls", urls), ("law", "x")));
        Assert.Null(settings);
        Assert.Contains("this machine only", why);
        Assert.Null(Settings.Of(Given(("urls", urls), ("law", "x"), ("demonstration", "true"), ("hosts", "licences.example"))).Settings);
    }

    [Theory]
    [InlineData("licences.example", "", "", "nothing goes without encryption")]
    [InlineData("*", "127.0.0.1", "", "not a name")]
    [InlineData("licences.example", "my proxy", "", "network address")]
    [InlineData("licences.example", "", "/no/such/file.pem", "https://")]
    public void Beyond_this_machine_nothing_goes_without_encryption(string hosts, string proxy, string certificate, string says)
    {
        var given = Given(("urls", "http://0.0.0.0:8125"), ("law", "x"), ("hosts", hosts), ("proxy", proxy), ("certificate", certificate));
        Assert.Contains(says, Settings.Of(given).Why);
    }

    [Fact]
    public async Task Behind_a_proxy_its_own_host_is_answered_and_cookies_go_encrypted_only()
    {
        using var office = new ServerUnderTest().With("demonstration", "false").With("hosts", "licences.example").With("proxy", "127.0.0.1");
        ServerUnderTest.SkipWithoutLaw();
        using var browser = office.CreateClient(new() { BaseAddress = new Uri("https://licences.example"), AllowAutoRedirect = false });
        var answer = await browser.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("max-age", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-interdict-form=", cookie);
        Assert.Contains("; secure", cookie);
        var other = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/");
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(other)).StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8125")]
    [InlineData("http://localhost:1;http://[::1]:2")]
    public void Addresses_of_this_machine_are_listened_on(string urls) => Assert.NotNull(Settings.Of(Given(("urls", urls), ("law", "x"))).Settings);

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("eighty")]
    public void A_port_that_is_none_is_refused(string port) => Assert.Contains("--port", Settings.Of(Given(("port", port), ("law", "x"))).Why);

    [Fact]
    public void A_start_without_a_law_says_what_to_do() => Assert.Contains("./interdict up", Settings.Of(Given(("law", ""))).Why);

    [Fact]
    public void Options_may_stand_with_and_without_an_equals_sign()
    {
        Assert.Equal(["--demonstration=true", "--port=7", "--urls=x"], Settings.Arguments(["--demonstration", "--port", "7", "--urls=x"]));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var browser = server.Browser();
        var answer = await browser.Upload("", Forms.File);
        Assert.Equal("/declarations?refused=OldForm", answer.Headers.Location?.ToString());
        var page = await browser.UploadAndRead(Forms.File);
        Assert.Equal("/declarations?refused=OldForm", (await browser.PostAsync(page + "/delete", new FormUrlEncodedContent([]))).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/declarations") { Content = new StringContent(Forms.File, Encoding.UTF8, "text/plain") };
        request.Headers.Add("Origin", "http://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Browser().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_law_that_decides_is_kept()
    {
        await server.Browser().GetAsync("/");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(server.Home, "packs"), "law.pack", SearchOption.AllDirectories));
    }

    private static IConfiguration Given(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();
}
