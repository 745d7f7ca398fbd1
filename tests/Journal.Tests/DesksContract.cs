using Interdict.Journal.Desks;
using Interdict.Journal.Rebuilding;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal_Tests;

/// <summary>What the lists and the search promise, whichever database is behind them.</summary>
public abstract class DesksContract : JournalContract
{
    [Fact]
    public async Task A_case_is_in_the_list_as_it_is_in_its_file()
    {
        var id = await Deals.Case(Registry);
        var rows = new CaseRows(Store);
        var row = rows.Of(id)!;
        Assert.Equal(("export", "draft", "f1", "Spray for a school", "qn"), (row.Kind, row.Stage, row.Firm, row.Title, row.Destination));
        Assert.Null(row.Submitted);
        Assert.Null(row.Due);
        Clock.Now = Clock.Now.AddHours(1);
        await Act(id, new Submitted([]), new Assigned("o1"), new QuestionAsked("q1", "How many?", new DateOnly(2026, 4, 1)));
        row = rows.Of(id)!;
        Assert.Equal(("with-applicant", "o1", 1L, new DateOnly(2026, 4, 1)), (row.Stage, row.Officer, row.Questions, row.Due));
        Assert.Equal((Clock.Now, Clock.Now), (row.Submitted, row.Changed));
        Assert.Equal(["Ada Example", "Example Works"], new PartyRows(Store).Of(id.Text).Select(party => party.Name).Order());
    }

    [Fact]
    public async Task Pages_show_every_case_once_even_while_others_write()
    {
        for (var number = 0; number < 25; number++)
        {
            Clock.Now = Clock.Now.AddMinutes(number % 3);
            await Deals.Case(Registry, $"Case {number}", firm: number % 2 == 0 ? "f1" : "f2");
        }
        var rows = new CaseRows(Store);
        foreach (var order in Enum.GetValues<CaseOrder>().Except([CaseOrder.Submitted]))
        {
            var seen = new List<string>();
            string? after = null;
            do
            {
                var page = rows.Find(
                    new CaseQuery
                    {
                        Order = order,
                        Most = 4,
                        After = after,
                        Firm = "f1",
                    }
                );
                seen.AddRange(page.Rows.Select(row => row.File.Text));
                after = page.Next;
            } while (after is not null);
            Assert.Equal(13, seen.Distinct().Count());
            Assert.Equal(13, seen.Count);
        }
        Assert.Equal(12, rows.Count(new CaseQuery { Firm = "f2" }));
        Assert.Equal(25, rows.CountBy(new CaseQuery(), "stage")["draft"]);
        Assert.Equal(50, rows.Find(new CaseQuery { After = "no place" }).Rows.Length * 2);
    }

    [Fact]
    public async Task Filters_are_asked_all_together()
    {
        var first = await Deals.Case(Registry);
        var second = await Deals.Case(Registry);
        await Act(first, new Submitted([]), new Assigned("o1"), new QuestionAsked("q1", "?", new DateOnly(2026, 4, 1)));
        await Act(second, new Submitted([]));
        var rows = new CaseRows(Store);
        Assert.Equal([second], Found(new CaseQuery { Stages = ["received", "draft"], Officer = "" }));
        Assert.Equal(
            [first],
            Found(
                new CaseQuery
                {
                    Officer = "o1",
                    Kinds = ["export"],
                    Destination = "qn",
                    DueBy = new DateOnly(2026, 4, 2),
                }
            )
        );
        Assert.Empty(Found(new CaseQuery { Officer = "o1", Destination = "qm" }));
        Assert.Equal([first, second], Found(new CaseQuery { Order = CaseOrder.Due }));
        Assert.Empty(Found(new CaseQuery { Officer = "' OR 1=1; --" }));

        FileId[] Found(CaseQuery query) => [.. rows.Find(query).Rows.Select(row => row.File)];
    }

