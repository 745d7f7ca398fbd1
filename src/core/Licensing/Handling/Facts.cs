using System.Collections.Immutable;
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

/// <summary>Somebody wrote a note for colleagues. No applicant and no other body reads it.</summary>
/// <param name="Note">Its name within the file: <c>n1</c>.</param>
/// <param name="Text">The note.</param>
/// <param name="Mentions">The accounts that are mentioned in it, each once.</param>
public sealed record Noted(string Note, Personal Text, ImmutableArray<string> Mentions) : Fact;

/// <summary>The clock of the case stands still for a reason of its own, which is written beside the fact.</summary>
public sealed record ClockStopped : Fact;

/// <summary>The clock of the case runs again.</summary>
public sealed record ClockRestarted : Fact;

/// <summary>Somebody was reminded that an answer is due. Once for each thing that is waited for.</summary>
/// <param name="About">The name of what is waited for: a question, an advice, a hearing, or <c>decision</c>.</param>
/// <param name="Due">The day by which it is expected.</param>
public sealed record Chased(string About, DateOnly Due) : Fact;

/// <summary>The applicant is heard before the authority decides to its disadvantage, or discloses what it was told.</summary>
/// <param name="Text">What the authority thinks of doing, and why.</param>
/// <param name="Due">The day by which the applicant may speak.</param>
public sealed record HearingOpened(Personal Text, DateOnly Due) : Fact;

/// <summary>The applicant spoke.</summary>
/// <param name="Words">The applicant's words.</param>
public sealed record Heard(Personal Words) : Fact;

/// <summary>The time for the hearing passed and nothing was said.</summary>
public sealed record HearingLapsed : Fact;

/// <summary>A question and what came of it.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Text">The question.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Answer">The answer; empty before it.</param>
/// <param name="AnsweredAt">When it was answered; null before.</param>
/// <param name="TakenBackAt">When it was taken back; null when it was not.</param>
public sealed record AskedQuestion(
    string Id,
    Personal Text,
    DateOnly Due,
    DateTimeOffset AskedAt,
    Personal Answer,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? TakenBackAt
)
{
    /// <summary>True when no answer is needed any more.</summary>
    public bool IsTakenBack => TakenBackAt is not null;

    /// <summary>True while an answer is waited for.</summary>
    public bool IsOpen => AnsweredAt is null && TakenBackAt is null;
}

/// <summary>A note for colleagues.</summary>
/// <param name="Id">Its name within the file.</param>
/// <param name="Text">The note.</param>
/// <param name="Mentions">The accounts that are mentioned.</param>
/// <param name="By">The account that wrote it.</param>
/// <param name="At">When.</param>
public sealed record WrittenNote(string Id, Personal Text, ImmutableArray<string> Mentions, string By, DateTimeOffset At);

/// <summary>A hearing of the applicant.</summary>
/// <param name="Text">What the authority thinks of doing, and why.</param>
/// <param name="Due">The day by which the applicant may speak.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Words">The applicant's words; empty before them.</param>
/// <param name="ClosedAt">When the applicant spoke or the time passed; null before.</param>
public sealed record Hearing(Personal Text, DateOnly Due, DateTimeOffset OpenedAt, Personal Words, DateTimeOffset? ClosedAt);
