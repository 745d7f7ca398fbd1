using System.Text.Json;

namespace Interdict.Journeys_Tests;

/// <summary>An authenticator that Chromium itself plays: it keeps passkeys, asks its owner and signs as a phone does.</summary>
internal sealed class VirtualKey
{
    private readonly ICDPSession session;
    private readonly string id;

    private VirtualKey(ICDPSession session, string id) => (this.session, this.id) = (session, id);

    /// <summary>One that is built into the device behind this page.</summary>
    public static async Task<VirtualKey> In(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new() { ["options"] = options });
        return new VirtualKey(session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>The passkeys in it, as Chromium writes them.</summary>
    public async Task<JsonElement[]> Passkeys()
    {
        var kept = await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
        return [.. kept!.Value.GetProperty("credentials").EnumerateArray()];
    }

    /// <summary>Puts a copy of a passkey into this one.</summary>
    public Task Take(JsonElement passkey) => session.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = id, ["credential"] = passkey });

    /// <summary>Its owner does, or does not, show that it is the owner.</summary>
    public Task OwnerIs(bool shown) => session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = shown });
}
