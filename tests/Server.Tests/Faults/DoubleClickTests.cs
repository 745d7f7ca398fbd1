using System.Net;
using Interdict.Server_Tests.Applying;
using Interdict.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Faults;

/// <summary>A button that begins something new is clicked twice, and once more later.</summary>
public sealed class DoubleClickTests(ServerUnderTest server) : IClassFixture<ServerUnderTest>
{
    [Fact]
    public async Task Two_clicks_begin_one_application_and_a_page_loaded_anew_another_one()
    {
        var ada = await Applicant.SignIn(server);
        var page = await ada.Text("/my/new");
        var before = Files('C');
        var both = await Twice(() => ada.SendFrom(page, "/my/new", "/my/begin", ("kind", "Export")));
        Assert.Equal((1, DraftTests.Place(both[0])), (Files('C') - before, DraftTests.Place(both[1])));
        var at = DraftTests.Place(both[0]);
        Assert.NotEqual(at, DraftTests.Place(await ada.Send("/my/new", "/my/begin", ("kind", "Export"))));

        var written = await ada.Written();
        Assert.StartsWith(written, DraftTests.Place(await ada.Step(written, "check", "submit")), StringComparison.Ordinal);
        var story = await ada.Text(written);
        before = Files('C');
        both = await Twice(() => ada.SendFrom(story, written, written + "/copy"));
        Assert.Equal((1, DraftTests.Place(both[0])), (Files('C') - before, DraftTests.Place(both[1])));
    }

    [Fact]
    public async Task Two_clicks_ask_one_question_of_customs_and_one_that_was_refused_is_asked_again()
    {
        var customs = await Applicant.SignIn(server, "customs");
        var page = await customs.Text("/customs/inquiries/new");
        var before = Files('Q');
        Task<HttpResponseMessage> Ask(string asks) =>
            customs.SendFrom(page, "/customs/inquiries/new", "ask", ("office", "FR000001"), ("goods", "Cuffs"), ("asks", asks));
        Assert.All(await Twice(() => Ask("")), answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode));
        var both = await Twice(() => Ask("May they leave?"));
        Assert.Equal((1, DraftTests.Place(both[0])), (Files('Q') - before, DraftTests.Place(both[1])));
        Assert.NotEqual(DraftTests.Place(both[0]), DraftTests.Place(await Ask("May they leave tomorrow?")));
    }

    private static Task<HttpResponseMessage[]> Twice(Func<Task<HttpResponseMessage>> click) => Task.WhenAll(click(), click());

    private int Files(char letter)
    {
        using var connection = server.Services.GetRequiredService<Database>().Open();
        return connection.Rows(row => row.GetString(0), "SELECT file FROM journal_file").Count(file => file[0] == letter);
    }
}
