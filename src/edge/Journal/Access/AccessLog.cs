using System.Data.Common;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal.Access;

/// <summary>
/// Who read which file, when and how. Reading waits for nothing: entries are written together a moment later, outside of the
/// versions of the files, each day on a chain of its own.
/// </summary>
public sealed class AccessLog : IDisposable
{
    const int mostWaiting = 200;
    static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    readonly Registry registry;
    readonly Database database;
    readonly TimeProvider clock;
    readonly Lock gate = new();
    readonly Timer timer;
    List<(DateTimeOffset At, Actor By, string File, string How)> waiting = [];
    Task writing = Task.CompletedTask;

    /// <summary>The log of a registry.</summary>
    public AccessLog(Registry registry, Database database, TimeProvider clock)
    {
        (this.registry, this.database, this.clock) = (registry, database, clock);
        timer = new Timer(_ => Begin(), null, pause, pause);
    }

    /// <summary>Somebody reads a file.</summary>
    /// <param name="by">Who.</param>
    /// <param name="file">What.</param>
    /// <param name="how">How: <c>page</c>, <c>export</c>, <c>api</c>; <c>refused</c> for a file of strangers.</param>
    public void Read(Actor by, FileId file, string how) => Add(by, file.Text, how);

    /// <summary>Somebody takes a table of many files away.</summary>
    /// <param name="by">Who.</param>
    /// <param name="table">The address of the table, without what was searched for.</param>
    public void Took(Actor by, string table) => Add(by, table, "export");

    void Add(Actor by, string file, string how)
    {
        bool many;
        lock (gate)
        {
            waiting.Add((clock.GetUtcNow(), by, file, how));
            many = waiting.Count == mostWaiting;
        }
        if (many)
        {
            Begin();
        }
    }

    /// <summary>Writes what waits; ends when it is kept.</summary>
    public Task Flush() => Begin();

    /// <summary>The entries, the oldest first.</summary>
    /// <param name="file">Of this file; null for all.</param>
    /// <param name="account">By this account; null for all.</param>
    /// <param name="day">On this day; null for all.</param>
    public IReadOnlyList<AccessEntry> Entries(FileId? file = null, string? account = null, DateOnly? day = null) => Entries(database, file, account, day);

    /// <summary>The entries that a database keeps, the oldest first.</summary>
    /// <param name="database">The database.</param>
    /// <param name="file">Of this file; null for all.</param>
    /// <param name="account">By this account; null for all.</param>
    /// <param name="day">On this day; null for all.</param>
    public static IReadOnlyList<AccessEntry> Entries(Database database, FileId? file, string? account, DateOnly? day)
    {
        using var connection = database.Open();
        (string Column, string? Value)[] asked = [("file", file?.Text), ("account", account), ("day", day is { } on ? IsoDay.Write(on) : null)];
        var where = string.Join(" AND ", asked.Where(one => one.Value is not null).Select(one => $"{one.Column} = @{one.Column}"));
        return connection.Rows(
            row => AccessEntry.Read(row).Entry,
            $"SELECT {AccessEntry.Columns} FROM access{(where.Length > 0 ? " WHERE " + where : "")} ORDER BY day, number",
            [.. asked.Where(one => one.Value is not null).Select(one => (one.Column, (object)one.Value!))]
        );
    }

    /// <summary>Writes what waits, and closes.</summary>
    public void Dispose()
    {
        timer.Dispose();
        try
        {
            Begin().GetAwaiter().GetResult();
        }
        catch (RegistryUnavailableException)
        {
            // The database is gone, and the program ends: there is nowhere to write to.
        }
    }

    Task Begin()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                writing = Write(writing, waiting);
                waiting = [];
            }
            return writing;
        }
    }

    async Task Write(Task before, List<(DateTimeOffset At, Actor By, string File, string How)> some)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await registry.Write(pen => Insert(pen, some));
        }
        catch (RegistryUnavailableException)
        {
            lock (gate)
            {
                waiting.InsertRange(0, some);
            }
            throw;
        }
    }

    static bool Insert(Writing pen, IEnumerable<(DateTimeOffset At, Actor By, string File, string How)> some)
    {
        pen.Begin();
        foreach (var day in some.GroupBy(one => IsoDay.Write(DateOnly.FromDateTime(one.At.UtcDateTime))))
        {
            var (number, link) = Last(pen.Connection, day.Key);
            foreach (var (at, by, file, how) in day)
            {
                // The database keeps microseconds, and the link is over what it keeps.
                var kept = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
                var entry = new AccessEntry(day.Key, ++number, kept, by, file, how);
                link = entry.Link(link);
                entry.Insert(pen.Connection, link);
            }
            pen.Access = new AccessEnd(day.Key, number, link);
        }
        return true;
    }

    static (long Number, byte[] Link) Last(DbConnection connection, string day) =>
        connection.Rows(
            row => (row.GetInt64(0), (byte[])row.GetValue(1)),
            "SELECT number, link FROM access WHERE day = @day ORDER BY number DESC LIMIT 1",
            ("day", day)
        )
            is [var last]
            ? last
            : (0, AccessEntry.Start(day));
}
