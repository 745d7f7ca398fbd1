[assembly: AssemblyFixture(typeof(Interdict.Journeys_Tests.Browser))]

namespace Interdict.Journeys_Tests;

/// <summary>One server and one Chromium for all journeys. Where Chromium is missing the journeys say so and are skipped.</summary>
public sealed class Browser : IAsyncDisposable
{
    // Ended only by what hangs: a loaded machine is slow, not broken.
    private const float patience = 60_000;

    private readonly ServerUnderTest server = new();
    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? chromium;
    private string address = "";

    private static string? Program { get; } =
        new[]
        {
            Environment.GetEnvironmentVariable("INTERDICT_CHROMIUM"),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        }.FirstOrDefault(path => path is not null && File.Exists(path));

    /// <summary>A page of its own, with its own cookies.</summary>
    public async Task<IPage> Page(bool phone = false, bool script = true)
    {
        Assert.SkipUnless(Program is not null, "Chromium is not installed here. On Debian: apt-get install chromium");
        ServerUnderTest.SkipWithoutLaw();
        await Start();
        return await PageAt(address, phone, script);
    }

    /// <summary>A page at another server, with cookies of its own.</summary>
    public async Task<IPage> PageAt(string server, bool phone = false, bool script = true)
    {
        Assert.SkipUnless(Program is not null, "Chromium is not installed here. On Debian: apt-get install chromium");
        await Start();
        var context = await chromium!.NewContextAsync(
            new()
            {
                BaseURL = server,
                JavaScriptEnabled = script,
                ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 900 },
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        await server.DisposeAsync();
        gate.Dispose();
    }

    private async Task Start()
    {
        await gate.WaitAsync();
        try
        {
            if (chromium is not null)
            {
                return;
            }

            server.UseKestrel(0);
            server.StartServer();
            using var client = server.CreateClient();
            address = client.BaseAddress!.ToString().TrimEnd('/').Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
            Assertions.SetDefaultExpectTimeout(patience);
            playwright = await Playwright.CreateAsync();
            chromium = await playwright.Chromium.LaunchAsync(
                new() { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"] }
            );
        }
        finally
        {
            gate.Release();
        }
    }
}
