using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;

namespace Interdict.Licensing.Cases;

/// <summary>A case, folded out of its facts. Each part looks at the facts that concern it and passes over the others.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Opened">When it was begun.</param>
/// <param name="Changed">When its latest fact was added.</param>
/// <param name="Application">What is applied for, by whom, with which papers.</param>
/// <param name="Handling">Who handles it, questions, advice, notes, clocks.</param>
/// <param name="Assessment">What was weighed, on which evidence.</param>
/// <param name="Decision">What was proposed and decided.</param>
public sealed record CaseFile(
    FileId Id,
    long Version,
    DateTimeOffset Opened,
    DateTimeOffset Changed,
    Application Application,
    CaseHandling Handling,
    Assessment Assessment,
    CaseDecision Decision
) : IFile<CaseFile>
{
    /// <inheritdoc/>
    public static CaseFile New(FileId id) => new(id, 0, default, default, Application.Empty, CaseHandling.Empty, Assessment.Empty, CaseDecision.Empty);

    /// <summary>What the case is about.</summary>
    public CaseKind Kind => Application.Kind;

    /// <summary>Where the case is.</summary>
    public Stage Stage =>
        Application.IsSuperseded ? Stage.Superseded
        : Application.IsWithdrawn ? Stage.Withdrawn
        : Decision.IsTaken ? Stage.Decided
        : !Application.IsSubmitted ? Stage.Draft
        : Decision.IsProposed ? Stage.ToCountersign
        : Handling.IsWithApplicant ? Stage.WithApplicant
        : Handling.Officer.Length > 0 ? Stage.InAssessment
        : Stage.Received;

    /// <inheritdoc/>
    public CaseFile After(Paper paper) =>
        this with
        {
            Version = paper.Number,
            Opened = Version == 0 ? paper.At : Opened,
            Changed = paper.At,
            Application = Application.After(paper),
            Handling = Handling.After(paper),
            Assessment = Assessment.After(paper),
            Decision = Decision.After(paper),
        };
}
