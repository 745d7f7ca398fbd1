using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Interdict.Store_Tests;

/// <summary>
/// A PostgreSQL of our own for the length of a test run: on loopback, on a free port, in a folder that goes away. Where no server is
/// installed the tests that need it say so and are skipped.
/// </summary>
public sealed class PrivateServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-pg-").FullName;
    private readonly string? programs = FindPrograms();
    private readonly bool isRoot = Environment.UserName == "root";
    private int port;

    public PrivateServer()
    {
        if (programs is null)
        {
            return;
        }

        if (isRoot)
        {
            Run("chown", "postgres", folder);
        }

        AsServer("initdb", "-D", Data, "-U", "app", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Start(tries: 5);
    }

    // A port that was free a moment ago may be taken by another run when the server comes to it: then it is another one.
    private void Start(int tries)
    {
        port = FreePort();
        var options =
            $"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB";
        try
        {
            AsServer("pg_ctl", "-s", "-D", Data, "-w", "-t", "240", "-l", Path.Combine(folder, "log"), "-o", options, "start");
        }
        catch (InvalidOperationException) when (tries > 1)
        {
            Start(tries - 1);
        }
    }

    public bool IsInstalled => programs is not null;

    private string Data => Path.Combine(folder, "data");

    /// <summary>The connection string of a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        AsServer("createdb", "-h", "127.0.0.1", "-p", port.ToString(), "-U", "app", name);
        return $"Host=127.0.0.1;Port={port};Username=app;Database={name};Pooling=true";
    }

    public void Dispose()
    {
        if (programs is not null)
        {
            AsServer("pg_ctl", "-s", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string? FindPrograms() =>
        new[] { Environment.GetEnvironmentVariable("INTERDICT_POSTGRESQL") }
            .Concat(
                Directory.Exists("/usr/lib/postgresql")
                    ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
                    : []
            )
            .FirstOrDefault(path => path is not null && File.Exists(Path.Combine(path, "initdb")));

    // The server refuses to run as root, so root hands it to the user the package made for it.
    private void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(programs!, program);
        if (isRoot)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "env", "HOME=" + folder, "LC_ALL=C.UTF-8", path, .. arguments]);
            return;
        }

        Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        // A started server keeps the output of whoever started it: reading that to its end would wait for the server to stop.
        start.RedirectStandardOutput = !arguments.Contains("start");
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        if (start.RedirectStandardOutput)
        {
            process.StandardOutput.ReadToEnd();
        }

        if (!process.WaitForExit(TimeSpan.FromMinutes(5)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
