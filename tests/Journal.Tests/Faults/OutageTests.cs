using Interdict.Journal;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Store;
using Interdict.Store_Tests;
using Npgsql;

namespace Interdict.Journal_Tests.Faults;

/// <summary>The database goes away for a while, and its disk is full.</summary>
[Trait("Speed", "slow")]
public sealed class OutageTests(PrivateServer server) : JournalContract
{
    // Ended only by what hangs: a loaded machine is slow, not broken.
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);

    private Line? line;

    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        var connection = new NpgsqlConnectionStringBuilder(server.NewDatabase());
        line = new Line(connection.Port);
        connection.Port = line.Port;
        return Database.OnServer(connection.ToString());
    }

    [Fact]
    public async Task A_work_waits_for_a_server_that_comes_back()
    {
        using var patient = new Registry(Store, Clock, Keys, patience: patience);
        var id = await Deals.Case(patient);
        line!.Cut();
        var waiting = Deals.Case(patient);
        await Assert.ThrowsAsync<RegistryUnavailableException>(() => patient.Read<CaseFile>(id));
        Assert.False(waiting.IsCompleted);
        line.Mend();
        Assert.Equal("C-2026-000002", (await waiting.WaitAsync(patience)).Text);
        Assert.NotNull(await patient.Read<CaseFile>(id));
    }

    [Fact]
    public async Task Whoever_has_waited_long_enough_is_told_and_nothing_is_kept()
    {
        using var impatient = new Registry(Store, Clock, Keys, patience: TimeSpan.FromMilliseconds(1));
        var id = await Deals.Case(impatient);
        line!.Cut();
        var told = await Assert.ThrowsAsync<RegistryUnavailableException>(() => Deals.Case(impatient));
        Assert.Equal("Nothing was recorded: the registry cannot be reached at this moment. Try again in a minute.", told.Message);
        line.Mend();
        NpgsqlConnection.ClearAllPools();
        Assert.Equal("C-2026-000002", (await Deals.Case(Registry)).Text);
        Assert.NotNull(await Registry.Read<CaseFile>(id));
    }

    [Fact]
    public async Task Lines_that_break_again_and_again_lose_nothing_and_double_nothing()
    {
        using (var patient = new Registry(Store, Clock, Keys, HeadsKept, patience))
        {
            var id = await Deals.Authorisation(patient, pieces: 2000);
            var works = Enumerable
                .Range(0, 2000)
                .Select(number => patient.Decide<AuthorisationFile>(id, null, Customs, "", file => Deals.WriteOff(file, number)))
                .ToArray();
            for (var cut = 0; cut < 5; cut++)
            {
                await works[(cut + 1) * 300].WaitAsync(patience);
                line!.Cut();
                line.Mend();
            }
            var results = await Task.WhenAll(works);
            Assert.All(results, result => Assert.IsType<Journal.Recorded.Kept>(result));
            Assert.Equal(2001, (await patient.Read<AuthorisationFile>(id))!.Version);
        }
        Assert.Empty(new Verifier(Store, Keys, HeadsKept.Read().Heads).Run().Findings);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        line?.Dispose();
    }
}

/// <summary>A disk that is full.</summary>
public sealed class FullDiskTests : JournalContract
{
    private long mostPages = 1_000_000;

    protected override Database Open() => On.File(Home);

    [Fact]
    public async Task On_a_full_disk_nothing_is_half_written_and_what_to_do_is_said()
    {
        Store.Opened = connection => connection.Run($"PRAGMA max_page_count = {mostPages}");
        var first = await Deals.Case(Registry);
        CloseRegistry();
        mostPages = 1;
        RegistryUnavailableException? told = null;
        for (var number = 0; number < 500 && told is null; number++)
        {
            told = await Record.ExceptionAsync(() => Deals.Case(Registry)) as RegistryUnavailableException;
        }
        Assert.Equal("Nothing was recorded: the disk of the registry is full. Make room on it and try again.", told?.Message);
        Assert.NotNull(await Registry.Read<CaseFile>(first));
        CloseRegistry();
        mostPages = 1_000_000;
        await Deals.Case(Registry);
        CloseRegistry();
        Assert.Empty(new Verifier(Store, Keys, HeadsKept.Read().Heads).Run().Findings);
    }
}
