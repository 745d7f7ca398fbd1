using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Heads;
using Interdict.Journal.Keeping;
using Interdict.Journal.Keys;
using Interdict.Licensing;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Journal;

/// <summary>The registry of an authority: its files, each a pile of facts that only ever grows. One writer; readers never wait.</summary>
public sealed class Registry : IDisposable
{
    static readonly TimeSpan usualPatience = TimeSpan.FromSeconds(20);

    readonly Database database;
    readonly Files files;
    readonly WriterQueue queue;
    readonly HeadKeeper? keeper;

    /// <summary>A registry whose keys lie bare in its database: for trials and tests.</summary>
    public Registry(Database database, TimeProvider clock)
        : this(database, clock, NodeKeys.None) { }

    /// <summary>A registry.</summary>
    /// <param name="database">Where its facts lie, with its tables brought up to date.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="keys">The keys of the node.</param>
    /// <param name="heads">Where signed heads go; none are signed without it.</param>
    /// <param name="patience">How long a work waits for a database that has gone away; 20 seconds when nothing is said.</param>
    public Registry(Database database, TimeProvider clock, NodeKeys keys, HeadsFile? heads = null, TimeSpan? patience = null)
    {
        this.database = database;
        files = new Files(new FileKeys(keys));
        queue = new WriterQueue(database, files, clock, patience ?? usualPatience);
        if (heads is not null && keys.Signer is { } signer)
        {
            keeper = new HeadKeeper(heads, signer, clock);
            queue.Committed = keeper.Notice;
        }
    }

    internal Files Files => files;

    /// <summary>Finishes what is waiting to be written, and closes.</summary>
    public void Dispose()
    {
        queue.Dispose();
        keeper?.Dispose();
    }

    /// <summary>A file as it is now; null when there is none of that kind under that number.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot be reached.</exception>
    public Task<T?> Read<T>(FileId id, CancellationToken stop = default)
        where T : class, IFile<T> =>
        Reading(
            connection =>
            {
                var file = files.Fold<T>(connection, id);
                if (file is not null)
                {
                    files.Remember(file, id);
                }
                return file;
            },
            stop
        );

    /// <summary>A file as it was after so many facts; null when there is none, or when it has fewer.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot be reached.</exception>
    public async Task<T?> ReadAt<T>(FileId id, long version, CancellationToken stop = default)
        where T : class, IFile<T>
    {
        var papers = await Papers(id, stop);
        return version < 1 || papers.Length < version
            ? null
            : papers.TakeWhile(paper => paper.Number <= version).Aggregate(T.New(id), (file, paper) => file.After(paper));
    }

    /// <summary>All facts of a file, the oldest first; none when there is no such file.</summary>
    /// <exception cref="RegistryUnavailableException">The database cannot be reached.</exception>
    public Task<ImmutableArray<Paper>> Papers(FileId id, CancellationToken stop = default) => Reading(connection => files.After(connection, id, 0), stop);

    /// <summary>
    /// Decides on the file as it is at this moment and records what comes of it. Nobody writes between the reading and the recording.
    /// </summary>
    /// <param name="id">The file.</param>
    /// <param name="seen">The version that whoever acts has seen: another one and nothing is recorded. Null when it does not matter.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="why">Why, in the words of whoever acts; may be empty.</param>
    /// <param name="decide">What comes of the act. Pure; it may be called more than once.</param>
    /// <param name="stop">Takes the act back while it waits for its turn.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot be reached, or its disk is full. Nothing is recorded.</exception>
    public Task<Recorded> Decide<T>(FileId id, long? seen, Actor by, Personal why, Func<T, Ruling> decide, CancellationToken stop = default)
        where T : class, IFile<T> =>
        Write<Recorded>(
            writing =>
            {
                if (writing.Read<T>(id) is not { } file)
                {
                    return new Recorded.Missing();
                }
                if (seen is { } version && version != file.Version)
                {
                    return new Recorded.Overtaken(writing.Papers(id, version));
                }
                return decide(file) switch
                {
                    Ruling.Yes yes => Kept<T>(writing, id, by, why, yes.Facts),
                    Ruling.No no => new Recorded.Refused(no.Refusals),
                    _ => throw new InvalidOperationException("A ruling is a yes or a no."),
                };
            },
            stop
        );

    /// <summary>Begins a file with its first facts.</summary>
    public Task<FileId> Begin<T>(FileKind kind, Actor by, Personal why, params ImmutableArray<Fact> facts)
        where T : class, IFile<T> =>
        Write(writing =>
        {
            var id = writing.NewFile(kind);
            writing.Add<T>(id, by, why, facts);
            return id;
        });

    /// <summary>Work in one transaction that may concern several files: all of it is kept or nothing.</summary>
    /// <param name="work">The work. It runs on the writer's thread and has to be quick; it may be called more than once.</param>
    /// <param name="stop">Takes the work back while it waits for its turn.</param>
    /// <exception cref="RegistryUnavailableException">The database cannot be reached, or its disk is full. Nothing is recorded.</exception>
    public Task<TResult> Write<TResult>(Func<Writing, TResult> work, CancellationToken stop = default) => queue.Do(work, stop);

    static Recorded Kept<T>(Writing writing, FileId id, Actor by, Personal why, ImmutableArray<Fact> facts)
        where T : class, IFile<T>
    {
        try
        {
            return new Recorded.Kept(id, writing.Add<T>(id, by, why, facts).Version);
        }
        catch (FileErasedException)
        {
            return new Recorded.Refused([Refusal.Of("file-erased", "{0} was erased: nothing can be added to it any more.", id.Text)]);
        }
    }

    Task<TResult> Reading<TResult>(Func<DbConnection, TResult> read, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            using var connection = database.Open();
            return Task.FromResult(read(connection));
        }
        catch (DbException fault)
        {
            return Task.FromException<TResult>(Faults.Said(fault));
        }
    }
}
