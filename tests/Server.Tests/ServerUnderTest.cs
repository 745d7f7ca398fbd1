using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interdict.Server_Tests;

/// <summary>A server with the compiled law of this checkout, a home of its own and a clock that the test moves.</summary>
public sealed class ServerUnderTest : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> settings = new() { ["demonstration"] = "true" };

    public FakeClock Clock { get; init; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public string Home { get; } = Directory.CreateTempSubdirectory("interdict-home-").FullName;

    /// <summary>The compiled law; empty where it was not compiled.</summary>
    public static string Law { get; } = FindLaw();

    public ServerUnderTest With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>A client that shows redirections instead of following them. The first one starts the server.</summary>
    public HttpClient Browser()
    {
        SkipWithoutLaw();
        return CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
    }

    public static void SkipWithoutLaw() =>
        Assert.SkipUnless(Law.Length > 0, "The law is not compiled. Run ./interdict law compile, or the tests by ./interdict test.");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("law", Law);
        builder.UseSetting("home", Home);
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock).AddLogging(logs => logs.ClearProviders()));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Clear();
        }
    }

    // What the server wrote last may come to the folder while it is being emptied. A folder that is left behind is no fault of what was tested.
    private void Clear()
    {
        for (var tries = 0; tries < 10 && Directory.Exists(Home); tries++)
        {
            try
            {
                Directory.Delete(Home, recursive: true);
            }
            catch (IOException)
            {
                Thread.Yield();
            }
        }
    }

    /// <summary>The root of the checkout.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The checkout was not found above the tests.");
    }

    private static string FindLaw() =>
        new[] { Environment.GetEnvironmentVariable("INTERDICT_LAW"), Path.Combine(Root(), "artifacts", "law", "law.pack") }.FirstOrDefault(path =>
            path is not null && File.Exists(path)
        )
        ?? "";
}
