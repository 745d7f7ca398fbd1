namespace Interdict.Law;

/// <summary>
/// Validity on two axes: the days on which a rule applies, and the day since which it was known.
/// A rule may be published after the day from which it applies (Delegated Regulation (EU) 2021/139).
/// </summary>
/// <param name="AppliesFrom">First day on which it applies.</param>
/// <param name="AppliesTo">Last day on which it applies; null while no end is known.</param>
/// <param name="KnownFrom">Day of its publication.</param>
public sealed record Dated(DateOnly AppliesFrom, DateOnly? AppliesTo, DateOnly KnownFrom)
{
    /// <summary>True when it applies on the day, seen with what was known on the other day.</summary>
    public bool Covers(DateOnly on, DateOnly asKnown) => KnownFrom <= asKnown && AppliesFrom <= on && (AppliesTo is not { } last || on <= last);

    /// <summary>
    /// The version that prevails among those that cover the day: the one published last, then the one that began last.
    /// Null when none covers it.
    /// </summary>
    public static T? Prevailing<T>(IEnumerable<T> versions, Func<T, Dated> dates, DateOnly on, DateOnly asKnown)
        where T : class
    {
        T? best = null;
        foreach (var version in versions)
        {
            if (!dates(version).Covers(on, asKnown))
            {
                continue;
            }
            if (best is null || IsLater(dates(version), dates(best)))
            {
                best = version;
            }
        }
        return best;
    }

    static bool IsLater(Dated one, Dated other) => one.KnownFrom > other.KnownFrom || (one.KnownFrom == other.KnownFrom && one.AppliesFrom > other.AppliesFrom);
}
