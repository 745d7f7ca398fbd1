using System.Text;
using Interdict.Documents.Papers;
using Interdict.Journal;
using Interdict.Journal.Erasing;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Cli_Tests;

/// <summary>With a case its papers are destroyed, and no others.</summary>
public sealed class JournalPaperTests : IDisposable
{
    const string one = "C-2026-000001";
    const string other = "C-2026-000002";

    static readonly Actor applicant = new("a1", Role.Applicant, "f1");

    readonly string home = Directory.CreateTempSubdirectory("interdict-papers-").FullName;

    // Each case has a paper of its own, and both have one in common.
    public JournalPaperTests() =>
        With(
            (registry, store) =>
            {
                for (var number = 1; number <= 2; number++)
                {
                    var begun = new Begun(CaseKind.Export, "f1", $"Case {number}", "", "", "en");
                    var id = registry.Begin<CaseFile>(FileKind.Case, applicant, "", begun, new Withdrawn()).GetAwaiter().GetResult();
                    Attach(registry, store, id, "a1", $"The contract of case {number}");
                    Attach(registry, store, id, "a2", "The price list of Example Works");
                }
            }
        );

    [Fact]
    public void Papers_go_with_the_last_file_that_needs_them()
    {
        Assert.Equal(3, Files().Length);
        var trial = Office.RunAt(home, "journal", "erase", one, "C-2026-000009", "--dry-run");
        Assert.Equal(
            $"{one}: would be erased\nC-2026-000009: not there, or erased before\npapers that no other file needs and that would be destroyed: 1\n",
            trial.Out
        );
        Assert.Equal(3, Files().Length);
        Assert.Equal(
            $"{one}: erased\npapers destroyed: 1; kept, because other files need them: 1\n",
            Office.RunAt(home, "journal", "erase", one, "--ground", "Invented Act 1").Out
        );
        Assert.Equal(2, Files().Length);
        Assert.Equal($"{other}: erased\npapers destroyed: 2\n", Office.RunAt(home, "journal", "erase", other, "--ground", "Invented Act 1").Out);
        Assert.Empty(Files());
        Assert.Empty(Keys());
        Assert.Equal(0, Office.RunAt(home, "journal", "verify").Code);
    }

    [Fact]
    public void What_was_broken_off_after_the_erasure_is_finished_by_the_next_run()
    {
        // As it is after a power cut between the fact and the deletion.
        With((registry, _) => new Eraser(registry, Opened!).Erase([FileId.Read(one)!.Value], applicant, "Invented Act 1").GetAwaiter().GetResult());
        Assert.Equal(3, Files().Length);
        Assert.Equal("papers that no other file needs and that would be destroyed: 1\n", Office.RunAt(home, "journal", "erase", "--dry-run").Out);
        Assert.Equal("papers destroyed: 1\n", Office.RunAt(home, "journal", "erase").Out);
        Assert.Equal("papers destroyed: 0\n", Office.RunAt(home, "journal", "erase").Out);
        Assert.Equal(2, Files().Length);
        Assert.Equal(0, Office.RunAt(home, "journal", "verify").Code);
    }

    [Fact]
    public void A_paper_that_cannot_be_deleted_can_no_longer_be_read_and_is_deleted_by_the_next_run()
    {
        // Where the papers of both cases lie, one cannot be deleted: something else stands in its place.
        var stuck = Files().ToDictionary(path => path, File.ReadAllBytes);
        foreach (var path in stuck.Keys)
        {
            File.Delete(path);
            Directory.CreateDirectory(path);
        }
        var failed = Office.RunAt(home, "journal", "erase", one, other, "--ground", "Invented Act 1");
        Assert.Equal(2, failed.Code);
        Assert.Equal(3, failed.Error.Split("could not be deleted").Length - 1);
        Assert.Contains("run ./interdict journal erase to finish", failed.Error);
        Assert.Empty(Keys());
        foreach (var (path, content) in stuck)
        {
            Directory.Delete(path);
            File.WriteAllBytes(path, content);
        }
        Assert.Equal("papers destroyed: 3\n", Office.RunAt(home, "journal", "erase").Out);
        Assert.Empty(Files());
    }

