using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>The days on which anything in a law begins, ends or becomes known. Between two of them the law says the same.</summary>
public sealed class TurningDays
{
    readonly ImmutableArray<DateOnly> days;

    /// <summary>Collects the days of all instruments and groups of a book.</summary>
    public TurningDays(LawBook book)
    {
        var all = new SortedSet<DateOnly>();
        foreach (var dates in Dates(book))
        {
            all.Add(dates.AppliesFrom);
            all.Add(dates.KnownFrom);
            if (dates.AppliesTo is { } last && last < DateOnly.MaxValue)
            {
                all.Add(last.AddDays(1));
            }
        }
        days = [.. all];
    }

    /// <summary>The number of the span a day lies in: two days with the same number see the same law.</summary>
    public int Of(DateOnly day)
    {
        var at = days.BinarySearch(day);
        return at >= 0 ? at + 1 : ~at;
    }

    static IEnumerable<Dated> Dates(LawBook book) =>
        book
            .Groups.SelectMany(group => group.Members)
            .Select(member => member.Dates)
            .Concat(book.Instruments.SelectMany(instrument => instrument.Entries).SelectMany(entry => entry.Editions).Select(text => text.Dates))
            .Concat(book.Instruments.SelectMany(instrument => instrument.Measures).Select(measure => measure.Dates))
            .Concat(book.Instruments.SelectMany(instrument => instrument.Measures).SelectMany(measure => measure.Lifts).Select(lift => lift.Dates));
}
