namespace Interdict.Journeys_Tests;

[Trait("Speed", "slow")]
public sealed class InspectionJourney(Browser browser)
{
    [Fact]
    public async Task A_likeness_is_looked_at_answered_and_remembered_without_script()
    {
        var page = await browser.Page(script: false);
        await Upload(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Inspection queue" }).ClickAsync();
        await page.GetByLabel("Declaration, goods, code or party").FillAsync("PARTIES-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lay out the queue" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "PARTIES-2 / 1" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A likeness is a reason to look, not a finding about the party.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write down what it is" }).First.ClickAsync();
        await page.GetByLabel("It is not the same").CheckAsync();
        await page.GetByLabel("Your name", new() { Exact = true }).FillAsync("Ada Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing was changed")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your name", new() { Exact = true })).ToHaveValueAsync("Ada Example");
        await page.GetByLabel("Because", new() { Exact = true }).FillAsync("Another firm with another number.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Assertions.Expect(page.GetByText("It is written down, and remembered")).ToBeVisibleAsync();
        await Upload(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Parties, flags, rank of PARTIES-2 / 1" }).ClickAsync();
        await Assertions.Expect(page.Locator(".chip")).ToHaveTextAsync("Release");
        await Assertions.Expect(page.Locator(".written")).ToContainTextAsync("It is remembered: this likeness holds nothing");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_pages_of_an_inspection_break_no_serious_rule_and_fit(bool phone)
    {
        var page = await browser.Page();
        await Upload(page);
        var job = new Uri(page.Url).AbsolutePath;
        if (phone)
        {
            await page.SetViewportSizeAsync(320, 800);
        }
        foreach (var address in new[] { "", "/queue", "/queue?capacity=6", "/items/1", "/items/3", "/items/1/1-1" })
        {
            await page.GotoAsync(job + address);
            var inside = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            var outside = await page.EvaluateAsync<int>("() => window.innerWidth");
            Assert.True(inside <= outside, $"{address} is {inside} wide on {outside}.");
            Assert.Empty(await Axe.SeriousViolations(page));
        }
    }

    private static async Task Upload(IPage page)
    {
        await page.GotoAsync("/declarations");
        var sample = await page.RunAndWaitForDownloadAsync(() => page.GetByText("A sample with parties that resemble somebody").ClickAsync());
        await page.SetInputFilesAsync("#file", await sample.PathAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and read" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tallies")).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }
}
