using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Letters;
using Interdict.Server.Look;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;
using Outcome = Interdict.Licensing.Deciding.Outcome;

namespace Interdict.Server.Cases.Parts;

/// <summary>Every fact of a case in plain words, as those at the authority read it.</summary>
internal static class CaseTale
{
    /// <summary>A fact in a few words.</summary>
    public static string Title(Tongue T, Fact fact, Func<string, string> name) =>
        fact switch
        {
            Begun begun => T["Begun: {0}", InWords.Kind(T, begun.Kind)],
            Written => T["The application was written"],
            Determined { Step: "decided" } => T["The law was asked before the decision"],
            Determined => T["The law was asked"],
            Submitted => T["Handed in"],
            Acknowledged => T["The registration is acknowledged"],
            FirstUseNotified first => T["First use of the general authorisation told: {0}", InWords.Day(T, first.FirstExport)],
            Withdrawn => T["Withdrawn by the applicant"],
            Superseded superseded => T["Replaced by {0}", superseded.By],
            Attached => T["A paper was attached"],
            Scanned => T["A paper was scanned"],
            Detached => T["A paper was taken off"],
            AuthorisationMade made => T["Authorisation {0} was made", made.Authorisation],
            Proposed => T["A decision was proposed"],
            SentBack => T["Sent back"],
            Decided => T["Decided"],
            RulingGiven given => T["A ruling was written on item {0}", given.Item],
            LetterSent letter => T["Letter: {0}", Letters.LetterWords.Kind(T, letter.Kind)],
            ToBeNotified notice => T["The other authorities have to be told by {0}", InWords.Day(T, notice.By)],
            ReexaminedByLaw { Changes.IsEmpty: true } => T["The law says of the goods what it said before"],
            ReexaminedByLaw => T["The law changed: the goods have to be looked at anew"],
            _ => Handled(T, fact, name) ?? Assessed(T, fact) ?? T["Something else was written"],
        };

    /// <summary>The words that belong to a fact; empty when its title says it.</summary>
    public static string Words(Tongue T, Paper paper, CaseScreen screen) =>
        paper.Says switch
        {
            QuestionAsked asked => asked.Text.Text,
            QuestionAnswered answered => answered.Text.Text,
            AdviceAsked asked => asked.Text.Text,
            HearingOpened opened => opened.Text.Text,
            Heard heard => heard.Words.Text,
            Noted noted => noted.Text.Text,
            Attached attached => attached.Paper.Name.Text,
            Weighed weighed => $"{CaseWords.Concern(T, weighed.Concern)}: {weighed.Reasoning}",
            EvidenceQuoted { What: { } what } => what.IsProtected && !screen.SeesSources ? "" : $"{what.Source}: {what.Quote}",
            SearchedInVain { What: { } what } => T["{0}, for \"{1}\"", what.Where, what.Words],
            GroundExamined examined => examined.Reasoning.Text,
            FactChecked one => $"{T[Plain.Choice(one.Value)]}. {one.How}",
            TextAttested attested => $"{attested.Citation}: {attested.Officer}, {attested.Reference}",
            Screened screened => T["{0} {0?likeness:likenesses} to lists, {1} to earlier refusals", screened.Hits.Length, screened.Earlier.Length],
            Settled settled => $"{CaseWords.Likeness(T, settled.Is)}: {settled.Because}",
            Determined determined => string.Join("; ", determined.Items.Select(one => Found(T, one))),
            Proposed proposed => Outcomes(T, screen, proposed),
            Decided decided => Outcomes(T, screen, decided.What),
            SentBack back => back.Reason.Text,
            RulingGiven given => given.Says,
            _ => "",
        };

    /// <summary>Why somebody acted, for this reader: of the authority's reasons another body reads those for its own advice alone.</summary>
    public static string Why(Paper paper, CaseScreen screen) =>
        (screen.IsOfAuthority || paper.By.As == Role.Applicant || paper.By.Body == screen.Desk.Body || paper.Says is ReleaseAsked)
        && (screen.SeesSources || !IsOfProtected(paper.Says, screen))
            ? paper.Why.Text
            : "";