    [Theory]
    [InlineData("muller", 1)]
    [InlineData("MÜLLER pfeff", 1)]
    [InlineData("Müller nothing", 0)]
    [InlineData("c-2026-000001", 1)]
    [InlineData("催泪", 1)]
    [InlineData("\"'; DROP TABLE case_row; -- & | ! : * ( ) NEAR", 0)]
    [InlineData("  ", 0)]
    public async Task Every_word_searched_for_has_to_begin_a_word_of_the_file(string text, int found)
    {
        var id = await Deals.Case(Registry);
        await Act(id, new Written(Deals.Told("Jörg Müller", "Pfefferspray 催泪喷雾")));
        var index = new SearchIndex(Store);
        Assert.Equal(found, index.Find(text, null).Count);
        Assert.Equal(found, index.Find(text, "f1", "case").Count);
        Assert.Empty(index.Find(text, "f2"));
        Assert.Equal(found == 0 && text.Trim().Length > 0 ? 0 : 1, new CaseRows(Store).Count(new CaseQuery { Text = text }));
        Assert.Empty(index.Find("Ada", null));
    }

    [Fact]
    public async Task An_authorisation_is_found_by_its_code_and_says_its_validity_like_its_file()
    {
        var id = await Deals.Authorisation(Registry, pieces: 1, code: "CODE-7");
        var rows = new AuthorisationRows(Store);
        Assert.Equal(id, rows.WithCode("CODE-7")!.File);
        Assert.Null(rows.WithCode(""));
        DateOnly[] days = [new(2026, 2, 1), new(2026, 4, 1), new(2027, 1, 1)];
        Fact[] acts = [Deals.WrittenOff(1), new Suspended(), new HeldByLaw("sha256:1", days[1], []), new Revoked()];
        foreach (var act in acts)
        {
            await Registry.Decide<AuthorisationFile>(id, null, Officer, "", _ => Ruling.Done(act));
            var file = (await Registry.Read<AuthorisationFile>(id))!;
            Assert.All(days, day => Assert.Equal(file.On(day), rows.Of(id)!.On(day)));
        }
        Assert.Empty(rows.Find(new AuthorisationQuery { LiveOn = days[1] }).Rows);
        Assert.Equal(
            id,
            Assert
                .Single(
                    rows.Find(
                        new AuthorisationQuery
                        {
                            Entry = "oc-sprays",
                            Case = "C-2026-000001",
                            Text = "spray",
                        }
                    ).Rows
                )
                .File
        );
    }

    [Fact]
    public async Task What_passed_its_day_unanswered_or_without_advice_is_in_a_queue_until_somebody_speaks()
    {
        var id = await Deals.Case(Registry);
        var (due, later) = (new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 8));
        await Act(id, new Submitted([]), new QuestionAsked("q1", "How many?", due), new AdviceAsked("v1", "ministry", "Your view?", [], later));
        Assert.Empty(Queue("unanswered", due));
        Assert.Equal([id], Queue("unanswered", due.AddDays(1)));
        Assert.Empty(Queue("silent", later));
        Assert.Equal([id], Queue("silent", later.AddDays(1)));
        await Act(id, new QuestionAnswered("q1", "Ten."), new HearingOpened("We intend to refuse.", later));
        Assert.Empty(Queue("unanswered", later));
        Assert.Equal([id], Queue("unanswered", later.AddDays(1)));
        await Act(id, new HearingLapsed(), new AdviceGiven("v1", [], []));
        Assert.Empty(Queue("unanswered", later.AddDays(1)));
        Assert.Empty(Queue("silent", later.AddDays(1)));

