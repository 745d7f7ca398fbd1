using System.Data.Common;
using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Interdict.Journal.Access;
using Interdict.Store;

namespace Interdict.Journal.Keeping;

/// <summary>
/// The one writer: a thread that takes what is waiting, does it in one transaction and commits once for all of it. Each work stands
/// alone in it: one that fails takes nothing else with it.
/// </summary>
sealed class WriterQueue : IDisposable
{
    const int most = 128;
    static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    readonly Channel<Work> waiting = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    readonly Database database;
    readonly Files files;
    readonly TimeProvider clock;
    readonly TimeSpan patience;
    readonly Thread thread;
    readonly CancellationTokenSource closing = new();
    DbConnection? open;

    /// <summary>Begins to write.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="files">The files.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="patience">How long a work waits for a database that has gone away.</param>
    public WriterQueue(Database database, Files files, TimeProvider clock, TimeSpan patience)
    {
        (this.database, this.files, this.clock, this.patience) = (database, files, clock, patience);
        thread = new Thread(Serve) { IsBackground = true, Name = "journal" };
        thread.Start();
    }

    /// <summary>Called on the writer's thread after each commit with the end of the chain and of the log of reading.</summary>
    public Action<ChainEnd, AccessEnd?> Committed { get; set; } = (_, _) => { };

    /// <summary>Does something in its turn.</summary>
    public Task<TResult> Do<TResult>(Func<Writing, TResult> work, CancellationToken stop)
    {
        var one = new Work<TResult>(work, stop);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(one), this);
        Meters.Waiting.Add(1);
        return one.Done;
    }

    /// <summary>Finishes what is waiting, and ends.</summary>
    public void Dispose()
    {
        waiting.Writer.TryComplete();
        closing.Cancel();
        thread.Join();
        open?.Dispose();
        closing.Dispose();
    }

    void Serve()
    {
        var group = new List<Work>(most);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < most && waiting.Reader.TryRead(out var work))
            {
                group.Add(work);
            }
            Meters.Waiting.Add(-group.Count);
            Carry(group);
        }
    }

    // A database that has gone away is waited for; whoever has waited long enough is told.
    void Carry(List<Work> group)
    {
        ChainEnd? tried = null;
        while (true)
        {
            group.RemoveAll(work => work.IsGone && Told(work.Gone));
            if (group.Count == 0)
            {
                return;
            }
            try
            {
                Settle(group, ref tried);
                return;
            }
            catch (Exception fault)
            {
                Close();
                var said =
                    fault is not DbException answered ? fault
                    : tried is null ? Faults.Said(answered)
                    : Faults.Unsure(answered);
                var passes = Faults.Passes(fault) && !closing.IsCancellationRequested;
                group.RemoveAll(work => (!passes || work.Waited > patience) && Told(() => work.Failed(said)));
                if (group.Count > 0)
                {
                    closing.Token.WaitHandle.WaitOne(pause);
                }
            }
        }
    }

    void Settle(List<Work> group, ref ChainEnd? tried)
    {
        open ??= database.OpenDurable();
        var already = tried is { } end && IsKept(open, end);
        if (!already)
        {
            Commit(open, group, ref tried);
        }
        foreach (var work in group)
        {
            work.Kept();
        }
    }

    void Commit(DbConnection connection, List<Work> group, ref ChainEnd? tried)
    {
        using var writing = new WritingGroup(connection, database.IsServer);
        group.RemoveAll(work => !IsDone(work, writing));
        writing.CloseChain();
        tried = writing.HasFacts ? writing.End : null;
        writing.Commit();
        Meters.Facts.Add(writing.Added);
        foreach (var (key, (file, version)) in writing.Folded)
        {
            files.Remember(key, file, version);
        }
        if (writing.HasFacts || writing.Access is not null)
        {
            Committed(writing.End, writing.Access);
        }
    }

    // What a work refuses by an exception is taken back alone; when even that fails, the whole group is tried again.
    bool IsDone(Work work, WritingGroup group)
    {
        if (work.IsGone)
        {
            work.Gone();
            return false;
        }
        var writing = new Writing(files, group, clock.GetUtcNow());
        try
        {
            work.Do(writing);
            writing.Keep();
        }
        catch (Exception fault) when (!Faults.Passes(fault))
        {
            TakeBack(writing, fault);
            work.Failed(fault is DbException answered ? Faults.Said(answered) : fault);
            return false;
        }
        group.Take(writing);
        return true;
    }

    // A full disk ends the transaction by itself: then it is the fault of the whole group.
    static void TakeBack(Writing writing, Exception because)
    {
        try
        {
            writing.TakeBack();
        }
        catch (Exception) when (because is DbException)
        {
            ExceptionDispatchInfo.Throw(because);
        }
    }

    // The line may break while the server commits: whether it did, the link of the last fact tells.
    static bool IsKept(DbConnection connection, ChainEnd end) =>
        connection.Rows(row => (byte[])row.GetValue(0), "SELECT link FROM fact WHERE sequence = @sequence", ("sequence", end.Sequence)) is [var link]
        && link.AsSpan().SequenceEqual(end.Link);

    static bool Told(Action tell)
    {
        tell();
        return true;
    }

    void Close()
    {
        try
        {
            open?.Dispose();
        }
        catch (DbException)
        {
            // It was broken before.
        }
        open = null;
    }
}
