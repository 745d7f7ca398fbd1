using Interdict.Store;

namespace Interdict.Store_Tests;

/// <summary>What is promised of dispositions, whichever database is behind them.</summary>
public abstract class DispositionContract : IDisposable
{
    private static readonly DateTimeOffset noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private Database? opened;

    private Database Store => opened ??= Ready();

    protected abstract Database Open();

    [Fact]
    public void A_disposition_comes_back_as_it_was_written_and_only_for_its_pair()
    {
        var kept = new Dispositions(Store);
        Assert.Equal(new Handed(1, null), kept.Add(Row("p"), 0));
        Assert.Equal(Row("p") with { Number = 1 }, kept.Of("p"));
        Assert.Null(kept.Of("q"));
        Assert.Empty(kept.History("q"));
    }

    [Fact]
    public void The_latest_counts_and_the_earlier_ones_stay()
    {
        var kept = new Dispositions(Store);
        kept.Add(Row("p"), 0);
        Assert.Equal(2, kept.Add(Row("p") with { Verdict = "the-same", Because = "same passport 拇" }, 1).Number);
        Assert.Equal("the-same", kept.Of("p")?.Verdict);
        Assert.Equal(["not-the-same", "the-same"], kept.History("p").Select(row => row.Verdict));
    }

    [Fact]
    public void Who_did_not_see_the_newer_one_is_told_and_nothing_is_lost()
    {
        var kept = new Dispositions(Store);
        kept.Add(Row("p"), 0);
        var late = kept.Add(Row("p") with { Officer = "Officer Second", Verdict = "the-same" }, 0);
        Assert.Equal(new Handed(0, Row("p") with { Number = 1 }), late);
        Assert.Equal("Officer First", Assert.Single(kept.History("p")).Officer);
        Assert.Equal(0, kept.Add(Row("p"), 7).Number);
        Assert.Equal(new Handed(0, null), kept.Add(Row("q"), 7));
    }

    [Fact]
    public async Task Of_many_officers_at_once_one_is_first_and_the_others_are_told_of_a_newer_one()
    {
        var kept = new Dispositions(Store);
        var handed = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(officer => Task.Run(() => kept.Add(Row("p") with { Officer = $"Officer {officer}" }, 0)))
        );
        Assert.Single(handed, one => one.Number == 1);
        Assert.Equal(7, handed.Count(one => one.Newer is not null));
        Assert.Single(kept.History("p"));
    }

    [Fact]
    public void Erasing_empties_every_row_of_the_pair_and_says_when_by_whom_and_why()
    {
        var kept = new Dispositions(Store);
        kept.Add(Row("p"), 0);
        kept.Add(Row("p") with { Verdict = "unclear" }, 1);
        kept.Add(Row("other"), 0);
        Assert.True(kept.Erase("p", "Officer Third", "asked to", noon.AddDays(1)));
        Assert.Null(kept.Of("p"));
        var history = kept.History("p");
        Assert.Equal(["not-the-same", "unclear", "erased"], history.Select(row => row.Verdict));
        Assert.All(history.Take(2), row => Assert.Equal("", row.Because + row.Officer + row.Declared + row.Listed));
        Assert.Equal(
            ("Officer Third", "asked to", noon.AddDays(1), ""),
            (history[2].Officer, history[2].Because, history[2].On, history[2].Declared + history[2].Listed)
        );
        Assert.NotNull(kept.Of("other"));
        Assert.Equal(4, kept.All().Count());
    }

    [Fact]
    public void What_was_erased_is_not_erased_again_and_can_be_written_anew()
    {
        var kept = new Dispositions(Store);
        Assert.False(kept.Erase("p", "Officer Third", "asked to", noon));
        kept.Add(Row("p"), 0);
        Assert.True(kept.Erase("p", "Officer Third", "asked to", noon));
        Assert.False(kept.Erase("p", "Officer Third", "asked to", noon));
        Assert.Equal("erased", kept.Add(Row("p"), 1).Newer?.Verdict);
        Assert.Equal(3, kept.Add(Row("p"), 2).Number);
        Assert.True(kept.Erase("p", "Officer Fourth", "again", noon));
        Assert.Equal(["Officer Third", "Officer Fourth"], kept.History("p").Where(row => row.Officer.Length > 0).Select(row => row.Officer));
    }

    [Fact]
    public async Task Who_writes_while_it_is_erased_leaves_nothing_that_should_be_gone()
    {
        var kept = new Dispositions(Store);
        kept.Add(Row("p"), 0);
        var writing = Enumerable.Range(1, 6).Select(after => Task.Run(() => kept.Add(Row("p"), after)));
        await Task.WhenAll([Task.Run(() => kept.Erase("p", "Officer Third", "asked to", noon)), .. writing]);
        var history = kept.History("p");
        var erased = history.Single(row => row.Verdict == DispositionRow.Erasure).Number;
        Assert.All(history.Where(row => row.Number < erased), row => Assert.False(row.IsKept));
        Assert.Equal(Enumerable.Range(1, history.Count).Select(number => (long)number), history.Select(row => row.Number));
    }

    public virtual void Dispose()
    {
        opened?.Dispose();
        GC.SuppressFinalize(this);
    }

    private static DispositionRow Row(string pair) => new(pair, 0, "home", "7", "not-the-same", "another year", "Officer First", noon, "0a.0b", "0c.0d");

    private Database Ready()
    {
        var database = Open();
        Assert.Equal("", Schema.BringUpToDate(database));
        return database;
    }
}

public sealed class SqliteDispositionTests : DispositionContract
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
public sealed class PostgreSqlDispositionTests(PrivateServer server) : DispositionContract
{
    protected override Database Open()
    {
        Assert.SkipUnless(server.IsInstalled, "PostgreSQL is not installed here. On Debian: apt-get install postgresql");
        return Database.OnServer(server.NewDatabase());
    }
}
