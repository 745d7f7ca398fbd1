using System.Net;
using System.Text.RegularExpressions;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Server_Tests.Applying;
using Interdict.Server_Tests.Cases;

namespace Interdict.Server_Tests.Journeys;

/// <summary>An application from its draft to its decision, each step at the page where people take it.</summary>
internal static partial class Walk
{
    /// <summary>Writes an application of any kind and hands it in.</summary>
    /// <param name="ada">Who applies.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="goods">What it is and the entry.</param>
    /// <param name="parties">Who takes part: role, name, country.</param>
    /// <param name="places">What is typed on the step of places.</param>
    /// <param name="boxes">What is typed in the boxes of the form.</param>
    /// <param name="facts">Answers to what the law asks; no for all others.</param>
    public static async Task<FileId> HandIn(
        this Applicant ada,
        string kind,
        (string Says, string Entry) goods,
        (string Role, string Name, string Country)[] parties,
        (string, string)[] places,
        (string, string)[] boxes,
        params (string Fact, string Answer)[] facts
    )
    {
        var at = await ada.Begin(kind);
        (string, string)[] item = [("goods-1-description", goods.Says), ("goods-1-entry", goods.Entry)];
        var asksHowMuch = (await ada.Text(at + "/goods")).Contains("goods-1-quantity", StringComparison.Ordinal);
        (string, string)[] much = asksHowMuch ? [("goods-1-quantity", "3"), ("goods-1-unit", "piece")] : [];
        await ada.Saved(at, "goods", [("title", $"{kind} of the sample"), .. item, .. much]);
        var page = await ada.Text(at + "/parties");
        var ids = PartyBlock().Matches(page).ToLookup(block => block.Groups[2].Value, block => block.Groups[1].Value);
        await ada.Saved(at, "parties", [.. parties.SelectMany(party => Applicant.Party(Id(ids, party.Role), party.Name, party.Country))]);
        await ada.Saved(at, "places", places);
        await ada.Saved(at, "more", boxes);
        await ada.AnswerTheLaw(at, facts);
        var check = await ada.Text(at + "/check");
        Assert.True(check.Contains("Nothing is missing.", StringComparison.Ordinal), Missing(check));
        var handed = await ada.Step(at, "check", "submit");
        Assert.True(handed.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, Applicant.Summary(await handed.Content.ReadAsStringAsync()));
        return FileId.Read(at.Split('/')[^1])!.Value;
    }

    /// <summary>The case at its applicant's desk says that it was decided and with which authorisation.</summary>
    public static async Task IsTold(this Applicant ada, CaseFile file)
    {
        var page = WebUtility.HtmlDecode(await ada.Text($"/my/cases/{file.Id}"));
        Assert.Contains("Decided", page, StringComparison.Ordinal);
        foreach (var number in file.Decision.Authorisations)
        {
            Assert.Contains(number, page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await ada.Browser.GetAsync($"/authorisations/{number}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await ada.Browser.GetAsync($"/authorisations/{number}/document")).StatusCode);
        }
    }

    /// <summary>The officer opens a case of the authority's own.</summary>
    public static async Task<FileId> Open(this HttpClient officer, string kind, string firm, string title, string about)
    {
        var desk = new Applicant(officer);
        var opened = await desk.Send("/cases/open", "open", ("kind", kind), ("firm", firm), ("title", title), ("about", about));
        Assert.True(opened.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, Applicant.Summary(await opened.Content.ReadAsStringAsync()));
        return FileId.Read(opened.Headers.Location!.ToString().Split('/')[^1])!.Value;
    }

    static string Id(ILookup<string, string> ids, string role)
    {
        Assert.True(ids.Contains(role), $"The step of parties asks for no {role}, only for {string.Join(", ", ids.Select(one => one.Key))}.");
        return ids[role].First();
    }

    static string Missing(string check) => string.Join(" | ", Gap().Matches(check).Select(gap => WebUtility.HtmlDecode(gap.Groups[1].Value)));

    [GeneratedRegex("name=\"(p[0-9]+)-role\" value=\"(\\w+)\"")]
    private static partial Regex PartyBlock();

    [GeneratedRegex("<a class=\"govuk-link\" href=\"/my/cases/[^\"]*#[^\"]*\">([^<]*)</a>")]
    private static partial Regex Gap();
}
