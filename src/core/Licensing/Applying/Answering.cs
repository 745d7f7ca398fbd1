using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>The applicant answers what it was asked.</summary>
public static class Answering
{
    /// <summary>What comes of an answer.</summary>
    public static Ruling Of(CaseFile file, string question, Personal answer)
    {
        if (file.Handling.Questions.FirstOrDefault(one => one.Id == question) is not { } asked)
        {
            return Ruling.Not(Refusals.NoSuchQuestion);
        }
        if (asked.AnsweredAt is not null || asked.IsTakenBack)
        {
            return asked.Answer == answer ? Ruling.Done() : Ruling.Not(Refusals.AnsweredAlready);
        }
        return string.IsNullOrWhiteSpace(answer.Text) ? Ruling.Not(Refusals.NoAnswer)
            : file.Stage is Stage.Withdrawn or Stage.Superseded ? Ruling.Not(Refusals.Closed)
            : Ruling.Done(new QuestionAnswered(question, answer));
    }
}
