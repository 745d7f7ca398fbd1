namespace Interdict.Queue;

/// <summary>A message in the hand of a worker.</summary>
/// <param name="Message">Its id; empty when the sender gave none.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Again">True when it was in somebody's hand before.</param>
/// <param name="Returns">How often it came back from somebody's hand.</param>
/// <param name="Tag">How it is named to the broker.</param>
public sealed record Delivery(string Message, byte[] Body, bool Again, long Returns, ulong Tag);

/// <summary>A message that cannot be decided.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record Poison(Delivery Delivery, string Reason);

/// <summary>What a worker does with messages.</summary>
public interface IWork
{
    /// <summary>Decides a batch and records it. What was recorded when this returns is taken from the queue.</summary>
    /// <returns>Those that cannot be decided; they are put aside with their reasons.</returns>
    Task<IReadOnlyList<Poison>> Do(IReadOnlyList<Delivery> batch, CancellationToken stop);

    /// <summary>Somebody told that the law or the lists have changed.</summary>
    void Notice();
}
