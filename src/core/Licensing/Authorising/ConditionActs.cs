using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Authorising;

/// <summary>How a condition is followed up: the holder shows, the authority accepts or sends back, and reminds.</summary>
public static class ConditionActs
{
    /// <summary>The holder shows that a condition is kept.</summary>
    public static Ruling Show(AuthorisationFile file, Actor by, string condition, Personal text) =>
        Of(file, condition) is not { } follow ? Ruling.Not(Refusals.NoCondition)
        : by.As != Role.Applicant || file.Issued?.Firm != by.Body ? Ruling.Not(Refusals.NotTheHolder)
        : follow.AcceptedAt is not null ? Ruling.Not(Refusals.AcceptedAlready)
        : string.IsNullOrWhiteSpace(text.Text) ? Ruling.Not(Refusals.ShowSomething)
        : Ruling.Done(new ConditionShown(condition, text));

    /// <summary>The authority accepts what was shown.</summary>
    public static Ruling Accept(AuthorisationFile file, string condition) => Shown(file, condition) ?? Ruling.Done(new ConditionAccepted(condition));

    /// <summary>What was shown is not enough.</summary>
    public static Ruling SendBack(AuthorisationFile file, string condition, Personal why, DateOnly today, DateOnly due) =>
        Shown(file, condition)
        ?? (
            string.IsNullOrWhiteSpace(why.Text) ? Ruling.Not(Refusals.NoReason)
            : due <= today ? Ruling.Not(Refusals.DueNotLater(today))
            : Ruling.Done(new ConditionSentBack(condition, due))
        );

    /// <summary>The holder is reminded.</summary>
    public static Ruling Chase(AuthorisationFile file, string condition, DateOnly today, DateOnly due) =>
        Of(file, condition) is not { } follow ? Ruling.Not(Refusals.NoCondition)
        : follow.AcceptedAt is not null ? Ruling.Not(Refusals.AcceptedAlready)
        : due <= today ? Ruling.Not(Refusals.DueNotLater(today))
        : Ruling.Done(new ConditionChased(condition, due));

    /// <summary>How it stands with a condition that has to be shown; null when there is none of that name.</summary>
    public static FollowUp? Of(AuthorisationFile file, string condition) =>
        file.Conditions.FirstOrDefault(one => one.Id == condition) is { FollowUp.Length: > 0 } asked
            ? file.FollowUps.GetValueOrDefault(condition) ?? FollowUp.Of(asked)
            : null;

    static Ruling? Shown(AuthorisationFile file, string condition) =>
        Of(file, condition) is not { } follow ? Ruling.Not(Refusals.NoCondition)
        : follow.AcceptedAt is not null ? Ruling.Not(Refusals.AcceptedAlready)
        : follow.ShownAt is null ? Ruling.Not(Refusals.NothingShown)
        : null;
}
