using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Interdict.Queue;

/// <summary>
/// Takes messages from the queue, in batches, and lets them go only when they were recorded. When a connection ends, the broker gives
/// what was not let go to somebody else, so a message may come twice and never not at all.
/// </summary>
/// <param name="broker">The broker.</param>
/// <param name="work">What is done with them.</param>
/// <param name="name">The name of the worker, as the broker lists it.</param>
/// <param name="batch">How many are done together at most.</param>
/// <param name="tell">Where it is said how it goes.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkReceiver(Broker broker, IWork work, string name, int batch, Action<string> tell, TimeProvider clock)
{
    static readonly TimeSpan confirmation = TimeSpan.FromSeconds(30);

    /// <summary>Works until it is stopped; what is in hand then is finished first.</summary>
    public async Task Run(CancellationToken stop)
    {
        var pause = new Pause(clock);
        var away = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Work(
                        () =>
                        {
                            tell(away ? "The broker answers again." : $"Waiting for declarations at {broker.Name}.");
                            away = false;
                            pause.Reset();
                        },
                        stop
                    )
                    .ConfigureAwait(false);
            }
            catch (BrokerException fault)
            {
                if (!away)
                {
                    tell($"{fault.Message} What is not recorded stays in the queue; trying again.");
                }
                away = true;
                await pause.Wait(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    async Task Work(Action connected, CancellationToken stop)
    {
        await using var connection = await broker.Connect(name, stop).ConfigureAwait(false);
        try
        {
            var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
            await using var channel = await connection.CreateChannelAsync(confirmed, stop).ConfigureAwait(false);
            await Topology.Declare(channel, stop).ConfigureAwait(false);
            await Listen(channel, stop).ConfigureAwait(false);
            // While one batch is decided the next is on its way.
            await channel.BasicQosAsync(0, checked((ushort)(batch * 2)), false, stop).ConfigureAwait(false);
            var arrived = Arriving(channel);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, message) =>
            {
                arrived.Writer.TryWrite(Of(message));
                return Task.CompletedTask;
            };
            consumer.UnregisteredAsync += (_, _) => Ended(arrived.Writer);
            var tag = await channel.BasicConsumeAsync(Topology.Work, autoAck: false, consumer, stop).ConfigureAwait(false);
            connected();
            await Drain(channel, arrived.Reader, stop).ConfigureAwait(false);
            await channel.BasicCancelAsync(tag, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not BrokerException && BrokerException.Is(fault))
        {
            throw new BrokerException($"The connection with the broker at {broker.Name} failed.", fault);
        }
    }

    async Task Drain(IChannel channel, ChannelReader<Delivery> arrived, CancellationToken stop)
    {
        var some = new List<Delivery>(batch);
        while (await Waiting(arrived, stop).ConfigureAwait(false))
        {
            some.Clear();
            while (some.Count < batch && arrived.TryRead(out var one))
            {
                some.Add(one);
            }
            foreach (var poison in await work.Do(some, stop).ConfigureAwait(false))
            {
                await PutAside(channel, poison).ConfigureAwait(false);
            }
            // All before it are recorded too.
            await channel.BasicAckAsync(some[^1].Tag, multiple: true, CancellationToken.None).ConfigureAwait(false);
        }
    }

    static async Task<bool> Waiting(ChannelReader<Delivery> arrived, CancellationToken stop)
    {
        try
        {
            return !stop.IsCancellationRequested && await arrived.WaitToReadAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Let go only when the other queue has it: at worst it is put aside twice.
    static async Task PutAside(IChannel channel, Poison poison)
    {
        var properties = new BasicProperties
        {
            MessageId = poison.Delivery.Message,
            Persistent = true,
            Headers = new Dictionary<string, object?> { [Topology.Reason] = poison.Reason },
        };
        using var limit = new CancellationTokenSource(confirmation);
        try
        {
            await channel.BasicPublishAsync("", Topology.Dead, mandatory: true, properties, poison.Delivery.Body, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late)
        {
            throw new BrokerException("The broker did not confirm a message that was put aside.", late);
        }
    }

    async Task Listen(IChannel channel, CancellationToken stop)
    {
        var own = await channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true, cancellationToken: stop).ConfigureAwait(false);
        await channel.QueueBindAsync(own.QueueName, Topology.Notices, "", cancellationToken: stop).ConfigureAwait(false);
        var notices = new AsyncEventingBasicConsumer(channel);
        notices.ReceivedAsync += (_, _) =>
        {
            work.Notice();
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(own.QueueName, autoAck: true, notices, stop).ConfigureAwait(false);
    }

    // Bounded by what the broker may send ahead; it ends when the channel does.
    static Channel<Delivery> Arriving(IChannel channel)
    {
        var arrived = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
        channel.ChannelShutdownAsync += (_, _) => Ended(arrived.Writer);
        return arrived;
    }

    static Task Ended(ChannelWriter<Delivery> arrived)
    {
        arrived.TryComplete(new BrokerException("The connection with the broker ended."));
        return Task.CompletedTask;
    }

    // Quorum queues count in a header how often a message came back.
    static long Returns(IDictionary<string, object?>? headers) =>
        headers is not null && headers.TryGetValue("x-delivery-count", out var count) && count is long or int ? Convert.ToInt64(count, null) : 0;

    // The bytes belong to the connection and are copied while they are there.
    static Delivery Of(BasicDeliverEventArgs message) =>
        new(
            message.BasicProperties.MessageId ?? "",
            message.Body.ToArray(),
            message.Redelivered,
            Returns(message.BasicProperties.Headers),
            message.DeliveryTag
        );
}
