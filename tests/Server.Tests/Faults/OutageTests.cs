using System.Net;
using Interdict.Journal_Tests.Faults;
using Interdict.Server_Tests.Applying;
using Interdict.Store_Tests;

namespace Interdict.Server_Tests.Faults;

/// <summary>The database goes away while people work, and comes back.</summary>
[Trait("Speed", "slow")]
public sealed class OutageTests(PrivateServer postgres) : IClassFixture<PrivateServer>, IDisposable
{
    private readonly ServerUnderTest server = new();
    private Line? line;

    public void Dispose()
    {
        server.Dispose();
        line?.Dispose();
    }

    [Fact]
    public async Task While_the_database_is_away_people_are_told_so_and_when_it_is_back_they_go_on_without_a_start()
    {
        Assert.SkipUnless(postgres.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        line = Line.To(postgres.NewDatabase(), out var through);
        server.With("store", through);
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var form = await ada.Text(at + "/goods");

        line.Cut();
        var (page, act) = (await ada.Browser.GetAsync("/my"), await Write(ada, form, at));
        foreach (var answer in new[] { page, act })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("The registry cannot be reached at this moment", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ada.Browser.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ada.Browser.GetAsync("/health/live")).StatusCode);

        line.Mend();
        // The same form, still open in the same browser, is sent once more.
        Assert.StartsWith(at, DraftTests.Place(await Write(ada, form, at)), StringComparison.Ordinal);
        Assert.Contains("written while it was away", await ada.Text(at + "/goods"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ada.Browser.GetAsync("/health/ready")).StatusCode);
    }

    private static Task<HttpResponseMessage> Write(Applicant who, string form, string at) =>
        who.SendFrom(form, at + "/goods", "id=\"step\"", ("goods-1-description", "written while it was away"), ("go", "next"));
}
