using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Letters;
using Interdict.Server.Tongues;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Story;

/// <summary>What an applicant reads of a case. What the authority does among its own people is not in it.</summary>
internal static class StoryLine
{
    /// <summary>The facts that an applicant reads; of many changes in a draft the last one before something else.</summary>
    public static IEnumerable<Paper> Of(IReadOnlyList<Paper> papers)
    {
        CaseKind? kind = null;
        for (var at = 0; at < papers.Count; at++)
        {
            var paper = papers[at];
            var isFollowed = paper.Says is Written && papers.Skip(at + 1).FirstOrDefault(later => later.Says is not (Determined or Begun))?.Says is Written;
            // The kind and the title stand in one fact: only another kind is news.
            var isSameKind = paper.Says is Begun begun && kind == begun.Kind;
            kind = (paper.Says as Begun)?.Kind ?? kind;
            if (IsForApplicants(paper.Says) && !isFollowed && !isSameKind)
            {
                yield return paper;
            }
        }
    }

    /// <summary>A fact in a few words.</summary>
    public static string Title(Tongue t, Paper paper) =>
        paper.Says switch
        {
            Begun begun when paper.Number > 1 => t["Kind of application changed: {0}", Say.Kind(t, begun.Kind)],
            Begun { CopyOf.Length: > 0 } begun => t["Begun as a copy of {0}", begun.CopyOf],
            Begun { Amends.Length: > 0 } begun => t["Begun to amend {0}", begun.Amends],
            Begun begun when Begin.IsForApplicants(begun.Kind) => t["Begun"],
            Begun => t["Opened by the authority"],
            Written => t["What it says was changed"],
            Determined => t["The law was asked"],
            Submitted => t["Handed in"],
            Acknowledged => t["The registration is acknowledged"],
            FirstUseNotified => t["First use told to the authority"],
            Withdrawn => t["Withdrawn"],
            Superseded superseded => t["Replaced by {0}", superseded.By],
            Attached => t["A paper was attached"],
            Scanned => t["A paper was scanned"],
            Detached => t["A paper was taken off"],
            Assigned { Officer.Length: > 0 } => t["An officer took the case"],
            Assigned => t["The case waits for an officer"],
            QuestionAsked => t["The authority asks"],
            QuestionAnswered => t["You answered"],
            QuestionTakenBack => t["The authority needs no answer any more"],
            HearingOpened => t["You are heard"],
            Heard => t["You spoke"],
            HearingLapsed => t["The time for your words passed"],
            ClockStopped => t["The clock stands still"],
            ClockRestarted => t["The clock runs again"],
            Decided => t["Decided"],
            LetterSent letter => t["Letter: {0}", letter.Subject],
            AuthorisationMade made => t["Authorisation {0} was issued", made.Authorisation],
            _ => t["Something else was written"],
        };

    /// <summary>The words that belong to a fact; empty when its title says it.</summary>
    public static string Words(Paper paper, CaseFile file) =>
        paper.Says switch
        {
            QuestionAsked asked => asked.Text.Text,
            QuestionAnswered answered => answered.Text.Text,
            HearingOpened opened => opened.Text.Text,
            Heard heard => heard.Words.Text,
            Attached attached => attached.Paper.Name.Text,
            Scanned scanned => file.Application.Attachments.FirstOrDefault(one => one.Paper.Id == scanned.Attachment).Paper?.Name.Text ?? "",
            Decided decided => decided.What.Text.Text,
            FirstUseNotified first => IsoDay.Write(first.FirstExport),
            Withdrawn => paper.Why.Text,
            _ => "",
        };

    /// <summary>How it looks.</summary>
    public static string Tone(Fact fact) =>
        fact switch
        {
            QuestionAsked or HearingOpened => "asks",
            Decided decided when decided.What.Items.Any(item => item.Outcome == Outcome.Refused) => "bad",
            Decided or AuthorisationMade or Acknowledged => "good",
            Determined => "law",
            _ => "plain",
        };

    /// <summary>Whose act it was, as an applicant is told: officers have no names here.</summary>
    public static string Who(Tongue t, Paper paper, Func<string, string> nameOf) =>
        paper.By.As switch
        {
            Role.Applicant => nameOf(paper.By.Account),
            Role.Node => t["by itself"],
            _ => t["the authority"],
        };

    static bool IsForApplicants(Fact fact) =>
        fact
            is Begun
                or Written
                or Submitted
                or Acknowledged
                or FirstUseNotified
                or Withdrawn
                or Superseded
                or Attached
                or Detached
                or Scanned { Verdict: "infected" }
                or Assigned { Officer.Length: > 0 }
                or QuestionAsked
                or QuestionAnswered
                or QuestionTakenBack
                or HearingOpened
                or Heard
                or HearingLapsed
                or Decided
                or LetterSent
                or AuthorisationMade;
}
