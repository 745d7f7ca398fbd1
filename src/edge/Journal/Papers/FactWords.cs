using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.WritingOff;

namespace Interdict.Journal.Papers;

/// <summary>The word and the version under which each fact is kept. A word is never used again for another meaning; a changed form gets a new version.</summary>
public static class FactWords
{
    /// <summary>Every fact that is written today.</summary>
    public static IReadOnlyList<(string Word, int Version, Type Fact)> All { get; } =
    [
        ("begun", 1, typeof(Begun)),
        ("written", 1, typeof(Written)),
        ("determined", 1, typeof(Determined)),
        ("submitted", 1, typeof(Submitted)),
        ("withdrawn", 1, typeof(Withdrawn)),
        ("superseded", 1, typeof(Superseded)),
        ("attached", 1, typeof(Attached)),
        ("scanned", 1, typeof(Scanned)),
        ("detached", 1, typeof(Detached)),
        ("assigned", 1, typeof(Assigned)),
        ("question-asked", 1, typeof(QuestionAsked)),
        ("question-answered", 1, typeof(QuestionAnswered)),
        ("question-taken-back", 1, typeof(QuestionTakenBack)),
        ("weighed", 1, typeof(Weighed)),
        ("proposed", 1, typeof(Proposed)),
        ("sent-back", 1, typeof(SentBack)),
        ("decided", 1, typeof(Decided)),
        ("authorisation-made", 1, typeof(AuthorisationMade)),
        ("issued", 1, typeof(Issued)),
        ("extended", 1, typeof(Extended)),
        ("modified", 1, typeof(Modified)),
        ("suspended", 1, typeof(Suspended)),
        ("resumed", 1, typeof(Resumed)),
        ("revoked", 1, typeof(Revoked)),
        ("annulled", 1, typeof(Annulled)),
        ("surrendered", 1, typeof(Surrendered)),
        ("held-by-law", 1, typeof(HeldByLaw)),
        ("hold-lifted", 1, typeof(HoldLifted)),
        ("reserved", 1, typeof(Reserved)),
        ("written-off", 1, typeof(WrittenOff)),
        ("unreserved", 1, typeof(Unreserved)),
        ("corrected", 1, typeof(Corrected)),
        ("entered-by-hand", 1, typeof(EnteredByHand)),
        ("difference-accepted", 1, typeof(DifferenceAccepted)),
        ("inquiry-opened", 1, typeof(InquiryOpened)),
    ];

    static readonly Dictionary<Type, (string Word, int Version)> words = All.ToDictionary(one => one.Fact, one => (one.Word, one.Version));
    static readonly Dictionary<(string, int), Type> types = All.ToDictionary(one => (one.Word, one.Version), one => one.Fact);

    /// <summary>The word and version of a fact.</summary>
    public static (string Word, int Version) Of(Fact fact) => words[fact.GetType()];

    /// <summary>The fact that a word and a version stand for; null when this program is too old to know it.</summary>
    public static Type? TypeOf(string word, int version) => types.GetValueOrDefault((word, version));
}
