namespace Interdict.Law;

/// <summary>A rule that came, went or changed.</summary>
/// <param name="Before">The rule in the edition that is left; null when it came.</param>
/// <param name="After">The rule in the edition that is reached; null when it went.</param>
public sealed record RuleChange(Measure? Before, Measure? After)
{
    /// <summary>The rule, in its later version where there are two.</summary>
    public Measure Measure => After ?? Before ?? throw new InvalidOperationException("A change of a rule has at least one version of it.");

    /// <summary>added, removed or changed.</summary>
    public string Kind =>
        (Before, After) switch
        {
            (null, _) => "added",
            (_, null) => "removed",
            _ => "changed",
        };

    // Versions of a rule are values of one book: the same version is the same object in both editions.
    internal static IEnumerable<RuleChange> Of(Edition before, Edition after)
    {
        var then = before.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var now = after.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        return
        [
            .. after.Measures.Where(measure => !then.ContainsKey(measure.Id)).Select(measure => new RuleChange(null, measure)),
            .. before.Measures.Where(measure => !now.ContainsKey(measure.Id)).Select(measure => new RuleChange(measure, null)),
            .. after
                .Measures.Where(measure => then.TryGetValue(measure.Id, out var older) && !ReferenceEquals(older, measure))
                .Select(measure => new RuleChange(then[measure.Id], measure)),
        ];
    }
}
