using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Journal.Heads;
using Interdict.Journal.Verifying;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Store;

namespace Interdict.Journal_Tests;

/// <summary>Whatever is changed in the database behind the registry's back is named, whichever database it is.</summary>
public abstract class TamperContract : JournalContract
{
    [Fact]
    public async Task What_was_only_written_is_sound()
    {
        await Written();
        var seen = Verify();
        Assert.Empty(seen.Findings);
        Assert.Equal((11L, 4L, 3L), (seen.Facts, seen.Files, seen.Accesses));
        Assert.True(seen.Heads > 0);
    }

    [Theory]
    [InlineData("UPDATE fact SET open = @bytes WHERE file = 'A-2026-000001' AND number = 3", "changed", 3)]
    [InlineData("UPDATE fact SET account = 'other' WHERE file = 'A-2026-000001' AND number = 2", "changed", 2)]
    [InlineData("UPDATE fact SET at = at - 1 WHERE file = 'A-2026-000001' AND number = 1", "changed", 1)]
    [InlineData("UPDATE fact SET digest = @bytes WHERE file = 'A-2026-000001' AND number = 1", "changed", 1)]
    [InlineData("UPDATE fact SET apart = @bytes WHERE file = 'A-2026-000001' AND number = 1", "words-changed", 1)]
    [InlineData("UPDATE fact SET apart = NULL, salt = NULL WHERE file = 'A-2026-000001' AND number = 1", "words-changed", 1)]
    [InlineData("UPDATE fact SET salt = @bytes WHERE file = 'A-2026-000001' AND number = 1", "words-changed", 1)]
    [InlineData("UPDATE journal_file SET key = NULL WHERE file = 'A-2026-000001'", "words-changed", 1)]
    [InlineData("DELETE FROM fact WHERE file = 'A-2026-000001' AND number = 3", "fact-gone", 3)]
    public async Task A_change_is_named_with_its_file_and_its_fact(string sql, string kind, long number)
    {
        await Written();
        Change(sql);
        Assert.Contains(Verify().Findings, found => found.Kind == kind && found.File == "A-2026-000001" && found.Number == number);
    }

    [Fact]
    public async Task A_changed_fact_accuses_no_other()
    {
        await Written();
        Change("UPDATE fact SET account = 'other' WHERE file = 'A-2026-000001' AND number = 2");
        Assert.Equal("A-2026-000001: fact 2 (written-off) was changed.", Assert.Single(Verify().Findings).Says);
    }

    [Fact]
    public async Task A_last_fact_that_was_removed_is_named()
    {
        await Written();
        Change("DELETE FROM fact WHERE sequence = (SELECT MAX(sequence) FROM fact)");
        var found = Verify().Findings;
        Assert.Contains(found, one => one is { Kind: "fact-gone", File: "A-2026-000001", Number: 5 });
        Assert.Contains(found, one => one.Kind == "cut-off");
        Assert.Contains(found, one => one.Kind == "rolled-back");
    }

    [Fact]
    public async Task A_last_fact_that_was_removed_with_every_trace_in_the_database_is_told_by_the_signed_heads()
    {
        await Written();
        Change("DELETE FROM fact WHERE sequence = (SELECT MAX(sequence) FROM fact)");
        Change("UPDATE journal_file SET version = version - 1 WHERE file = 'A-2026-000001'");
        Change("UPDATE journal_head SET sequence = sequence - 1, link = (SELECT link FROM fact ORDER BY sequence DESC LIMIT 1)");
        Assert.Equal("rolled-back", Assert.Single(Verify().Findings).Kind);
        Assert.Empty(new Verifier(Store, Keys, []).Run().Findings);
    }

    [Fact]
    public async Task A_case_that_was_removed_is_named()
    {
        await Written();
        Change("DELETE FROM fact WHERE file = 'C-2026-000002'");
        Assert.Contains(Verify().Findings, one => one is { Kind: "file-gone", File: "C-2026-000002" });
        Change("DELETE FROM journal_file WHERE file = 'C-2026-000002'");
        Assert.Contains(Verify().Findings, one => one is { Kind: "file-gone", File: "C-2026-000002" });
    }

    [Fact]
    public async Task A_journal_that_was_written_anew_is_told_by_the_signed_heads()
    {
        await Written();
        Change("UPDATE fact SET link = @bytes WHERE sequence = (SELECT MAX(sequence) FROM fact)");
        Change("UPDATE journal_head SET link = @bytes");
        Assert.Contains(Verify().Findings, one => one.Kind == "rewritten");
    }

    [Fact]
    public async Task A_head_that_nobody_signed_counts_for_nothing_and_is_said()
    {
        await Written();
        var forged = HeadsKept.Read().Heads[^1] with { Sequence = 999 };
        HeadsKept.Append(forged);
        var found = Assert.Single(Verify().Findings);
        Assert.Equal("head", found.Kind);
    }

    [Theory]
    [InlineData("UPDATE access SET file = 'C-2026-000001' WHERE number = 2", "entry 2 was changed")]
    [InlineData("DELETE FROM access WHERE number = 1", "entry 1 is gone")]
    [InlineData("DELETE FROM access WHERE number = 3", "entry 3 was signed and is gone")]
    public async Task The_log_of_reading_is_looked_at_too(string sql, string says)
    {
        await Written();
        Change(sql);
        Assert.Contains(Verify().Findings, one => one.Kind == "access" && one.Says.Contains(says));
    }

    [Fact]
    public async Task Who_read_a_file_is_known_by_file_by_account_and_by_day()
    {
        await Written();
        using var log = new AccessLog(Registry, Store, Clock);
        Assert.Equal(["page", "export"], log.Entries(FileId.Of(FileKind.Case, 2026, 1)).Select(entry => entry.How));
        Assert.Equal(2, log.Entries(account: "o1").Count);
        Assert.Equal(3, log.Entries(day: new DateOnly(2026, 3, 2)).Count);
        Assert.Empty(log.Entries(day: new DateOnly(2026, 3, 3)));
    }

    private async Task Written()
    {
        await Deals.Case(Registry);
        await Deals.Case(Registry);
        var id = await Deals.Authorisation(Registry);
        await Deals.Case(Registry);
        using (var log = new AccessLog(Registry, Store, Clock))
        {
            log.Read(Officer, FileId.Of(FileKind.Case, 2026, 1), "page");
            log.Read(Officer, FileId.Of(FileKind.Case, 2026, 2), "page");
            await log.Flush();
            log.Read(Customs, FileId.Of(FileKind.Case, 2026, 1), "export");
        }
        for (var line = 0; line < 4; line++)
        {
            await Registry.Decide<AuthorisationFile>(id, null, Customs, "", file => Deals.WriteOff(file, line));
        }
        CloseRegistry();
    }

    private Verification Verify() => new Verifier(Store, Keys, HeadsKept.Read().Heads).Run();

    private void Change(string sql)
    {
        using var connection = Store.Open();
        Assert.True(connection.Run(sql, ("bytes", new byte[32])) > 0, sql);
    }
}
