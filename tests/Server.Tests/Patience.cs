using System.Diagnostics;

namespace Interdict.Server_Tests;

/// <summary>Waiting for what the server does by itself. Ended only by what hangs: a loaded machine is slow, not broken.</summary>
internal static class Patience
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public static async Task Until(string what, Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Long; await Task.Delay(20))
        {
            if (await holds())
            {
                return;
            }
        }

        throw new TimeoutException($"It did not come about that {what}.");
    }
}
