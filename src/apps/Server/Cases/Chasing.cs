using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Server.Hosting;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>Goes through the open cases every hour and reminds whoever has to answer soon.</summary>
internal sealed partial class Chasing(Registry registry, Database database, OfficeRules rules, TimeProvider clock, ILogger<Chasing> log) : BackgroundService
{
    static readonly TimeSpan between = TimeSpan.FromHours(1);
    static readonly ImmutableArray<string> open = ["received", "in-assessment", "with-applicant", "to-countersign"];

    /// <summary>One round.</summary>
    /// <returns>How many reminders were written.</returns>
    public async Task<int> Round()
    {
        var written = 0;
        var query = new CaseQuery
        {
            Stages = open,
            Order = CaseOrder.Number,
            Most = 200,
        };
        for (var page = new CaseRows(database).Find(query); ; page = new CaseRows(database).Find(query with { After = page.Next }))
        {
            foreach (
                var row in page.Rows.Where(row =>
                    row.Questions + row.Advice > 0 || row.Due is not null || rules.ProcessingDays is not null || row.Stage == "with-applicant"
                )
            )
            {
                written += await Remind(row.File);
            }
            if (page.Next is null)
            {
                return written;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(between, clock, stoppingToken);
                try
                {
                    await Round();
                }
                catch (RegistryUnavailableException fault)
                {
                    // The next round does what this one could not.
                    Failed(fault.Message);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    async Task<int> Remind(FileId id)
    {
        var today = clock.Today();
        if (await registry.Read<CaseFile>(id) is not { } file || Chasers.Of(file, rules.Days, rules.ProcessingDays, today).IsEmpty)
        {
            return 0;
        }
        var count = 0;
        await registry.Decide<CaseFile>(
            id,
            null,
            Actor.Node,
            "",
            now =>
            {
                var due = Chasers.Of(now, rules.Days, rules.ProcessingDays, today);
                count = due.Length;
                return Ruling.Done(due);
            }
        );
        return count;
    }

    [LoggerMessage(LogLevel.Warning, "Reminders were not written: {Why}")]
    partial void Failed(string why);
}
