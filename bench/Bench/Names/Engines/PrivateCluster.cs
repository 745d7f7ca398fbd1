using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Interdict.Bench.Names.Engines;

/// <summary>A PostgreSQL for one measurement: on loopback, on a free port, in a folder that goes away with it.</summary>
sealed class PrivateCluster : IDisposable
{
    const string Settings =
        "-c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=256MB"
        + " -c work_mem=64MB -c max_parallel_workers_per_gather=0 -c jit=off -c autovacuum=off";

    // As it is installed: every commit waits for the disk.
    const string DurableSettings = "-c listen_addresses=127.0.0.1 -c shared_buffers=256MB";

    readonly string programs;
    readonly string settings;
    readonly string folder = Directory.CreateTempSubdirectory("interdict-names-").FullName;
    readonly bool isRoot = Environment.UserName == "root";
    readonly int port = FreePort();
    readonly PosixSignalRegistration[] signals;
    bool started;
    bool over;

    PrivateCluster(string programs, string settings)
    {
        (this.programs, this.settings) = (programs, settings);
        // Whoever ends the measurement early ends the server with it.
        signals =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, _ => End())),
        ];
    }

    string Data => Path.Combine(folder, "data");

    /// <summary>How to reach it.</summary>
    public string Connection => $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Command Timeout=0;Pooling=false";

    /// <summary>Starts one; null when no server is installed.</summary>
    /// <param name="durable">True when every commit has to wait for the disk.</param>
    public static PrivateCluster? Start(bool durable = false)
    {
        if (FindPrograms() is not { } programs)
        {
            return null;
        }
        var cluster = new PrivateCluster(programs, durable ? DurableSettings : Settings);
        try
        {
            cluster.Begin();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        End();
        foreach (var signal in signals)
        {
            signal.Dispose();
        }
    }

    void End()
    {
        if (Interlocked.Exchange(ref over, true))
        {
            return;
        }
        if (started)
        {
            AsServer("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
        }
        Directory.Delete(folder, recursive: true);
    }

    void Begin()
    {
        if (isRoot)
        {
            Run("chown", "postgres", folder);
        }
        AsServer("initdb", "-D", Data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        AsServer("pg_ctl", "-s", "-D", Data, "-w", "-t", "30", "-l", Path.Combine(folder, "log"), "-o", $"{settings} -p {port} -k {folder}", "start");
        started = true;
    }

    static string? FindPrograms() =>
        new[] { Environment.GetEnvironmentVariable("INTERDICT_POSTGRESQL") }
            .Concat(
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
                    : []
            )
            .FirstOrDefault(path => path is not null && File.Exists(Path.Combine(path, "initdb")));

    // The server refuses to run as root, so root hands it to the user that its package made.
    void AsServer(string program, params string[] words)
    {
        var path = Path.Combine(programs, program);
        if (isRoot)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "env", "HOME=" + folder, "LC_ALL=C.UTF-8", path, .. words]);
            return;
        }
        Run(path, words);
    }

    static void Run(string program, params string[] words)
    {
        // A started server keeps the output of whoever started it: reading that to its end would wait for the server to stop.
        var reads = !words.Contains("start");
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = "/", RedirectStandardOutput = reads };
        using var process = Process.Start(start) ?? throw new UnusableException($"{program} did not start.");
        if (reads)
        {
            process.StandardOutput.ReadToEnd();
        }
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
        {
            throw new UnusableException($"PostgreSQL for the measurement: '{program} {string.Join(' ', words)}' failed.");
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
