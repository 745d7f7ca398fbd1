namespace Interdict.Journeys_Tests;

[Trait("Speed", "slow")]
public sealed class DeskAccessTests(Browser browser)
{
    public static TheoryData<string, string> Pages =>
        new()
        {
            { "officer", "/" },
            { "officer", "/desk" },
            { "officer", "/desk?queue=open" },
            { "officer", "/desk/cases?stage=received" },
            { "officer", "/desk/search?q=example" },
            { "auditor", "/desk/reads" },
            { "adviser", "/desk/advice" },
        };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_desk_breaks_no_serious_rule_of_accessibility_on_a_screen_and_on_a_phone(string who, string address)
    {
        foreach (var phone in new[] { false, true })
        {
            var page = await browser.Page(phone);
            await page.APIRequest.PostAsync("/sign-in/as/" + who, new() { MaxRedirects = 0 });
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.Empty(await Axe.SeriousViolations(page));
            var (inside, outside) = (
                await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
                await page.EvaluateAsync<int>("() => window.innerWidth")
            );
            Assert.True(inside <= outside, $"{address} is {inside} wide on a screen of {outside}.");
        }
    }

    [Fact]
    public async Task The_skip_link_and_the_navigation_lead_an_officer_by_keyboard_to_the_queues()
    {
        var page = await browser.Page(script: false);
        await page.APIRequest.PostAsync("/sign-in/as/officer", new() { MaxRedirects = 0 });
        await page.GotoAsync("/desk");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Skip to main content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".queues a").First).ToBeFocusedAsync();
    }
}
