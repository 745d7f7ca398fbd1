using System.Globalization;
using System.Text;
using System.Text.Json;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Inquiring;
using Interdict.Store.Calls;

namespace Interdict.Server.Hooks;

/// <summary>Reads the journal on, puts what an address is told into the log, and sends what is due; what fails is sent again, later each time.</summary>
internal sealed partial class Messenger(
    Webhooks hooks,
    Deliveries deliveries,
    HookDesk desk,
    Registry registry,
    HookSettings settings,
    TimeProvider clock,
    ILogger<Messenger> log
) : BackgroundService
{
    const int atOnce = 200;
    const int most = 20;
    const int longestWord = 300;
    static readonly TimeSpan pause = TimeSpan.FromSeconds(2);

    static readonly TimeSpan[] waits =
    [
        TimeSpan.FromSeconds(10),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(6),
        TimeSpan.FromHours(12),
        TimeSpan.FromHours(24),
    ];

    readonly HttpClient client = HookAddress.Client(settings.PrivateToo);

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Turn(stoppingToken);
                await Task.Delay(pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // A database that has gone away comes back; the journal keeps what was not told.
                Failed(log, fault.Message);
                await Task.Delay(pause, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>One turn: gather, then send what is due.</summary>
    public async Task Turn(CancellationToken stop)
    {
        var all = hooks.All();
        foreach (var hook in all)
        {
            await Gather(hook);
        }
        foreach (var due in all.Count == 0 ? [] : deliveries.Due(clock.GetUtcNow(), most))
        {
            if (all.FirstOrDefault(hook => hook.Id == due.Webhook) is { } hook)
            {
                deliveries.Note(await Send(hook, due, stop));
            }
        }
    }

    async Task Gather(Webhook hook)
    {
        for (var position = hook.Position; hooks.After(position, atOnce) is { Count: > 0 } happened; position = happened[^1].Sequence)
        {
            var words = hook.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var told = new List<(JournalEvent, string)>();
            foreach (var one in happened)
            {
                if ((words.Length == 0 || words.Contains(one.Word)) && await MayKnow(hook, one.File))
                {
                    told.Add((one, BodyOf(one)));
                }
            }
            hooks.Gather(hook.Id, told, happened[^1].Sequence, clock.GetUtcNow());
        }
    }

    // Customs is told of authorisations and of what it asked itself; of cases only the authority.
    async Task<bool> MayKnow(Webhook hook, string file) =>
        hook.Owner.Length == 0
        || FileId.Read(file) switch
        {
            { Kind: FileKind.Authorisation } => true,
            { Kind: FileKind.Inquiry } id => await registry.Read<InquiryFile>(id) is { } inquiry && inquiry.Asker == hook.Owner,
            _ => false,
        };

    static string BodyOf(JournalEvent one) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["id"] = one.Sequence,
                ["type"] = one.Word,
                ["file"] = one.File,
                ["number"] = one.Number,
                ["at"] = new DateTimeOffset(one.At * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero).ToString(
                    "yyyy-MM-ddTHH:mm:ss.ffffffZ",
                    CultureInfo.InvariantCulture
                ),
            }
        );

    async Task<DeliveryRow> Send(Webhook hook, DeliveryRow due, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var (status, said) = await Try(hook, due, now.ToUnixTimeSeconds(), stop);
        var attempts = due.Attempts + 1;
        var isDone = status is >= 200 and < 300;
        var isLast = attempts > waits.Length;
        return due with
        {
            State =
                isDone ? "done"
                : isLast ? "given-up"
                : "waiting",
            Attempts = attempts,
            Next = isDone || isLast ? now : now + waits[attempts - 1],
            Status = status,
            Said = isDone ? "" : said,
        };
    }

    async Task<(int Status, string Said)> Try(Webhook hook, DeliveryRow due, long timestamp, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Address) { Content = new StringContent(due.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Interdict-Event", $"{due.Event}");
        request.Headers.Add("Interdict-Timestamp", $"{timestamp}");
        request.Headers.Add("Interdict-Signature", Signature.Of(desk.SecretOf(hook), timestamp, due.Body));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return ((int)answer.StatusCode, $"It answered {(int)answer.StatusCode}.");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return (0, fault is TaskCanceledException ? "It did not answer within ten seconds." : Short(fault.Message));
        }
    }

    static string Short(string text) => text.Length > longestWord ? text[..longestWord] : text;

    [LoggerMessage(LogLevel.Warning, "Messages to other systems are waiting: {Why}")]
    static partial void Failed(ILogger log, string why);
}

/// <summary>Where messages may go.</summary>
/// <param name="PrivateToo">True when they may go into private networks as well.</param>
internal sealed record HookSettings(bool PrivateToo);
