using System.Collections.Immutable;
using Interdict.Calendar;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Handling;

/// <summary>Reminders, five working days before something is due. Each is sent once.</summary>
public static class Chasers
{
    /// <summary>So many working days before the day.</summary>
    public const int Before = 5;

    /// <summary>Name of what is waited for when it is the authority's own decision.</summary>
    public const string Decision = "decision";

    /// <summary>Name of what is waited for when it is the applicant's word in a hearing.</summary>
    public const string OfHearing = "hearing";

    /// <summary>What somebody has to be reminded of today.</summary>
    /// <param name="file">The case.</param>
    /// <param name="days">The days on which the authority works.</param>
    /// <param name="allowed">The national period in working days; null when there is none.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<Fact> Of(CaseFile file, WorkingDays days, int? allowed, DateOnly today) =>
        Open.Case(file) is not null
            ? []
            :
            [
                .. Waiting(file, days, allowed, today)
                    .Where(one => !file.Handling.Chased.Contains(one.About) && days.After(today, Before) >= one.Due)
                    .Select(one => new Chased(one.About, one.Due)),
            ];

    /// <summary>All that a case waits for, with the day by which it is expected.</summary>
    public static IEnumerable<(string About, DateOnly Due)> Waiting(CaseFile file, WorkingDays days, int? allowed, DateOnly today)
    {
        foreach (var question in file.Handling.Questions.Where(one => one.IsOpen))
        {
            yield return (question.Id, question.Due);
        }
        foreach (var advice in file.Handling.Advice.Where(one => one.IsOpen))
        {
            yield return (advice.Id, advice.Due);
        }
        if (file.Handling.Hearing is { ClosedAt: null } hearing)
        {
            yield return (OfHearing, hearing.Due);
        }
        if (Clock.Of(file, days, allowed, today) is { Due: { } due } && !file.Decision.IsTaken)
        {
            yield return (Decision, due);
        }
    }
}
