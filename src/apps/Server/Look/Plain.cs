using Interdict.Law;
using Interdict.Screening;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Look;

/// <summary>The words of the law's scales as people read them on a page.</summary>
internal static class Plain
{
    public static string Effect(Effect effect) =>
        effect switch
        {
            Law.Effect.NotListed => Tongue.Key("Not listed"),
            Law.Effect.NotRestricted => Tongue.Key("Listed; this act is free"),
            Law.Effect.Exempt => Tongue.Key("Exempt"),
            Law.Effect.GeneralAuthorisation => Tongue.Key("Covered by a general authorisation"),
            Law.Effect.ProhibitedIfKnown => Tongue.Key("Prohibited to whoever knows of misuse"),
            Law.Effect.OtherRegime => Tongue.Key("A matter of other law"),
            Law.Effect.AuthorisationRequired => Tongue.Key("Authorisation required"),
            Law.Effect.Prohibited => Tongue.Key("Prohibited"),
            _ => Tongue.Key("Depends on open facts"),
        };

    /// <summary>An effect beside its decision: a prohibition that only holds has a text that nobody confirmed.</summary>
    public static string Effect(Effect effect, Decision decision) =>
        effect == Law.Effect.Prohibited && decision != Law.Decision.Stop ? Tongue.Key("Probably prohibited, text not confirmed") : Effect(effect);

    /// <summary>The headline of an answer. A release never reads as clearance.</summary>
    public static string Headline(Tongue T, Answer answer, string instrument) => Headline(T, answer.Decision, answer.Effect, instrument);

    public static string Headline(Tongue T, Decision decision, Effect effect, string instrument) =>
        (decision, effect) switch
        {
            (Law.Decision.Release, _) => T["nothing found under {0}; other controls not examined", instrument],
            (Law.Decision.Stop, _) => T["prohibited; the goods do not move"],
            (_, Law.Effect.Prohibited) => T["probably prohibited, text not confirmed"],
            (_, Law.Effect.AuthorisationRequired) => T["an authorisation is needed and none has been checked"],
            (_, Law.Effect.OtherRegime) => T["goods of another regime: refer them"],
            (_, Law.Effect.Exempt or Law.Effect.GeneralAuthorisation or Law.Effect.NotRestricted) => T["an exemption is stated and has to be verified first"],
            _ => T["the answer depends on facts that are missing"],
        };

    public static string Decision(Decision decision) =>
        decision switch
        {
            Law.Decision.Release => Tongue.Key("Release"),
            Law.Decision.Hold => Tongue.Key("Hold"),
            _ => Tongue.Key("Stop"),
        };

    public static string Verification(Verification verification) =>
        verification switch
        {
            Law.Verification.Verified => Tongue.Key("Verified"),
            Law.Verification.Attested => Tongue.Key("Attested"),
            Law.Verification.CarriedOver => Tongue.Key("Carried over"),
            Law.Verification.SecondarySource => Tongue.Key("Secondary source"),
            _ => Tongue.Key("From memory"),
        };

    public static string Meaning(Verification verification) =>
        verification switch
        {
            Law.Verification.Verified => Tongue.Key("The text was read in the source that is named. It may decide."),
            Law.Verification.Attested => Tongue.Key("A named officer confirmed the text with a reference, for one authority. It may decide there."),
            Law.Verification.CarriedOver => Tongue.Key(
                "Taken over from an older text that has been replaced; the text in force was not read. It can hold goods for a person and never stops them."
            ),
            Law.Verification.SecondarySource => Tongue.Key(
                "Known from authorities' or organisations' reports; number, wording and codes were not read. It can hold goods and never stops them."
            ),
            _ => Tongue.Key("General knowledge; no source was read. It can hold goods for a person and never stops them."),
        };

    public static string Basis(string word) =>
        word switch
        {
            "claimed" => Tongue.Key("somebody says so"),
            "document" => Tongue.Key("a document says so"),
            "text" => Tongue.Key("the goods' own description says so"),
            _ => Tongue.Key("an officer has checked it"),
        };

    /// <summary>A word of a choice, as people write it.</summary>
    public static string Choice(string word) => word.Replace('-', ' ');

    /// <summary>A stated value as people read it.</summary>
    public static string Value(Tongue T, LawBook book, FactKind kind, string written) =>
        kind.Form switch
        {
            FactForm.Place => book.Gazetteer.Read(written) is { } place ? T[place.Name] : written,
            FactForm.Number => $"{written} {T[kind.Unit]}",
            _ when written == "yes" => T["Yes"],
            _ when written == "no" => T["No"],
            _ => T[Choice(written)],
        };

    public static string Iso(DateOnly day) => IsoDay.Write(day);

    public static string Tone(Decision decision) => "tone-" + Words.Of(decision);
}
