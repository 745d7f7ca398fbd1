using Interdict.Server.Scenarios;

namespace Interdict.Server_Tests.Desks;

/// <summary>A server whose journal tells the scenario, once for all tests of a class.</summary>
public sealed class TellsAStory : IAsyncLifetime
{
    public const int Cases = 40;

    public ServerUnderTest Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (ServerUnderTest.Law.Length > 0)
        {
            using var browser = Server.Browser();
            await Seeding.Tell(Server.Services, Cases);
        }
    }

    /// <summary>Somebody who has signed in.</summary>
    public async Task<HttpClient> As(string who)
    {
        var browser = Server.Browser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await browser.Token("/sign-in"))]);
        using var answer = await browser.PostAsync($"/sign-in/as/{who}", form);
        Assert.True((int)answer.StatusCode is 302 or 303, $"Signing in as {who} was answered with {answer.StatusCode}.");
        return browser;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
