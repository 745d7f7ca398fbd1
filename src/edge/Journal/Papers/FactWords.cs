using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.Inquiring;
using Interdict.Licensing.Keeping;
using Interdict.Licensing.Letters;
using Interdict.Licensing.WritingOff;

namespace Interdict.Journal.Papers;

/// <summary>The word and the version under which each fact is kept. A word is never used again for another meaning; a changed form gets a new version.</summary>
public static class FactWords
{
    /// <summary>Every fact that is written today.</summary>
    public static IReadOnlyList<(string Word, int Version, Type Fact)> All { get; } =
    [
        ("erased", 1, typeof(Erased)),
        ("begun", 1, typeof(Begun)),
        ("written", 1, typeof(Written)),
        ("determined", 1, typeof(Determined)),
        ("submitted", 1, typeof(Submitted)),
        ("withdrawn", 1, typeof(Withdrawn)),
        ("superseded", 1, typeof(Superseded)),
        ("attached", 1, typeof(Attached)),
        ("scanned", 1, typeof(Scanned)),
        ("detached", 1, typeof(Detached)),
        ("acknowledged", 1, typeof(Acknowledged)),
        ("first-use-notified", 1, typeof(FirstUseNotified)),
        ("assigned", 1, typeof(Assigned)),
        ("question-asked", 1, typeof(QuestionAsked)),
        ("question-answered", 1, typeof(QuestionAnswered)),
        ("question-taken-back", 1, typeof(QuestionTakenBack)),
        ("noted", 1, typeof(Noted)),
        ("clock-stopped", 1, typeof(ClockStopped)),
        ("clock-restarted", 1, typeof(ClockRestarted)),
        ("chased", 1, typeof(Chased)),
        ("hearing-opened", 1, typeof(HearingOpened)),
        ("heard", 1, typeof(Heard)),
        ("hearing-lapsed", 1, typeof(HearingLapsed)),
        ("advice-asked", 1, typeof(AdviceAsked)),
        ("advice-given", 1, typeof(AdviceGiven)),
        ("advice-taken-back", 1, typeof(AdviceTakenBack)),
        ("release-asked", 1, typeof(ReleaseAsked)),
        ("released", 1, typeof(Released)),
        ("weighed", 1, typeof(Weighed)),
        ("evidence-quoted", 1, typeof(EvidenceQuoted)),
        ("searched-in-vain", 1, typeof(SearchedInVain)),
        ("evidence-struck", 1, typeof(EvidenceStruck)),
        ("ground-examined", 1, typeof(GroundExamined)),
        ("text-attested", 1, typeof(TextAttested)),
        ("fact-checked", 1, typeof(FactChecked)),
        ("screened", 1, typeof(Screened)),
        ("settled", 1, typeof(Settled)),
        ("ruling-given", 1, typeof(RulingGiven)),
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
        ("reexamined-by-law", 1, typeof(ReexaminedByLaw)),
        ("to-be-notified", 1, typeof(ToBeNotified)),
        ("condition-shown", 1, typeof(ConditionShown)),
        ("condition-accepted", 1, typeof(ConditionAccepted)),
        ("condition-sent-back", 1, typeof(ConditionSentBack)),
        ("condition-chased", 1, typeof(ConditionChased)),
        ("letter-sent", 1, typeof(LetterSent)),
        ("reserved", 1, typeof(Reserved)),
        ("written-off", 1, typeof(WrittenOff)),
        ("unreserved", 1, typeof(Unreserved)),
        ("corrected", 1, typeof(Corrected)),
        ("entered-by-hand", 1, typeof(EnteredByHand)),
        ("difference-accepted", 1, typeof(DifferenceAccepted)),
        ("inquiry-opened", 1, typeof(InquiryOpened)),
        ("more-found", 1, typeof(MoreFound)),
        ("inquiry-answered", 1, typeof(InquiryAnswered)),
        ("trader-told", 1, typeof(TraderTold)),
        ("detained", 1, typeof(Detained)),
        ("application-joined", 1, typeof(ApplicationJoined)),
        ("detention-ended", 1, typeof(DetentionEnded)),
        ("outage-announced", 1, typeof(OutageAnnounced)),
        ("outage-ended", 1, typeof(OutageEnded)),
    ];

    /// <summary>Forms that are written no more, each with what makes today's fact of it. Nothing is ever taken off this list.</summary>
    public static IReadOnlyList<(string Word, int Version, Type Old, Func<Fact, Fact> Lift)> Older { get; } = [];

    static readonly Dictionary<Type, (string Word, int Version)> words = All.ToDictionary(one => one.Fact, one => (one.Word, one.Version));
    static readonly Dictionary<(string, int), (Type Form, Func<Fact, Fact>? Lift)> forms = Forms(Older);

    /// <summary>The word and version of a fact.</summary>
    public static (string Word, int Version) Of(Fact fact) => words[fact.GetType()];

    /// <summary>A fact as it was kept, in the form of today.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="version">The version of its form.</param>
    /// <param name="open">The open part.</param>
    /// <param name="apart">The words about persons; none when they were erased.</param>
    public static Fact Read(string word, int version, ReadOnlySpan<byte> open, IReadOnlyList<string> apart) => Read(forms, word, version, open, apart);

    internal static Fact Read(
        IReadOnlyDictionary<(string, int), (Type Form, Func<Fact, Fact>? Lift)> forms,
        string word,
        int version,
        ReadOnlySpan<byte> open,
        IReadOnlyList<string> apart
    )
    {
        if (!forms.TryGetValue((word, version), out var form))
        {
            throw new RegistryUnavailableException(
                $"The database has a fact \"{word}\" in form {version}, which this version of Interdict does not know. Use the version that wrote it, or a later one."
            );
        }
        var fact = PaperJson.Read(form.Form, open, apart);
        return form.Lift is { } lift ? lift(fact) : fact;
    }

    internal static Dictionary<(string, int), (Type Form, Func<Fact, Fact>? Lift)> Forms(
        IEnumerable<(string Word, int Version, Type Old, Func<Fact, Fact> Lift)> older
    )
    {
        var made = All.ToDictionary(one => (one.Word, one.Version), one => (one.Fact, (Func<Fact, Fact>?)null));
        foreach (var (word, version, old, lift) in older)
        {
            made.Add((word, version), (old, lift));
        }
        return made;
    }
}
