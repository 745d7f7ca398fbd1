namespace Interdict.Journeys_Tests;

/// <summary>An applicant at the steps of an application.</summary>
internal sealed class ApplicantsForm(IPage page)
{
    private string at = "";
    private int goods;

    public async Task Begin(string kind)
    {
        await page.GotoAsync("/my/new");
        await page.Locator($"[name=kind][value={kind}]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        at = page.Url[..page.Url.LastIndexOf('/')];
    }

    public async Task Goods(int number, string description, string entry, string quantity)
    {
        if (number > Math.Max(goods, 1))
        {
            await page.Locator("button[value='add:goods']").ClickAsync();
        }

        goods = number;
        await Write($"goods-{number}-description", description);
        await Choose($"goods-{number}-entry", entry);
        await Write($"goods-{number}-quantity", quantity);
        await Choose($"goods-{number}-unit", "piece");
    }

    public async Task Party(string id, string name, string country)
    {
        await Write($"{id}-name", name);
        await Write($"{id}-address", $"1 {name} Street");
        await Choose($"{id}-country", country);
    }

    public Task Write(string name, string value) => page.Locator($"[name='{name}']").FillAsync(value);

    public Task Choose(string name, string value) => page.Locator($"[name='{name}']").SelectOptionAsync(value);

    public async Task Next()
    {
        await page.Locator("button[value=next]").First.ClickAsync();
        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
    }

    /// <summary>Answers "no" wherever the law asks; an answer may raise the next question.</summary>
    public async Task AnswerNoToWhatTheLawAsks()
    {
        foreach (var step in (string[])["goods", "places", "more", "goods"])
        {
            await page.GotoAsync($"{at}/{step}");
            var no = page.Locator("input[type=radio][value=no]");
            if (await no.CountAsync() == 0)
            {
                continue;
            }

            foreach (var one in await no.AllAsync())
            {
                await one.CheckAsync();
            }

            await Next();
        }
    }

    public async Task<string> HandIn()
    {
        await page.GotoAsync($"{at}/check");
        for (var tries = 0; tries < 2 && await page.Locator("button[value=submit]").CountAsync() > 0; tries++)
        {
            foreach (var warned in await page.Locator("main form input[type=checkbox]").AllAsync())
            {
                await warned.CheckAsync();
            }

            await page.Locator("button[value=submit]").ClickAsync();
        }

        Assert.Equal(0, await page.Locator(".govuk-error-summary").CountAsync());
        return at[(at.LastIndexOf('/') + 1)..];
    }
}
