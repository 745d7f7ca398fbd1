using System.Diagnostics;
using System.Globalization;
using Interdict.Bench.Names.Engines;

namespace Interdict.Bench.Desk;

/// <summary>Whether the desks of an authority stay quick with the cases of years: pages, write-offs, start.</summary>
static class DeskVerb
{
    const double wanted = 100;
    const int usualRate = 20;
    const int clients = 50;

    public static int Run(Wishes wishes) => Measure(wishes).GetAwaiter().GetResult();

    static async Task<int> Measure(Wishes wishes)
    {
        var program = ServerProgram.Find(wishes);
        int[] sizes = [.. wishes.All("--cases").Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
        sizes =
            sizes.Length > 0 ? sizes
            : wishes.Has("--quick") ? [1_000]
            : [1_000, 10_000, 100_000];
        var seconds = wishes.Number("--seconds", wishes.Has("--quick") ? 20 : 300);
        var rows = new List<DeskRow>();
        foreach (var store in wishes.Of("--store") is { } one ? [one] : new[] { "SQLite", "PostgreSQL" })
        {
            foreach (var cases in sizes)
            {
                if (await Measure(program, store, cases, seconds, wishes.Number("--probe", wishes.Has("--quick") ? 5 : 15)) is { } row)
                {
                    rows.Add(row);
                }
            }
        }
        if (rows.Count == 0)
        {
            throw new UnusableException("Nothing could be measured: PostgreSQL is not installed here.");
        }
        DeskPage.Of(rows, Screen.CommandLine.Kind(program), seconds, usualRate, clients, Checkout.Law(wishes).Name).Give(wishes, "desk.md");
        return 0;
    }

    static async Task<DeskRow?> Measure(string program, string store, int cases, int seconds, int probe)
    {
        using var cluster = store == "PostgreSQL" ? PrivateCluster.Start(durable: true) : null;
        if (store == "PostgreSQL" && cluster is null)
        {
            return null;
        }
        var home = Directory.CreateTempSubdirectory("interdict-desk-").FullName;
        var connection = cluster is null ? "" : cluster.Connection.Replace("Pooling=false", "Maximum Pool Size=40", StringComparison.Ordinal);
        try
        {
            string told;
            Console.Error.WriteLine($"{store}, {cases} cases: telling the scenario ...");
            using (var first = await DeskServer.Start(program, home, connection, cases))
            {
                told = await first.Told();
            }
            Console.Error.WriteLine(told);
            using var server = await DeskServer.Start(program, home, connection, cases);
            return await Measure(server, store, cases, told, seconds, probe);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    static async Task<DeskRow> Measure(DeskServer server, string store, int cases, string told, int seconds, int probe)
    {
        await server.SignIn("officer");
        var pages = await DeskPages.Of(server.Browser);
        // What is compiled at its first use is not what a day at the office is like.
        await OpenLoad.Run(server.Browser, pages, 10, Math.Min(15, seconds), 1);
        Console.Error.WriteLine($"{store}, {cases} cases: {usualRate} pages/s for {seconds} s ...");
        var (cpu, own) = (server.Cpu, Process.GetCurrentProcess().TotalProcessorTime);
        var usual = await OpenLoad.Run(server.Browser, pages, usualRate, seconds, 2);
        var (used, driver) = (server.Cpu - cpu, Process.GetCurrentProcess().TotalProcessorTime - own);
        var highest = await Highest(server.Browser, pages, usual, probe);
        await server.SignIn("customs");
        var writeOffs = await WriteOffs.Run(server.Browser, clients, Math.Min(30, Math.Max(5, seconds / 5)));
        if (writeOffs.Refused > 0)
        {
            Console.Error.WriteLine($"{writeOffs.Refused} acts were refused, the first by {writeOffs.Why}");
        }
        return new DeskRow(store, cases, told, usual, used, driver, highest, writeOffs, server.FirstPage, server.Megabytes, Load());
    }

    // Doubled until it is too much, then halved in between.
    static async Task<double> Highest(HttpClient browser, IReadOnlyList<(string, string[])> pages, LoadResult usual, int probe)
    {
        async Task<bool> Keeps(double rate) => await OpenLoad.Run(browser, pages, rate, probe, 3) is { Failed: 0 } result && result.At(0.95) < wanted;
        var (good, bad) = (usual.At(0.95) < wanted ? usual.Rate : 0, 0.0);
        for (var rate = good == 0 ? usual.Rate / 2 : good * 2; bad == 0 && rate is >= 1 and <= 2000; rate = good == 0 ? rate / 2 : rate * 2)
        {
            if (await Keeps(rate))
            {
                good = rate;
                bad = good < usual.Rate ? rate * 2 : 0;
            }
            else
            {
                bad = good == 0 ? 0 : rate;
            }
        }
        for (var step = 0; step < 3 && bad > 0; step++)
        {
            var middle = (good + bad) / 2;
            (good, bad) = await Keeps(middle) ? (middle, bad) : (good, middle);
        }
        return good;
    }

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";
}

/// <summary>What one store with so many cases came to.</summary>
sealed record DeskRow(
    string Store,
    int Cases,
    string Told,
    LoadResult Usual,
    TimeSpan Cpu,
    TimeSpan DriverCpu,
    double Highest,
    WriteOffResult WriteOffs,
    TimeSpan FirstPage,
    long Megabytes,
    string Load
);
