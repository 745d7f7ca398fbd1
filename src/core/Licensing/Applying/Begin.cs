using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Begins applications: new ones, copies, and such as amend another.</summary>
public static class Begin
{
    /// <summary>Whether an applicant can apply for it; the authority opens the others.</summary>
    public static bool IsForApplicants(CaseKind kind) => kind is not (CaseKind.Bar or CaseKind.Disclosure);

    /// <summary>The first facts of a new application.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="firm">The applicant's firm as the accounts know it.</param>
    /// <param name="title">A few words by which people know the case.</param>
    /// <param name="language">The applicant's language.</param>
    /// <param name="applicant">The applicant as it was last written; null when it never was.</param>
    public static Ruling New(CaseKind kind, string firm, Personal title, string language, DealParty? applicant = null)
    {
        if (!IsForApplicants(kind))
        {
            return Ruling.Not(Refusals.OtherKind);
        }
        var begun = new Begun(kind, firm, title, "", "", language);
        return applicant is null
            ? Ruling.Done(begun)
            : Ruling.Done(begun, new Written(DealTold.Nothing with { Parties = [applicant with { Id = "p1", Role = PartyRole.Applicant }] }));
    }

    /// <summary>The first facts of an application that says what an earlier one of the firm said. Papers are not copied: they belong to the other file.</summary>
    public static Ruling CopyOf(CaseFile earlier) =>
        IsForApplicants(earlier.Kind)
            ? Ruling.Done(
                new Begun(earlier.Kind, earlier.Application.Firm, earlier.Application.Title, earlier.Id.Text, "", earlier.Application.Language),
                new Written(earlier.Application.Told)
            )
            : Ruling.Not(Refusals.NotYours);

    /// <summary>The first facts of an application that takes the place of another when it is handed in. Papers stay attached under their names.</summary>
    public static Ruling AmendmentOf(CaseFile old)
    {
        if (Amending.WhyNot(old) is { } why)
        {
            return Ruling.Not(why);
        }
        var application = old.Application;
        return Ruling.Done([
            new Begun(application.Kind, application.Firm, application.Title, "", old.Id.Text, application.Language),
            new Written(application.Told),
            .. application.Attachments.SelectMany(one => Attaching.Again(one.Paper, one.Verdict)),
        ]);
    }

    /// <summary>The draft becomes one of another kind; what was typed stays.</summary>
    public static Ruling As(CaseFile file, CaseKind kind) =>
        file.Stage != Stage.Draft ? Ruling.Not(Refusals.NotADraft)
        : !IsForApplicants(kind) ? Ruling.Not(Refusals.OtherKind)
        : file.Kind == kind ? Ruling.Done()
        : Ruling.Done(
            new Begun(kind, file.Application.Firm, file.Application.Title, file.Application.CopyOf, file.Application.Amends, file.Application.Language)
        );
}
