using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>The officer weighs what the law says has to be weighed.</summary>
public static class Weigh
{
    /// <summary>A consideration is weighed, on the evidence that stands for it at this moment.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="law">The law on the case.</param>
    /// <param name="consideration">The consideration.</param>
    /// <param name="concern">What it came to.</param>
    /// <param name="reasoning">Why, in words that may stand in the decision.</param>
    /// <param name="items">The items it is about; empty for all.</param>
    /// <param name="why">Why reasonable grounds that were recorded do not exist any more; needed only then.</param>
    public static Ruling Of(
        CaseFile file,
        Actor by,
        CaseLaw law,
        string consideration,
        Concern concern,
        Personal reasoning,
        ImmutableArray<int> items,
        Personal why
    ) =>
        Open.Unless(
            [
                Open.To(file, by),
                law.Considerations.Any(one => one.Id == consideration) ? null : Refusals.NoConsideration(consideration),
                string.IsNullOrWhiteSpace(reasoning.Text) ? Refusals.NoReasoning : null,
                .. items.Except(law.Items.Select(item => item.Item)).Select(Handling.Refusals.NoItem),
                concern != Concern.ReasonableGrounds && Lifts(file, law, consideration, items) && string.IsNullOrWhiteSpace(why.Text)
                    ? Refusals.LiftedWithoutReason
                    : null,
            ],
            () => [new Weighed(consideration, concern, reasoning, Quoted(file, consideration), Searched(file, consideration), items)]
        );

    /// <summary>The officer says whether the typed ground of prohibited goods is shown.</summary>
    public static Ruling Ground(CaseFile file, Actor by, CaseLaw law, bool isMet, Personal reasoning, ImmutableArray<int> items) =>
        Open.Unless(
            [
                Open.To(file, by),
                law.Procedure.Ground.Length == 0 ? Refusals.NoTypedGround : null,
                string.IsNullOrWhiteSpace(reasoning.Text) ? Refusals.NoReasoning : null,
                .. items.Except(law.Items.Select(item => item.Item)).Select(Handling.Refusals.NoItem),
            ],
            () => [new GroundExamined(law.Procedure.Ground, isMet, reasoning, items)]
        );

    /// <summary>A named officer attests a text of the law that is not verified here.</summary>
    public static Ruling Attest(CaseFile file, Actor by, CaseLaw law, string slug, Personal officer, Personal reference) =>
        law.Items.FirstOrDefault(item => item.Found.Slug == slug && slug.Length > 0 && !item.Found.Confirmed) is not { } item
            ? Ruling.Not(Refusals.NothingToAttest)
            : Open.Unless(
                [
                    Open.To(file, by),
                    string.IsNullOrWhiteSpace(officer.Text) ? Refusals.Unnamed("officer") : null,
                    string.IsNullOrWhiteSpace(reference.Text) ? Refusals.Unnamed("reference") : null,
                ],
                () => [new TextAttested(slug, item.Found.Citation, officer, reference)]
            );

    /// <summary>The officer writes down a fact that was checked.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="fact">The fact with how it was checked.</param>
    /// <param name="isReadable">Whether the law has this fact and can read the value.</param>
    public static Ruling Check(CaseFile file, Actor by, FactChecked fact, bool isReadable) =>
        Open.Unless(
            [
                Open.To(file, by),
                isReadable ? null : Refusals.Unreadable,
                fact.How.IsEmpty ? Refusals.NotSaidHow : null,
                fact.Item == 0 || Open.Items(file).Contains(fact.Item) ? null : Handling.Refusals.NoItem(fact.Item),
            ],
            () => [fact]
        );

    /// <summary>The parties were looked at: the result is recorded when it is another than the one that stands.</summary>
    public static Ruling Look(CaseFile file, Actor by, Screened found) =>
        Open.Unless([Open.To(file, by)], () => Same(file.Assessment.Screened, found) ? [] : [found]);

    /// <summary>The officer says what a likeness is.</summary>
    public static Ruling Settle(CaseFile file, Actor by, string key, Likeness likeness, Personal because) =>
        Open.Unless(
            [
                Open.To(file, by),
                file.Assessment.Screened is { } screened && (screened.Hits.Any(hit => hit.Key == key) || screened.Earlier.Any(one => one.Key == key))
                    ? null
                    : Refusals.NoLikeness,
                string.IsNullOrWhiteSpace(because.Text) ? Refusals.NotBecause : null,
            ],
            () => [new Settled(key, likeness, because)]
        );

    // Repeating a look that found the same changes nothing, whatever the step.
    static bool Same(Screened? before, Screened now) =>
        before is not null
        && before.Lists.SequenceEqual(now.Lists)
        && before.Hits.Select(hit => hit.Key).SequenceEqual(now.Hits.Select(hit => hit.Key))
        && before.Earlier.Select(one => one.Key).SequenceEqual(now.Earlier.Select(one => one.Key))
        && before.Troubles.SequenceEqual(now.Troubles);

    static bool Lifts(CaseFile file, CaseLaw law, string consideration, ImmutableArray<int> items) =>
        law.Items.Any(item =>
            (items.IsEmpty || items.Contains(item.Item)) && file.Assessment.Of(consideration, item.Item) is { Concern: Concern.ReasonableGrounds }
        );

    static ImmutableArray<Quoted> Quoted(CaseFile file, string consideration) =>
        [.. file.Assessment.For(consideration).Select(one => one.Quoted).OfType<Quoted>()];

    static ImmutableArray<NothingFound> Searched(CaseFile file, string consideration) =>
        [.. file.Assessment.For(consideration).Select(one => one.Searched).OfType<NothingFound>()];
}
