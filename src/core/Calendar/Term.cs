using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Calendar;

/// <summary>A time that the term stood still. The day it stopped still counts, the day it runs again does not.</summary>
/// <param name="From">The day it stopped.</param>
/// <param name="To">The day it ran again; null while it stands.</param>
public readonly record struct Standstill(DateOnly From, DateOnly? To);

/// <summary>A time that runs from an event, may stand still and run on, and ends on a day.</summary>
/// <param name="Started">The day of the event; it does not count.</param>
/// <param name="Stood">The times it stood still, in their order, none within another.</param>
public sealed record Term(DateOnly Started, ImmutableArray<Standstill> Stood)
{
    /// <summary>A term that begins.</summary>
    public static Term From(DateOnly started) => new(started, []);

    /// <summary>True while it stands still.</summary>
    public bool IsStanding => Stood is [.., { To: null }];

    /// <summary>It stands still from a day on. A term that stands, stands on.</summary>
    public Term Stop(DateOnly day) => IsStanding ? this : this with { Stood = Stood.Add(new Standstill(Later(day), null)) };

    /// <summary>It runs again from a day on. A term that runs, runs on.</summary>
    public Term Restart(DateOnly day) =>
        IsStanding ? this with { Stood = Stood.SetItem(Stood.Length - 1, Stood[^1] with { To = day < Stood[^1].From ? Stood[^1].From : day }) } : this;

    /// <summary>How many days have counted up to and with a day.</summary>
    public int Elapsed(DateOnly on) => on <= Started ? 0 : on.DayNumber - Started.DayNumber - Standing(on, _ => true);

    /// <summary>How many working days have counted up to and with a day.</summary>
    public int ElapsedWorking(DateOnly on, WorkingDays working)
    {
        var all = 0;
        for (var day = Started.AddDays(1); day <= on; day = day.AddDays(1))
        {
            all += working.IsWorkingDay(day) ? 1 : 0;
        }
        return all - Standing(on, working.IsWorkingDay);
    }

    /// <summary>The last day of a length of time, moved on by every day on which the term stood still; null while it stands.</summary>
    public DateOnly? Due(Span span, WorkingDays working)
    {
        if (IsStanding)
        {
            return null;
        }
        var (due, left) = ((span with { WorkingDays = 0 }).After(Started, working), span.WorkingDays);
        foreach (var stood in Stood.Where(one => one.From < due))
        {
            due = due.AddDays(stood.To!.Value.DayNumber - stood.From.DayNumber);
        }
        while (left > 0)
        {
            due = due.AddDays(1);
            left -= working.IsWorkingDay(due) && !StoodOn(due) ? 1 : 0;
        }
        return due;
    }

    /// <summary>The day on which somebody is reminded of what is due: a length of time before it; null while the term stands still.</summary>
    public DateOnly? Chaser(Span span, Span ahead, WorkingDays working) => Due(span, working) is { } due ? ahead.Before(due, working) : null;

    bool StoodOn(DateOnly day) => Stood.Any(one => one.From < day && (one.To is not { } to || day <= to));

    int Standing(DateOnly on, Func<DateOnly, bool> counts)
    {
        var days = 0;
        foreach (var stood in Stood)
        {
            for (var day = stood.From.AddDays(1); day <= on && (stood.To is not { } to || day <= to); day = day.AddDays(1))
            {
                days += counts(day) ? 1 : 0;
            }
        }
        return days;
    }

    // Facts come in the order in which they were written; a day before the start or before the last standstill changes nothing.
    DateOnly Later(DateOnly day)
    {
        var first = Stood is [.., { To: { } to }] ? to : Started;
        return day < first ? first : day;
    }
}
