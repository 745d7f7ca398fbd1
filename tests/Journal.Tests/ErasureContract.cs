using System.Text;
using Interdict.Journal;
using Interdict.Journal.Desks;
using Interdict.Journal.Erasing;
using Interdict.Journal.Rebuilding;
using Interdict.Journal.Verifying;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Store;
using Interdict.Vocabulary;
using Recorded = Interdict.Journal.Recorded;

namespace Interdict.Journal_Tests;

/// <summary>Erasing destroys what is about persons and nothing else; rebuilding gives the lists as they were written. On either database.</summary>
public abstract class ErasureContract : JournalContract
{
    [Fact]
    public async Task After_an_erasure_no_word_about_a_person_is_left_and_the_journal_is_sound()
    {
        var (id, authorisation) = (await Deals.Case(Registry, "Title of Ada"), await Deals.Authorisation(Registry));
        var other = await Deals.Case(Registry);
        await Registry.Decide<CaseFile>(id, null, Officer, "because of Ada", _ => Ruling.Done(new Assigned("o1")));
        await Registry.Read<CaseFile>(id);
        var done = await new Eraser(Registry, Store).Erase([id, authorisation, FileId.Of(FileKind.Case, 2026, 9)], Officer, "retention");
        Assert.Equal([id, authorisation], done.Files);
        Assert.Equal("C-2026-000009", Assert.Single(done.Unknown).Text);

        var file = (await Registry.Read<CaseFile>(id))!;
        Assert.Equal(("", "o1", 4L), (file.Application.Told.Parties[1].Name.Text, file.Handling.Officer, file.Version));
        Assert.All(await Registry.Papers(id), paper => Assert.True(paper.Why.IsEmpty));
        Assert.Empty(new PartyRows(Store).Of(id.Text));
        Assert.Equal("", new CaseRows(Store).Of(id)!.Title);
        Assert.Equal(other.Text, Assert.Single(new SearchIndex(Store).Find("ada", null)).File);
        Assert.Equal("Ada Example", (await Registry.Read<CaseFile>(other))!.Application.Told.Parties[1].Name.Text);
        CloseRegistry();
        var seen = new Verifier(Store, Keys, HeadsKept.Read().Heads).Run();
        Assert.Empty(seen.Findings);
        Assert.Equal(2, seen.Erased);
    }

    [Fact]
    public async Task Nothing_can_be_added_to_an_erased_file_and_erasing_again_changes_nothing()
    {
        var id = await Deals.Case(Registry);
        var eraser = new Eraser(Registry, Store);
        await eraser.Erase([id], Officer, "order 7");
        Assert.Empty((await eraser.Erase([id], Officer, "order 8")).Files);
        var refused = await Registry.Decide<CaseFile>(id, null, Officer, "", _ => Ruling.Done(new Assigned("o1")));
        Assert.Equal("file-erased", Assert.Single(Assert.IsType<Recorded.Refused>(refused).Refusals).Code);
    }

    [Fact]
    public async Task The_papers_of_an_erased_file_are_named_so_that_they_can_be_destroyed()
    {
        var id = await Deals.Case(Registry);
        var paper = new Attached(new Attachment("a1", "ada.pdf", "contract", "application/pdf", 1, "00ff"));
        await Registry.Decide<CaseFile>(id, null, Deals.Applicant, "", _ => Ruling.Done(paper));
        Assert.Equal(["00ff"], (await new Eraser(Registry, Store).Erase([id], Officer, "retention")).Papers);
    }

    [Fact]
    public async Task A_paper_is_left_over_when_every_file_that_named_it_is_erased_and_not_before()
    {
        var (one, other) = (await WithPapers("0001", "00ff"), await WithPapers("0002", "00ff"));
        var papers = new ErasedPapers(Registry, Store);
        Assert.Empty(papers.Left());
        Assert.Equal(["0001"], papers.Left(one));
        Assert.Equal(["0001", "0002", "00ff"], papers.Left(one, other));
        await new Eraser(Registry, Store).Erase([one], Officer, "retention");
        Assert.Equal(["0001"], papers.Left());
        Assert.Equal(["0001"], await papers.Destroy((_, _) => { }));
        await new Eraser(Registry, Store).Erase([other], Officer, "retention");
        Assert.Equal(["0001", "0002", "00ff"], papers.Left());
    }

