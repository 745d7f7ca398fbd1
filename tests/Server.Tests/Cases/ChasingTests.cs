using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Letters;
using Interdict.Server_Tests.Authorisations;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Cases;

/// <summary>The daily round: what it sends, and that it sends it once.</summary>
public sealed class ChasingTests : IDisposable
{
    static readonly Actor officer = new("demo-officer", Role.CaseOfficer);
    static readonly DateOnly due = new(2026, 4, 15);

    readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    Task<int> Round(DateOnly day) => server.Services.GetRequiredService<Server.Cases.Chasing>().Round(day, CancellationToken.None);

    async Task<LetterSent[]> Letters(FileId id) => [.. (await server.Registry().Papers(id)).Select(paper => paper.Says).OfType<LetterSent>()];

    [Fact]
    public async Task A_question_is_reminded_of_by_a_letter_once_and_stands_in_its_queue_when_its_day_has_passed()
    {
        ServerUnderTest.SkipWithoutLaw();
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Sprays", "oc-sprays"));
        await server
            .Registry()
            .Decide<CaseFile>(id, null, officer, "", _ => Ruling.Done(new Assigned("demo-officer"), new QuestionAsked("q1", "For which school?", due)));
        Assert.Equal(0, await Round(due.AddDays(-10)));
        Assert.Equal(1, await Round(due.AddDays(-5)));
        Assert.Equal(0, await Round(due.AddDays(-5)));
        Assert.Equal(0, await Round(due.AddDays(20)));

        var letter = Assert.Single(await Letters(id));
        Assert.Equal(("reminder", "en"), (letter.Kind, letter.Language));
        Assert.Contains("For which school?", letter.Text.Text, StringComparison.Ordinal);
        Assert.Contains("15 April 2026", letter.Text.Text, StringComparison.Ordinal);
        var exporter = await server.As("exporter");
        Assert.Contains("Reminder: your case", await exporter.GetStringAsync($"/my/cases/{id}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await exporter.GetAsync($"/letters/{id}/{letter.Letter}")).StatusCode);

        var desk = await server.As("officer");
        Assert.DoesNotContain(id.Text, await desk.GetStringAsync("/desk?queue=unanswered"), StringComparison.Ordinal);
        server.Clock.Advance(TimeSpan.FromDays(60));
        desk = await server.As("officer");
        Assert.Contains(id.Text, await desk.GetStringAsync("/desk?queue=unanswered"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.Text, await desk.GetStringAsync("/desk?queue=silent"), StringComparison.Ordinal);
        Assert.Single(await Letters(id));
    }

    [Fact]
    public async Task A_body_that_is_silent_gets_no_letter_of_the_applicant_and_stands_in_its_queue()
    {
        ServerUnderTest.SkipWithoutLaw();
        var id = await server.HandIn(CaseKind.Export, CaseDesk.Item(1, "Sprays", "oc-sprays"));
        await server.Registry().Decide<CaseFile>(id, null, officer, "", _ => Ruling.Done(new AdviceAsked("v1", "ministry", "Your view?", [], due)));
        Assert.Equal(1, await Round(due));
        Assert.Empty(await Letters(id));
        Assert.Equal(["v1"], (await server.Case(id)).Handling.Chased);
        server.Clock.Advance(TimeSpan.FromDays(60));
        var desk = await server.As("officer");
        Assert.Contains(id.Text, await desk.GetStringAsync("/desk?queue=silent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conditions_and_last_days_are_reminded_of_once_even_by_a_server_that_was_started_again()
    {
        ServerUnderTest.SkipWithoutLaw();
        var id = await server.Authorise();
        var issued = Office.Issued();
        var condition = issued.Conditions[0].Due!.Value;
        Assert.Equal(1, await Round(condition));
        Assert.Equal("chaser", Assert.Single(await Letters(id)).Kind);
        Assert.Equal(0, await Round(condition.AddDays(1)));
        using (var again = new ServerUnderTest { Clock = server.Clock }.With("home", server.Home))
        {
            Assert.Equal(0, await again.Services.GetRequiredService<Server.Cases.Chasing>().Round(condition.AddDays(1), CancellationToken.None));
        }
        Assert.Equal(1, await Round(issued.ValidTo));
        Assert.Equal(["chaser", "ending"], (await Letters(id)).Select(letter => letter.Kind));
        Assert.Equal(0, await Round(issued.ValidTo));

        server.Clock.Advance(issued.ValidTo.AddDays(-5).ToDateTime(TimeOnly.MinValue) - server.Clock.GetUtcNow().UtcDateTime);
        var desk = await server.As("officer");
        var page = WebUtility.HtmlDecode(await desk.GetStringAsync("/desk/waiting"));
        Assert.Contains($"/authorisations/{id}#condition-c1", page, StringComparison.Ordinal);
        Assert.Contains("reminded 1 times", page, StringComparison.Ordinal);
        Assert.DoesNotContain("No authorisation that can be used ends", page, StringComparison.Ordinal);
        Assert.Contains("The holder is reminded of the last day", await desk.GetStringAsync($"/authorisations/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_round_runs_by_itself_once_a_day()
    {
        var browser = server.Browser();
        var id = await server.Authorise();
        await browser.GetAsync("/");
        server.Clock.Advance(Office.Issued().Conditions[0].Due!.Value.ToDateTime(TimeOnly.MinValue) - server.Clock.GetUtcNow().UtcDateTime);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await Letters(id)).Length == 0)
        {
            // The round may just have begun to wait for the next hour: then that hour passes.
            server.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(5, patience.Token);
        }
        Assert.Single(await Letters(id), letter => letter.Kind == "chaser");
    }
}
