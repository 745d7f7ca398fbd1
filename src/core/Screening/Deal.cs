using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Screening;

/// <summary>Goods and a deal that are put to the law.</summary>
/// <param name="Id">The asker's own name for it; passed through.</param>
/// <param name="Instrument">The law that is asked.</param>
/// <param name="On">The day on which the law is asked.</param>
/// <param name="AsKnown">The day whose knowledge counts.</param>
/// <param name="Facts">The facts; what is absent is unknown.</param>
/// <param name="Entry">Slug or label when the goods are given as being of that entry; empty otherwise.</param>
/// <param name="Resembles">Slug or label of an entry the goods are tested against, its exclusions open; empty otherwise.</param>
/// <param name="Text">What the trader wrote; empty when nothing.</param>
/// <param name="CommodityCode">The code as declared; empty when none.</param>
/// <param name="Documents">Document codes with their references.</param>
public sealed record Deal(
    string Id,
    string Instrument,
    DateOnly On,
    DateOnly AsKnown,
    Facts Facts,
    string Entry = "",
    string Resembles = "",
    string Text = "",
    string CommodityCode = "",
    ImmutableArray<string> Documents = default
);

/// <summary>What the law says of a deal, with its reasons, what is missing and what to do.</summary>
/// <param name="Id">The asker's own name for it.</param>
/// <param name="On">The day on which the law was asked.</param>
/// <param name="AsKnown">The day whose knowledge counted.</param>
/// <param name="Effect">The effect of the worst finding.</param>
/// <param name="Decision">What to do now.</param>
/// <param name="Findings">The findings, best recognised first.</param>
/// <param name="Authorisation">How an authorisation is had; null when none is needed or none can be had.</param>
/// <param name="Duties">Duties that come with the outcome.</param>
/// <param name="Questions">What is missing, and what each answer would do.</param>
/// <param name="Next">What to do next.</param>
/// <param name="Notes">What was not examined: national measures, guidance, known gaps.</param>
/// <param name="Law">The law that was asked, by its hash.</param>
public sealed record Answer(
    string Id,
    DateOnly On,
    DateOnly AsKnown,
    Effect Effect,
    Decision Decision,
    ImmutableArray<Finding> Findings,
    AuthorisationRoute? Authorisation,
    ImmutableArray<string> Duties,
    ImmutableArray<Question> Questions,
    ImmutableArray<string> Next,
    ImmutableArray<string> Notes,
    string Law
);

/// <summary>An answer, or why there can be none.</summary>
public abstract record Outcome
{
    Outcome() { }

    /// <summary>The law was asked.</summary>
    /// <param name="Answer">What it says.</param>
    public sealed record Answered(Answer Answer) : Outcome;

    /// <summary>The question cannot be put to the law as it stands.</summary>
    /// <param name="Field">The field that is wrong.</param>
    /// <param name="Why">What is wrong, and what to do.</param>
    public sealed record Refused(string Field, string Why) : Outcome;
}
