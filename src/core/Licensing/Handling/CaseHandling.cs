using System.Collections.Immutable;

namespace Interdict.Licensing.Handling;

/// <summary>Who handles a case, whom it waits for, and what was said about it among colleagues.</summary>
/// <param name="Officer">The account of the officer who has it; empty while nobody does.</param>
/// <param name="Questions">What was asked of the applicant.</param>
/// <param name="Advice">What was asked of other bodies.</param>
/// <param name="ReleaseAsked">The conditions that a body was asked to let go of.</param>
/// <param name="Released">The conditions that their body let go of.</param>
/// <param name="Notes">Notes for colleagues.</param>
/// <param name="Stops">When the clock was stopped for a reason of its own, and when it ran again.</param>
/// <param name="Chased">What somebody was reminded of.</param>
/// <param name="Hearing">The hearing of the applicant; null when there was none.</param>
public sealed record CaseHandling(
    string Officer,
    ImmutableArray<AskedQuestion> Questions,
    ImmutableArray<AskedAdvice> Advice,
    ImmutableArray<string> ReleaseAsked,
    ImmutableArray<string> Released,
    ImmutableArray<WrittenNote> Notes,
    ImmutableArray<(DateTimeOffset From, DateTimeOffset? To)> Stops,
    ImmutableArray<string> Chased,
    Hearing? Hearing
)
{
    /// <summary>Nobody has it.</summary>
    public static CaseHandling Empty { get; } = new("", [], [], [], [], [], [], [], null);

    /// <summary>True while the applicant has to answer or may speak.</summary>
    public bool IsWithApplicant => Questions.Any(question => question.IsOpen) || Hearing is { ClosedAt: null };

    /// <summary>True while the clock stands still for a reason of its own.</summary>
    public bool IsStopped => Stops is [.., { To: null }];

    /// <summary>The conditions that other bodies want and have not let go of, with the body to which each belongs.</summary>
    public IEnumerable<(string Body, AdvisedCondition Condition)> Wanted =>
        from advice in Advice
        where !advice.IsTakenBack
        from condition in advice.Conditions
        where !Released.Contains(condition.Id)
        select (advice.Body, condition);

    /// <summary>This part after one more fact.</summary>
    public CaseHandling After(Paper paper) =>
        paper.Says switch
        {
            Assigned assigned => this with { Officer = assigned.Officer },
            QuestionAsked asked => this with { Questions = Questions.Add(new AskedQuestion(asked.Question, asked.Text, asked.Due, paper.At, "", null, null)) },
            QuestionAnswered answered => Running() with
            {
                Questions = With(answered.Question, one => one with { Answer = answered.Text, AnsweredAt = paper.At }),
            },
            QuestionTakenBack back => Running() with { Questions = With(back.Question, one => one with { TakenBackAt = paper.At }) },
            Noted noted => this with { Notes = Notes.Add(new WrittenNote(noted.Note, noted.Text, noted.Mentions, paper.By.Account, paper.At)) },
            ClockStopped => this with { Stops = Stops.Add((paper.At, null)) },
            ClockRestarted when IsStopped => Running() with { Stops = Stops.SetItem(Stops.Length - 1, (Stops[^1].From, paper.At)) },
            Handling.Chased chased => this with { Chased = Chased.Add(chased.About) },
            HearingOpened opened => this with { Hearing = new Hearing(opened.Text, opened.Due, paper.At, "", null) },
            Heard heard when Hearing is not null => Running() with { Hearing = Hearing with { Words = heard.Words, ClosedAt = paper.At } },
            HearingLapsed when Hearing is not null => Running() with { Hearing = Hearing with { ClosedAt = paper.At } },
            _ => AfterAdvice(paper),
        };

    // The clock runs again and has another last day: of that one nobody was reminded yet.
    CaseHandling Running() => this with { Chased = Chased.RemoveAll(about => about == Chasers.Decision) };

    CaseHandling AfterAdvice(Paper paper) =>
        paper.Says switch
        {
            AdviceAsked asked => this with
            {
                Advice = Advice.Add(new AskedAdvice(asked.Advice, asked.Body, asked.Text, asked.Items, asked.Due, paper.At, [], [], null, false)),
            },
            AdviceGiven given => this with
            {
                Advice = With(given.Advice, one => one with { Items = given.Items, Conditions = given.Conditions, GivenAt = paper.At }),
            },
            AdviceTakenBack back => this with { Advice = With(back.Advice, one => one with { IsTakenBack = true }) },
            Handling.ReleaseAsked asked => this with { ReleaseAsked = ReleaseAsked.Add(asked.Condition) },
            Handling.Released released => this with { Released = Released.Add(released.Condition) },
            _ => this,
        };

    ImmutableArray<AskedQuestion> With(string question, Func<AskedQuestion, AskedQuestion> change) =>
        [.. Questions.Select(one => one.Id == question ? change(one) : one)];

    ImmutableArray<AskedAdvice> With(string advice, Func<AskedAdvice, AskedAdvice> change) => [.. Advice.Select(one => one.Id == advice ? change(one) : one)];
}
