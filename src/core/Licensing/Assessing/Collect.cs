using Interdict.Evidence;
using Interdict.Law;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>Evidence is collected for a consideration before it is weighed.</summary>
public static class Collect
{
    /// <summary>The officer quotes a source.</summary>
    public static Ruling Quote(CaseFile file, Actor by, CaseLaw law, string consideration, Quoted what, DateOnly today) =>
        Open.Unless(
            [
                Open.To(file, by),
                Known(law, consideration, what.Kind),
                what.Source.IsEmpty ? Refusals.Empty("source", "Say who says it. The identity of a protected source stays with those who assess.") : null,
                what.Quote.IsEmpty ? Refusals.Empty("quote", "Write the words that you rely on.") : null,
                what.Reliability == Reliability.Ungraded ? Refusals.Ungraded : null,
                what.Of > today ? Refusals.Later("of") : null,
            ],
            () => [new EvidenceQuoted($"e{file.Assessment.Collected + 1}", consideration, what)]
        );

    /// <summary>The officer searched and found nothing.</summary>
    public static Ruling Search(
        CaseFile file,
        Actor by,
        CaseLaw law,
        string consideration,
        string kind,
        string where,
        DateOnly on,
        Personal words,
        DateOnly today
    ) =>
        Open.Unless(
            [
                Open.To(file, by),
                Known(law, consideration, kind),
                string.IsNullOrWhiteSpace(where) ? Refusals.Empty("where", "Say where you searched.") : null,
                words.IsEmpty ? Refusals.Empty("words", "Write what you searched for.") : null,
                on > today ? Refusals.Later("on") : null,
            ],
            () => [new SearchedInVain($"e{file.Assessment.Collected + 1}", consideration, new NothingFound(kind, where, on, by.Account, words))]
        );

    /// <summary>A piece is relied on no more.</summary>
    public static Ruling Strike(CaseFile file, Actor by, string evidence, Personal why) =>
        Open.Unless(
            [
                Open.To(file, by),
                file.Assessment.Pieces.Any(one => one.Id == evidence) ? null : Refusals.NoPiece,
                string.IsNullOrWhiteSpace(why.Text) ? Handling.Refusals.WithoutReason : null,
            ],
            () => [new EvidenceStruck(evidence)]
        );

    static Refusal? Known(CaseLaw law, string consideration, string kind) =>
        law.Considerations.FirstOrDefault(one => one.Id == consideration) is not { } found ? Refusals.NoConsideration(consideration)
        : MayBeQuoted(law, found, kind) ? null
        : Refusals.NoSourceKind;

    static bool MayBeQuoted(CaseLaw law, Consideration consideration, string kind) =>
        law.All.SourceKind(kind) is not null && (consideration.SourceKinds.IsEmpty || consideration.SourceKinds.Contains(kind));
}
