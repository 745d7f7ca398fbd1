using System.Net;
using Interdict.Store_Tests;
using static Interdict.Server_Tests.WriteOff.Border;

namespace Interdict.Server_Tests.WriteOff;

/// <summary>Fifty programs at once, on both databases: nothing is lost, nothing doubled, nothing below nought.</summary>
[Trait("Speed", "slow")]
public sealed class ManyClientsTests(PrivateServer postgres) : IClassFixture<PrivateServer>
{
    [Fact]
    public Task On_SQLite() => Together("");

    [Fact]
    public Task On_PostgreSQL()
    {
        Assert.SkipUnless(postgres.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Together(postgres.NewDatabase());
    }

    static async Task Together(string store)
    {
        using var server = new ServerUnderTest().With("store", store);
        var client = await server.As("customs");
        var number = await Authorise(server);
        // 50 clients ask for 30 pieces each, twice over: 1,000 pieces are enough for 33 of them.
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(async at =>
                {
                    using var answer = await client.Send(number, "consume", Claim($"26FR{at % 50}", "30"));
                    return (Line: at % 50, answer.StatusCode);
                })
        );
        var done = answers.Where(answer => answer.StatusCode == HttpStatusCode.OK).Select(answer => answer.Line).Distinct().Count();
        Assert.Equal(33, done);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity }));
        var file = await (await client.GetAsync($"{Base}/{number}")).Json();
        Assert.Equal("10", file.GetProperty("items")[0].Text("left"));
        Assert.Equal(34, file.GetProperty("version").GetInt32());
    }
}
