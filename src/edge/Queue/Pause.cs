namespace Interdict.Queue;

/// <summary>The wait before the next attempt: longer each time, up to a limit, and never quite the same, so that many do not come back at once.</summary>
public sealed class Pause(TimeProvider clock)
{
    static readonly TimeSpan shortest = TimeSpan.FromMilliseconds(200);
    static readonly TimeSpan longest = TimeSpan.FromSeconds(5);

    TimeSpan next = shortest;

    /// <summary>Begins again with the shortest.</summary>
    public void Reset() => next = shortest;

    /// <summary>Waits.</summary>
    public Task Wait(CancellationToken stop)
    {
        var wait = next * (0.75 + 0.5 * Random.Shared.NextDouble());
        next = next * 2 > longest ? longest : next * 2;
        return Task.Delay(wait, clock, stop);
    }
}
