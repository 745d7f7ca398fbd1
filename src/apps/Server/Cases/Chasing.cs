using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Server.Hosting;
using Interdict.Server.Letters;
using Interdict.Vocabulary;

namespace Interdict.Server.Cases;

/// <summary>
/// Goes once a day through open cases and authorisations, reminds whoever has to do something soon, and sends the letter of it. What was
/// reminded of is a fact of the file: another round on the same day, or after the server was stopped, finds nothing left to do.
/// </summary>
internal sealed partial class Chasing(
    Registry registry,
    CaseRows cases,
    AuthorisationRows authorisations,
    ConditionRows conditions,
    LetterDesk letters,
    OfficeRules rules,
    TimeProvider clock,
    ILogger<Chasing> log
) : BackgroundService
{
    const int onPage = 200;
    static readonly TimeSpan atFirst = TimeSpan.FromMinutes(1);
    static readonly TimeSpan between = TimeSpan.FromHours(1);
    static readonly ImmutableArray<string> open = ["received", "in-assessment", "with-applicant", "to-countersign"];

    /// <summary>One round.</summary>
    /// <param name="day">The day it is.</param>
    /// <param name="stop">Ends it early; the next round does the rest.</param>
    /// <returns>How many reminders were written.</returns>
    public async Task<int> Round(DateOnly day, CancellationToken stop)
    {
        var written = 0;
        foreach (var file in Cases())
        {
            stop.ThrowIfCancellationRequested();
            written += await Case(file, day);
        }
        foreach (var file in conditions.Due(rules.Days.After(day, Chasers.Before)).Concat(Ending(day)).Distinct())
        {
            stop.ThrowIfCancellationRequested();
            written += await Authorisation(file, day);
        }
        return written;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var done = DateOnly.MinValue;
        try
        {
            for (var wait = atFirst; ; wait = between)
            {
                await Task.Delay(wait, clock, stoppingToken);
                try
                {
                    var today = clock.Today();
                    if (today != done)
                    {
                        await Round(today, stoppingToken);
                        done = today;
                    }
                }
                catch (Exception fault) when (fault is RegistryUnavailableException or System.Data.Common.DbException)
                {
                    // The next round does what this one could not.
                    Failed(fault.GetType().Name);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    IEnumerable<FileId> Cases()
    {
        var query = new CaseQuery
        {
            Stages = open,
            Order = CaseOrder.Number,
            Most = onPage,
        };
        for (var page = cases.Find(query); ; page = cases.Find(query with { After = page.Next }))
        {
            // A case that waits for nobody has nothing to be reminded of, unless there is a period for the decision itself.
            foreach (var row in page.Rows.Where(row => row.Questions + row.Advice > 0 || rules.ProcessingDays is not null || row.Stage == "with-applicant"))
            {
                yield return row.File;
            }
            if (page.Next is null)
            {
                yield break;
            }
        }
    }

    IEnumerable<FileId> Ending(DateOnly day)
    {
        var query = new AuthorisationQuery
        {
            LiveOn = day,
            IsByEnd = true,
            Most = onPage,
        };
        for (var page = authorisations.Find(query); ; page = authorisations.Find(query with { After = page.Next }))
        {
            var soon = page.Rows.TakeWhile(row => row.ValidTo <= day.AddDays(Reminders.DaysAhead)).ToList();
            foreach (var row in soon)
            {
                yield return row.File;
            }
            if (page.Next is null || soon.Count < page.Rows.Length)
            {
                yield break;
            }
        }
    }

    async Task<int> Case(FileId id, DateOnly day)
    {
        if (await registry.Read<CaseFile>(id) is not { } file || Chasers.Of(file, rules.Days, rules.ProcessingDays, day) is not { IsEmpty: false } due)
        {
            return 0;
        }
        var drafts = due.OfType<Chased>().Select(chased => letters.Of(file, chased)).OfType<DraftLetter>();
        return await Keep<CaseFile>(id, file.Version, due, drafts);
    }

    async Task<int> Authorisation(FileId id, DateOnly day)
    {
        if (await registry.Read<AuthorisationFile>(id) is not { } file || Reminders.Of(file, rules.Days, day) is not { IsEmpty: false } due)
        {
            return 0;
        }
        var drafts = new List<DraftLetter>();
        foreach (var chased in due)
        {
            drafts.Add(await letters.Of(chased.About == Reminders.LastDay ? "ending" : "chaser", file, chased.About));
        }
        return await Keep<AuthorisationFile>(id, file.Version, [.. due], drafts);
    }

    // Somebody who writes in the file at this moment goes first; the next round looks again.
    async Task<int> Keep<T>(FileId id, long seen, ImmutableArray<Fact> due, IEnumerable<DraftLetter> drafts)
        where T : class, IFile<T>
    {
        var sent = LetterDesk.AsFacts(drafts, await registry.Papers(id));
        return await registry.Decide<T>(id, seen, Actor.Node, "", _ => Ruling.Done([.. due, .. sent])) is Recorded.Kept ? due.Length : 0;
    }

    [LoggerMessage(LogLevel.Warning, "Reminders were not written: {Why}. It is tried again in an hour.")]
    partial void Failed(string why);
}
