using System.Collections.Immutable;

namespace Interdict.Calendar;

/// <summary>Which days count where an authority works: Monday to Friday without its holidays.</summary>
/// <param name="Holidays">The days that do not count.</param>
public sealed record WorkingDays(ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>Monday to Friday, no holidays known.</summary>
    public static WorkingDays Plain { get; } = new([]);

    /// <summary>True when work is done on that day.</summary>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>The day that lies so many working days after another; the first day after it counts as one.</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /// <summary>The day that lies so many working days before another; the first day before it counts as one.</summary>
    public DateOnly Before(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(-1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
