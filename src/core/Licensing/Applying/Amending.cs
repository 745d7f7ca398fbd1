using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Whether one application can take the place of another, and takes it.</summary>
public static class Amending
{
    /// <summary>Why an application cannot be amended; null when it can. The one that took its place already is named.</summary>
    public static Refusal? WhyNot(CaseFile old) =>
        old.Stage switch
        {
            Stage.Superseded => Refusals.Replaced(old.Application.SupersededBy),
            Stage.Decided => Refusals.Decided(old.Id.Text),
            Stage.Withdrawn or Stage.Draft => Refusals.Closed,
            _ when !Begin.IsForApplicants(old.Kind) => Refusals.NotYours,
            _ => null,
        };

    /// <summary>The old one gives way to the new one.</summary>
    public static Ruling Yield(CaseFile old, FileId to) => WhyNot(old) is { } why ? Ruling.Not(why) : Ruling.Done(new Superseded(to.Text));
}
