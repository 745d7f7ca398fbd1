namespace Interdict.Licensing.Cases;

/// <summary>Where a case is. It follows from the facts: nothing sets it.</summary>
public enum Stage : byte
{
    /// <summary>The applicant is writing.</summary>
    Draft,

    /// <summary>Submitted; nobody has taken it yet.</summary>
    Received,

    /// <summary>An officer assesses it.</summary>
    InAssessment,

    /// <summary>The applicant has a question to answer, or is heard; the clock stands still.</summary>
    WithApplicant,

    /// <summary>A decision is proposed and waits for a second officer.</summary>
    ToCountersign,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>Withdrawn by the applicant.</summary>
    Withdrawn,

    /// <summary>Replaced by an amended application.</summary>
    Superseded,
}
