using System.Collections.Concurrent;
using System.Diagnostics;

namespace Interdict.Bench.Desk;

/// <summary>What came of a load.</summary>
/// <param name="Rate">Pages in a second that were asked for.</param>
/// <param name="Took">Milliseconds of each page, from the moment at which it was due to its last byte, in order of size.</param>
/// <param name="Failed">How many had no good answer.</param>
/// <param name="Kinds">The milliseconds by the kind of page.</param>
sealed record LoadResult(double Rate, double[] Took, int Failed, IReadOnlyDictionary<string, double[]> Kinds)
{
    public double At(double share) => At(Took, share);

    /// <summary>The value below which this share lies.</summary>
    public static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
}

/// <summary>
/// Pages that are asked for when they are due, whether or not those before were answered: visitors do not wait for each other. The time
/// of a page counts from the moment at which it was due, so that a server that stands still is not spared the pages of that while.
/// </summary>
static class OpenLoad
{
    /// <summary>Asks for pages.</summary>
    /// <param name="browser">Who asks.</param>
    /// <param name="pages">Kinds of page, each with its addresses.</param>
    /// <param name="rate">Pages in a second, on average; gaps are drawn as if strangers came.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="seed">The seed of the gaps and the choice of pages.</param>
    public static async Task<LoadResult> Run(HttpClient browser, IReadOnlyList<(string Kind, string[] Addresses)> pages, double rate, double seconds, int seed)
    {
        var chance = new Random(seed);
        var due = new List<double>();
        for (var at = 0.0; at < seconds; at += -Math.Log(1 - chance.NextDouble()) / rate)
        {
            due.Add(at);
        }
        var asked = due.Select(at => (At: at, Page: pages[chance.Next(pages.Count)]))
            .Select(one => (one.At, one.Page.Kind, Address: one.Page.Addresses[chance.Next(one.Page.Addresses.Length)]))
            .ToList();
        var took = new ConcurrentBag<(string Kind, double Milliseconds)>();
        var failed = 0;
        var running = new List<Task>(asked.Count);
        var clock = Stopwatch.StartNew();
        foreach (var (at, kind, address) in asked)
        {
            var wait = TimeSpan.FromSeconds(at) - clock.Elapsed;
            if (wait > TimeSpan.FromMilliseconds(1))
            {
                await Task.Delay(wait);
            }
            running.Add(One(kind, address, at));
        }
        await Task.WhenAll(running);
        return new LoadResult(
            rate,
            [.. took.Select(one => one.Milliseconds).Order()],
            failed,
            took.GroupBy(one => one.Kind).ToDictionary(group => group.Key, group => group.Select(one => one.Milliseconds).Order().ToArray())
        );

        async Task One(string kind, string address, double at)
        {
            try
            {
                using var answer = await browser.GetAsync(address);
                await answer.Content.ReadAsByteArrayAsync();
                if (!answer.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref failed);
                    return;
                }
                took.Add((kind, clock.Elapsed.TotalMilliseconds - at * 1000));
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }
}