    // Why a source is relied on no more often says who it was.
    static bool IsOfProtected(Fact fact, CaseScreen screen) =>
        fact is EvidenceStruck struck
        && screen.Papers.Any(paper => paper.Says is EvidenceQuoted { What.IsProtected: true } quoted && quoted.Evidence == struck.Evidence);

    /// <summary>How it looks.</summary>
    public static string Tone(Fact fact) =>
        fact switch
        {
            QuestionAsked or AdviceAsked or HearingOpened or ReleaseAsked or Proposed => "asks",
            Decided decided => decided.What.Items.Any(item => item.Outcome == Outcome.Refused) ? "bad" : "good",
            AuthorisationMade or Acknowledged => "good",
            SentBack or Weighed { Concern: Concern.ReasonableGrounds } => "bad",
            Determined or TextAttested or FactChecked => "law",
            _ => "plain",
        };

    /// <summary>Whether a fact is for this reader: notes stay among colleagues, and another body reads its own advice alone.</summary>
    public static bool IsFor(Fact fact, CaseScreen screen) =>
        screen.IsOfAuthority
        || fact switch
        {
            Noted or Screened or Settled or Proposed or SentBack => false,
            AdviceAsked asked => asked.Body == screen.Desk.Body,
            AdviceGiven given => IsOfBody(screen, given.Advice),
            AdviceTakenBack back => IsOfBody(screen, back.Advice),
            ReleaseAsked asked => IsOfBody(screen, asked.Condition.Split('.')[0]),
            Released released => IsOfBody(screen, released.Condition.Split('.')[0]),
            _ => true,
        };

    static bool IsOfBody(CaseScreen screen, string advice) => screen.File.Handling.Advice.Any(one => one.Id == advice && one.Body == screen.Desk.Body);

    static string? Handled(Tongue T, Fact fact, Func<string, string> name) =>
        fact switch
        {
            Assigned { Officer.Length: > 0 } assigned => T["{0} has the case", name(assigned.Officer)],
            Assigned => T["The case went back to the queue"],
            QuestionAsked => T["The applicant was asked"],
            QuestionAnswered => T["The applicant answered"],
            QuestionTakenBack => T["A question was taken back"],
            AdviceAsked asked => T["{0} was asked for advice", CaseWords.Body(T, asked.Body)],
            AdviceGiven => T["Advice was given"],
            AdviceTakenBack => T["A request for advice was taken back"],
            ReleaseAsked asked => T["A body was asked to let go of condition {0}", asked.Condition],
            Released released => T["The body let go of condition {0}", released.Condition],
            Noted => T["A note among colleagues"],
            ClockStopped => T["The clock was stopped"],
            ClockRestarted => T["The clock runs again"],
            Chased chased => T["A reminder: {0} is due on {1}", chased.About, InWords.Day(T, chased.Due)],
            HearingOpened => T["The hearing was opened"],
            Heard => T["The applicant was heard"],
            HearingLapsed => T["The time of the hearing passed"],
            _ => null,
        };

    static string? Assessed(Tongue T, Fact fact) =>
        fact switch
        {
            Weighed => T["A consideration was weighed"],
            EvidenceQuoted => T["A source was quoted"],
            SearchedInVain => T["A search found nothing"],
            EvidenceStruck => T["A piece of evidence was struck"],
            GroundExamined examined => examined.IsMet ? T["The ground for prohibited goods is shown"] : T["The ground for prohibited goods is not shown"],
            FactChecked one => T["A fact was checked: {0}", one.Name.Replace('_', ' ')],
            TextAttested => T["A text of the law was attested"],
            Screened => T["The parties were compared with lists and earlier refusals"],
            Settled => T["A likeness was judged"],
            _ => null,
        };

    static string Found(Tongue T, ItemFinding found) =>
        $"{found.Item}: {T[Plain.Effect(Law.Words.Effect(found.Effect) ?? Effect.Undetermined)]}{(found.Label.Length > 0 ? $" ({found.Label})" : "")}";

    static string Outcomes(Tongue T, CaseScreen screen, Proposed what) =>
        string.Join("; ", what.Items.Select(one => $"{(one.Item == 0 ? "" : $"{one.Item}: ")}{CaseWords.Outcome(T, screen.File.Kind, one.Outcome)}"));
}
