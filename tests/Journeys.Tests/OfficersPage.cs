namespace Interdict.Journeys_Tests;

/// <summary>An officer at the page of a case.</summary>
internal sealed class OfficersPage(IPage page, string number)
{
    public Task Open() => page.GotoAsync($"/cases/{number}");

    /// <summary>Fills the form of an act and sends it; the act has to be done.</summary>
    public async Task Act(string act, string about = "", params (string Name, string Value)[] fields)
    {
        await Open();
        var form = page.Locator($"form:has(input[name=act][value='{act}']):has(input[name=about][value='{about}'])").First;
        await Unfold(form);
        var beginning = about.Length > 0 ? $"{act}-{about}-" : $"{act}-";
        foreach (var (name, value) in fields)
        {
            await Fill(form.Locator($"[name='{beginning}{name}']"), value);
        }

        await form.Locator("button:not([name])").Last.ClickAsync();
        await NothingIsWrong();
    }

    /// <summary>Weighs every consideration: nothing found anywhere, but reasonable grounds for one item.</summary>
    public async Task WeighEverything(string refused)
    {
        await Open();
        var all = await page.Locator("input[name=act][value='weigh'] + input[name=about]").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        Assert.NotEmpty(all);
        foreach (var one in all)
        {
            await SearchEverywhere(one);
            await Act("weigh", one, ("concern", "None"), ("reasoning", $"Nothing speaks against it ({one})."));
        }

        var forcing = all.First(one => one.StartsWith("torture-risk", StringComparison.Ordinal));
        await Act("weigh", forcing, ("concern", "ReasonableGrounds"), ("reasoning", "The misuse of such weapons there is documented."), ("items", refused));
    }

    private async Task SearchEverywhere(string consideration)
    {
        await Open();
        var form = page.Locator($"form:has(input[name=act][value='search-all']):has(input[name=about][value='{consideration}'])");
        if (await form.CountAsync() == 0)
        {
            return;
        }

        await Unfold(form);
        await form.Locator("[name$='-where']").FillAsync("Library of judgments");
        await form.Locator("[name$='-words']").FillAsync("police school of the sample");
        foreach (var kind in await form.Locator("[name$='-kinds']").AllAsync())
        {
            await kind.CheckAsync();
        }

        await form.Locator("button:not([name])").Last.ClickAsync();
        await NothingIsWrong();
    }

    private async Task NothingIsWrong() => Assert.Equal([], await page.Locator(".govuk-error-summary").AllInnerTextsAsync());

    // What is folded away is opened as a person does it: first what the form stands in, then what stands in the form.
    private static async Task Unfold(ILocator form)
    {
        foreach (var where in (string[])["ancestor::details[not(@open)]", "descendant::details[not(@open)]"])
        {
            var closed = form.Locator("xpath=" + where);
            for (var tries = 0; tries < 10 && await closed.CountAsync() > 0; tries++)
            {
                await closed.First.Locator("> summary").ClickAsync();
            }
        }
    }

    private static async Task Fill(ILocator field, string value)
    {
        var kind = await field.First.EvaluateAsync<string>("one => one.tagName === 'INPUT' ? one.type : one.tagName");
        switch (kind)
        {
            case "SELECT":
                await field.SelectOptionAsync(value);
                break;
            case "checkbox" or "radio":
                await field.And(field.Page.Locator($"[value='{value}']")).CheckAsync();
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }
}
