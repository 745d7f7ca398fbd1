using System.Collections.Immutable;

namespace Interdict.Licensing.Cases;

/// <summary>How the goods of one application come onto forms, of which each holds only so many and may name one recipient alone.</summary>
public static class Split
{
    /// <summary>The items of each form, in the order of the application.</summary>
    /// <param name="told">The application.</param>
    /// <param name="asks">What its kind asks for.</param>
    public static ImmutableArray<ImmutableArray<DealItem>> Of(DealTold told, KindAsks asks) =>
        asks.IsForOne
            ? [.. told.Items.GroupBy(item => Destined.Key(told, item.Number)).SelectMany(group => Of([.. group], asks.MostItems))]
            : Of(told.Items, asks.MostItems);

    /// <summary>The items of each form, in the order of the application.</summary>
    /// <param name="items">The goods.</param>
    /// <param name="mostOnOneForm">How many stand on one form; 0 for any number.</param>
    public static ImmutableArray<ImmutableArray<DealItem>> Of(ImmutableArray<DealItem> items, int mostOnOneForm) =>
        items.IsEmpty ? []
        : mostOnOneForm <= 0 ? [items]
        : [.. items.Chunk(mostOnOneForm).Select(form => form.ToImmutableArray())];
}
