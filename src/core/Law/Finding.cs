using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A reason for a conclusion.</summary>
/// <param name="Kind">
/// What sort of reason: word, code, chemistry, measurement, context, contradiction (of the goods); measure, exemption,
/// exclusion, ground, bar (of the law); fact, document, verification, gap (of the case).
/// </param>
/// <param name="Text">The reason in plain words.</param>
public sealed record Reason(string Kind, string Text);

/// <summary>A fact that is missing and would change the effect.</summary>
/// <param name="Fact">Name of the fact.</param>
/// <param name="Why">The question, and why it matters.</param>
/// <param name="AtBorder">True when it can be settled at an inspection table.</param>
/// <param name="Answers">What each answer would do.</param>
public sealed record Question(string Fact, string Why, bool AtBorder, ImmutableArray<PossibleAnswer> Answers);

/// <summary>One answer to an open question.</summary>
/// <param name="If">The answer.</param>
/// <param name="Effect">What would then follow.</param>
public sealed record PossibleAnswer(string If, Effect Effect);

/// <summary>What the law says of one entry that the goods are or may be.</summary>
/// <param name="Entry">The entry's label in the edition: <c>II:2.2</c>.</param>
/// <param name="Slug">The entry's stable name.</param>
/// <param name="Goods">What it lists.</param>
/// <param name="Effect">The effect; undetermined when several are possible.</param>
/// <param name="Possible">The effects that are possible, lightest first.</param>
/// <param name="Decision">What to do now.</param>
/// <param name="Verification">How well the deciding text is confirmed.</param>
/// <param name="ReliesOn">The older text it leans on; empty for none.</param>
/// <param name="Citation">The article and the entry.</param>
/// <param name="Power">The article that lets an officer hold the goods, or "advice"; empty on release.</param>
/// <param name="Refer">The other regime to which the goods are referred; empty for none.</param>
/// <param name="Because">Why.</param>
/// <param name="Questions">What is missing.</param>
/// <param name="Authorisation">How an authorisation is had; null when none is needed or none can be had.</param>
/// <param name="Duties">Duties that come with the outcome.</param>
/// <param name="Next">What to do next.</param>
public sealed record Finding(
    string Entry,
    string Slug,
    string Goods,
    Effect Effect,
    ImmutableArray<Effect> Possible,
    Decision Decision,
    Verification Verification,
    string ReliesOn,
    string Citation,
    string Power,
    string Refer,
    ImmutableArray<Reason> Because,
    ImmutableArray<Question> Questions,
    AuthorisationRoute? Authorisation,
    ImmutableArray<string> Duties,
    ImmutableArray<string> Next
);
