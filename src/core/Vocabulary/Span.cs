namespace Interdict.Vocabulary;

/// <summary>A length of time as people and laws say it: months are months, whatever their days. How it is counted, the calendar says.</summary>
/// <param name="Years">Years.</param>
/// <param name="Months">Months.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Days">Days of the calendar.</param>
/// <param name="WorkingDays">Days on which an authority works.</param>
public readonly record struct Span(int Years = 0, int Months = 0, int Weeks = 0, int Days = 0, int WorkingDays = 0)
{
    /// <summary>True when it is no time at all.</summary>
    public bool IsNone => this == default;

    /// <summary>Its parts, longest first, each with the word for its unit in the plural: (3, "months").</summary>
    public IEnumerable<(int Count, string Unit)> Parts()
    {
        (int Count, string Unit)[] parts = [(Years, "years"), (Months, "months"), (Weeks, "weeks"), (Days, "days"), (WorkingDays, "working days")];
        return parts.Where(part => part.Count != 0);
    }

    /// <summary>In English: <c>3 months</c>, <c>1 year</c>.</summary>
    public override string ToString() => string.Join(", ", Parts().Select(part => $"{part.Count} {(part.Count == 1 ? part.Unit[..^1] : part.Unit)}"));
}
