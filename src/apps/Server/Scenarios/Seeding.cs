using System.Diagnostics;
using Interdict.Accounts;
using Interdict.Journal;
using Interdict.Journal.Keys;
using Interdict.Server.Cases;
using Interdict.Server.Hosting;
using Interdict.Store;

namespace Interdict.Server.Scenarios;

/// <summary>Fills an empty demonstration with a scenario, after it listens: the first page waits for nothing.</summary>
internal static class Seeding
{
    public static void SeedWhenEmpty(this WebApplication app, Settings settings, Database database)
    {
        if (settings is not { Demonstration: true, Scenario: > 0 })
        {
            return;
        }
        app.Lifetime.ApplicationStarted.Register(() =>
            _ = Task.Run(
                async () =>
                {
                    try
                    {
                        await Seed(app, settings, database);
                    }
                    catch (Exception fault) when (fault is OperationCanceledException or RegistryUnavailableException or ObjectDisposedException)
                    {
                        Console.Error.WriteLine("The scenario was not told to its end; delete the home folder to have it told anew.");
                    }
                },
                CancellationToken.None
            )
        );
    }

    static async Task Seed(WebApplication app, Settings settings, Database database)
    {
        if (!IsEmpty(database))
        {
            Console.WriteLine("The scenario is there.");
            return;
        }
        Rules(app.Services.GetRequiredService<AuthoritySettings>());
        var end = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(-1);
        var watch = Stopwatch.StartNew();
        await Tell(app.Services, database, settings.Home, settings.Scenario, end, app.Lifetime.ApplicationStopping);
        Console.WriteLine($"The scenario of {settings.Scenario} cases is there after {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    /// <summary>Tells a scenario into an empty journal.</summary>
    public static async Task Tell(IServiceProvider services, Database database, string home, int cases, DateTimeOffset end, CancellationToken stop)
    {
        Firms(services.GetRequiredService<Firms>(), cases);
        var story = new StoryClock(end);
        using var registry = new Registry(database, story, NodeKeys.In(Path.Combine(home, "keys")));
        await new Scenario(services.GetRequiredService<LawDesk>(), cases).Play(registry, story, end, stop);
    }

    /// <summary>Tells a scenario into the journal of a server of a test.</summary>
    public static Task Tell(IServiceProvider services, int cases)
    {
        var end = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return Tell(services, services.GetRequiredService<Database>(), services.GetRequiredService<Settings>().Home, cases, end, CancellationToken.None);
    }

    // An authority that works as most do: a second officer looks at every decision, and a decision is due after eight weeks.
    static void Rules(AuthoritySettings authority)
    {
        authority.FourEyes = true;
        authority.AuthorityName = "Export Control Office of Example (demonstration)";
        authority.Set(OfficeRules.Period, "40");
    }

    static void Firms(Firms firms, int cases)
    {
        foreach (var number in cases <= 200 ? [] : Enumerable.Range(3, Math.Clamp(cases / 20, 2, 2000) - 2))
        {
            firms.Keep(
                new Firm($"firm-{number}", Cast.Firm(number), $"QM-200-{number:000000}", "exporter", $"{number} Sample Street, Example Town", "Quarmia")
            );
        }
    }

    static bool IsEmpty(Database database)
    {
        using var connection = database.Open();
        return connection.Rows(row => row.GetInt64(0), "SELECT sequence FROM journal_head WHERE id = 1") is [0];
    }
}
