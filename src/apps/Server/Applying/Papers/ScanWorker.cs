using Interdict.Documents.Papers;
using Interdict.Documents.Scanning;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Inquiring;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Papers;

/// <summary>Says that a paper waits.</summary>
internal sealed class ScanBell : IDisposable
{
    readonly SemaphoreSlim rung = new(0, 1);

    public void Dispose() => rung.Dispose();

    public void Ring()
    {
        if (rung.CurrentCount == 0)
        {
            rung.Release();
        }
    }

    public Task<bool> Wait(TimeSpan most, CancellationToken stop) => rung.WaitAsync(most, stop);
}

/// <summary>Scans papers one after the other and records what came of it. A scanner that is away is asked again.</summary>
internal sealed partial class ScanWorker(ToScan waiting, PaperStore store, Registry registry, Settings settings, ScanBell bell, ILogger<ScanWorker> log)
    : BackgroundService
{
    static readonly TimeSpan again = TimeSpan.FromSeconds(20);

    readonly Scanner? scanner = Scanner.At(settings.Papers.Scanner);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScanAll(stoppingToken);
                await bell.Wait(again, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault) when (fault is System.Data.Common.DbException or IOException)
            {
                Away(fault.Message);
                await Task.Delay(again, stoppingToken);
            }
        }
    }

    async Task ScanAll(CancellationToken stop)
    {
        foreach (var paper in waiting.All())
        {
            var scan = await Look(paper, stop);
            if (scan.Verdict == ScanVerdict.NotNow && scanner is not null)
            {
                Away(scan.Says);
                return;
            }
            var verdict =
                scanner is null ? "unscanned"
                : scan.Verdict == ScanVerdict.Infected ? "infected"
                : "clean";
            await Record(paper, verdict, scan.By);
            waiting.Done(paper);
        }
    }

    async Task<Scan> Look(WaitingPaper paper, CancellationToken stop)
    {
        if (scanner is null || store.Open(paper.Hash) is not { } content)
        {
            return new Scan(scanner is null ? ScanVerdict.NotNow : ScanVerdict.Clean, "", "");
        }
        using (content)
        {
            return await scanner.Look(content, stop);
        }
    }

    async Task Record(WaitingPaper paper, string verdict, string by)
    {
        if (FileId.Read(paper.File) is not { } file)
        {
            return;
        }
        if (file.Kind == FileKind.Inquiry)
        {
            await registry.Decide<InquiryFile>(file, null, Actor.Node, "", now => Photograph.Scan(now, paper.Attachment, verdict, by));
            return;
        }
        await registry.Decide<CaseFile>(file, null, Actor.Node, "", now => Attaching.Scan(now, paper.Attachment, verdict, by));
    }

    [LoggerMessage(LogLevel.Warning, "Papers wait to be scanned: {Why}")]
    partial void Away(string why);
}
