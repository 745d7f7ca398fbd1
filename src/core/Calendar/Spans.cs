using Interdict.Vocabulary;

namespace Interdict.Calendar;

/// <summary>
/// Counts lengths of time in days of the calendar. The day of the event does not count; the day that is found is the last one.
/// A month that has no such day ends on its last day. The Union's own rules for counting periods were not read: nothing here
/// moves a last day that falls on a holiday.
/// </summary>
public static class Spans
{
    /// <summary>The day that lies a length of time after another: years and months first, then weeks and days, then working days.</summary>
    public static DateOnly After(this Span span, DateOnly day, WorkingDays working) => working.After(Moved(span, day, 1), span.WorkingDays);

    /// <summary>The day that lies a length of time before another, for periods that are counted backwards.</summary>
    public static DateOnly Before(this Span span, DateOnly day, WorkingDays working) => working.Before(Moved(span, day, -1), span.WorkingDays);

    /// <summary>True when one length is never more than the other, whatever the day they begin on: a validity within the law's limits.</summary>
    /// <param name="span">The length.</param>
    /// <param name="most">The limit.</param>
    /// <param name="from">The day from which both run.</param>
    public static bool FitsIn(this Span span, Span most, DateOnly from) => span.After(from, WorkingDays.Plain) <= most.After(from, WorkingDays.Plain);

    // Years and months in one step: from 29 February, a year and a month later is 29 March.
    static DateOnly Moved(Span span, DateOnly day, int direction) =>
        day.AddMonths(direction * (span.Years * 12 + span.Months)).AddDays(direction * (span.Weeks * 7 + span.Days));
}
