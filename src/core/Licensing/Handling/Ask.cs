using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>The applicant is asked. The clock of the case stands still until the answer.</summary>
public static class Ask
{
    /// <summary>The officer asks.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="text">The question.</param>
    /// <param name="due">The day by which an answer is expected.</param>
    /// <param name="today">The day it is.</param>
    public static Ruling Of(CaseFile file, Actor by, Personal text, DateOnly due, DateOnly today) =>
        Open.Unless(
            [Open.To(file, by), Open.Outward(file, "text", text), due <= today ? Refusals.NotLater("due") : null],
            () => [new QuestionAsked($"q{file.Handling.Questions.Length + 1}", text, due)]
        );

    /// <summary>The officer needs no answer any more.</summary>
    public static Ruling TakeBack(CaseFile file, Actor by, string question) =>
        Open.Unless([Open.To(file, by), Waiting(file, question)], () => [new QuestionTakenBack(question)]);

    /// <summary>The applicant answers.</summary>
    public static Ruling Answer(CaseFile file, string question, Personal text) =>
        Open.Unless([Open.Case(file), Waiting(file, question), Open.Text("text", text)], () => [new QuestionAnswered(question, text)]);

    static Refusal? Waiting(CaseFile file, string question) =>
        file.Handling.Questions.Any(one => one.Id == question && one.IsOpen) ? null : Refusals.NotWaiting("question");
}
