using System.Net;
using Interdict.Accounts;
using Interdict.Server.Accounts;

namespace Interdict.Server_Tests.Accounts;

public sealed class SignInLimitTests : IDisposable
{
    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task One_network_address_has_so_many_tries_and_no_more()
    {
        var browser = server.Browser();
        var answers = new List<HttpStatusCode>();
        for (var tries = 0; tries < 61; tries++)
        {
            // Without a token nothing is looked at, and it counts as a try all the same.
            answers.Add((await browser.PostAsync("/sign-in", new FormUrlEncodedContent([new("email", "x")]))).StatusCode);
        }

        Assert.All(answers[..60], one => Assert.Equal(HttpStatusCode.BadRequest, one));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[60]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/sign-in/as/officer", null)).StatusCode);
    }

    [Fact]
    public void What_comes_from_beneath_the_pages_is_found_for_translation()
    {
        Assert.All(Samples.All, sample => Assert.Contains(sample.Says, AccountWords.All));
        Assert.All(
            new[] { "short", new string('x', 200), "password1234", "example lantern" },
            password => Assert.Contains(PasswordRules.Why(password, "Ada Example", ""), AccountWords.All)
        );
    }
}
