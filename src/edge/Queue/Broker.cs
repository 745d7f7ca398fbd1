using System.Net.Security;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Interdict.Queue;

/// <summary>The nodes of a RabbitMQ cluster, any of which serves: <c>amqp://user:password@host1,host2:5672,host3/vhost</c>.</summary>
public sealed class Broker
{
    readonly ConnectionFactory factory;
    readonly List<AmqpTcpEndpoint> nodes;

    Broker(ConnectionFactory factory, List<AmqpTcpEndpoint> nodes)
    {
        this.factory = factory;
        this.nodes = nodes;
        // No password: this is said to people and stands in logs.
        Name = string.Join(", ", nodes.Select(node => $"{node.HostName}:{node.Port}"));
    }

    /// <summary>The nodes, as they are named to people.</summary>
    public string Name { get; }

    /// <summary>Reads an address.</summary>
    /// <returns>The broker, or a sentence that says what is wrong and what to do.</returns>
    public static (Broker? Broker, string Why) Of(string address)
    {
        const string form = "Write it as amqp://user:password@host1:5672,host2,host3/vhost, or amqps:// for a connection that is sealed.";
        var end = address.IndexOf("://", StringComparison.Ordinal);
        var scheme = end < 0 ? "" : address[..end].ToLowerInvariant();
        if (scheme is not ("amqp" or "amqps"))
        {
            return (null, $"The address of the broker has to begin with amqp:// or amqps://. {form}");
        }
        var rest = address[(end + 3)..];
        var (user, hosts) = rest.LastIndexOf('@') is var at and >= 0 ? (rest[..(at + 1)], rest[(at + 1)..]) : ("", rest);
        var (names, path) = hosts.IndexOf('/') is var slash and >= 0 ? (hosts[..slash], hosts[slash..]) : (hosts, "");
        var nodes = new List<AmqpTcpEndpoint>();
        ConnectionFactory? factory = null;
        foreach (var host in names.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Uri.TryCreate($"{scheme}://{user}{host}{path}", UriKind.Absolute, out var one) || one.Host.Length == 0)
            {
                // The address is not repeated: a password may stand in it.
                return (null, $"The address of the broker cannot be read{(user.Length == 0 && host.Length > 0 ? $" at \"{host}\"" : "")}. {form}");
            }
            try
            {
                factory ??= Factory(one);
            }
            catch (ArgumentException)
            {
                return (null, $"The address of the broker cannot be read. {form}");
            }
            nodes.Add(new AmqpTcpEndpoint(one, new SslOption(one.Host, enabled: scheme == "amqps") { AcceptablePolicyErrors = SslPolicyErrors.None }));
        }
        return (new Broker(factory!, nodes), "");
    }

    /// <summary>A connection to whichever node answers.</summary>
    /// <param name="what">What the connection is for, as the broker lists it.</param>
    /// <param name="stop">Ends the attempt.</param>
    /// <exception cref="BrokerException">No node answers, or the broker refuses.</exception>
    public async Task<IConnection> Connect(string what, CancellationToken stop)
    {
        try
        {
            var order = nodes.OrderBy(_ => Random.Shared.Next()).ToList();
            return await factory.CreateConnectionAsync(new DefaultEndpointResolver(order), what, stop).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException refused) when (refused.InnerException is AuthenticationFailureException or PossibleAuthenticationFailureException)
        {
            throw new BrokerException($"The broker at {Name} does not let this user in. Correct user and password in the address.", refused);
        }
        catch (Exception away) when (BrokerException.Is(away))
        {
            throw new BrokerException($"The broker at {Name} cannot be reached.", away);
        }
    }

    // Reconnecting is ours: what was under way has to be known, not guessed, when a connection ends.
    static ConnectionFactory Factory(Uri address) =>
        new()
        {
            Uri = address,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = TimeSpan.FromSeconds(10),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            ContinuationTimeout = TimeSpan.FromSeconds(20),
        };
}

/// <summary>The broker cannot be reached or does not do what it is asked; a reason to try again.</summary>
public sealed class BrokerException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>True for what happens when a broker or the way to it fails.</summary>
    internal static bool Is(Exception fault) =>
        fault
            is RabbitMQClientException
                or IOException
                or TimeoutException
                or System.Net.Sockets.SocketException
                or ObjectDisposedException
                or System.Threading.Channels.ChannelClosedException
                or BrokerException;
}
