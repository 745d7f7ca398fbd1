using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>How an authority works under an instrument: what can be applied for, on which form, what is weighed, why it may be refused.</summary>
/// <param name="Types">Types of authorisation.</param>
/// <param name="Forms">The forms of the annexes.</param>
/// <param name="Fields">What an application can say, by which forms and kinds name it.</param>
/// <param name="Kinds">Kinds of case.</param>
/// <param name="Deciders">Who decides.</param>
/// <param name="Considerations">What is weighed.</param>
/// <param name="SourceKinds">Kinds of source for what is weighed.</param>
/// <param name="Grounds">Coded reasons of a refusal.</param>
/// <param name="EndUserKinds">What an end-user is.</param>
/// <param name="EndUses">What goods are for.</param>
/// <param name="Units">In what goods are counted.</param>
/// <param name="AttachmentPurposes">What an attached paper is for.</param>
public sealed record Procedures(
    ImmutableArray<AuthorisationType> Types,
    ImmutableArray<Form> Forms,
    ImmutableArray<Field> Fields,
    ImmutableArray<CaseProcedure> Kinds,
    ImmutableArray<Decider> Deciders,
    ImmutableArray<Consideration> Considerations,
    ImmutableArray<SourceKind> SourceKinds,
    ImmutableArray<RefusalGround> Grounds,
    ImmutableArray<Word> EndUserKinds,
    ImmutableArray<Word> EndUses,
    ImmutableArray<Word> Units,
    ImmutableArray<Word> AttachmentPurposes
)
{
    /// <summary>An instrument that nobody applies under.</summary>
    public static Procedures None { get; } = new([], [], [], [], [], [], [], [], [], [], [], []);

    /// <summary>The type with this word; null when there is none.</summary>
    public AuthorisationType? Type(string type) => Types.FirstOrDefault(one => one.Type == type);

    /// <summary>The form with this id; null when there is none.</summary>
    public Form? Form(string id) => Forms.FirstOrDefault(one => one.Id == id);

    /// <summary>What an application can say under this id; null when there is none.</summary>
    public Field? Field(string id) => Fields.FirstOrDefault(one => one.Id == id);

    /// <summary>The kind of case with this word, such as <c>global-export</c>; null when there is none.</summary>
    public CaseProcedure? Kind(string kind) => Kinds.FirstOrDefault(one => one.Kind == kind);

    /// <summary>The consideration with this id; null when there is none.</summary>
    public Consideration? Consideration(string id) => Considerations.FirstOrDefault(one => one.Id == id);

    /// <summary>The kind of source with this id; null when there is none.</summary>
    public SourceKind? SourceKind(string id) => SourceKinds.FirstOrDefault(one => one.Id == id);

    /// <summary>The reason with this id; null when there is none.</summary>
    public RefusalGround? Ground(string id) => Grounds.FirstOrDefault(one => one.Id == id);

    /// <summary>What has to be weighed in a case of this kind about goods of these annexes, on a day as it was known on another.</summary>
    public IEnumerable<Consideration> Weighing(string kind, IReadOnlyCollection<string> annexes, DateOnly on, DateOnly asKnown) =>
        Kind(kind) is { } procedure
            ? Considerations.Where(one =>
                procedure.Considerations.Contains(one.Id) && (one.Annexes.IsEmpty || one.Annexes.Any(annexes.Contains)) && one.Rests.Dates.Covers(on, asKnown)
            )
            : [];
}

/// <summary>What an item of the law's data rests on.</summary>
/// <param name="Dates">When it applies and since when it is known.</param>
/// <param name="Verification">How well it is confirmed.</param>
/// <param name="Source">The key of the source.</param>
public sealed record Rests(Dated Dates, Verification Verification, string Source);

/// <summary>A type of authorisation.</summary>
/// <param name="Type">Its word: <c>individual</c>, <c>global</c>, <c>general</c>, <c>assistance</c>.</param>
/// <param name="Article">The article.</param>
/// <param name="Says">What it is.</param>
/// <param name="Forms">The id of the form for each act.</param>
/// <param name="Annexes">For goods of which annexes.</param>
/// <param name="Validity">How long it may be valid; null when nothing is set.</param>
/// <param name="Extension">How long it may be extended; null when nothing is set.</param>
/// <param name="ValidIn">Where it is valid.</param>
/// <param name="ForMakersOf">Labels of goods that it covers to distributors, for their makers alone, as the article writes them.</param>
/// <param name="AlsoAssessed">What else is assessed; empty for nothing.</param>
/// <param name="Destinations">The group of places it serves; empty for any.</param>
/// <param name="Document">The document code of a customs declaration; empty for none.</param>
/// <param name="Duties">Deadlines that it brings with it.</param>
/// <param name="Rests">What this rests on.</param>
public sealed record AuthorisationType(
    string Type,
    string Article,
    string Says,
    ImmutableSortedDictionary<string, string> Forms,
    ImmutableArray<string> Annexes,
    Limits? Validity,
    Limits? Extension,
    string ValidIn,
    ImmutableArray<string> ForMakersOf,
    string AlsoAssessed,
    string Destinations,
    string Document,
    ImmutableArray<string> Duties,
    Rests Rests
);

/// <summary>A shortest and a longest time.</summary>
/// <param name="AtLeast">The shortest; null when none is set.</param>
/// <param name="AtMost">The longest; null when none is set.</param>
public sealed record Limits(Vocabulary.Span? AtLeast, Vocabulary.Span? AtMost);

/// <summary>A word of one of the law's lists, with its English title.</summary>
/// <param name="Id">The word.</param>
/// <param name="Title">Its title.</param>
/// <param name="Article">The article that names it; empty when none does.</param>
/// <param name="Rests">What it rests on. An authority may add words of its own to what is not verified.</param>
public sealed record Word(string Id, string Title, string Article, Rests Rests);
