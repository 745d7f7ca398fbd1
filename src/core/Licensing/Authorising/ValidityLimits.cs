using Interdict.Calendar;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>How long an authorisation may be valid (Article 21(1)), by the law's data.</summary>
public static class ValidityLimits
{
    /// <summary>Why these days lie outside the limits of a type; null when they do not.</summary>
    public static Refusal? Not(AuthorisationType type, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return Refusals.Ends(from);
        }
        if (type.Validity?.AtLeast is { } least && to < Earliest(least, from))
        {
            return Refusals.TooShort(least.ToString(), type.Article, Earliest(least, from));
        }
        return type.Validity?.AtMost is { } most && to > Latest(most, from) ? Refusals.TooLong(most.ToString(), type.Article, Latest(most, from)) : null;
    }

    /// <summary>The first and the last day that the law allows as the last day of validity; null where it sets none.</summary>
    public static (DateOnly? Earliest, DateOnly? Latest) Of(AuthorisationType type, DateOnly from) =>
        (type.Validity?.AtLeast is { } least ? Earliest(least, from) : null, type.Validity?.AtMost is { } most ? Latest(most, from) : null);

    // Whether the first day counts in, the general rules for counting periods say, which were not read: both readings are allowed.
    static DateOnly Earliest(Span least, DateOnly from) => least.After(from).AddDays(-1);

    static DateOnly Latest(Span most, DateOnly from) => most.After(from);

    /// <summary>The day that lies a time after another.</summary>
    internal static DateOnly After(this Span span, DateOnly day) =>
        WorkingDays.Plain.After(day.AddYears(span.Years).AddMonths(span.Months).AddDays((span.Weeks * 7) + span.Days), span.WorkingDays);
}
