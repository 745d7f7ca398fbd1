namespace Interdict.Journeys_Tests;

[Trait("Speed", "slow")]
public sealed class AccessTests(Browser browser)
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/ask",
            "/ask?step=deal&text=thumb+cuffs",
            "/ask?step=parties&text=x&act=brokering",
            "/ask?step=day&text=x",
            "/ask?step=answer",
            "/ask?text=thumb+cuffs&act=export&on=2024-03-01",
            "/ask?text=pepper+spray&act=export&from=de&to=br&on=2024-03-01",
            "/ask?text=pepper+spray&act=export&from=de&to=br&on=2024-03-01&state_personnel=no&changed=state_personnel&before=",
            "/ask?text=cotton+shirts",
            "/list",
            "/list?q=cuffs&decision=hold",
            "/list/diff?from=2025-08-19&to=2025-08-20",
            "/list/thumb-cuffs",
            "/list/pentobarbital",
            "/declarations",
            "/declarations?refused=TooLarge",
            "/lists",
            "/lists/quarmia-refusals",
            "/lists/quintal-watch?q=heron",
            "/lists/quarmia-refusals/record?id=QR-001",
            "/about",
            "/help",
            "/no-such-page",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_breaks_no_serious_rule_of_accessibility(string address)
    {
        var page = await browser.Page();
        await page.GotoAsync(address);
        Assert.Empty(await Axe.SeriousViolations(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone_and_breaks_no_serious_rule_there(string address)
    {
        var page = await browser.Page(phone: true);
        await page.GotoAsync(address);
        var (inside, outside) = (
            await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"),
            await page.EvaluateAsync<int>("() => window.innerWidth")
        );
        Assert.True(inside <= outside, $"{address} is {inside} wide on a phone of {outside}.");
        Assert.Empty(await Axe.SeriousViolations(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_on_a_page_is_stopped_by_its_own_policy(string address)
    {
        var page = await browser.Page();
        var refused = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                refused.Add(message.Text);
            }
        };
        await page.GotoAsync(address);
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Every_identification_card_prints_on_one_page()
    {
        var page = await browser.Page();
        await page.GotoAsync("/list");
        var cards = await page.Locator(".entries a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.NotEmpty(cards);
        var tooLong = new List<string>();
        foreach (var card in cards)
        {
            await page.GotoAsync(card);
            var sheets = SheetsOf(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
            if (sheets != 1)
            {
                tooLong.Add($"{card}: {sheets} pages");
            }
        }

        Assert.Empty(tooLong);
    }

    private static int SheetsOf(byte[] pdf) => System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)");
}
