using System.Net;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Applying;

/// <summary>What an applicant does with an application that is with the authority.</summary>
public sealed class AfterwardsTests : IDisposable
{
    private static readonly Actor officer = new("officer-1", Role.CaseOfficer);

    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task An_amendment_takes_the_place_of_the_old_one_and_a_second_is_led_to_the_first()
    {
        var ada = await Applicant.SignIn(server);
        var old = await HandedIn(ada);
        var first = Case(await ada.Send(old, old + "/amend"));
        Assert.NotEqual(old, first);
        Assert.Equal(first + "?done=amending", DraftTests.Place(await ada.Send(old, old + "/amend")));
        await ada.Saved(first, "places", ("end-use", "Training, and nothing else"));
        Assert.Equal($"{first}?done=submitted", DraftTests.Place(await ada.Step(first, "check", "submit")));
        var page = await ada.Text(old);
        Assert.Contains("An amended application took its place", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{first}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(old + "/amend", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_a_new_draft_that_says_the_same()
    {
        var ada = await Applicant.SignIn(server);
        var old = await HandedIn(ada);
        var copy = Case(await ada.Send(old, old + "/copy"));
        Assert.Contains("Police of the sample", await ada.Text(copy + "/parties"), StringComparison.Ordinal);
        Assert.Contains("Begun as a copy of", await ada.Text(copy), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_withdrawn_with_a_reason()
    {
        var ada = await Applicant.SignIn(server);
        var at = await HandedIn(ada);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Send(at + "/withdraw", "withdraw")).StatusCode);
        Assert.Equal($"{at}?done=withdrawn", DraftTests.Place(await ada.Send(at + "/withdraw", "withdraw", ("reason", "The order was cancelled."))));
        Assert.Contains("The order was cancelled.", await ada.Text(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_shown_and_answered_and_notes_of_the_authority_are_not()
    {
        var ada = await Applicant.SignIn(server);
        var at = await HandedIn(ada);
        var id = FileId.Read(at[^13..])!.Value;
        var due = new DateOnly(2026, 3, 20);
        await Write(id, new Assigned("officer-1"), new QuestionAsked("q1", "Who stores <b>the drums</b>?", due), new Noted("n1", "Not for the applicant", []));
        Assert.Contains("answer a question of the authority", await ada.Text("/my"), StringComparison.Ordinal);
        var page = await ada.Text(at);
        Assert.Contains("Who stores &lt;b&gt;the drums&lt;/b&gt;?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not for the applicant", page, StringComparison.Ordinal);
        Assert.DoesNotContain("officer-1", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Send(at, "answer-q1", ("text", " "))).StatusCode);
        Assert.Equal($"{at}?done=answered", DraftTests.Place(await ada.Send(at, "answer-q1", ("text", "We do, in our own hall."))));
        Assert.Contains("We do, in our own hall.", await ada.Text(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_is_acknowledged_at_once_and_its_first_use_told()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin("GeneralRegistration");
        await ada.Saved(at, "parties", Applicant.Party("p1", "Example Works", "de"));
        Assert.Equal($"{at}?done=submitted", DraftTests.Place(await ada.Step(at, "check", "submit")));
        Assert.Contains("Acknowledged on 2 March 2026", await ada.Text(at), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Send(at, "first-use", ("first-export", "2026-04-01"))).StatusCode);
        Assert.Equal($"{at}?done=told", DraftTests.Place(await ada.Send(at, "first-use", ("first-export", "2026-03-01"))));
        Assert.Contains("1 March 2026", await ada.Text(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_can_be_begun_and_shows_all_its_steps()
    {
        var ada = await Applicant.SignIn(server);
        foreach (var kind in Enum.GetNames<CaseKind>().Except([nameof(CaseKind.Bar), nameof(CaseKind.Disclosure)]))
        {
            var at = await ada.Begin(kind);
            foreach (var step in new[] { "goods", "parties", "places", "more", "papers", "check" })
            {
                Assert.DoesNotContain("There is no such page", await ada.Text($"{at}/{step}"), StringComparison.Ordinal);
            }
        }
        Assert.Equal("/my/new?refused=kind", DraftTests.Place(await ada.Send("/my/new", "/my/begin", ("kind", nameof(CaseKind.Bar)))));
    }

    private static async Task<string> HandedIn(Applicant who)
    {
        var at = await who.Written();
        Assert.Equal($"{at}?done=submitted", DraftTests.Place(await who.Step(at, "check", "submit")));
        return at;
    }

    private static string Case(HttpResponseMessage answer) => DraftTests.Place(answer).Replace("/goods", "", StringComparison.Ordinal);

    private Task<long> Write(FileId file, params Fact[] facts) =>
        server.Services.GetRequiredService<Registry>().Write(writing => writing.Add<CaseFile>(file, officer, "", [.. facts]).Version);
}
