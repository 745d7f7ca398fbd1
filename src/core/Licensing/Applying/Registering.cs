using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>The authority has the registration for the general authorisation.</summary>
public sealed record Acknowledged : Fact;

/// <summary>The exporter told that it used the general authorisation for the first time.</summary>
/// <param name="FirstExport">The day of the first export.</param>
public sealed record FirstUseNotified(DateOnly FirstExport) : Fact;

/// <summary>Registration for the general authorisation, and the notice of its first use.</summary>
public static class Registering
{
    /// <summary>What comes of the notice of a first use.</summary>
    public static Ruling FirstUse(CaseFile file, DateOnly? firstExport, DateOnly today) =>
        file.Kind != CaseKind.GeneralRegistration || !file.Application.IsSubmitted || file.Application.IsWithdrawn
            ? Ruling.Not(Refusal.Of("no-registration", "There is no registration of which a first use could be told."))
        : firstExport is not { } day ? Ruling.Not(Refusal.At("first-export", "no-day", "Write the day of the first export as year, month and day: 2026-03-02."))
        : day > today ? Ruling.Not(Refusal.At("first-export", "day-to-come", "The first export lies in the future. Tell it when it has taken place."))
        : file.Application.FirstExport == day ? Ruling.Done()
        : Ruling.Done(new FirstUseNotified(day));
}
