using Interdict.Store_Tests;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Interdict.Journeys_Tests;

/// <summary>From an application to the last write-off and the day on which the law changes, on both databases; with script and without.</summary>
[Trait("Speed", "slow")]
public sealed class CaseFileJourney(Browser browser, PrivateServer postgres) : IAsyncDisposable
{
    private ServerUnderTest server = null!;
    private string address = "";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task An_application_is_asked_decided_written_off_at_two_borders_and_found_when_the_law_changes(bool onServer, bool script)
    {
        Assert.SkipUnless(!onServer || postgres.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        ServerUnderTest.SkipWithoutLaw();
        Start(onServer);

        var exporter = await As("exporter", script);
        var number = await Apply(exporter);

        var officer = await As("officer", script);
        await officer.GotoAsync("/desk?queue=unassigned");
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync(number);
        var desk = new OfficersPage(officer, number);
        await desk.Act("take");
        await desk.Act("ask", "", ("text", "Who trains the officers who will carry the sprays?"), ("due", "2025-07-20"));

        await exporter.GotoAsync($"/my/cases/{number}");
        await Assertions.Expect(exporter.Locator("main")).ToContainTextAsync("Who trains the officers");
        await exporter.Locator("main form textarea").First.FillAsync("The police school, in a course of two weeks.");
        await exporter.Locator("main form:has(textarea) button").First.ClickAsync();

        await desk.Open();
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("in a course of two weeks");
        await desk.Act("look");
        await desk.WeighEverything("2");
        await Decide(desk);
        if (script)
        {
            Assert.Empty(await Axe.SeriousViolations(officer));
        }

        await exporter.GotoAsync("/my/authorisations");
        var authorisation = await exporter.GetByText(new System.Text.RegularExpressions.Regex("A-2025-[0-9]+")).First.InnerTextAsync();
        authorisation = System.Text.RegularExpressions.Regex.Match(authorisation, "A-2025-[0-9]+").Value;
        await WriteOff(await As("customs", script), authorisation, "25QM000000000001", "QM-101");
        await WriteOff(await As("customs-2", script), authorisation, "25QN000000000002", "QN-201");
        await exporter.GotoAsync($"/authorisations/{authorisation}");
        await Assertions.Expect(exporter.Locator("main")).ToContainTextAsync("0 pieces left");

        await TheLawChanges(script, authorisation);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private void Start(bool onServer)
    {
        server = new ServerUnderTest { Clock = new FakeClock(new DateTimeOffset(2025, 7, 1, 9, 0, 0, TimeSpan.Zero)) };
        if (onServer)
        {
            server.With("store", postgres.NewDatabase());
        }

        server.UseKestrel(0);
        server.StartServer();
        using var client = server.CreateClient();
        address = client.BaseAddress!.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
    }

    private async Task<IPage> As(string who, bool script)
    {
        var page = await browser.PageAt(address, script: script);
        await page.GotoAsync("/sign-in");
        await page.Locator($"form[action='/sign-in/as/{who}'] button").ClickAsync();
        return page;
    }

    private static async Task<string> Apply(IPage page)
    {
        var form = new ApplicantsForm(page);
        await form.Begin("Export");
        await form.Goods(1, "Pepper spray in cans of 50 ml, OC 10 %", "portable-irritant-equipment", "100");
        await form.Goods(2, "Stun guns", "portable-shock-weapons", "20");
        await form.Goods(3, "Fixed sprayer of irritants for a hall", "fixed-indoor-irritant", "10");
        await form.Next();
        await form.Party("p1", "Example Works", "fr");
        await form.Party("p3", "Sample Trade", "br");
        await form.Party("p4", "Police School of the Sample", "br");
        await form.Next();
        await form.Choose("from", "fr");
        await form.Choose("to", "br");
        await form.Choose("via", "fr");
        await form.Write("end-use", "Training of police officers in the school");
        await form.Choose("end-use-kind", "training");
        await form.Next();
        await form.AnswerNoToWhatTheLawAsks();
        return await form.HandIn();
    }

    private static Task Decide(OfficersPage desk) =>
        desk.Act(
            "propose",
            "",
            ("outcome-1", "Granted"),
            ("quantity-1", "100"),
            ("outcome-2", "Refused"),
            ("grounds-2", "torture-risk"),
            ("outcome-3", "Granted"),
            ("quantity-3", "10"),
            ("type", "individual"),
            ("valid-from", "2025-07-01"),
            ("valid-to", "2026-06-30"),
            ("condition-1", "Only for training in the school."),
            ("follow-up-1", "A report of the school"),
            ("condition-due-1", "2026-03-01"),
            ("text", "Granted in part.")
        );

    private static async Task WriteOff(IPage page, string authorisation, string declaration, string office)
    {
        await page.GotoAsync("/customs");
        await page.Locator("[name=number]").FillAsync(authorisation);
        await page.Locator("main form button").First.ClickAsync();
        foreach (
            var (name, value) in new[]
            {
                ("declaration", declaration),
                ("item", "1"),
                ("accepted", "2025-07-01"),
                ("office", office),
                ("quantity", "50"),
                ("holder", "Example Works"),
                ("consignee", "Sample Trade"),
                ("end_user", "Police School of the Sample"),
                ("destination", "Brazil"),
            }
        )
        {
            await page.Locator($"[name={name}]").FillAsync(value);
        }

        await page.Locator("[name=unit]").SelectOptionAsync("piece");
        await page.Locator("button[value=Consume]").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Written off");
    }

    private async Task TheLawChanges(bool script, string authorisation)
    {
        server.Clock.Advance(TimeSpan.FromDays(51));
        var officer = await As("officer", script);
        await officer.GotoAsync("/desk/sweep");
        await officer.GetByRole(AriaRole.Button, new() { Name = "Look at all of them now" }).ClickAsync();
        for (var tries = 0; tries < 480 && !(await officer.Locator("main").InnerTextAsync()).Contains(authorisation, StringComparison.Ordinal); tries++)
        {
            await officer.WaitForTimeoutAsync(250);
            await officer.GotoAsync("/desk/sweep");
        }

        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync(authorisation);
        await Assertions.Expect(officer.Locator("main")).ToContainTextAsync("rohibited");
        if (script)
        {
            Assert.Empty(await Axe.SeriousViolations(officer));
        }

        var customs = await As("customs", script);
        await customs.GotoAsync($"/customs/authorisations/{authorisation}");
        await Assertions.Expect(customs.Locator("main")).ToContainTextAsync("the law changed");
    }
}
