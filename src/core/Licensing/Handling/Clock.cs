using Interdict.Calendar;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>
/// The time an authority gives itself for a case. The Union sets none (Article 20(11)): without a national period there is no clock.
/// A day on which the applicant has to answer, or on which the clock was stopped, does not count.
/// </summary>
/// <param name="Used">Working days that counted so far.</param>
/// <param name="Allowed">Working days in all.</param>
/// <param name="Due">The last day when nothing stops it again; null while it stands still.</param>
public sealed record Clock(int Used, int Allowed, DateOnly? Due)
{
    /// <summary>True while it stands still.</summary>
    public bool IsStanding => Due is null;

    /// <summary>True when more days were used than there are.</summary>
    public bool IsOver => Used > Allowed;

    /// <summary>The clock of a case on a day; null when there is none.</summary>
    /// <param name="file">The case.</param>
    /// <param name="days">The days on which the authority works.</param>
    /// <param name="allowed">The national period in working days; null when there is none.</param>
    /// <param name="today">The day it is.</param>
    public static Clock? Of(CaseFile file, WorkingDays days, int? allowed, DateOnly today)
    {
        if (allowed is not { } period || file.Application.SubmittedAt is not { } start)
        {
            return null;
        }
        var end = file.Decision.TakenAt is { } taken ? Day(taken) : today;
        var stops = Stops(file.Handling).ToList();
        var used = 0;
        for (var day = Day(start).AddDays(1); day <= end; day = day.AddDays(1))
        {
            used += days.IsWorkingDay(day) && !stops.Exists(stop => stop.From < day && day <= (stop.To ?? DateOnly.MaxValue)) ? 1 : 0;
        }
        var stands = file.Decision.TakenAt is null && stops.Exists(stop => stop.To is null);
        return new Clock(
            used,
            period,
            stands ? null
                : used > period ? end
                : days.After(end, period - used)
        );
    }

    /// <summary>The clock is stopped for a reason of its own.</summary>
    public static Ruling Stop(CaseFile file, Actor by, Personal why) =>
        Open.Unless(
            [Open.To(file, by), file.Handling.IsStopped ? Refusals.ClockAlready : null, string.IsNullOrWhiteSpace(why.Text) ? Refusals.WithoutReason : null],
            () => [new ClockStopped()]
        );

    /// <summary>The clock runs again.</summary>
    public static Ruling Restart(CaseFile file, Actor by) =>
        Open.Unless([Open.To(file, by), file.Handling.IsStopped ? null : Refusals.ClockAlready], () => [new ClockRestarted()]);

    static IEnumerable<(DateOnly From, DateOnly? To)> Stops(CaseHandling handling) =>
        handling
            .Questions.Select(one => (Day(one.AskedAt), Day(one.AnsweredAt ?? one.TakenBackAt)))
            .Concat(handling.Stops.Select(one => (Day(one.From), Day(one.To))))
            .Concat(handling.Hearing is { } hearing ? [(Day(hearing.OpenedAt), Day(hearing.ClosedAt))] : []);

    static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? Day(moment) : null;
}
