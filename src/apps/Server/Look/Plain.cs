using Interdict.Law;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Server.Look;

/// <summary>The words of the law's scales as people read them on a page.</summary>
internal static class Plain
{
    public static string Effect(Effect effect) =>
        effect switch
        {
            Law.Effect.NotListed => "Not listed",
            Law.Effect.NotRestricted => "Listed; this act is free",
            Law.Effect.Exempt => "Exempt",
            Law.Effect.GeneralAuthorisation => "Covered by a general authorisation",
            Law.Effect.ProhibitedIfKnown => "Prohibited to whoever knows of misuse",
            Law.Effect.OtherRegime => "A matter of other law",
            Law.Effect.AuthorisationRequired => "Authorisation required",
            Law.Effect.Prohibited => "Prohibited",
            _ => "Depends on open facts",
        };

    /// <summary>An effect beside its decision: a prohibition that only holds has a text that nobody confirmed.</summary>
    public static string Effect(Effect effect, Decision decision) =>
        effect == Law.Effect.Prohibited && decision != Law.Decision.Stop ? "Probably prohibited, text not confirmed" : Effect(effect);

    /// <summary>The headline of an answer. A release never reads as clearance.</summary>
    public static string Headline(Answer answer, string instrument) => Headline(answer.Decision, answer.Effect, instrument);

    public static string Headline(Decision decision, Effect effect, string instrument) =>
        (decision, effect) switch
        {
            (Law.Decision.Release, _) => $"nothing found under {instrument}; other controls not examined",
            (Law.Decision.Stop, _) => "prohibited; the goods do not move",
            (_, Law.Effect.Prohibited) => "probably prohibited, text not confirmed",
            (_, Law.Effect.AuthorisationRequired) => "an authorisation is needed and none has been checked",
            (_, Law.Effect.OtherRegime) => "goods of another regime: refer them",
            (_, Law.Effect.Exempt or Law.Effect.GeneralAuthorisation or Law.Effect.NotRestricted) => "an exemption is stated and has to be verified first",
            _ => "the answer depends on facts that are missing",
        };

    public static string Decision(Decision decision) =>
        decision switch
        {
            Law.Decision.Release => "Release",
            Law.Decision.Hold => "Hold",
            _ => "Stop",
        };

    public static string Verification(Verification verification) =>
        verification switch
        {
            Law.Verification.Verified => "Verified",
            Law.Verification.Attested => "Attested",
            Law.Verification.CarriedOver => "Carried over",
            Law.Verification.SecondarySource => "Secondary source",
            _ => "From memory",
        };

    public static string Meaning(Verification verification) =>
        verification switch
        {
            Law.Verification.Verified => "The text was read in the source that is named. It may decide.",
            Law.Verification.Attested => "A named officer confirmed the text with a reference, for one authority. It may decide there.",
            Law.Verification.CarriedOver =>
                "Taken over from an older text that has been replaced; the text in force was not read. It can hold goods for a person and never stops them.",
            Law.Verification.SecondarySource =>
                "Known from authorities' or organisations' reports; number, wording and codes were not read. It can hold goods and never stops them.",
            _ => "General knowledge; no source was read. It can hold goods for a person and never stops them.",
        };

    public static string Basis(string word) =>
        word switch
        {
            "claimed" => "somebody says so",
            "document" => "a document says so",
            "text" => "the goods' own description says so",
            _ => "an officer has checked it",
        };

    /// <summary>A word of a choice, as people write it.</summary>
    public static string Choice(string word) => word.Replace('-', ' ');

    /// <summary>A stated value as people read it.</summary>
    public static string Value(LawBook book, FactKind kind, string written) =>
        kind.Form switch
        {
            FactForm.Place => book.Gazetteer.Read(written) is { } place ? place.Name : written,
            FactForm.Number => $"{written} {kind.Unit}",
            _ => Choice(written),
        };

    public static string Day(DateOnly day) => $"{day.Day} {months[day.Month - 1]} {day.Year}";

    public static string Iso(DateOnly day) => IsoDay.Write(day);

    public static string Tone(Decision decision) => "tone-" + Words.Of(decision);

    static readonly string[] months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
}
