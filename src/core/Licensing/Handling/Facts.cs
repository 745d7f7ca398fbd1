using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>An officer has the case from now on.</summary>
/// <param name="Officer">The account; empty to give it back to the queue.</param>
public sealed record Assigned(string Officer) : Fact;

/// <summary>The applicant is asked something; the clock stands still until the answer.</summary>
/// <param name="Question">Its name within the file: <c>q1</c>.</param>
/// <param name="Text">The question.</param>
/// <param name="Due">The day by which an answer is expected.</param>
public sealed record QuestionAsked(string Question, Personal Text, DateOnly Due) : Fact;

/// <summary>The applicant answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Text">The answer.</param>
public sealed record QuestionAnswered(string Question, Personal Text) : Fact;

/// <summary>The authority needs no answer any more.</summary>
/// <param name="Question">The question.</param>
public sealed record QuestionTakenBack(string Question) : Fact;

/// <summary>A question and what came of it.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Text">The question.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Answer">The answer; empty before it.</param>
/// <param name="AnsweredAt">When it was answered; null before.</param>
/// <param name="IsTakenBack">True when no answer is needed any more.</param>
public sealed record AskedQuestion(
    string Id,
    Personal Text,
    DateOnly Due,
    DateTimeOffset AskedAt,
    Personal Answer,
    DateTimeOffset? AnsweredAt,
    bool IsTakenBack
);
