using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Server.Hosting;
using Interdict.Server.Letters;
using Interdict.Vocabulary;

namespace Interdict.Server.Authorisations;

/// <summary>What goes with a decision in the same work: what the other authorities have to be told of, and the letter to the applicant.</summary>
internal sealed class Issuing(LawDesk desk, LetterDesk letters, TimeProvider clock)
{
    const string notifyDeadline = "denial-notified";
    const string grantDeadline = "grant-after-consultation";
    const string decisionLetter = "decision";

    /// <summary>The law's deadline for telling the other authorities of a refusal or an annulment; null where it sets none.</summary>
    public Deadline? Notify => desk.Usual.Deadline(notifyDeadline);

    /// <summary>Records what goes with the decision of a case.</summary>
    /// <param name="writing">The pen of the work in which the decision was taken and its authorisations were made.</param>
    /// <param name="id">The case.</param>
    /// <param name="by">Who decided.</param>
    /// <returns>The version of the case afterwards.</returns>
    public long Follow(Writing writing, FileId id, Actor by)
    {
        if (writing.Read<CaseFile>(id) is not { Decision.Taken: { } taken } file)
        {
            return 0;
        }
        ImmutableArray<Fact> facts =
        [
            .. Notices.OfGrant(file, taken.What, desk.Usual.Procedures, clock.Today(), desk.Usual.Deadline(grantDeadline)),
            .. Notices.OfRefusal(file, taken.What, desk.Usual.Procedures, clock.Today(), Notify),
            .. LetterDesk.AsFacts([letters.Of(decisionLetter, file)], writing.Papers(id, 0)),
        ];
        return writing.Add<CaseFile>(id, by, "", facts).Version;
    }
}
