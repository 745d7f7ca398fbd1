using System.Collections.Immutable;

namespace Interdict.Screening;

/// <summary>An item that waits for inspection.</summary>
/// <param name="Item">Its name.</param>
/// <param name="Rank">Its rank, from 0 to 1.</param>
public readonly record struct Waiting(string Item, double Rank);

/// <summary>A place in the inspection queue.</summary>
/// <param name="Number">The place, from 1.</param>
/// <param name="Item">The item's name.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Exploration">True when it was drawn by lot.</param>
/// <param name="Because">Why it is there, in plain words.</param>
public sealed record QueuePlace(int Number, string Item, double Rank, bool Exploration, string Because);

/// <summary>
/// Who is inspected when not all can be: most places go by rank, and ten in a hundred are drawn by lot among the others.
/// Without the lot an office would only ever see what it already suspects, and could not know what it misses.
/// </summary>
public static class Inspection
{
    const int OneIn = 10;

    /// <summary>Lays out the queue. The same items, capacity and seed give the same queue, in whatever order the items come.</summary>
    /// <param name="items">The items; an item that is named twice counts once, with its higher rank.</param>
    /// <param name="capacity">How many can be inspected.</param>
    /// <param name="seed">The chance of the draw: whoever knows it can take the draw again.</param>
    public static ImmutableArray<QueuePlace> Queue(IEnumerable<Waiting> items, int capacity, ulong seed)
    {
        var waiting = items
            .GroupBy(item => item.Item, StringComparer.Ordinal)
            .Select(same => new Waiting(same.Key, same.Max(item => item.Rank)))
            .OrderByDescending(item => item.Rank)
            .ThenBy(item => item.Item, StringComparer.Ordinal)
            .ToList();
        var places = Math.Clamp(capacity, 0, waiting.Count);
        var drawn = places == waiting.Count ? 0 : Exploring(places);
        var ranked = waiting.Take(places - drawn).ToList();
        var lots = waiting.Skip(ranked.Count).OrderBy(item => Lot(item.Item, seed)).ThenBy(item => item.Item, StringComparer.Ordinal).Take(drawn).ToHashSet();
        var why = $"Drawn by lot (seed {seed}) among {waiting.Count - ranked.Count} items that are not ranked high: one place in {OneIn} is for exploration.";
        return
        [
            .. waiting
                .Select((item, at) => (Item: item, At: at, Lot: lots.Contains(item)))
                .Where(one => one.At < ranked.Count || one.Lot)
                .Select(
                    (one, at) =>
                        new QueuePlace(at + 1, one.Item.Item, one.Item.Rank, one.Lot, one.Lot ? why : $"Number {one.At + 1} of {waiting.Count} by rank.")
                ),
        ];
    }

    /// <summary>How many of so many places are for exploration: one in ten, to the nearest whole place.</summary>
    public static int Exploring(int places) => (places / OneIn) + (places % OneIn >= OneIn / 2 ? 1 : 0);

    // FNV-1a over the name, stirred with the seed: chance that two machines agree on.
    static ulong Lot(string item, ulong seed)
    {
        unchecked
        {
            var hash = 14_695_981_039_346_656_037UL ^ seed;
            foreach (var letter in item)
            {
                hash = (hash ^ letter) * 1_099_511_628_211UL;
            }
            // The finish of SplitMix64: without it neighbours in the alphabet would be neighbours in the draw.
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }
}
