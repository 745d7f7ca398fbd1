using Interdict.Journal;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Store;
using Interdict.Store_Tests;
using Interdict.Vocabulary;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Interdict.Journal_Tests;

/// <summary>A registry in a database of its own. Each database runs every one of the tests under it.</summary>
public abstract class JournalContract : IDisposable
{
    private Database? opened;
    private Registry? registry;

    protected Clock Clock { get; } = new();

    protected Actor Officer { get; } = new("o1", Role.CaseOfficer);

    protected Actor Customs { get; } = new("k1", Role.Customs, "qm-customs");

    protected string Home { get; } = Directory.CreateTempSubdirectory("interdict-journal-").FullName;

    protected Database Store => opened ??= Ready();

    protected Registry Registry => registry ??= NewRegistry();

    private NodeKeys? keys;

    protected NodeKeys Keys => keys ??= NodeKeys.In(Path.Combine(Home, "keys"));

    protected HeadsFile HeadsKept => new(Path.Combine(Home, "heads.jsonl"));

    protected abstract Database Open();

    protected Registry NewRegistry() => new(Store, Clock, Keys, HeadsKept);

    protected void CloseRegistry()
    {
        registry?.Dispose();
        registry = null;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        CloseRegistry();
        opened?.Dispose();
        keys?.Dispose();
        Directory.Delete(Home, recursive: true);
    }

    private Database Ready()
    {
        var database = Open();
        Assert.Equal("", Schema.BringUpToDate(database));
        return database;
    }
}

/// <summary>A clock that the test sets.</summary>
public sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
