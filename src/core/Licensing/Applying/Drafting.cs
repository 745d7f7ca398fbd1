using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Writes in a draft.</summary>
public static class Drafting
{
    /// <summary>What is written now, and what the law says of it. What did not change is not recorded again.</summary>
    /// <param name="file">The case.</param>
    /// <param name="title">The few words by which people know it.</param>
    /// <param name="told">What it says now.</param>
    /// <param name="found">What the law says of that; null when it was not asked.</param>
    public static Ruling Of(CaseFile file, Personal title, DealTold told, Determined? found)
    {
        if (file.Stage != Stage.Draft)
        {
            return Ruling.Not(Refusals.NotADraft);
        }
        told = Destined.Tidy(told);
        var application = file.Application;
        var facts = new List<Fact>();
        if (application.Title != title)
        {
            facts.Add(new Begun(application.Kind, application.Firm, title, application.CopyOf, application.Amends, application.Language));
        }
        if (!Same.Deal(application.Told, told))
        {
            facts.Add(new Written(told));
        }
        if (found is not null && !Same.Findings(application.Found, found))
        {
            facts.Add(found);
        }
        return Ruling.Done([.. facts]);
    }
}
