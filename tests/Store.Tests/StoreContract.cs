using Interdict.Store;

[assembly: AssemblyFixture(typeof(Interdict.Store_Tests.PrivateServer))]

namespace Interdict.Store_Tests;

/// <summary>What the store promises, whichever database is behind it. Each database runs every one of these tests.</summary>
public abstract class StoreContract : IDisposable
{
    private static readonly DateTimeOffset noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private Database? opened;

    private Database Store => opened ??= Ready();

    protected abstract Database Open();

    [Fact]
    public void A_new_database_is_brought_up_to_date_and_stays_so()
    {
        Assert.Equal("", Schema.BringUpToDate(Store));
        Assert.Empty(new Jobs(Store).Unfinished(noon));
    }

    [Fact]
    public async Task Two_starts_at_once_bring_it_up_to_date_once()
    {
        using var database = Open();
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Schema.BringUpToDate(database))));
        Assert.All(starts, why => Assert.Equal("", why));
    }

    [Fact]
    public void A_change_that_was_edited_afterwards_is_refused()
    {
        using var database = Open();
        Assert.Equal("", Schema.BringUpToDate(database, [SchemaChange.Of(1, "0001-first", "CREATE TABLE first (id BIGINT)")]));
        Assert.Contains("differs", Schema.BringUpToDate(database, [SchemaChange.Of(1, "0001-first", "CREATE TABLE other (id BIGINT)")]));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused()
    {
        using var database = Open();
        Assert.Equal(
            "",
            Schema.BringUpToDate(
                database,
                [SchemaChange.Of(1, "0001-a", "CREATE TABLE a (id BIGINT)"), SchemaChange.Of(2, "0002-b", "CREATE TABLE b (id BIGINT)")]
            )
        );
        Assert.Contains("newer version", Schema.BringUpToDate(database, [SchemaChange.Of(1, "0001-a", "CREATE TABLE a (id BIGINT)")]));
    }

    [Fact]
    public void A_change_that_fails_leaves_nothing_behind()
    {
        using var database = Open();
        SchemaChange[] broken = [SchemaChange.Of(1, "0001-a", "CREATE TABLE a (id BIGINT)"), SchemaChange.Of(2, "0002-b", "CREATE NONSENSE")];
        Assert.ThrowsAny<System.Data.Common.DbException>(() => Schema.BringUpToDate(database, broken));
        Assert.Equal("", Schema.BringUpToDate(database, broken[..1]));
    }

    [Fact]
    public void A_job_is_found_until_it_expires()
    {
        var jobs = new Jobs(Store);
        jobs.Add(Job("one"));
        Assert.Equal("one", jobs.Of("one", noon)?.Id);
        Assert.Equal(noon, jobs.Of("one", noon)?.Created);
        Assert.Null(jobs.Of("one", noon.AddHours(24)));
        Assert.Equal(["one"], jobs.Expired(noon.AddHours(24)));
    }

    [Fact]
    public void Jobs_that_were_cut_off_are_unfinished_and_others_are_not()
    {
        var jobs = new Jobs(Store);
        jobs.Add(Job("waiting"));
        jobs.Add(Job("reading"));
        jobs.Add(Job("read"));
        jobs.Move("reading", JobState.Reading);
        jobs.Move("read", JobState.Read);
        Assert.Equal(["reading", "waiting"], jobs.Unfinished(noon).Select(job => job.Id));
    }

    [Fact]
    public void Results_come_back_in_the_order_of_the_file_with_the_counts_of_the_job()
    {
        var (jobs, results) = Filled();
        Assert.Equal([1, 2, 3], results.All("job", Any).Select(row => row.Number));
        Assert.Equal(new Counts(90, 3, 1, 1, 1, 1), jobs.Of("job", noon)?.Counts);
        Assert.Equal([2], results.Page("job", Any, 1, 1).Select(row => row.Number));
    }

    [Fact]
    public void Results_are_filtered_by_decision_entry_and_text_and_by_all_at_once()
    {
        var (_, results) = Filled();
        Assert.Equal([1], Numbers(results, Any with { Decision = "stop" }));
        Assert.Equal([1, 2], Numbers(results, Any with { Entry = "B:2" }));
        Assert.Equal([2], Numbers(results, Any with { Text = "SPRAY" }));
        Assert.Equal([2], Numbers(results, new ResultFilter("hold", "B:2", "spray")));
        Assert.Equal(0, results.Count("job", new ResultFilter("stop", "B:2", "spray")));
    }

    [Theory]
    [InlineData("100%", 1)]
    [InlineData("%", 1)]
    [InlineData("_", 0)]
    [InlineData("!", 1)]
    [InlineData("'; DROP TABLE result; --", 0)]
    public void Signs_of_the_query_language_are_ordinary_text(string text, long found)
    {
        var (_, results) = Filled();
        Assert.Equal(found, results.Count("job", Any with { Text = text }));
    }

    [Fact]
    public void Texts_of_every_script_come_back_as_they_were()
    {
        var (_, results) = Filled();
        Assert.Equal("拇指铐 Ωμέγα \"x\"", results.All("job", Any).Last().Goods);
    }

    [Fact]
    public void Entries_are_counted_by_item()
    {
        var (_, results) = Filled();
        Assert.Equal([("B:1", 1L), ("B:2", 2L)], results.Entries("job"));
    }

    [Fact]
    public void Deleting_a_job_leaves_nothing_of_it()
    {
        var (jobs, results) = Filled();
        jobs.Delete("job");
        Assert.False(jobs.Knows("job"));
        Assert.Empty(results.All("job", Any));
        Assert.Empty(results.Rejects("job"));
        Assert.Empty(results.Entries("job"));
    }

    [Fact]
    public void A_batch_that_fails_leaves_nothing_of_itself()
    {
        var (jobs, results) = Filled();
        var twice = Row(4, "hold", "", "again");
        Assert.ThrowsAny<System.Data.Common.DbException>(() => results.Add("job", [twice, twice], [], Counts.None));
        Assert.Equal(3, results.Count("job", Any));
        Assert.Equal(3, jobs.Of("job", noon)?.Counts.Good);
    }

    public virtual void Dispose()
    {
        opened?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static ResultFilter Any { get; } = new("", "", "");

    private static long[] Numbers(ItemResults results, ResultFilter filter) => [.. results.All("job", filter).Select(row => row.Number)];

    private static Job Job(string id) => new(id, "file.csv", noon, noon.AddHours(24), JobState.Waiting, "", "2026-03-01", "sha256:0", 90, Counts.None);

    [Fact]
    public void Results_wait_for_inspection_by_rank_and_are_found_by_what_stands_out()
    {
        var results = new ItemResults(Store);
        ResultMark[] marks = [new(ResultMark.List, "un"), new(ResultMark.Force, "indicator"), new(ResultMark.Flag, "odd")];
        ResultRow[] rows =
        [
            Row(1, "hold", "", "a") with
            {
                Urgency = new Urgency(0.25, 0, "", []),
            },
            Row(2, "hold", "", "b") with
            {
                Urgency = new Urgency(0.75, 0.5, "[]", [.. marks]),
            },
        ];
        results.Add("job", rows, [], Counts.None);
        var items = new InspectionItems(Store);
        var all = new InspectionFilter("", "", "", "", 0, "", false);
        Assert.Equal([new RankedItem(2, 0.75), new RankedItem(1, 0.25)], items.Ranked("job", all));
        Assert.Equal([1L, 2L], items.Rows("job", [1, 7, 2]).Select(row => row.Number));
        Assert.Equal(3, items.Marks("job").Count);
        InspectionFilter[] second =
        [
            all with
            {
                List = "un",
            },
            all with
            {
                Force = "indicator",
            },
            all with
            {
                Flag = "odd",
            },
            all with
            {
                Score = 0.5,
            },
            all with
            {
                WithParties = true,
            },
        ];
        Assert.All(second, filter => Assert.Equal(2, Assert.Single(items.Ranked("job", filter)).Number));
        results.Clear("job");
        Assert.Empty(items.Marks("job"));
    }

    private static ResultRow Row(long number, string decision, string entries, string goods) =>
        new(number, number + 1, "D", number.ToString(), decision, "undetermined", entries, goods, goods.ToLowerInvariant(), "/ask", "{}");

    private Database Ready()
    {
        var database = Open();
        Assert.Equal("", Schema.BringUpToDate(database));
        return database;
    }

    private (Jobs Jobs, ItemResults Results) Filled()
    {
        var (jobs, results) = (new Jobs(Store), new ItemResults(Store));
        jobs.Add(Job("job"));
        ResultRow[] rows = [Row(1, "stop", "B:1 B:2", "Thumb cuffs 100%"), Row(2, "hold", "B:2", "Pepper spray!"), Row(3, "release", "", "拇指铐 Ωμέγα \"x\"")];
        results.Add("job", rows, [new RejectRow(1, 5, 4, "date", "no day")], new Counts(90, 3, 1, 1, 1, 1));
        return (jobs, results);
    }
}
