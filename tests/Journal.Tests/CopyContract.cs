using Interdict.Journal;
using Interdict.Journal.Backups;
using Interdict.Journal.Desks;
using Interdict.Journal.Erasing;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Journal.Retaining;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Store;
using Interdict.Vocabulary;
using Recorded = Interdict.Journal.Recorded;

namespace Interdict.Journal_Tests;

/// <summary>Backup, restore and retention, whichever database is behind them.</summary>
public abstract class CopyContract : JournalContract
{
    private string Out => Path.Combine(Home, "..", Path.GetFileName(Home) + "-copy");

    private string Elsewhere => Path.Combine(Home, "..", Path.GetFileName(Home) + "-home");

    /// <summary>An empty database on the server; null when it is a file.</summary>
    protected abstract Database? Fresh();

    [Fact]
    public async Task What_is_put_back_is_what_was_backed_up_and_it_goes_on_from_there()
    {
        var id = await Deals.Case(Registry);
        await Deals.Authorisation(Registry);
        Assert.Equal("", Backup.Take(Store, Home, Out, Clock.Now).Why);
        await Deals.Case(Registry, "After the backup");
        using var server = Fresh();
        Assert.Equal("", Backup.PutBack(Out, Elsewhere, server));
        using var database = server is null ? Database.InFile(Path.Combine(Elsewhere, "interdict.db")) : null;
        var there = server ?? database!;
        Assert.Equal("", Schema.BringUpToDate(there));
        using var keys = NodeKeys.For(there, Path.Combine(Elsewhere, "keys")).Keys!;
        using var registry = new Registry(there, Clock, keys);
        Assert.Equal("Ada Example", (await registry.Read<CaseFile>(id))!.Application.Told.Parties[1].Name.Text);
        Assert.Equal(2, new SearchIndex(there).Find("ada", null).Count);
        Assert.Equal("C-2026-000002", (await Deals.Case(registry)).Text);
        Assert.Empty(new Verifier(there, keys, new HeadsFile(Path.Combine(Elsewhere, "heads.jsonl")).Read().Heads).Run().Findings);
        CloseRegistry();
        Assert.Contains(new Verifier(there, keys, HeadsKept.Read().Heads).Run().Findings, found => found.Kind is "rolled-back" or "rewritten");
    }

    [Fact]
    public async Task Nothing_is_ever_overwritten()
    {
        await Deals.Case(Registry);
        Assert.Equal("", Backup.Take(Store, Home, Out, Clock.Now).Why);
        Assert.Contains("is there already", Backup.Take(Store, Home, Out, Clock.Now).Why);
        Assert.Contains("home of the node", Backup.Take(Store, Home, Path.Combine(Home, "copy"), Clock.Now).Why);
        Assert.Contains("not empty", Backup.PutBack(Out, Home, Store.IsServer ? Store : null));
        if (Store.IsServer)
        {
            Assert.Contains("not empty", Backup.PutBack(Out, Elsewhere, Store));
            Assert.Contains("--store", Backup.PutBack(Out, Elsewhere, null));
        }
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_with_the_file_that_is_damaged()
    {
        await Deals.Case(Registry);
        Assert.Equal("", Backup.Take(Store, Home, Out, Clock.Now).Why);
        File.AppendAllText(Path.Combine(Out, "home/keys/journal.key"), "x");
        Assert.Contains("home/keys/journal.key", Backup.PutBack(Out, Elsewhere, null));
        Assert.Contains("no backup", Backup.PutBack(Home, Elsewhere, null));
    }

    [Fact]
    public async Task What_may_be_kept_no_longer_is_listed_and_what_lives_on_is_not()
    {
        var (closed, open) = (await Deals.Case(Registry), await Deals.Case(Registry));
        await Registry.Decide<CaseFile>(closed, null, Deals.Applicant, "", _ => Ruling.Done(new Withdrawn()));
        var authorisation = await Deals.Authorisation(Registry);
        var retention = new Retention(
            Store,
            new Schedule("Invented Act 1", new Dictionary<FileKind, int> { [FileKind.Case] = 5, [FileKind.Authorisation] = 10 })
        );
        Assert.Empty(retention.Due(new DateOnly(2031, 3, 2)));
        // The authorisation came of the first case: until its own years are over, neither goes.
        Assert.Empty(retention.Due(new DateOnly(2036, 9, 1)));
        var due = Assert.Single(retention.Due(new DateOnly(2036, 9, 2)));
        Assert.Equal([closed, authorisation], due.Files);
        Assert.Equal(new DateOnly(2036, 9, 1), due.Until);
        await new Eraser(Registry, Store).Erase(due.Files, Officer, "Invented Act 1");
        Assert.Empty(retention.Due(new DateOnly(2050, 1, 1)));
        Assert.NotNull(await Registry.Read<CaseFile>(open));
    }

    [Fact]
    public async Task A_database_of_the_last_release_is_brought_up_to_date_with_what_is_in_it()
    {
        using var old = Open();
        var changes = Schema.Changes(old.IsServer);
        Assert.Equal("", Schema.BringUpToDate(old, [.. changes.Where(change => change.Number <= 5)]));
        new Jobs(old).Add(new Job("one", "file.csv", Clock.Now, Clock.Now.AddDays(1), JobState.Read, "", "2026-03-01", "sha256:0", 90, Counts.None));
        Assert.Equal("", Schema.BringUpToDate(old));
        Assert.Equal("one", new Jobs(old).Of("one", Clock.Now)?.Id);
        using var registry = new Registry(old, Clock, Keys);
        Assert.Equal("C-2026-000001", (await Deals.Case(registry)).Text);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        foreach (var folder in new[] { Out, Elsewhere }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
