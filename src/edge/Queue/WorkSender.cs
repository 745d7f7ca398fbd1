using Interdict.Store;
using RabbitMQ.Client;

namespace Interdict.Queue;

/// <summary>What became of sending.</summary>
/// <param name="Sent">Messages that the broker has confirmed.</param>
/// <param name="Kept">Messages that are kept and not sent yet.</param>
public sealed record SendOutcome(long Sent, long Kept);

/// <summary>
/// Sends what the outbox keeps. A message is forgotten only when the broker has confirmed it, which it does when most nodes of the
/// cluster have it on disk; what was not confirmed is sent again under the same id.
/// </summary>
/// <param name="broker">The broker.</param>
/// <param name="outbox">Where the work is kept.</param>
/// <param name="submission">The submission that is sent; null for everything that is kept.</param>
/// <param name="tell">Where it is said how it goes.</param>
/// <param name="clock">The clock.</param>
public sealed class WorkSender(Broker broker, Outbox outbox, string? submission, Action<string> tell, TimeProvider clock)
{
    // So many are on their way at once at most.
    const int inFlight = 1000;
    static readonly TimeSpan confirmation = TimeSpan.FromSeconds(30);

    long sent;
    long heard;

    /// <summary>Sends until nothing is kept any more or until it is stopped; while the broker is away it tries again.</summary>
    /// <param name="patience">How long the broker may be away.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<SendOutcome> SendAll(TimeSpan patience, CancellationToken stop)
    {
        var pause = new Pause(clock);
        var away = false;
        heard = clock.GetTimestamp();
        while (outbox.Count(submission) is var kept and > 0)
        {
            try
            {
                await Send(() => Back(ref away, pause), stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }
            catch (BrokerException fault)
            {
                if (!away)
                {
                    tell($"{fault.Message} {outbox.Count(submission)} declarations are kept and will be sent when it answers.");
                }
                away = true;
                if (clock.GetElapsedTime(heard) >= patience || !await Waited(pause, stop).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        return new SendOutcome(sent, outbox.Count(submission));
    }

    static async Task<bool> Waited(Pause pause, CancellationToken stop)
    {
        try
        {
            await pause.Wait(stop).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    void Back(ref bool away, Pause pause)
    {
        if (away)
        {
            tell("The broker answers again.");
        }
        away = false;
        heard = clock.GetTimestamp();
        pause.Reset();
    }

    async Task Send(Action connected, CancellationToken stop)
    {
        await using var connection = await broker.Connect("interdict send", stop).ConfigureAwait(false);
        try
        {
            var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
            await using var channel = await connection.CreateChannelAsync(confirmed, stop).ConfigureAwait(false);
            await Topology.Declare(channel, stop).ConfigureAwait(false);
            while (outbox.Next(inFlight, submission) is { Count: > 0 } batch)
            {
                stop.ThrowIfCancellationRequested();
                await Send(channel, batch, stop).ConfigureAwait(false);
                connected();
            }
        }
        catch (Exception fault) when (fault is not BrokerException && BrokerException.Is(fault))
        {
            throw new BrokerException($"The connection with the broker at {broker.Name} failed.", fault);
        }
    }

    // Whatever happens, what was confirmed is forgotten and the rest stays.
    async Task Send(IChannel channel, IReadOnlyList<KeptMessage> batch, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(confirmation);
        var onTheirWay = batch.Select(message => Publish(channel, message, limit.Token)).ToList();
        var faults = new List<Exception>();
        var done = new List<string>(batch.Count);
        for (var at = 0; at < batch.Count; at++)
        {
            try
            {
                await onTheirWay[at].ConfigureAwait(false);
                done.Add(batch[at].Message);
            }
            catch (Exception fault) when (fault is OperationCanceledException || BrokerException.Is(fault))
            {
                faults.Add(fault);
            }
        }
        outbox.Forget(done);
        sent += done.Count;
        stop.ThrowIfCancellationRequested();
        if (faults.Count > 0)
        {
            throw new BrokerException($"The broker at {broker.Name} did not confirm {faults.Count} of {batch.Count} messages.", faults[0]);
        }
    }

    static async Task Publish(IChannel channel, KeptMessage message, CancellationToken stop)
    {
        var properties = new BasicProperties
        {
            MessageId = message.Message,
            ContentType = "application/json",
            Persistent = true,
        };
        await channel
            .BasicPublishAsync("", Topology.Work, mandatory: true, properties, System.Text.Encoding.UTF8.GetBytes(message.Body), stop)
            .ConfigureAwait(false);
    }
}
