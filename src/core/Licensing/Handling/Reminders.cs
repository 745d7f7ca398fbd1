using System.Collections.Immutable;
using Interdict.Calendar;
using Interdict.Licensing.Authorising;

namespace Interdict.Licensing.Handling;

/// <summary>What the holder of an authorisation is reminded of: a condition that has to be shown, and the last day. Each day that is set is reminded of once.</summary>
public static class Reminders
{
    /// <summary>Name of what comes when it is the last day of the authorisation.</summary>
    public const string LastDay = "last-day";

    /// <summary>So many days ahead the holder is reminded of the last day: policy, not law.</summary>
    public const int DaysAhead = 30;

    /// <summary>What the holder has to be reminded of on a day.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="days">The days on which the authority works.</param>
    /// <param name="today">The day it is.</param>
    public static ImmutableArray<Chased> Of(AuthorisationFile file, WorkingDays days, DateOnly today) =>
        [.. Coming(file, days, today).Where(one => !file.Reminded.Contains(one))];

    static IEnumerable<Chased> Coming(AuthorisationFile file, WorkingDays days, DateOnly today)
    {
        // What was taken back as if it had never been, or for the future, or was given back, asks nothing of anybody.
        if (file.Issued is null || file.Ending is not null)
        {
            yield break;
        }
        foreach (var condition in file.Conditions)
        {
            if (ConditionActs.Of(file, condition.Id) is { IsOpen: true, Due: { } due } && days.After(today, Chasers.Before) >= due)
            {
                yield return new Chased(condition.Id, due);
            }
        }
        if (IsEnding(file, today))
        {
            yield return new Chased(LastDay, file.ValidTo);
        }
    }

    /// <summary>True when it can be used now and its last day is near.</summary>
    public static bool IsEnding(AuthorisationFile file, DateOnly today) => file.On(today) == Validity.Valid && file.ValidTo <= today.AddDays(DaysAhead);
}
