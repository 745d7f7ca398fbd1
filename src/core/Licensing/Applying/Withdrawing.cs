using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>Takes an application back.</summary>
public static class Withdrawing
{
    /// <summary>What comes of taking it back. A draft goes without a reason: nobody has read it.</summary>
    public static Ruling Of(CaseFile file, Personal reason) =>
        file.Stage is Stage.Withdrawn ? Ruling.Done()
        : file.Stage is Stage.Decided or Stage.Superseded ? Ruling.Not(Refusals.Closed)
        : !Begin.IsForApplicants(file.Kind) ? Ruling.Not(Refusals.NotYours)
        : file.Stage != Stage.Draft && string.IsNullOrWhiteSpace(reason.Text) ? Ruling.Not(Refusals.NoReason)
        : Ruling.Done(new Withdrawn());
}
