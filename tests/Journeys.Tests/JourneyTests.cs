namespace Interdict.Journeys_Tests;

[Trait("Speed", "slow")]
public sealed class JourneyTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goods_and_deal_are_described_step_by_step_with_and_without_script(bool script)
    {
        var page = await browser.Page(script: script);
        await page.GotoAsync("/");
        await page.GetByLabel("What are the goods?").FillAsync("Thumb cuffs, nickel plated");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue step by step" }).ClickAsync();
        await page.GetByLabel("What is being done with or about the goods?").SelectOptionAsync("export");
        await page.GetByLabel("To which place do the goods go").SelectOptionAsync("br");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("The law on this day").FillAsync("2024-03-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "See the answer" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("prohibited; the goods do not move");
        Assert.Contains("to=br", page.Url);
        Assert.Contains("on=2024-03-01", page.Url);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        var page = await browser.Page();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to main content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#text")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Thumb cuffs");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("export");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Answer now")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".verdict__word")).ToHaveTextAsync("Hold");
    }

    [Fact]
    public async Task One_answer_is_changed_and_what_it_changes_is_shown()
    {
        var page = await browser.Page(script: false);
        await page.GotoAsync("/ask?text=pepper+spray&act=export&from=de&to=br&on=2024-03-01&accompanies_user=no&firearm=no&dual_use=no&military_list=no");
        var question = page.Locator(".question", new() { HasText = "military or civil personnel" });
        await question.GetByLabel("No", new() { Exact = true }).CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Use this answer" }).ClickAsync();
        await Assertions.Expect(page.Locator(".compare")).ToContainTextAsync("What this answer changes");
        await Assertions.Expect(page.Locator(".compare__side").First).ToContainTextAsync("Depends on open facts");
        await page.Locator("details", new() { HasText = "military or civil personnel" }).Locator("summary").ClickAsync();
        await page.Locator("#given-state_personnel-yes").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change this answer" }).Locator("visible=true").ClickAsync();
        await Assertions.Expect(page.Locator(".compare")).ToBeVisibleAsync();
        Assert.Contains("before=no", page.Url);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_uploaded_followed_read_and_taken_away_with_and_without_script(bool script)
    {
        var page = await browser.Page(script: script);
        await page.GotoAsync("/declarations");
        var sample = await page.RunAndWaitForDownloadAsync(() => page.GetByText("A sample file to try").ClickAsync());
        await page.SetInputFilesAsync("#file", await sample.PathAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and read" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tallies")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(7);
        await page.GetByLabel("Decision").SelectOptionAsync("stop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await Assertions.Expect(page.Locator("table tbody tr")).ToHaveCountAsync(1);
        var answers = await page.RunAndWaitForDownloadAsync(() => page.GetByText("JSON Lines").ClickAsync());
        Assert.Contains("\"decision\":\"stop\"", await File.ReadAllTextAsync(await answers.PathAsync(), TestContext.Current.CancellationToken));
        await page.GetByRole(AriaRole.Link, new() { Name = "Reasons" }).ClickAsync();
        await Assertions.Expect(page.Locator(".verdict__word")).ToHaveTextAsync("Stop");
        await page.GoBackAsync();
        if (script)
        {
            Assert.Empty(await Axe.SeriousViolations(page));
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete file and results now" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The file and its results are deleted.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_upload_fits_a_phone()
    {
        var page = await browser.Page(phone: true);
        await page.GotoAsync("/declarations");
        var sample = await page.RunAndWaitForDownloadAsync(() => page.GetByText("A sample file to try").ClickAsync());
        await page.SetInputFilesAsync("#file", await sample.PathAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send and read" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tallies")).ToBeVisibleAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        Assert.Empty(await Axe.SeriousViolations(page));
    }

    [Fact]
    public async Task The_list_is_searched_and_leads_to_a_card_and_back_to_a_question()
    {
        var page = await browser.Page(script: false);
        await page.GotoAsync("/list");
        await page.GetByLabel("Search in any language, or a code").FillAsync("daumenschrauben");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.Locator(".entries a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".idcard__label")).ToHaveTextAsync("II:2.2");
        await page.GetByText("Ask about a deal with these goods").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("What happens with them, and where?");
    }
}
