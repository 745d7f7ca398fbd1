using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Store;
using Interdict.Vocabulary;
using Recorded = Interdict.Journal.Recorded;

namespace Interdict.Journal_Tests;

/// <summary>What the registry promises, whichever database is behind it.</summary>
public abstract class RegistryContract : JournalContract
{
    [Fact]
    public async Task A_file_comes_back_as_it_was_written_with_its_words_about_persons()
    {
        var id = await Deals.Case(Registry);
        Assert.Equal("C-2026-000001", id.Text);
        CloseRegistry();
        var file = await Registry.Read<CaseFile>(id);
        Assert.Equal("Ada Example", file!.Application.Told.Parties[1].Name.Text);
        var papers = await Registry.Papers(id);
        Assert.Equal([1, 2], papers.Select(paper => paper.Number));
        Assert.All(papers, paper => Assert.Equal((Clock.Now, Deals.Applicant, "new"), (paper.At, paper.By, paper.Why.Text)));
    }

    [Fact]
    public async Task Words_about_persons_do_not_stand_in_the_database()
    {
        await Deals.Case(Registry);
        using var connection = Store.Open();
        var all = connection.Rows(row => Enumerable.Range(0, row.FieldCount).Select(column => row.GetValue(column)).ToArray(), "SELECT * FROM fact");
        var text = string.Join(
            ' ',
            all.SelectMany(row => row).Select(value => value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : $"{value}")
        );
        Assert.Contains("oc-sprays", text);
        Assert.DoesNotContain("Ada", text);
        Assert.DoesNotContain("new", text);
    }

    [Fact]
    public async Task Numbers_of_files_have_no_gap_even_when_a_work_fails()
    {
        await Deals.Case(Registry);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Registry.Write<FileId>(writing =>
            {
                var id = writing.NewFile(FileKind.Case);
                writing.Add<CaseFile>(id, Deals.Applicant, "", [Deals.Begun()]);
                throw new InvalidOperationException("no");
            })
        );
        Assert.Null(await Registry.Read<CaseFile>(FileId.Of(FileKind.Case, 2026, 2)));
        Assert.Equal("C-2026-000002", (await Deals.Case(Registry)).Text);
        Assert.Equal("A-2026-000001", (await Deals.Authorisation(Registry)).Text);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_is_told_what_was_written_since()
    {
        var id = await Deals.Case(Registry);
        Assert.IsType<Recorded.Kept>(await Assign(id, 2, "o1"));
        var late = Assert.IsType<Recorded.Overtaken>(await Assign(id, 2, "o2"));
        Assert.Equal(new Assigned("o1"), Assert.Single(late.Since).Says);
        Assert.Equal("o1", (await Registry.Read<CaseFile>(id))!.Handling.Officer);
        Assert.IsType<Recorded.Missing>(await Assign(FileId.Of(FileKind.Case, 2026, 99), null, "o1"));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_and_what_is_repeated_changes_nothing()
    {
        var id = await Deals.Authorisation(Registry, pieces: 1);
        Assert.Equal(new Recorded.Kept(id, 2), await WriteOff(id, 1));
        Assert.Equal(new Recorded.Kept(id, 2), await WriteOff(id, 1));
        Assert.IsType<Recorded.Refused>(await WriteOff(id, 2));
        Assert.Equal(2, (await Registry.Read<AuthorisationFile>(id))!.Version);
    }

    [Fact]
    public async Task Fifty_clients_at_once_never_write_off_more_than_there_is()
    {
        var id = await Deals.Authorisation(Registry, pieces: 300);
        var results = await Task.WhenAll(Enumerable.Range(0, 500).Select(line => Task.Run(() => WriteOff(id, line))));
        Assert.Equal(300, results.OfType<Recorded.Kept>().Count());
        Assert.Equal(200, results.OfType<Recorded.Refused>().Count());
        var file = (await Registry.Read<AuthorisationFile>(id))!;
        Assert.Equal(0, file.Ledger.Left(file.Items[0]).Thousandths);
    }

    [Fact]
    public async Task Two_registries_on_one_database_never_write_past_each_other()
    {
        var id = await Deals.Authorisation(Registry, pieces: 60);
        using var other = NewRegistry();
        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(line =>
                    Task.Run(() => (line % 2 == 0 ? Registry : other).Decide<AuthorisationFile>(id, null, Customs, "", file => Deals.WriteOff(file, line)))
                )
        );
        Assert.Equal(60, results.OfType<Recorded.Kept>().Count());
        Assert.Equal([.. Enumerable.Range(1, 61)], (await other.Papers(id)).Select(paper => (int)paper.Number));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_never_dates_a_fact_before_the_one_before_it()
    {
        var id = await Deals.Authorisation(Registry);
        var first = Clock.Now;
        Clock.Now = first.AddDays(-1);
        await WriteOff(id, 1);
        Assert.All(await Registry.Papers(id), paper => Assert.Equal(first, paper.At));
    }

    [Fact]
    public async Task A_file_is_read_as_it_was_after_so_many_facts()
    {
        var id = await Deals.Case(Registry);
        await Assign(id, null, "o1");
        await Assign(id, null, "o2");
        Assert.Equal("o1", (await Registry.ReadAt<CaseFile>(id, 3))!.Handling.Officer);
        Assert.Null(await Registry.ReadAt<CaseFile>(id, 5));
    }

    [Fact]
    public async Task A_work_that_nobody_waits_for_any_more_is_not_done()
    {
        using var gate = new ManualResetEventSlim();
        using var stop = new CancellationTokenSource();
        var first = Registry.Write(_ => gate.Wait(TimeSpan.FromMinutes(5)));
        var second = Registry.Begin<CaseFile>(FileKind.Case, Officer, "", Deals.Begun());
        var gone = Registry.Write(writing => writing.NewFile(FileKind.Case), stop.Token);
        await stop.CancelAsync();
        gate.Set();
        Assert.True(await first);
        Assert.Equal("C-2026-000001", (await second).Text);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
    }

    [Fact]
    public async Task The_keys_of_another_home_are_told_apart_and_read_nothing()
    {
        var id = await Deals.Case(Registry);
        using var others = Journal.Keys.NodeKeys.In(Path.Combine(Home, "other"));
        using var other = new Registry(Store, Clock, others);
        await Assert.ThrowsAsync<RegistryUnavailableException>(() => other.Read<CaseFile>(id));
    }

    private Task<Recorded> Assign(FileId id, long? seen, string officer) =>
        Registry.Decide<CaseFile>(id, seen, Officer, "", _ => Ruling.Done(new Assigned(officer)));

    private Task<Recorded> WriteOff(FileId id, long line) => Registry.Decide<AuthorisationFile>(id, null, Customs, "", file => Deals.WriteOff(file, line));
}
