using System.Net;
using System.Net.Sockets;

namespace Interdict.Queue_Tests;

/// <summary>
/// Three RabbitMQ nodes of our own: on loopback, on free ports, with a port mapper of their own, in a folder that goes away. Where
/// RabbitMQ is not installed the tests that need it say so and are skipped.
/// </summary>
internal sealed class BrokerCluster : IDisposable
{
    public const string Missing = "RabbitMQ is not installed here. On Debian: apt-get install --no-install-recommends rabbitmq-server";

    private static readonly string? programs = FindPrograms();
    private static readonly TimeSpan start = TimeSpan.FromSeconds(90);

    private readonly string folder = Directory.CreateTempSubdirectory("interdict-mq-").FullName;
    private readonly int[] ports;
    private readonly int[] ownPorts;
    private readonly int mapperPort;
    private readonly Guarded?[] nodes;
    private Guarded? mapper;

    private BrokerCluster(int size)
    {
        var free = FreePorts(size * 2 + 1);
        (ports, ownPorts, mapperPort) = (free[..size], free[size..^1], free[^1]);
        nodes = new Guarded?[size];
    }

    public static bool IsInstalled => programs is not null;

    /// <summary>The address of all nodes, as <c>--broker</c> takes it.</summary>
    public string Address => "amqp://" + string.Join(',', ports.Select(port => $"127.0.0.1:{port}"));

    /// <summary>The address of one node alone.</summary>
    public string AddressOf(int node) => $"amqp://127.0.0.1:{ports[node]}";

    /// <summary>Ports and files are settled; nothing runs.</summary>
    public static BrokerCluster Prepared(int size)
    {
        Assert.SkipUnless(IsInstalled, Missing);
        var cluster = new BrokerCluster(size);
        File.WriteAllText(cluster.In(".erlang.cookie"), Guid.NewGuid().ToString("N"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(cluster.In(".erlang.cookie"), UnixFileMode.UserRead);
        }

        return cluster;
    }

    /// <summary>A cluster that answers.</summary>
    public static async Task<BrokerCluster> Started(int size)
    {
        var cluster = Prepared(size);
        try
        {
            await cluster.Start();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>The first node alone, then the others, which join it.</summary>
    public async Task Start()
    {
        mapper = Guarded.Start("epmd", ["-port", $"{mapperPort}", "-address", "127.0.0.1"]);
        await Until.True("the port mapper answers", start, () => Listens(mapperPort));
        await Start(0);
        await Task.WhenAll(Enumerable.Range(1, nodes.Length - 1).Select(Start));
    }

    /// <summary>Starts a node, for the first time or again, and waits until it takes connections.</summary>
    public async Task Start(int node)
    {
        File.WriteAllText(In($"q{node}.conf"), Configuration(node));
        nodes[node] = Guarded.Start(Path.Combine(programs!, "rabbitmq-server"), [], Environment(node));
        await Until.True($"broker node {node} takes connections; it said: {nodes[node]!.Said}", start, () => Listens(ports[node]));
    }

    /// <summary>The node that leads a queue.</summary>
    public async Task<int> Leader(string queue)
    {
        using var asked = Guarded.Start(Path.Combine(programs!, "rabbitmqctl"), ["-q", "--no-table-headers", "list_queues", "name", "leader"], Environment(0));
        Assert.Equal(0, await asked.Ended());
        var line = asked.Said.Split('\n').Select(row => row.Split('\t')).Single(row => row[0] == queue);
        return int.Parse(line[1].AsSpan(1, line[1].IndexOf('@', StringComparison.Ordinal) - 1));
    }

    public void Kill(int node) => nodes[node]!.Kill();

    public void Dispose()
    {
        foreach (var node in nodes)
        {
            node?.Dispose();
        }

        mapper?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string? FindPrograms()
    {
        const string debian = "/usr/lib/rabbitmq/lib";
        return new[] { System.Environment.GetEnvironmentVariable("INTERDICT_RABBITMQ") }
            .Concat(Directory.Exists(debian) ? Directory.GetDirectories(debian).OrderDescending().Select(version => Path.Combine(version, "sbin")) : [])
            .FirstOrDefault(path => path is not null && File.Exists(Path.Combine(path, "rabbitmq-server")));
    }

    private static bool Listens(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // All are held open together, so that none is given twice.
    private static int[] FreePorts(int many)
    {
        var listeners = Enumerable.Range(0, many).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var free = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return free;
    }

    private string In(string name) => Path.Combine(folder, name);

    private string Configuration(int node) =>
        $"""
            listeners.tcp.1 = 127.0.0.1:{ports[node]}
            cluster_formation.peer_discovery_backend = classic_config
            cluster_formation.classic_config.nodes.1 = q0@localhost
            {(node == 0 ? "" : $"cluster_formation.classic_config.nodes.2 = q{node}@localhost")}
            cluster_formation.discovery_retry_interval = 500
            log.console = false

            """;

    private (string, string)[] Environment(int node) =>
        [
            ("HOME", folder),
            ("ERL_EPMD_PORT", $"{mapperPort}"),
            ("ERL_EPMD_ADDRESS", "127.0.0.1"),
            ("RABBITMQ_NODENAME", $"q{node}@localhost"),
            ("RABBITMQ_DIST_PORT", $"{ownPorts[node]}"),
            ("RABBITMQ_MNESIA_BASE", In($"q{node}")),
            ("RABBITMQ_LOG_BASE", In($"q{node}-log")),
            ("RABBITMQ_CONFIG_FILE", In($"q{node}.conf")),
            ("RABBITMQ_PID_FILE", In($"q{node}.pid")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", In("plugins")),
            // The virtual machine in the place of the shell, without a console, and without turning in circles while it waits.
            ("RUNNING_UNDER_SYSTEMD", "1"),
            ("RABBITMQ_SERVER_START_ARGS", "-noinput"),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 1:1 +sbwt none +sbwtdcpu none +sbwtdio none"),
        ];
}
