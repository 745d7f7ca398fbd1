using System.Collections.Immutable;

namespace Interdict.Licensing.Deciding;

/// <summary>What was proposed and decided.</summary>
/// <param name="Proposed">What waits for a second officer; null when nothing does.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="Taken">What was decided; null before.</param>
/// <param name="TakenAt">When.</param>
/// <param name="Authorisations">The authorisations that came of it.</param>
/// <param name="Rulings">The rulings on whether goods are controlled, the latest for each item; they count when the case is decided.</param>
/// <param name="SentBack">What the second officer said last when sending it back; null when that did not happen since the latest proposal.</param>
public sealed record CaseDecision(
    Proposed? Proposed,
    string ProposedBy,
    Decided? Taken,
    DateTimeOffset? TakenAt,
    ImmutableArray<string> Authorisations,
    ImmutableArray<RulingGiven> Rulings,
    SentBack? SentBack
)
{
    /// <summary>Nothing proposed yet.</summary>
    public static CaseDecision Empty { get; } = new(null, "", null, null, [], [], null);

    /// <summary>True while a second officer has to look.</summary>
    public bool IsProposed => Proposed is not null && Taken is null;

    /// <summary>True when it is decided.</summary>
    public bool IsTaken => Taken is not null;

    /// <summary>This part after one more fact.</summary>
    public CaseDecision After(Paper paper) =>
        paper.Says switch
        {
            Proposed proposed => this with { Proposed = proposed, ProposedBy = paper.By.Account, SentBack = null },
            SentBack back => this with { Proposed = null, ProposedBy = "", SentBack = back },
            RulingGiven given => this with { Rulings = Rulings.RemoveAll(one => one.Item == given.Item).Add(given) },
            Decided decided => this with { Taken = decided, TakenAt = paper.At },
            AuthorisationMade made => this with { Authorisations = Authorisations.Add(made.Authorisation) },
            _ => this,
        };
}
