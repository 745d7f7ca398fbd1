using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Interdict.Queue;

/// <summary>The queues and what leads to them. Everybody who connects declares them, so there is nothing to set up.</summary>
public static class Topology
{
    /// <summary>The queue of declarations to be decided; replicated over the nodes of the cluster.</summary>
    public const string Work = "interdict.work";

    /// <summary>The queue of messages that could not be decided, each with its reason.</summary>
    public const string Dead = "interdict.dead";

    /// <summary>Where it is told that the law or the lists have changed; every running worker hears it.</summary>
    public const string Notices = "interdict.notices";

    /// <summary>The header of a dead message that says why.</summary>
    public const string Reason = "interdict-reason";

    /// <summary>So often a message comes back from workers that ended over it before the broker itself puts it aside.</summary>
    public const int MostDeliveries = 20;

    /// <summary>Declares all of it.</summary>
    internal static async Task Declare(IChannel channel, CancellationToken stop)
    {
        try
        {
            await channel.QueueDeclareAsync(Dead, true, false, false, Quorum(), cancellationToken: stop).ConfigureAwait(false);
            await channel.QueueDeclareAsync(Work, true, false, false, WorkSettings(), cancellationToken: stop).ConfigureAwait(false);
            await channel.ExchangeDeclareAsync(Notices, ExchangeType.Fanout, true, false, cancellationToken: stop).ConfigureAwait(false);
        }
        catch (OperationInterruptedException other) when (other.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            throw new BrokerException(
                $"The broker has queues or exchanges named interdict.* with other settings. Empty and delete {Work}, {Dead} and {Notices}, or use another vhost.",
                other
            );
        }
    }

    static Dictionary<string, object?> Quorum() => new() { ["x-queue-type"] = "quorum" };

    // What the broker puts aside goes to the dead queue through the nameless exchange, and is let go only when it is there.
    static Dictionary<string, object?> WorkSettings()
    {
        var settings = Quorum();
        settings["x-delivery-limit"] = MostDeliveries;
        settings["x-dead-letter-exchange"] = "";
        settings["x-dead-letter-routing-key"] = Dead;
        settings["x-dead-letter-strategy"] = "at-least-once";
        settings["x-overflow"] = "reject-publish";
        return settings;
    }
}
