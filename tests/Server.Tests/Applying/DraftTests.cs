using System.Net;

namespace Interdict.Server_Tests.Applying;

/// <summary>An application from its beginning to the authority, in a browser without JavaScript.</summary>
public sealed class DraftTests : IDisposable
{
    private const string Nasty = "<script>alert(1)</script>'; DROP TABLE fact; --";

    private readonly ServerUnderTest server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task From_a_draft_to_the_authority_without_JavaScript()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Written();
        var check = await ada.Text(at + "/check");
        Assert.Contains("Nothing is missing.", check, StringComparison.Ordinal);
        Assert.Contains("An authorisation is needed before anything moves.", check, StringComparison.Ordinal);
        Assert.Contains("Sample Trade", check, StringComparison.Ordinal);
        var handed = await ada.Step(at, "check", "submit");
        Assert.Equal($"{at}?done=submitted", Place(handed));
        var page = await ada.Text(at);
        Assert.Contains("Handed in", page, StringComparison.Ordinal);
        Assert.Contains("The authority has it.", page, StringComparison.Ordinal);
        Assert.Contains("Sprays for the police", await ada.Text("/my"), StringComparison.Ordinal);
        Assert.Contains(at[^13..] + ",Sprays for the police", await ada.Text("/my/cases.csv"), StringComparison.Ordinal);
        Assert.Equal(at, Place(await ada.Browser.GetAsync(at + "/goods")));
    }

    [Fact]
    public async Task The_law_is_asked_while_the_goods_are_written_and_says_what_is_needed()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        await ada.Step(at, "goods", "check", ("goods-1-description", "thumb cuffs made of steel"));
        await ada.Saved(at, "places", ("from", "de"), ("to", "gh"));
        var page = await ada.Text(at + "/goods");
        Assert.Contains("rohibited", page, StringComparison.Ordinal);
        Assert.Contains("/list/thumb-cuffs", page, StringComparison.Ordinal);
        Assert.Contains("These goods need another kind of application", page, StringComparison.Ordinal);
        var changed = await ada.Send(at + "/goods", "panel--mist");
        Assert.Equal(at + "/goods", Place(changed));
        page = await ada.Text(at + "/goods");
        Assert.Contains("Export of prohibited goods to a museum", page, StringComparison.Ordinal);
        Assert.Contains("thumb cuffs made of steel", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_a_field_cannot_be_read()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var answer = await ada.Step(
            at,
            "goods",
            "next",
            ("goods-1-description", "Oleoresin capsicum"),
            ("goods-1-quantity", "a few"),
            ("goods-1-code", "12"),
            ("goods-1-value", "1,2345")
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("\"a few\" is no quantity.", Applicant.Summary(page), StringComparison.Ordinal);
        Assert.Contains("href=\"#goods-1-quantity\"", page, StringComparison.Ordinal);
        foreach (var typed in new[] { "Oleoresin capsicum", "value=\"a few\"", "value=\"12\"", "value=\"1,2345\"" })
        {
            Assert.Contains(typed, page, StringComparison.Ordinal);
        }
        var mended = await ada.SendFrom(
            page,
            at + "/goods",
            "id=\"step\"",
            ("goods-1-quantity", "12.5"),
            ("goods-1-code", "3301"),
            ("goods-1-value", ""),
            ("go", "next")
        );
        Assert.Equal(at + "/parties", Place(mended));
    }

    [Fact]
    public async Task The_steps_go_in_any_order_and_keep_what_was_typed()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        Assert.Equal(at + "/places", Place(await ada.Step(at, "goods", "to:places", ("goods-1-description", "sprays"))));
        Assert.Equal(at + "/more", Place(await ada.Step(at, "places", "next", ("to", "gh"))));
        Assert.Equal(at + "/places", Place(await ada.Step(at, "more", "back")));
        Assert.Contains("sprays</textarea>", await ada.Text(at + "/goods"), StringComparison.Ordinal);
        Assert.Contains("value=\"gh\" selected", await ada.Text(at + "/places"), StringComparison.Ordinal);
        Assert.Equal(at + "/goods?add=goods#added", Place(await ada.Step(at, "goods", "add:goods")));
        Assert.Contains("goods-2-description", await ada.Text(at + "/goods?add=goods"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gaps_keep_it_back_and_lead_to_their_fields()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var check = await ada.Text(at + "/check");
        Assert.Contains($"href=\"{at}/places#to\"", check, StringComparison.Ordinal);
        Assert.Contains($"href=\"{at}/parties#end-user\"", check, StringComparison.Ordinal);
        var answer = await ada.Step(at, "check", "submit");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Say to which country", Applicant.Summary(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_end_use_it_goes_in_after_a_warning_only()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Written();
        await ada.Saved(at, "places", ("end-use", ""));
        var check = await ada.Text(at + "/check");
        Assert.Contains("ground to refuse", check, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.Step(at, "check", "submit")).StatusCode);
        Assert.Equal($"{at}?done=submitted", Place(await ada.Step(at, "check", "submit", ("insufficient", "yes"))));
        Assert.Contains("something was missing", await ada.Text(at), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_tabs_the_later_one_is_told_and_keeps_its_words()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var tab = await ada.Text(at + "/goods");
        await ada.Saved(at, "goods", ("goods-1-description", "from the first tab"));
        var late = await ada.SendFrom(tab, at + "/goods", "id=\"step\"", ("goods-1-description", "from the second tab"), ("go", "next"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await late.Content.ReadAsStringAsync();
        Assert.Contains("Somebody else wrote in this application", page, StringComparison.Ordinal);
        Assert.Contains("from the second tab</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("from the first tab", await ada.Text(at + "/goods"), StringComparison.Ordinal);
        Assert.Equal(at + "/parties", Place(await ada.SendFrom(page, at + "/goods", "id=\"step\"", ("go", "next"))));
        Assert.Contains("from the second tab", await ada.Text(at + "/goods"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_hands_in_once()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Written();
        var check = await ada.Text(at + "/check");
        var both = await Task.WhenAll(
            ada.SendFrom(check, at + "/check", "id=\"step\"", ("go", "submit")),
            ada.SendFrom(check, at + "/check", "id=\"step\"", ("go", "submit"))
        );
        Assert.All(both, answer => Assert.StartsWith(at, Place(answer), StringComparison.Ordinal));
        var page = await ada.Text(at);
        Assert.Equal(page.IndexOf(">Handed in", StringComparison.Ordinal), page.LastIndexOf(">Handed in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_firms_case_does_not_exist()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Written();
        var other = await Applicant.SignIn(server, "broker");
        foreach (
            var place in new[] { at, at + "/goods", at + "/summary", at + "/withdraw", at + "/papers/a1", "/my/cases/C-2026-999999", "/my/cases/nonsense" }
        )
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(place)).StatusCode);
        }
        Assert.DoesNotContain(at, await other.Text("/my"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await server.Browser().GetAsync(at)).StatusCode);
    }

    [Fact]
    public async Task Script_and_SQL_in_every_field_are_words()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        await ada.Saved(at, "goods", ("title", Nasty), ("goods-1-description", Nasty), ("goods-1-quantity", "1"), ("goods-1-unit", Nasty));
        await ada.Saved(at, "parties", ("p1-name", Nasty), ("p1-address", Nasty), ("p1-country", "de"), ("p1-number", Nasty), ("p1-contact", Nasty));
        await ada.Saved(at, "places", ("end-use", Nasty), ("end-use-kind", Nasty));
        await ada.Saved(at, "more", ("boxes.end-use-statement", Nasty));
        foreach (var page in new[] { at, at + "/goods", at + "/parties", at + "/places", at + "/more", at + "/check", at + "/summary", "/my" })
        {
            var text = await ada.Text(page);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)", text, StringComparison.Ordinal);
        }
        Assert.Contains("," + Nasty + ",", await ada.Text("/my/cases.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_token_writes_nothing()
    {
        var ada = await Applicant.SignIn(server);
        var at = await ada.Begin();
        var answer = await ada.Step(at, "goods", "next", ("__RequestVerificationToken", "forged"), ("goods-1-description", "forged"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("forged", await ada.Text(at + "/goods"), StringComparison.Ordinal);
    }

    internal static string Place(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode is 302 or 303, $"{(int)answer.StatusCode}");
        var at = answer.Headers.Location!;
        return at.IsAbsoluteUri ? at.PathAndQuery + at.Fragment : at.ToString();
    }
}
