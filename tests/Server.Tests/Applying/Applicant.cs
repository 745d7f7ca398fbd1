using System.Net;
using System.Text.RegularExpressions;

namespace Interdict.Server_Tests.Applying;

/// <summary>Somebody at a browser without JavaScript, signed in for a firm: fills the forms that the pages show.</summary>
internal sealed partial class Applicant(HttpClient browser)
{
    public HttpClient Browser { get; } = browser;

    /// <summary>Signs in with one of the accounts for trying it out.</summary>
    public static async Task<Applicant> SignIn(ServerUnderTest server, string who = "exporter")
    {
        var browser = server.Browser();
        var page = await browser.GetStringAsync("/sign-in");
        var form = Fields(FormOf(page, $"/sign-in/as/{who}"));
        using var answer = await browser.PostAsync($"/sign-in/as/{who}", new FormUrlEncodedContent(form));
        Assert.True((int)answer.StatusCode is 302 or 303, $"Signing in as {who} answered {(int)answer.StatusCode}.");
        return new Applicant(browser);
    }

    /// <summary>Begins an application.</summary>
    /// <returns>The address of the case: <c>/my/cases/C-2026-000001</c>.</returns>
    public async Task<string> Begin(string kind = "Export")
    {
        var answer = await Send("/my/new", "/my/begin", ("kind", kind));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var at = answer.Headers.Location!.ToString();
        return at[..at.LastIndexOf('/')];
    }

    /// <summary>Loads a page and sends one of its forms with some fields filled anew.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">What stands in the form's opening tag or in its hidden handler.</param>
    /// <param name="fields">What is typed.</param>
    public async Task<HttpResponseMessage> Send(string page, string form, params (string Name, string Value)[] fields) =>
        await SendFrom(await Text(page), page, form, fields);

    /// <summary>Sends a form of a page that was loaded before.</summary>
    public async Task<HttpResponseMessage> SendFrom(string html, string page, string form, params (string Name, string Value)[] fields)
    {
        var body = FormOf(html, form);
        var sent = Fields(body);
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }
        var action = Action().Match(body[..body.IndexOf('>', StringComparison.Ordinal)]) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups[1].Value)
            : page;
        return await Browser.PostAsync(action, new FormUrlEncodedContent(sent));
    }

    /// <summary>Fills a step of the wizard and goes on.</summary>
    public async Task<HttpResponseMessage> Step(string at, string step, string go, params (string Name, string Value)[] fields) =>
        await Send($"{at}/{step}", "id=\"step\"", [.. fields, ("go", go)]);

    /// <summary>A page as text; it has to be there.</summary>
    public async Task<string> Text(string page)
    {
        using var answer = await Browser.GetAsync(page);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{page} answered {(int)answer.StatusCode} and leads to {answer.Headers.Location}.");
        return text;
    }

    /// <summary>Writes a whole application of OC sprays for a police force, ready to be handed in.</summary>
    public async Task<string> Written()
    {
        var at = await Begin();
        await Saved(
            at,
            "goods",
            ("title", "Sprays for the police"),
            ("goods-1-description", "Oleoresin capsicum, 5 kg in drums"),
            ("goods-1-code", "33019030"),
            ("goods-1-quantity", "5"),
            ("goods-1-unit", "kg")
        );
        await Saved(
            at,
            "parties",
            [.. Party("p1", "Example Works", "de"), .. Party("p2", "", ""), .. Party("p3", "Sample Trade", "gh"), .. Party("p4", "Police of the sample", "gh")]
        );
        await Saved(at, "places", ("from", "de"), ("to", "gh"), ("end-use", "Training of officers in the use of sprays"), ("end-use-kind", "law-enforcement"));
        return at;
    }

    /// <summary>Answers what the law asks until it asks no more: no, where nothing else is given.</summary>
    public async Task AnswerTheLaw(string at, params (string Fact, string Answer)[] others)
    {
        var answered = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; before < answered.Count; )
        {
            before = answered.Count;
            foreach (var step in new[] { "goods", "more" })
            {
                var open = Questions().Matches(await Text($"{at}/{step}")).Select(match => match.Groups[1].Value).Where(answered.Add).ToList();
                if (open.Count > 0)
                {
                    await Saved(
                        at,
                        step,
                        [
                            .. open.Select(name =>
                                (name, others.FirstOrDefault(one => name.EndsWith("fact-" + one.Fact, StringComparison.Ordinal)).Answer ?? "no")
                            ),
                        ]
                    );
                }
            }
        }
    }

    public async Task Saved(string at, string step, params (string Name, string Value)[] fields)
    {
        using var answer = await Step(at, step, "next", fields);
        Assert.True(
            answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther,
            $"{step} answered {(int)answer.StatusCode}: {Summary(await answer.Content.ReadAsStringAsync())}"
        );
    }

    public static (string, string)[] Party(string id, string name, string country) =>
        [($"{id}-name", name), ($"{id}-address", name.Length > 0 ? $"1 {name} Street" : ""), ($"{id}-country", country)];

    /// <summary>What the summary of errors says.</summary>
    public static string Summary(string html) => WebUtility.HtmlDecode(string.Join(' ', ErrorLines().Matches(html).Select(match => match.Groups[1].Value)));

    static string FormOf(string html, string about)
    {
        var found = AnyForm()
            .Matches(html)
            .Select(match => match.Value)
            .FirstOrDefault(form =>
                form[..(form.IndexOf('>', StringComparison.Ordinal) + 1)].Contains(about, StringComparison.Ordinal)
                || form.Contains($"name=\"_handler\" value=\"{about}\"", StringComparison.Ordinal)
            );
        Assert.True(found is not null, $"The page has no form with {about}.");
        return found!;
    }

    static Dictionary<string, string> Fields(string form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(form))
        {
            var tag = input.Value;
            var isChoice = tag.Contains("type=\"radio\"", StringComparison.Ordinal) || tag.Contains("type=\"checkbox\"", StringComparison.Ordinal);
            if (
                Of(NameOf(), tag) is { Length: > 0 } name
                && !(isChoice && !tag.Contains(" checked", StringComparison.Ordinal))
                && !tag.Contains("type=\"file\"", StringComparison.Ordinal)
            )
            {
                fields[name] = Of(ValueOf(), tag);
            }
        }
        foreach (Match area in Area().Matches(form))
        {
            fields[Of(NameOf(), area.Value)] = WebUtility.HtmlDecode(area.Groups[1].Value);
        }
        foreach (Match choice in Select().Matches(form))
        {
            var chosen = Chosen().Match(choice.Value);
            fields[Of(NameOf(), choice.Value)] = chosen.Success ? Of(ValueOf(), chosen.Value) : "";
        }
        return fields;
    }

    static string Of(Regex what, string tag) => WebUtility.HtmlDecode(what.Match(tag).Groups[1].Value);

    [GeneratedRegex(" name=\"((?:goods-[0-9]+-)?fact-[a-z_-]+)\"")]
    private static partial Regex Questions();

    [GeneratedRegex("<form[^>]*>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex AnyForm();

    [GeneratedRegex("action=\"([^\"]*)\"")]
    private static partial Regex Action();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Area();

    [GeneratedRegex("<select[^>]*>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]* selected[^>]*>")]
    private static partial Regex Chosen();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NameOf();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValueOf();

    [GeneratedRegex("<li>\\s*<(?:a|span)[^>]*>(.*?)</(?:a|span)>", RegexOptions.Singleline)]
    private static partial Regex ErrorLines();
}