    [Fact]
    public async Task A_destruction_that_was_broken_off_is_finished_by_the_next_one()
    {
        var id = await WithPapers("0001", "0002", "0003");
        await new Eraser(Registry, Store).Erase([id], Officer, "retention");
        var destroyed = new HashSet<string>();
        var papers = new ErasedPapers(Registry, Store);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            papers.Destroy(
                (_, hash) =>
                {
                    if (destroyed.Count > 0)
                    {
                        throw new InvalidOperationException("the power went");
                    }
                    destroyed.Add(hash);
                }
            )
        );
        Assert.Single(destroyed);
        CloseRegistry();
        await new ErasedPapers(Registry, Store).Destroy((_, hash) => destroyed.Add(hash));
        Assert.Equal(["0001", "0002", "0003"], destroyed.Order());
        CloseRegistry();
        Assert.Empty(new Verifier(Store, Keys, HeadsKept.Read().Heads).Run().Findings);
    }

    [Fact]
    public async Task What_another_file_begins_to_need_at_the_last_moment_is_kept()
    {
        var id = await WithPapers("00ff");
        await new Eraser(Registry, Store).Erase([id], Officer, "retention");
        await WithPapers("00ff");
        Assert.Empty(await new ErasedPapers(Registry, Store).Destroy((_, _) => Assert.Fail("It is needed.")));
    }

    [Fact]
    public async Task The_papers_of_a_file_whose_key_somebody_took_away_are_not_touched()
    {
        var (taken, removed) = (await WithPapers("0001"), await WithPapers("0002"));
        using (var connection = Store.Open())
        {
            connection.Run("UPDATE journal_file SET key = NULL WHERE file = @file", ("file", taken.Text));
            connection.Run("DELETE FROM journal_file WHERE file = @file", ("file", removed.Text));
        }
        Assert.Empty(new ErasedPapers(Registry, Store).Left());
    }

    private async Task<FileId> WithPapers(params string[] hashes)
    {
        var id = await Deals.Case(Registry);
        foreach (var hash in hashes)
        {
            var paper = new Attached(new Attachment("a" + hash, "ada.pdf", "contract", "application/pdf", 1, hash));
            await Registry.Decide<CaseFile>(id, null, Deals.Applicant, "", _ => Ruling.Done(paper));
        }
        return id;
    }

    [Fact]
    public async Task Rebuilt_lists_are_those_that_were_written_step_by_step()
    {
        var random = new Random(7);
        var cases = new List<FileId>();
        var authorisations = new List<FileId>();
        for (var step = 0; step < 300; step++)
        {
            Clock.Now = Clock.Now.AddSeconds(random.Next(100));
            await Step(random, step, cases, authorisations);
        }
        var before = Lists();
        Assert.True(before.Length > 1000);
        var (facts, files) = new Rebuilder(Store, Keys).Run();
        Assert.Equal(cases.Count + authorisations.Count, files);
        Assert.True(facts > 300);
        Assert.Equal(before, Lists());
    }

    private async Task Step(Random random, int step, List<FileId> cases, List<FileId> authorisations)
    {
        switch (cases.Count == 0 ? 0 : random.Next(9))
        {
            case 0:
                cases.Add(await Deals.Case(Registry, $"Case {step}", $"f{step % 3}"));
                break;
            case 1:
                authorisations.Add(await Deals.Authorisation(Registry, 10, $"CODE-{step}"));
                break;
            case 2 when authorisations.Count > 0:
                await Act<AuthorisationFile>(authorisations[random.Next(authorisations.Count)], Deals.WrittenOff(step), new Suspended());
                break;
            case 3:
                await Act<CaseFile>(cases[random.Next(cases.Count)], new Submitted([]), new QuestionAsked($"q{step}", "?", new DateOnly(2026, 5, 1)));
                break;
            case 4:
                await Act<CaseFile>(cases[random.Next(cases.Count)], new Written(Deals.Told($"Ada {step} Example", $"goods {step}")), new Withdrawn());
                break;
            case 5 when step % 5 == 0:
                await new Eraser(Registry, Store).Erase([cases[random.Next(cases.Count)]], Officer, "retention");
                break;
            default:
                await Act<CaseFile>(cases[random.Next(cases.Count)], new Assigned($"o{random.Next(3)}"));
                break;
        }
    }

    private Task Act<T>(FileId id, params Fact[] facts)
        where T : class, IFile<T> => Registry.Decide<T>(id, null, Officer, "why", _ => Ruling.Done([.. facts]));

    private string Lists()
    {
        using var connection = Store.Open();
        var all = new StringBuilder();
        foreach (var table in AllViews.Views.GroupBy(view => view.Table))
        {
            var columns = string.Join(", ", table.SelectMany(view => view.Columns).Distinct());
            foreach (
                var row in connection.Rows(
                    Text,
                    $"SELECT file, {columns} FROM {table.Key} ORDER BY {(table.First().IsRow ? "file" : $"file, {table.First().Columns[0]}")}"
                )
            )
            {
                all.Append(table.Key).Append(' ').AppendLine(row);
            }
        }
        return all.Append(string.Join(' ', new SearchIndex(Store).Find("example", null, most: 1000).Select(found => found.File).Order())).ToString();
    }

    private static string Text(System.Data.Common.DbDataReader row) =>
        string.Join('|', Enumerable.Range(0, row.FieldCount).Select(column => $"{row.GetValue(column)}"));
}
