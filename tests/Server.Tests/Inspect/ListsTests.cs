using System.Net;

namespace Interdict.Server_Tests;

public sealed class ListsTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task All_lists_are_shown_with_what_they_may_do()
    {
        var html = await server.Browser().GetStringAsync("/lists");
        Assert.Contains("Quarmia refusals (invented)", html);
        Assert.Contains("Binding here: a person has to look before the goods move.", html);
        Assert.Contains("Indicator: it ranks, it does not hold.", html);
    }

    [Fact]
    public async Task A_list_says_what_each_load_changed()
    {
        var html = await server.Browser().GetStringAsync("/lists/quarmia-refusals");
        Assert.Contains("4 records: 1 added, 1 removed, 2 changed", html);
        Assert.Contains("Tamsin Placeholder [QR-005]", html);
        Assert.Contains("Grumbold Packing House [QR-004]", html);
        Assert.Contains("Quarmia Ironmongery Works [QR-001]: other names", html);
    }

    [Fact]
    public async Task Records_are_searched_and_taken_away_as_they_are_shown()
    {
        var browser = server.Browser();
        var html = await browser.GetStringAsync("/lists/quintal-watch?q=egret");
        Assert.Contains("MV Specimen Heron", html);
        Assert.Contains("1 record.", html);
        var table = await browser.GetStringAsync("/lists/quintal-watch/records.csv?q=egret");
        Assert.Equal(2, table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("imo:9999993", table);
        Assert.Contains("imo:9999993", await browser.GetStringAsync("/lists/quintal-watch/record?id=QW-11"));
    }

    [Theory]
    [InlineData("/lists/nothing")]
    [InlineData("/lists/..%2Fkeys")]
    [InlineData("/lists/quintal-watch/record?id=none")]
    [InlineData("/lists/quintal-watch/record?id=QW-11&version=quarmia-refusals@00000000")]
    [InlineData("/lists/nothing/records.csv")]
    public async Task A_list_or_record_that_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.Browser().GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
}
