using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Interdict.Bench.Desk;

/// <summary>The server that is measured, in a process of its own.</summary>
sealed class DeskServer : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(40);
    readonly Process process;
    readonly SocketsHttpHandler handler = new()
    {
        UseCookies = true,
        CookieContainer = new CookieContainer(),
        AllowAutoRedirect = false,
        MaxConnectionsPerServer = 512,
    };

    DeskServer(Process process, string address, TimeSpan firstPage)
    {
        this.process = process;
        FirstPage = firstPage;
        Browser = new HttpClient(handler) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Somebody who has signed in, after <see cref="SignIn"/>.</summary>
    public HttpClient Browser { get; }

    /// <summary>From the start of the process to the last byte of its first page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>CPU time of the process so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it held, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>Starts it and waits for its first page.</summary>
    /// <param name="program">The server's dll.</param>
    /// <param name="home">Its home.</param>
    /// <param name="store">Connection string of PostgreSQL; empty for SQLite.</param>
    /// <param name="cases">How many cases to tell when it is empty.</param>
    public static async Task<DeskServer> Start(string program, string home, string store, int cases)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(
            "dotnet",
            [program, $"--contentRoot={Path.GetDirectoryName(program)}", $"--port={port}", $"--home={home}", "--demonstration=true", $"--scenario={cases}"]
        )
        {
            RedirectStandardOutput = true,
        };
        if (store.Length > 0)
        {
            start.ArgumentList.Add($"--store={store}");
        }
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new UnusableException("The server did not start.");
        var address = $"http://127.0.0.1:{port}/";
        using var first = new HttpClient { BaseAddress = new Uri(address) };
        while (true)
        {
            if (process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new UnusableException("The server ended before its first page; the reason is above.");
            }
            try
            {
                await first.GetStringAsync(new Uri("/", UriKind.Relative));
                return new DeskServer(process, address, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Waits until the scenario is told.</summary>
    /// <returns>What the server said of it.</returns>
    public async Task<string> Told()
    {
        using var limit = new CancellationTokenSource(patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("The scenario", StringComparison.Ordinal))
            {
                return line;
            }
        }
        throw new UnusableException("The server ended before the scenario was told.");
    }

    /// <summary>Signs in with one of the accounts of a demonstration.</summary>
    public async Task SignIn(string who)
    {
        using var answer = await Browser.PostAsync(new Uri("/sign-in/as/" + who, UriKind.Relative), null);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            throw new UnusableException($"Signing in as {who} was answered with {(int)answer.StatusCode}.");
        }
    }

    /// <summary>Ends it as a service would be ended.</summary>
    public void Dispose()
    {
        Browser.Dispose();
        handler.Dispose();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }
        if (!process.WaitForExit(TimeSpan.FromSeconds(30)))
        {
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
