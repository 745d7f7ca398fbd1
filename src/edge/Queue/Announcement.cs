using RabbitMQ.Client;

namespace Interdict.Queue;

/// <summary>Tells every running worker that the law or the lists have changed, so that it looks at once.</summary>
public static class Announcement
{
    /// <summary>Tells it.</summary>
    /// <exception cref="BrokerException">The broker cannot be reached.</exception>
    public static async Task Make(Broker broker, CancellationToken stop)
    {
        await using var connection = await broker.Connect("interdict announce", stop).ConfigureAwait(false);
        try
        {
            var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
            await using var channel = await connection.CreateChannelAsync(confirmed, stop).ConfigureAwait(false);
            await Topology.Declare(channel, stop).ConfigureAwait(false);
            await channel.BasicPublishAsync(Topology.Notices, "", ReadOnlyMemory<byte>.Empty, stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not BrokerException && BrokerException.Is(fault))
        {
            throw new BrokerException($"The connection with the broker at {broker.Name} failed.", fault);
        }
    }
}
