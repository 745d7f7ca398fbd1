using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Server_Tests.Applying;
using Interdict.Server_Tests.Cases;

namespace Interdict.Server_Tests.Faults;

/// <summary>The clock of the machine is set back while people work.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_clock_that_is_set_back_a_day_stops_nobody_and_dates_nothing_before_what_was()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Written();
        var id = FileId.Read(at.Split('/')[^1])!.Value;
        var last = (await server.Registry().Papers(id))[^1].At;

        server.Clock.Advance(TimeSpan.FromDays(-1));
        await ada.Saved(at, "places", ("end-use", "Training, written after the clock was set back"));
        Assert.Contains("after the clock was set back", await ada.Text(at + "/places"), StringComparison.Ordinal);
        var other = await Applicant.SignIn(server, "broker");
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.GetAsync("/my")).StatusCode);
        var papers = await server.Registry().Papers(id);
        Assert.True(papers[^1].At >= last);
        Assert.Equal(papers.Select(paper => paper.At).Order(), papers.Select(paper => paper.At));

        server.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, (await ada.Browser.GetAsync(at)).StatusCode);
    }
}
