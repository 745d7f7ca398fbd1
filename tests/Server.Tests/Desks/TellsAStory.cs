using Interdict.Journal;
using Interdict.Journal.Keys;
using Interdict.Server.Hosting;
using Interdict.Server.Scenarios;
using Interdict.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Desks;

/// <summary>A server whose journal tells the scenario, once for all tests of a class.</summary>
public sealed class TellsAStory : IAsyncLifetime
{
    public const int Cases = 40;

    public ServerUnderTest Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (ServerUnderTest.Law.Length == 0)
        {
            return;
        }
        using (Server.Browser()) { }
        var end = Server.Clock.GetUtcNow();
        var clock = new StoryClock(end);
        using var registry = new Registry(Database, clock, NodeKeys.In(Path.Combine(Server.Home, "keys")));
        await new Scenario(Server.Services.GetRequiredService<LawDesk>(), Cases).Play(registry, clock, end, CancellationToken.None);
    }

    internal Database Database => Server.Services.GetRequiredService<Database>();

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
