using System.Collections.Immutable;

namespace Interdict.Licensing.Assessing;

/// <summary>What was weighed, on which evidence.</summary>
/// <param name="Weighed">One for each consideration of the law, the latest answer.</param>
public sealed record Assessment(ImmutableSortedDictionary<string, Weighed> Weighed)
{
    /// <summary>Nothing weighed yet.</summary>
    public static Assessment Empty { get; } = new(ImmutableSortedDictionary.Create<string, Weighed>(StringComparer.Ordinal));

    /// <summary>This part after one more fact.</summary>
    public Assessment After(Paper paper) =>
        paper.Says switch
        {
            Weighed weighed => this with { Weighed = Weighed.SetItem(weighed.Consideration, weighed) },
            _ => this,
        };
}
