using System.Collections.Immutable;

namespace Interdict.Licensing.Handling;

/// <summary>Who handles a case, and what was asked of the applicant.</summary>
/// <param name="Officer">The account of the officer who has it; empty while nobody does.</param>
/// <param name="Questions">What was asked.</param>
public sealed record CaseHandling(string Officer, ImmutableArray<AskedQuestion> Questions)
{
    /// <summary>Nobody has it.</summary>
    public static CaseHandling Empty { get; } = new("", []);

    /// <summary>True while the applicant has to answer.</summary>
    public bool IsWithApplicant => Questions.Any(question => question.AnsweredAt is null && !question.IsTakenBack);

    /// <summary>This part after one more fact.</summary>
    public CaseHandling After(Paper paper) =>
        paper.Says switch
        {
            Assigned assigned => this with { Officer = assigned.Officer },
            QuestionAsked asked => this with { Questions = Questions.Add(new AskedQuestion(asked.Question, asked.Text, asked.Due, paper.At, "", null, false)) },
            QuestionAnswered answered => this with { Questions = With(answered.Question, one => one with { Answer = answered.Text, AnsweredAt = paper.At }) },
            QuestionTakenBack back => this with { Questions = With(back.Question, one => one with { IsTakenBack = true }) },
            _ => this,
        };

    ImmutableArray<AskedQuestion> With(string question, Func<AskedQuestion, AskedQuestion> change) =>
        [.. Questions.Select(one => one.Id == question ? change(one) : one)];
}
