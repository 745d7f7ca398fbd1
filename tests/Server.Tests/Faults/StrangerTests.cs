using System.Net;
using Interdict.Accounts;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Server_Tests.Applying;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Faults;

/// <summary>Another firm's file by its address: it is not there, and that somebody asked is written down, in the log of the file and in that of the accounts.</summary>
public sealed class StrangerTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Theory]
    [InlineData("", "/my/cases/{0}")]
    [InlineData("", "/my/cases/{0}/goods")]
    [InlineData("", "/my/cases/{0}/summary")]
    [InlineData("", "/my/cases/{0}/papers/a1")]
    [InlineData("", "/cases/{0}")]
    [InlineData("", "/api/v1/cases/{0}")]
    [InlineData("attach", "/my/cases/{0}/attach")]
    [InlineData("copy", "/my/cases/{0}/copy")]
    [InlineData("amend", "/my/cases/{0}/amend")]
    public async Task Another_firms_case_by_its_address_is_not_there_and_the_asking_is_written_down(string act, string pattern)
    {
        var at = await (await Applicant.SignIn(server)).Written();
        var number = at.Split('/')[^1];
        var address = pattern.Replace("{0}", number, StringComparison.Ordinal);
        var stranger = await Applicant.SignIn(server, "broker");
        var token = await stranger.Browser.Token("/account");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        using var answer = act.Length > 0 ? await stranger.Browser.PostAsync(address, form) : await stranger.Browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Sprays for the police", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var log = server.Services.GetRequiredService<AccessLog>();
        await log.Flush();
        Assert.Contains(log.Entries(FileId.Read(number)!.Value), entry => (entry.By.Account, entry.How) == ("demo-broker", "refused"));
        var told = server.Services.GetRequiredService<AccountEvents>().Latest("demo-broker", Happening.Stranger);
        Assert.Contains(told, one => one.Detail.Contains(address, StringComparison.Ordinal));
    }
}