    [Fact]
    public void Retention_tells_what_it_would_destroy_and_destroys_it_when_it_is_told_to()
    {
        File.WriteAllText(Path.Combine(home, "retention.json"), """{"source":"Invented Act 1","years":{"case":5}}""");
        var day = new DateOnly(2031, 3, 3);
        var told = Office.RunAt(home, day, "journal", "retention");
        Assert.Equal("papers that no other file needs and that would be destroyed: 3", told.Lines[2]);
        Assert.Equal(3, Files().Length);
        Assert.Contains("still to come", Office.RunAt(home, day, "journal", "retention", "--on", "2031-03-04", "--erase").Error);
        var done = Office.RunAt(home, day, "journal", "retention", "--erase");
        Assert.Equal($"{one}  closed 2026-03-02  erased; was to be kept until 2031-03-02", done.Lines[0]);
        Assert.Equal("papers destroyed: 3", done.Lines[2]);
        Assert.Empty(Files());
        Assert.Equal("Nothing is due on 2031-03-03.\n", Office.RunAt(home, day, "journal", "retention").Out);
        Assert.Equal(0, Office.RunAt(home, "journal", "verify").Code);
    }

    [Fact]
    public void A_backup_after_an_erasure_holds_the_papers_that_are_left()
    {
        Office.RunAt(home, "journal", "erase", one, "--ground", "Invented Act 1");
        File.WriteAllText(Path.Combine(home, "papers", "new-0000"), "a paper that is just being sent");
        var (copy, elsewhere) = (home + "-copy", home + "-elsewhere");
        Assert.Equal(0, Office.RunAt(home, "journal", "backup", copy).Code);
        Assert.Equal(0, Office.RunAt(elsewhere, "journal", "restore", copy).Code);
        Assert.Equal(Files().Select(Path.GetFileName), Files(elsewhere).Select(Path.GetFileName));
        Assert.Equal(Office.RunAt(home, "journal", "verify").Out, Office.RunAt(elsewhere, "journal", "verify").Out);
        Assert.Equal($"{other}: erased\npapers destroyed: 2\n", Office.RunAt(elsewhere, "journal", "erase", other, "--ground", "Invented Act 1").Out);
        Assert.Empty(Files(elsewhere));
        Directory.Delete(copy, recursive: true);
        Directory.Delete(elsewhere, recursive: true);
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    Database? Opened { get; set; }

    void With(Action<Registry, PaperStore> work)
    {
        using var database = Opened = Database.InFile(Path.Combine(home, "interdict.db"));
        Assert.Equal("", Schema.BringUpToDate(database));
        using var keys = NodeKeys.In(Path.Combine(home, "keys"));
        using var registry = new Registry(database, new Morning(), keys, new HeadsFile(Path.Combine(home, "heads.jsonl")));
        work(registry, new PaperStore(database, Path.Combine(home, PaperStore.FolderName)));
    }

    static void Attach(Registry registry, PaperStore store, FileId file, string id, string content)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var kept = Assert.IsType<Taken.Kept>(store.Take(bytes, "a.txt", 1000, CancellationToken.None).GetAwaiter().GetResult());
        var paper = new Attachment(id, "a.txt", "other", kept.MediaType, kept.Bytes, kept.Hash);
        registry.Decide<CaseFile>(file, null, applicant, "", _ => Ruling.Done(new Attached(paper))).GetAwaiter().GetResult();
    }

    string[] Files(string? where = null) =>
        [
            .. Directory
                .GetFiles(Path.Combine(where ?? home, "papers"), "*", SearchOption.AllDirectories)
                .Where(path => !Path.GetFileName(path).StartsWith("new-", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    List<string> Keys()
    {
        using var database = Database.InFile(Path.Combine(home, "interdict.db"));
        using var connection = database.Open();
        return connection.Rows(row => row.GetString(0), "SELECT hash FROM paper");
    }

    sealed class Morning : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    }
}
