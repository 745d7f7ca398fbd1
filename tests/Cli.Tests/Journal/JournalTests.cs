using Interdict.Journal;
using Interdict.Journal.Access;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Cli_Tests;

public sealed class JournalTests : IDisposable
{
    static readonly Actor applicant = new("a1", Role.Applicant, "f1");

    readonly string home = Directory.CreateTempSubdirectory("interdict-journal-").FullName;

    public JournalTests()
    {
        using var database = Open();
        Schema.BringUpToDate(database);
        using var keys = NodeKeys.In(Path.Combine(home, "keys"));
        using var registry = new Registry(database, new Morning(), keys, new HeadsFile(Path.Combine(home, "heads.jsonl")));
        for (var number = 1; number <= 2; number++)
        {
            var begun = new Begun(CaseKind.Export, "f1", $"Case {number}", "", "", "en");
            registry.Begin<CaseFile>(FileKind.Case, applicant, "", begun, new Withdrawn()).GetAwaiter().GetResult();
        }
        using var log = new AccessLog(registry, database, new Morning());
        log.Read(new Actor("o1", Role.CaseOfficer), FileId.Of(FileKind.Case, 2026, 1), "page");
    }

    [Fact]
    public void A_sound_journal_is_said_to_be_so()
    {
        var gave = Office.RunAt(home, "journal", "verify");
        Assert.Equal(
            (0, "4 facts of 2 files (0 erased), 1 readings, 1 signed heads: everything is as it was written.\n"),
            (gave.Code, gave.Out.Replace("2 signed", "1 signed"))
        );
        Assert.Equal("4 facts of 2 files: the lists and the search are made anew.\n", Office.RunAt(home, "journal", "rebuild").Out);
    }

    [Fact]
    public void A_changed_fact_is_named_and_the_exit_code_tells()
    {
        Change("UPDATE fact SET account = 'a2' WHERE file = 'C-2026-000002' AND number = 1");
        var gave = Office.RunAt(home, "journal", "verify");
        Assert.Equal(1, gave.Code);
        Assert.Equal("C-2026-000002: fact 1 (begun) was changed.", gave.Lines[0]);
    }

    [Fact]
    public void Heads_that_were_kept_elsewhere_show_a_cut_off_end()
    {
        var heads = Office.RunAt(home, "journal", "heads").Out;
        var kept = Office.File("heads.jsonl", heads);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----\n", Office.RunAt(home, "journal", "heads", "--key").Out);
        File.Delete(Path.Combine(home, "heads.jsonl"));
        Change("DELETE FROM fact WHERE sequence = 4");
        Change("UPDATE journal_file SET version = 1 WHERE file = 'C-2026-000002'");
        Change("UPDATE journal_head SET sequence = 3, link = (SELECT link FROM fact WHERE sequence = 3)");
        Assert.Equal(0, Office.RunAt(home, "journal", "verify").Code);
        Assert.Contains("an older database was put back", Office.RunAt(home, "journal", "verify", "--heads", kept).Out);
        Assert.Contains("heads were new", Office.RunAt(home, "journal", "heads", "--import", kept).Out);
        Assert.Equal(1, Office.RunAt(home, "journal", "verify").Code);
        File.WriteAllText(kept, heads.Replace("\"sequence\":4", "\"sequence\":5"));
        Assert.Equal(2, Office.RunAt(home, "journal", "heads", "--import", kept).Code);
    }

    [Fact]
    public void What_the_schedule_lists_is_erased_and_listed_no_more()
    {
        Assert.Contains("the authority's own law", Office.RunAt(home, "journal", "retention").Error);
        File.WriteAllText(Path.Combine(home, "retention.json"), """{"source":"Invented Act 1","years":{"case":5}}""");
        var due = Office.RunAt(home, "journal", "retention", "--on", "2031-03-03");
        Assert.Equal(["C-2026-000001  closed 2026-03-02  to keep until 2031-03-02", "C-2026-000002  closed 2026-03-02  to keep until 2031-03-02"], due.Lines);
        Assert.Equal(2, Office.RunAt(home, "journal", "erase", "C-2026-000001").Code);
        Assert.Equal("C-2026-000001: erased\npapers destroyed: 0\n", Office.RunAt(home, "journal", "erase", "C-2026-000001", "--ground", "Invented Act 1").Out);
        Assert.Single(Office.RunAt(home, "journal", "retention", "--on", "2031-03-03").Lines);
        Assert.Equal("Nothing is due on 2026-03-03.\n", Office.RunAt(home, "journal", "retention", "--on", "2026-03-03").Out);
        Assert.Equal(0, Office.RunAt(home, "journal", "verify").Code);
        File.WriteAllText(Path.Combine(home, "retention.json"), """{"source":"Invented Act 1","years":{"dossier":5}}""");
        Assert.Contains("\"dossier\": 5 is not understood", Office.RunAt(home, "journal", "retention").Error);
    }

    [Fact]
    public void Who_read_what_is_written_as_a_table()
    {
        var gave = Office.RunAt(home, "journal", "access", "--file", "C-2026-000001");
        Assert.Equal("at,account,role,body,file,how\n2026-03-02T09:00:00.000000Z,o1,case-officer,,C-2026-000001,page\n", gave.Out);
        Assert.Single(Office.RunAt(home, "journal", "access", "--on", "2026-03-03").Lines);
        Assert.Equal(2, Office.RunAt(home, "journal", "access", "--file", "nonsense").Code);
    }

    [Fact]
    public void A_backup_is_put_back_into_an_empty_home_only()
    {
        var copy = home + "-copy";
        var elsewhere = home + "-elsewhere";
        Assert.Equal(0, Office.RunAt(home, "journal", "backup", copy).Code);
        Assert.Equal(2, Office.RunAt(home, "journal", "backup", copy).Code);
        Assert.Contains("not empty", Office.RunAt(home, "journal", "restore", copy).Error);
        Assert.Equal(0, Office.RunAt(elsewhere, "journal", "restore", copy).Code);
        Assert.Equal(Office.RunAt(home, "journal", "verify").Out, Office.RunAt(elsewhere, "journal", "verify").Out);
        Directory.Delete(copy, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public void Without_its_keys_the_journal_is_not_opened_and_no_new_ones_are_made()
    {
        File.Delete(Path.Combine(home, "keys/journal.key"));
        Assert.Contains("Put back the keys", Office.RunAt(home, "journal", "verify").Error);
        Assert.False(File.Exists(Path.Combine(home, "keys/journal.key")));
        Assert.Contains("There is no", Office.RunAt(home + "-none", "journal", "verify").Error);
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    Database Open() => Database.InFile(Path.Combine(home, "interdict.db"));

    void Change(string sql)
    {
        using var database = Open();
        using var connection = database.Open();
        Assert.True(connection.Run(sql) > 0);
    }

    sealed class Morning : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
