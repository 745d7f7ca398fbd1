using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Journal.Views;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Sweep;

/// <summary>
/// Puts live authorisations and open cases to the law of today, one after the other, whenever it may say something else than before:
/// another pack, a day on which something in it begins to apply, or because somebody wants it.
/// </summary>
internal sealed class LawSweep(Registry registry, AuthorisationRows authorisations, CaseRows cases, SweepBook book, LawDesk desk, TimeProvider clock)
    : IDisposable
{
    const int onPage = 200;

    // A draft is determined anew at each step of its applicant; what is decided is an authorisation.
    static readonly ImmutableArray<string> open =
    [
        Cells.Word(Stage.Received),
        Cells.Word(Stage.InAssessment),
        Cells.Word(Stage.WithApplicant),
        Cells.Word(Stage.ToCountersign),
    ];

    readonly SemaphoreSlim one = new(1);
    readonly TurningDays turning = new(desk.Book);

    /// <summary>The sweep that runs now; null when none does.</summary>
    public SweepRow? Running { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    /// <summary>Why a sweep is due; empty when none is.</summary>
    public string Due()
    {
        var last = book.Latest(20).FirstOrDefault(sweep => sweep.Ended is not null);
        return last is null || last.Law != desk.Pack.Name ? "law"
            : turning.Of(last.Day) != turning.Of(clock.Today()) ? "day"
            : "";
    }

    /// <summary>Sweeps, unless a sweep runs already.</summary>
    /// <param name="why">Why.</param>
    /// <param name="waits">True for somebody who wants to see everything looked at: a sweep that runs is waited for, and then another one begins.</param>
    /// <param name="stop">Ends it before its time.</param>
    public async Task<SweepRow?> Run(string why, bool waits, CancellationToken stop)
    {
        if (!await one.WaitAsync(waits ? Timeout.Infinite : 0, stop))
        {
            return null;
        }
        try
        {
            Running = book.Begin(desk.Pack.Name, clock.Today(), why);
            await Authorisations(stop);
            await Cases(stop);
            Running = Running with { Ended = clock.GetUtcNow() };
            book.Note(Running);
            return Running;
        }
        finally
        {
            Running = null;
            one.Release();
        }
    }

    async Task Authorisations(CancellationToken stop)
    {
        var query = new AuthorisationQuery
        {
            LiveOn = clock.Today(),
            IsByEnd = true,
            Most = onPage,
        };
        for (string? after = null; ; )
        {
            var page = authorisations.Find(query with { After = after });
            foreach (var row in page.Rows)
            {
                stop.ThrowIfCancellationRequested();
                var isHeld = await Hold(row.File, stop);
                Count(held: isHeld ? 1 : 0);
            }
            book.Note(Running!);
            if ((after = page.Next) is null)
            {
                return;
            }
        }
    }

    async Task Cases(CancellationToken stop)
    {
        var query = new CaseQuery
        {
            Stages = open,
            Order = CaseOrder.Number,
            Most = onPage,
        };
        for (string? after = null; ; )
        {
            var page = cases.Find(query with { After = after });
            foreach (var row in page.Rows)
            {
                stop.ThrowIfCancellationRequested();
                var isMarked = await Mark(row.File, stop);
                Count(marked: isMarked ? 1 : 0);
            }
            book.Note(Running!);
            if ((after = page.Next) is null)
            {
                return;
            }
        }
    }

    void Count(int held = 0, int marked = 0) =>
        Running = Running! with { Looked = Running.Looked + 1, Held = Running.Held + held, Marked = Running.Marked + marked };

    // Read first: most files say nothing new, and the one writer is not troubled for them.
    async Task<bool> Hold(FileId id, CancellationToken stop)
    {
        if (await registry.Read<AuthorisationFile>(id, stop) is not { } file || RulingOn(file) is not Ruling.Yes { Facts.IsEmpty: false })
        {
            return false;
        }
        return await registry.Decide<AuthorisationFile>(id, null, Actor.Node, "", RulingOn, stop) is Recorded.Kept;
    }

    Ruling RulingOn(AuthorisationFile file)
    {
        var today = clock.Today();
        var decided = DateOnly.FromDateTime(file.IssuedAt.UtcDateTime);
        return Licensing.Authorising.Sweep.Of(file, today, desk.Pack.Name, Changes(AskedItem.Of(desk.Book, file), decided, today));
    }

    async Task<bool> Mark(FileId id, CancellationToken stop)
    {
        if (await registry.Read<CaseFile>(id, stop) is not { } file || Changes(file) is not { } changes)
        {
            return false;
        }
        var papers = await registry.Papers(id, stop);
        var ruling = Licensing.Authorising.Sweep.OfCase(Seen(papers), clock.Today(), desk.Pack.Name, changes);
        return ruling is Ruling.Yes { Facts.IsEmpty: false }
            && await registry.Decide<CaseFile>(id, file.Version, Actor.Node, "", _ => ruling, stop) is Recorded.Kept
            && !changes.IsEmpty;
    }

    /// <summary>What the latest sweep said of a case, by its facts.</summary>
    public static ImmutableArray<LawChange> Seen(ImmutableArray<Paper> papers) =>
        papers.Select(paper => paper.Says).OfType<ReexaminedByLaw>().LastOrDefault() is { } last ? last.Changes : [];

    // A case that the law was never asked about has nothing that could have changed.
    ImmutableArray<LawChange>? Changes(CaseFile file) =>
        file.Application.Found is { } found && desk.Usual.Procedures.Kind(Issue.WordOf(file.Kind)) is { Act.Length: > 0 } kind
            ? Changes(AskedItem.Of(desk.Book, file, kind.Act), found.On, clock.Today())
            : null;

    ImmutableArray<LawChange> Changes(ImmutableArray<AskedItem> items, DateOnly decided, DateOnly today) =>
        decided < today && desk.Edition(desk.Usual.Id, decided, decided) is { } before && desk.Edition(desk.Usual.Id, today, today) is { } after
            ? Licensing.Authorising.Sweep.Changes(items, before, after)
            : [];
}

/// <summary>Sweeps when it is due: at the start and every ten minutes after.</summary>
internal sealed class SweepWatch(LawSweep sweep, TimeProvider clock, ILogger<SweepWatch> log) : BackgroundService
{
    static readonly TimeSpan every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                if (sweep.Due() is { Length: > 0 } why)
                {
                    await sweep.Run(why, waits: false, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is RegistryUnavailableException or System.Data.Common.DbException)
            {
                log.LogError("The sweep after a change of the law could not be finished: {Kind}. It is tried again in ten minutes.", fault.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
