using Interdict.Store;

namespace Interdict.Store_Tests;

/// <summary>What outbox and decisions promise, whichever database is behind them.</summary>
public abstract class QueueContract : IDisposable
{
    private static readonly DateTimeOffset noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> bodies = new() { ["m2"] = "the other content" };

    private Database? opened;

    private Database Store => opened ??= Ready();

    protected abstract Database Open();

    [Fact]
    public void A_message_is_kept_once_and_forgotten_when_it_is_confirmed()
    {
        var outbox = new Outbox(Store);
        outbox.Keep([Kept(2), Kept(1)]);
        outbox.Keep([Kept(2), Kept(3)]);
        Assert.Equal([Kept(1), Kept(2)], outbox.Next(2));
        outbox.Forget(["s/1", "s/2", "s/unknown"]);
        Assert.Equal([Kept(3)], outbox.Next(10));
        Assert.Equal(1, outbox.Count());
    }

    [Fact]
    public void What_is_kept_of_one_submission_is_apart_from_the_others()
    {
        var outbox = new Outbox(Store);
        outbox.Keep([Kept(1), new KeptMessage("t/1", "t", 1, "{}")]);
        Assert.Equal("t/1", Assert.Single(outbox.Next(10, "t")).Message);
        Assert.Equal((1, 0, 2), (outbox.Count("t"), outbox.Count("none"), outbox.Count()));
    }

    [Fact]
    public void More_messages_than_a_statement_takes_are_kept_and_forgotten()
    {
        var outbox = new Outbox(Store);
        outbox.Keep([.. Enumerable.Range(1, 1801).Select(number => Kept(number))]);
        Assert.Equal(1801, outbox.Count());
        outbox.Forget([.. outbox.Next(1800).Select(message => message.Message)]);
        Assert.Equal(1801, Assert.Single(outbox.Next(10)).Number);
    }

    [Fact]
    public void A_submission_whose_file_was_cut_off_is_named_until_it_is_whole()
    {
        var outbox = new Outbox(Store);
        outbox.Begin("s", "file.csv", noon);
        outbox.Begin("s", "file.csv", noon);
        Assert.Equal([("s", "file.csv")], outbox.CutOff());
        outbox.End("s");
        Assert.Empty(outbox.CutOff());
    }

    [Fact]
    public void A_decision_comes_back_as_it_was_recorded()
    {
        var decisions = new Decisions(Store);
        var row = Row("m1", "1", "stop") with { Answer = """{"goods":"拇指铐 \"x\""}""", Lists = "un@0123 eu@4567", Rank = 0.0625 };
        Assert.Equal(new Recorded(1, 0, 0), decisions.Record([row], bodies));
        Assert.Equal([row], decisions.Of("s"));
        Assert.Equal(1, decisions.Count("s"));
        Assert.Empty(decisions.Of("another"));
    }

    [Fact]
    public void Decisions_come_in_the_order_of_the_file()
    {
        var decisions = new Decisions(Store);
        decisions.Record([Row("m3", "3", "stop") with { Number = 1 }, Row("m1", "1", "stop") with { Number = 3 }], bodies);
        decisions.Record([Row("m2", "2", "hold") with { Number = 2 }], bodies);
        Assert.Equal(["3", "2", "1"], decisions.Of("s").Select(row => row.Item));
    }

    [Fact]
    public void A_message_that_comes_again_is_recognised_and_decides_nothing()
    {
        var decisions = new Decisions(Store);
        decisions.Record([Row("m1", "1", "stop")], bodies);
        Assert.Equal(["m1"], decisions.Taken(["m1", "m2"]));
        Assert.Empty(decisions.Taken([]));
        Assert.Equal(new Recorded(1, 1, 0), decisions.Record([Row("m1", "1", "release"), Row("m2", "2", "hold")], bodies));
        Assert.Equal(["stop", "hold"], decisions.Of("s").Select(row => row.Decision));
    }

    [Fact]
    public void Tries_of_a_message_are_counted()
    {
        var decisions = new Decisions(Store);
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => decisions.Try("m1")));
        Assert.Equal(1, decisions.Try("m2"));
    }

    [Fact]
    public void Another_content_under_the_same_name_is_a_conflict_and_overwrites_nothing()
    {
        var decisions = new Decisions(Store);
        decisions.Record([Row("m1", "1", "stop")], bodies);
        var other = Row("m2", "1", "release") with { Payload = "other" };
        Assert.Equal(new Recorded(0, 0, 1), decisions.Record([other], bodies));
        Assert.Equal("stop", Assert.Single(decisions.Of("s")).Decision);
        Assert.Equal(new ConflictRow("s", "D", "1", "other", "m2", "the other content"), Assert.Single(decisions.Conflicts("s")));
        Assert.Equal(["m1", "m2"], decisions.Taken(["m1", "m2"]).Order());
    }

    [Fact]
    public void Two_contents_under_one_name_in_one_batch_are_a_conflict_too()
    {
        var decisions = new Decisions(Store);
        Assert.Equal(new Recorded(1, 0, 1), decisions.Record([Row("m1", "1", "stop"), Row("m2", "1", "release") with { Payload = "other" }], bodies));
        Assert.Single(decisions.Of("s"));
        Assert.Single(decisions.Conflicts("s"));
    }

    [Fact]
    public async Task Four_workers_at_the_same_items_record_each_once()
    {
        var database = Store;
        var batches = Enumerable.Range(0, 40).Select(batch => Enumerable.Range(batch * 5, 60).ToArray()).ToArray();
        var recorded = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(worker => Task.Run(() => batches.Sum(batch => Fresh(database, worker % 2 == 0 ? batch : [.. batch.Reverse()]))))
        );
        Assert.Equal(255, recorded.Sum());
        Assert.Equal(255, new Decisions(database).Count("s"));
    }

    public virtual void Dispose()
    {
        opened?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Fresh(Database database, int[] items) =>
        new Decisions(database).Record([.. items.Select(item => Row($"m{item}", $"{item}", "hold"))], bodies).Fresh;

    private static KeptMessage Kept(long number) => new($"s/{number}", "s", number, "{}");

    private static DecisionRow Row(string message, string item, string decision) =>
        new("s", "D", item, "content", message, 1, noon, decision, 0.5, "{}", "sha256:0", "", "worker");

    private Database Ready()
    {
        var database = Open();
        Assert.Equal("", Schema.BringUpToDate(database));
        return database;
    }
}

public sealed class SqliteQueueTests : QueueContract
{
    private readonly string folder = Directory.CreateTempSubdirectory("interdict-store-").FullName;

    protected override Database Open() => Database.InFile(Path.Combine(folder, "interdict.db"));

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

[Trait("Speed", "slow")]
public sealed class PostgreSqlQueueTests(PrivateServer server) : QueueContract
{
    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(server.NewDatabase());
    }
}