        FileId[] Queue(string name, DateOnly today) =>
            [.. new Queues(Store, Clock).Page(QueueQuery.All with { Queue = name }, new Looker("o1", today, today), null, 25).Rows.Select(row => row.File)];
    }

    [Fact]
    public async Task A_condition_waits_in_its_list_until_it_is_shown()
    {
        var due = new DateOnly(2026, 4, 1);
        var id = await Registry.Begin<AuthorisationFile>(
            FileKind.Authorisation,
            Officer,
            "",
            Deals.Issued() with
            {
                Conditions = [new Condition("c1", "Send the papers.", "papers", due, []), new Condition("c2", "Only for training.", "", null, [])],
            }
        );
        var rows = new ConditionRows(Store);
        Assert.Empty(rows.Due(due.AddDays(-1)));
        Assert.Equal([id], rows.Due(due));
        Assert.Empty(rows.Overdue(due, 9));
        await Authorise(new Chased("c1", due));
        var late = Assert.Single(rows.Overdue(due.AddDays(1), 9));
        Assert.Equal((id, "c1", "Send the papers.", "papers", due, 1L), (late.File, late.Condition, late.Says, late.Shows, late.Due, late.Reminded));
        Assert.Equal(1, new DeskFigures(Store, Clock).Now(due.AddDays(1), due).Conditions);
        await Authorise(new ConditionShown("c1", "Delivery note 7"));
        Assert.Empty(rows.Overdue(due.AddDays(1), 9));
        await Authorise(new ConditionSentBack("c1", due.AddDays(10)));
        Assert.Empty(rows.Overdue(due.AddDays(1), 9));
        Assert.Equal([id], rows.Due(due.AddDays(10)));
        Assert.Equal(1, new DeskFigures(Store, Clock).Now(new DateOnly(2026, 8, 20), due).Ending);
        await Authorise(new Revoked());
        Assert.Empty(rows.Due(due.AddDays(10)));

        Task Authorise(Fact fact) => Registry.Decide<AuthorisationFile>(id, null, Officer, "", _ => Ruling.Done(fact));
    }

    [Fact]
    public async Task A_code_that_stands_on_another_authorisation_is_refused_with_everything_around_it()
    {
        await Deals.Authorisation(Registry, code: "CODE-7");
        await Assert.ThrowsAsync<Interdict.Journal.RegistryUnavailableException>(() => Deals.Authorisation(Registry, code: "CODE-7"));
        Assert.Equal("A-2026-000002", (await Deals.Authorisation(Registry, code: "CODE-8")).Text);
    }

    [Fact]
    public async Task Earlier_refusals_are_found_by_entry_and_day_with_their_names_however_many_there_are()
    {
        var day = new DateOnly(2026, 3, 1);
        var found = new Determined("decided", day, "law", [new ItemFinding(1, "authorisation-required", "sprays", "III:3", "12", true, [])]);
        var draft = new Proposed([new ItemDecision(1, Outcome.Refused, Quantity.Of(1, "piece"), ["g"])], [], day, day, "", "No.");
        async Task<FileId> Refused(string name, int more)
        {
            Clock.Now = Clock.Now.AddDays(1);
            return await Registry.Write(writing =>
            {
                var ids = Enumerable.Range(0, more + 1).Select(_ => writing.NewFile(FileKind.Case)).ToList();
                foreach (var id in ids)
                {
                    var told = new Written(Deals.Told(id == ids[0] ? name : $"Other {id}"));
                    writing.Add<CaseFile>(id, Deals.Applicant, "", [Deals.Begun(), told, new Submitted([]), found, new Decided(draft, "")]);
                }
                return ids[0];
            });
        }
        var first = await Refused("Police of Quintal", more: 0);
        await Refused("Somebody", more: 599);
        var rows = new RefusalRows(Store);
        ILookup<FileId, string> Named(string entry, int daysAgo) => rows.Named([entry, "another"], Clock.Now.AddDays(-daysAgo), [PartyRole.EndUser]);
        var all = Named("sprays", 9);
        Assert.Equal(601, all.Count);
        Assert.Equal([first], all.Where(file => file.Contains("Police of Quintal")).Select(file => file.Key));
        Assert.Equal(600, Named("sprays", 0).Count);
        Assert.Empty(Named("cuffs", 9));
        Assert.Empty(rows.Named([], Clock.Now.AddDays(-9), [PartyRole.EndUser]));
    }

    [Fact]
    public async Task Lists_of_another_version_are_made_anew_once()
    {
        Assert.False(Rebuilder.IsNeeded(Store));
        var id = await Deals.Case(Registry);
        Assert.False(Rebuilder.IsNeeded(Store));
        using (var connection = Store.Open())
        {
            connection.Run("UPDATE view_state SET shape = 'of an earlier program'");
            connection.Run("DELETE FROM case_row");
        }
        Assert.True(Rebuilder.IsNeeded(Store));
        new Rebuilder(Store, Keys).Run();
        Assert.NotNull(new CaseRows(Store).Of(id));
        Assert.False(Rebuilder.IsNeeded(Store));
    }

    [Fact]
    public void Every_kind_of_file_has_views_and_every_table_its_columns()
    {
        using var connection = Store.Open();
        foreach (var table in AllViews.Views.Select(view => view.Table).Distinct())
        {
            var columns = AllViews.Views.Where(view => view.Table == table).SelectMany(view => view.Columns).Distinct();
            Assert.Empty(connection.Rows(row => row.GetString(0), $"SELECT file, {string.Join(", ", columns)} FROM {table}"));
        }
    }

    private Task Act(FileId id, params Fact[] facts) => Registry.Decide<CaseFile>(id, null, Officer, "", _ => Ruling.Done([.. facts]));
}
