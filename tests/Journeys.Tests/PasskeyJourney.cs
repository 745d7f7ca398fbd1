using System.Text.Json.Nodes;

namespace Interdict.Journeys_Tests;

/// <summary>Passkeys in a real browser, with the authenticator that the browser plays.</summary>
[Trait("Speed", "slow")]
public sealed class PasskeyJourney(Browser browser) : IAsyncDisposable
{
    private readonly ServerUnderTest server = new();
    private string address = "";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task A_passkey_lets_its_owner_in_without_password_and_code()
    {
        var page = await At();
        var key = await VirtualKey.In(page);
        await Enter(page, "officer");
        await Add(page, "Counter phone");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The passkey was added.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Counter phone");
        Assert.Equal("localhost", Assert.Single(await key.Passkeys()).GetProperty("rpId").GetString());

        await Leave(page);
        await page.GotoAsync("/sign-in?back=%2Fdesk%2Ffirms");
        await Assertions.Expect(page.GetByText("Passkeys need JavaScript")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/desk/firms");
    }

    [Fact]
    public async Task Nobody_comes_in_whose_device_does_not_know_its_owner()
    {
        var page = await At();
        var key = await VirtualKey.In(page);
        await Enter(page, "officer");
        await Add(page, "Counter phone");
        await Leave(page);
        await key.OwnerIs(shown: false);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The passkey was not used.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Sign in");
        await key.OwnerIs(shown: true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_passkey_of_one_account_is_nothing_on_the_page_of_another()
    {
        var page = await At();
        var key = await VirtualKey.In(page);
        await Enter(page, "officer");
        await Add(page, "Counter phone");
        var handler = await page.Locator("form:has-text('Counter phone') input[name=_handler]").GetAttributeAsync("value");
        await Leave(page);

        await Enter(page, "countersigner");
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Counter phone");
        // Its removal is asked for from here with the second account's own token, and finds no such form.
        var token = await page.Locator("main form[data-passkey] [name=__RequestVerificationToken]").GetAttributeAsync("value");
        var form = page.APIRequest.CreateFormData().Append("_handler", handler!).Append("__RequestVerificationToken", token!);
        Assert.Equal(400, (await page.APIRequest.PostAsync("/account", new() { Form = form })).Status);
        await Leave(page);

        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(1);
        await page.GotoAsync("/account");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Counter phone");
        Assert.Single(await key.Passkeys());
    }

    [Fact]
    public async Task A_passkey_that_says_it_is_anothers_lets_in_nobody()
    {
        var page = await At();
        var key = await VirtualKey.In(page);
        await Enter(page, "exporter");
        await Add(page, "Own phone");
        await Leave(page);

        var other = await At();
        var forged = JsonNode.Parse(Assert.Single(await key.Passkeys()).GetRawText())!;
        forged["userHandle"] = Convert.ToBase64String("demo-officer"u8);
        await (await VirtualKey.In(other)).Take(System.Text.Json.JsonSerializer.SerializeToElement(forged));
        await Refused(other);
    }

    [Fact]
    public async Task A_removed_passkey_lets_nobody_in_and_the_page_says_so()
    {
        var page = await At();
        await VirtualKey.In(page);
        await Enter(page, "officer");
        await Add(page, "Counter phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove Counter phone" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("The passkey was removed.");
        await Leave(page);
        await Refused(page);
    }

    [Fact]
    public async Task A_passkey_of_a_closed_account_lets_in_again_only_when_the_account_is_opened()
    {
        var page = await At();
        await VirtualKey.In(page);
        await Enter(page, "officer");
        await Add(page, "Counter phone");
        await Close("Close the account");
        await Refused(page);
        await Close("Open the account again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(1);
    }

    private async Task<IPage> At()
    {
        ServerUnderTest.SkipWithoutLaw();
        if (address.Length == 0)
        {
            server.UseKestrel(0);
            server.StartServer();
            using var client = server.CreateClient();
            // A passkey belongs to a name: an address in figures has none.
            address = $"http://localhost:{client.BaseAddress!.Port}";
        }

        return await browser.PageAt(address);
    }

    private static async Task Enter(IPage page, string who)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"form[action='/sign-in/as/{who}'] button").ClickAsync();
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(1);
    }

    private static async Task Leave(IPage page)
    {
        await page.GotoAsync("/account");
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(0);
    }

    private static async Task Add(IPage page, string name)
    {
        await page.GotoAsync("/account");
        await page.Locator("form[data-passkey] [name=name]").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove " + name })).ToBeVisibleAsync();
    }

    private static async Task Refused(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This passkey opens nothing here.");
        await Assertions.Expect(page.Locator("form[action='/sign-out']")).ToHaveCountAsync(0);
    }

    private async Task Close(string act)
    {
        var administrator = await At();
        await Enter(administrator, "administrator");
        await administrator.GotoAsync("/admin/accounts/demo-officer");
        await administrator.GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
    }
}
