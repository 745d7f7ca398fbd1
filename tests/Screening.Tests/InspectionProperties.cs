using FsCheck;
using FsCheck.Fluent;
using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>The inspection queue: ten places in a hundred are for exploration.</summary>
public class InspectionProperties
{
    static readonly Gen<(List<Waiting> Items, int Capacity, ulong Seed)> cases =
        from ranks in Gen.Choose(0, 20).ListOf()
        from capacity in Gen.Choose(-1, 60)
        from seed in Gen.Choose(0, 1_000)
        select (ranks.Select((rank, at) => new Waiting($"D{at}", rank / 20.0)).ToList(), capacity, (ulong)seed);

    static void Check(Func<List<Waiting>, int, ulong, bool> holds) =>
        Prop.ForAll(cases.ToArbitrary(), one => holds(one.Items, one.Capacity, one.Seed)).QuickCheckThrowOnFailure();

    [Fact]
    public void As_many_places_as_can_be_inspected_are_given_and_none_twice() =>
        Check(
            (items, capacity, seed) =>
            {
                var queue = Inspection.Queue(items, capacity, seed);
                return queue.Length == Math.Clamp(capacity, 0, items.Count)
                    && queue.Select(place => place.Item).Distinct().Count() == queue.Length
                    && queue.Select(place => place.Number).SequenceEqual(Enumerable.Range(1, queue.Length));
            }
        );

    [Fact]
    public void One_place_in_ten_is_exploration_where_not_everything_can_be_inspected() =>
        Check(
            (items, capacity, seed) =>
            {
                var queue = Inspection.Queue(items, capacity, seed);
                var expected = queue.Length == items.Count ? 0 : Inspection.Exploring(queue.Length);
                return queue.Count(place => place.Exploration) == expected && Math.Abs(expected - (queue.Length / 10.0)) <= (expected == 0 ? 1e9 : 0.5);
            }
        );

    [Fact]
    public void The_places_stand_in_the_order_of_rank_and_the_others_are_the_highest() =>
        Check(
            (items, capacity, seed) =>
            {
                var queue = Inspection.Queue(items, capacity, seed);
                var byRank = items.OrderByDescending(item => item.Rank).ThenBy(item => item.Item, StringComparer.Ordinal).Select(item => item.Item).ToList();
                var ranked = queue.Where(place => !place.Exploration).Select(place => place.Item).ToList();
                return queue.Zip(queue.Skip(1)).All(pair => pair.First.Rank >= pair.Second.Rank) && byRank.Take(ranked.Count).SequenceEqual(ranked);
            }
        );

    [Fact]
    public void The_same_items_in_another_order_and_the_same_seed_give_the_same_queue() =>
        Check((items, capacity, seed) => Inspection.Queue(items, capacity, seed).SequenceEqual(Inspection.Queue(Enumerable.Reverse(items), capacity, seed)));

    [Fact]
    public void The_lot_falls_evenly_on_those_who_are_not_ranked_high()
    {
        var items = Enumerable.Range(0, 200).Select(at => new Waiting($"D{at:000}", at < 90 ? 1 : 0.1)).ToList();
        var drawn = Enumerable
            .Range(0, 2_000)
            .SelectMany(seed => Inspection.Queue(items, 100, (ulong)seed).Where(place => place.Exploration).Select(place => place.Item))
            .GroupBy(item => item)
            .ToDictionary(group => group.Key, group => group.Count());
        // 2,000 draws of 10 among 110: 182 for each on average.
        Assert.Equal(110, drawn.Count);
        Assert.All(drawn.Values, count => Assert.InRange(count, 110, 260));
    }

    [Fact]
    public void An_item_that_is_named_twice_counts_once_with_its_higher_rank()
    {
        var queue = Inspection.Queue([new Waiting("D1", 0.1), new Waiting("D1", 0.9), new Waiting("D2", 0.5)], 5, 0);
        Assert.Equal([("D1", 0.9), ("D2", 0.5)], queue.Select(place => (place.Item, place.Rank)));
    }

    [Fact]
    public void Every_place_says_why_it_is_there()
    {
        var items = Enumerable.Range(0, 50).Select(at => new Waiting($"D{at}", at / 50.0));
        var queue = Inspection.Queue(items, 10, 7);
        var drawn = Assert.Single(queue, place => place.Exploration);
        Assert.Equal("Drawn by lot (seed 7) among 41 items that are not ranked high: one place in 10 is for exploration.", drawn.Because);
        Assert.Equal("Number 1 of 50 by rank.", queue[0].Because);
    }
}
