using System.Diagnostics;

namespace Interdict.Queue_Tests;

/// <summary>Waiting for a circumstance, with a limit.</summary>
internal static class Until
{
    public static Task True(string what, TimeSpan limit, Func<bool> holds) => True(() => what, limit, () => Task.FromResult(holds()));

    public static async Task True(Func<string> what, TimeSpan limit, Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit; await Task.Delay(20))
        {
            if (await holds())
            {
                return;
            }
        }

        throw new TimeoutException($"Within {limit.TotalSeconds:0} s it did not come about that {what()}.");
    }
}
