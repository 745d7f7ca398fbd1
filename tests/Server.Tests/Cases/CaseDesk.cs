using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Interdict.Server_Tests.Cases;

/// <summary>Cases on a server, and those who work on them at browsers without JavaScript.</summary>
internal static partial class CaseDesk
{
    static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>An application that was handed in.</summary>
    public static Task<FileId> HandIn(this ServerUnderTest server, CaseKind kind = CaseKind.Export, params ImmutableArray<DealItem> items) =>
        server
            .Registry()
            .Begin<CaseFile>(
                FileKind.Case,
                new Actor("demo-exporter", Role.Applicant, "firm-1"),
                "",
                new Begun(kind, "firm-1", "Sprays and shock weapons for Quintal", "", "", "en"),
                new Written(Told(items)),
                new Submitted([])
            );

    public static DealItem Item(int number, string description, string entry) =>
        new(number, description, entry, "", Quantity.Of(100, "piece"), null, none.Add("accompanies_user", "no"));

    public static Registry Registry(this ServerUnderTest server) => server.Services.GetRequiredService<Registry>();

    public static async Task<CaseFile> Case(this ServerUnderTest server, FileId id) => (await server.Registry().Read<CaseFile>(id))!;

    /// <summary>A browser in which somebody has signed in.</summary>
    public static async Task<HttpClient> As(this ServerUnderTest server, string who)
    {
        var browser = server.Browser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await browser.Token("/sign-in"))]);
        using var answer = await browser.PostAsync($"/sign-in/as/{who}", form);
        Assert.True((int)answer.StatusCode is 302 or 303, $"Signing in answered {(int)answer.StatusCode}.");
        return browser;
    }

    /// <summary>Sends the form of an act; the fields are named as on the page, without their beginning.</summary>
    public static async Task<HttpResponseMessage> Act(
        this HttpClient browser,
        FileId id,
        string act,
        string about = "",
        params (string Name, string Value)[] fields
    )
    {
        var page = await browser.GetStringAsync($"/cases/{id}");
        return await browser.Send(id, page, act, about, fields);
    }

    /// <summary>The same from a page that was loaded before.</summary>
    public static Task<HttpResponseMessage> Send(
        this HttpClient browser,
        FileId id,
        string page,
        string act,
        string about,
        params (string Name, string Value)[] fields
    )
    {
        var beginning = about.Length > 0 ? $"{act}-{about}-" : $"{act}-";
        var sent = fields.Select(field => KeyValuePair.Create(field.Name == "compose" ? field.Name : beginning + field.Name, field.Value)).ToList();
        sent.Add(KeyValuePair.Create("_handler", "act"));
        sent.Add(KeyValuePair.Create("act", act));
        sent.Add(KeyValuePair.Create("about", about));
        sent.Add(KeyValuePair.Create("seen", SeenField().Match(page).Groups[1].Value));
        sent.Add(KeyValuePair.Create("__RequestVerificationToken", TokenField().Match(page).Groups[1].Value));
        return browser.PostAsync($"/cases/{id}", new FormUrlEncodedContent(sent));
    }

    /// <summary>The act was done: the browser is led back to the case.</summary>
    public static async Task Done(this Task<HttpResponseMessage> act)
    {
        using var answer = await act;
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            var summary = SummaryBlock().Match(page).Value;
            Assert.Fail(
                $"The act answered {(int)answer.StatusCode}: {Tags().Replace(summary.Length > 0 ? summary : page[..Math.Min(2000, page.Length)], " ")}"
            );
        }
    }

    /// <summary>What an application of these goods says.</summary>
    public static DealTold Told(ImmutableArray<DealItem> items, string endUser = "Police School of Quintal") =>
        DealTold.Nothing with
        {
            Parties =
            [
                new DealParty("p1", PartyRole.Applicant, "Example Works", "1 Sample Street", "fr", "", "", ""),
                new DealParty("p2", PartyRole.EndUser, endUser, "2 Example Square", "qn", "law-enforcement", "", ""),
            ],
            Items = items,
            From = "fr",
            To = "qn",
            EndUse = "Training of police officers in the school",
            EndUseKind = "training",
            Facts = none.Add("state_personnel", "no"),
        };

    [GeneratedRegex("name=\"seen\" value=\"([0-9]+)\"")]
    private static partial Regex SeenField();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    [GeneratedRegex("<div class=\"govuk-error-summary\".*?</ul>", RegexOptions.Singleline)]
    private static partial Regex SummaryBlock();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
