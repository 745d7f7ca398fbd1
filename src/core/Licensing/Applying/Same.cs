using System.Collections.Immutable;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Applying;

/// <summary>Whether two tellings are the same: lists are compared by what is in them.</summary>
static class Same
{
    public static bool Deal(DealTold a, DealTold b) =>
        a.Parties.SequenceEqual(b.Parties)
        && a.Items.Length == b.Items.Length
        && a.Items.Zip(b.Items).All(pair => Item(pair.First, pair.Second))
        && Words(a.Facts, b.Facts)
        && Words(a.Boxes, b.Boxes)
        && a with
        {
            Parties = [],
            Items = [],
            Facts = DealTold.Nothing.Facts,
            Boxes = DealTold.Nothing.Boxes,
        } == b with { Parties = [], Items = [], Facts = DealTold.Nothing.Facts, Boxes = DealTold.Nothing.Boxes };

    public static bool Findings(Determined? a, Determined b) =>
        a is not null
        && a.Step == b.Step
        && a.Law == b.Law
        && a.Items.Length == b.Items.Length
        && a.Items.Zip(b.Items).All(pair => Finding(pair.First, pair.Second));

    static bool Finding(ItemFinding a, ItemFinding b) => a.Questions.SequenceEqual(b.Questions) && a with { Questions = [] } == b with { Questions = [] };

    static bool Item(DealItem a, DealItem b) =>
        Words(a.Facts, b.Facts) && a with { Facts = DealTold.Nothing.Facts } == b with { Facts = DealTold.Nothing.Facts };

    static bool Words<T>(ImmutableSortedDictionary<string, T> a, ImmutableSortedDictionary<string, T> b) =>
        a.Count == b.Count && a.All(one => b.TryGetValue(one.Key, out var other) && EqualityComparer<T>.Default.Equals(one.Value, other));
}
