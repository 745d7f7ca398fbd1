using System.Diagnostics;

namespace Interdict.Journal.Keeping;

/// <summary>Something that waits for the writer.</summary>
abstract class Work(CancellationToken stop)
{
    readonly long since = Stopwatch.GetTimestamp();

    /// <summary>How long it has been waiting.</summary>
    public TimeSpan Waited => Stopwatch.GetElapsedTime(since);

    /// <summary>True when whoever asked for it has gone away before it was begun.</summary>
    public bool IsGone => stop.IsCancellationRequested;

    /// <summary>Does it. It may be done again when the database went away meanwhile.</summary>
    public abstract void Do(Writing writing);

    /// <summary>What it came to is kept.</summary>
    public abstract void Kept();

    /// <summary>It could not be done, and nothing of it is kept.</summary>
    public abstract void Failed(Exception why);

    /// <summary>Whoever asked for it has gone away.</summary>
    public abstract void Gone();
}

/// <summary>Something that waits for the writer, with what it comes to.</summary>
sealed class Work<TResult>(Func<Writing, TResult> work, CancellationToken stop) : Work(stop)
{
    readonly TaskCompletionSource<TResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationToken stop = stop;
    TResult result = default!;

    /// <summary>Ends when it is kept.</summary>
    public Task<TResult> Done => done.Task;

    public override void Do(Writing writing) => result = work(writing);

    public override void Kept() => done.TrySetResult(result);

    public override void Failed(Exception why) => done.TrySetException(why);

    public override void Gone() => done.TrySetCanceled(stop);
}
