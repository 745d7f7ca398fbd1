using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>The hearing of an applicant before a bar or a disclosure is decided (Article 20(1) and (10)).</summary>
public static class Hear
{
    /// <summary>The kinds of case that are decided only after a hearing.</summary>
    public static bool IsNeeded(CaseKind kind) => kind is CaseKind.Bar or CaseKind.Disclosure;

    /// <summary>The officer opens the hearing.</summary>
    public static Ruling Begin(CaseFile file, Actor by, Personal text, DateOnly due, DateOnly today) =>
        Open.Unless(
            [
                Open.To(file, by),
                IsNeeded(file.Kind) && file.Handling.Hearing is null ? null : Refusals.NoHearing,
                Open.Outward(file, "text", text),
                due <= today ? Refusals.NotLater("due") : null,
            ],
            () => [new HearingOpened(text, due)]
        );

    /// <summary>The applicant speaks. Words that come late are taken as long as nothing is decided.</summary>
    public static Ruling Answer(CaseFile file, Personal words) =>
        Open.Unless(
            [Open.Case(file), file.Handling.Hearing is { Words.IsEmpty: true } ? null : Refusals.NoHearing, Open.Text("words", words)],
            () => [new Heard(words)]
        );
}
