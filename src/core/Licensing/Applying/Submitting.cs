using System.Collections.Immutable;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Applying;

/// <summary>Hands in an application.</summary>
public static class Submitting
{
    /// <summary>What comes of handing in a draft.</summary>
    /// <param name="file">The draft.</param>
    /// <param name="asks">What its kind asks for.</param>
    /// <param name="found">What the law says of the goods on this day.</param>
    /// <param name="old">The application that it amends, as it is at this moment; null when it amends none.</param>
    /// <param name="isWarned">True when the applicant knows that the law takes what is missing for a ground to refuse, and hands in all the same.</param>
    public static Ruling Of(CaseFile file, KindAsks asks, Determined? found, CaseFile? old, bool isWarned)
    {
        if (file.Stage != Stage.Draft)
        {
            return Ruling.Not(Refusals.NotADraft);
        }
        if (old is not null && Amending.WhyNot(old) is { } why)
        {
            return Ruling.Not(why);
        }
        var gaps = Gaps.Of(file.Application, asks);
        var blocking = gaps.Where(gap => !gap.IsDeemed).Select(gap => gap.Says).ToImmutableArray();
        if (!blocking.IsEmpty)
        {
            return Ruling.Not(blocking);
        }
        if (!gaps.IsEmpty && !isWarned)
        {
            return Ruling.Not([Refusals.NotWarned, .. gaps.Select(gap => gap.Says)]);
        }
        var facts = new List<Fact> { new Submitted([.. gaps.Select(gap => gap.Code)]) };
        if (found is not null)
        {
            facts.Add(found with { Step = "submitted" });
        }
        return Ruling.Done([.. facts]);
    }
}
