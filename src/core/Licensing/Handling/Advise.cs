using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>Advice of other bodies: asked by the officer, given by the body, item by item.</summary>
public static class Advise
{
    /// <summary>The officer asks a body.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="body">The body.</param>
    /// <param name="text">What is asked.</param>
    /// <param name="items">The items it is about; empty for all.</param>
    /// <param name="due">The day by which an answer is expected.</param>
    /// <param name="today">The day it is.</param>
    public static Ruling Ask(CaseFile file, Actor by, string body, Personal text, ImmutableArray<int> items, DateOnly due, DateOnly today) =>
        Open.Unless(
            [
                Open.To(file, by),
                body.Length == 0 ? Refusals.NoBody
                : file.Handling.Advice.Any(one => one.Body == body && one.IsOpen) ? Refusals.AskedAlready
                : null,
                Open.Outward(file, "text", text),
                .. items.Except(Open.Items(file)).Select(Refusals.NoItem),
                due <= today ? Refusals.NotLater("due") : null,
            ],
            () => [new AdviceAsked($"v{file.Handling.Advice.Length + 1}", body, text, items, due)]
        );

    /// <summary>The officer needs the advice no more.</summary>
    public static Ruling TakeBack(CaseFile file, Actor by, string advice) =>
        Open.Unless(
            [Open.To(file, by), file.Handling.Advice.Any(one => one.Id == advice && one.IsOpen) ? null : Refusals.NotWaiting("advice")],
            () => [new AdviceTakenBack(advice)]
        );

    /// <summary>The body answers.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The adviser, for the body that was asked.</param>
    /// <param name="advice">Which advice.</param>
    /// <param name="items">What the body says, item by item.</param>
    /// <param name="conditions">The conditions it wants, with their follow-up and the items they are about.</param>
    public static Ruling Give(
        CaseFile file,
        Actor by,
        string advice,
        ImmutableArray<ItemAdvice> items,
        ImmutableArray<(Personal Text, string FollowUp, ImmutableArray<int> Items)> conditions
    )
    {
        if (file.Handling.Advice.FirstOrDefault(one => one.Id == advice) is not { IsOpen: true } asked)
        {
            return Ruling.Not(Refusals.NotWaiting("advice"));
        }
        if (asked.Body != by.Body)
        {
            return Ruling.Not(Refusals.OfAnotherBody);
        }
        var about = asked.About.IsEmpty ? Open.Items(file) : asked.About;
        return Open.Unless(
            [
                Open.Case(file),
                .. about.Where(item => !items.Any(one => one.Item == item)).Select(Refusals.NoPosition),
                .. items
                    .Where(one => one.Position == Position.Objects && string.IsNullOrWhiteSpace(one.Reason.Text))
                    .Select(one => Refusals.NoReason(one.Item)),
                items.Any(one => one.Position == Position.AgreesWithConditions) && conditions.IsEmpty ? Refusals.NoCondition : null,
                .. conditions.SelectMany(one => one.Items).Except(Open.Items(file)).Select(Refusals.NoItem),
            ],
            () =>
                [
                    new AdviceGiven(
                        advice,
                        [.. items.Where(one => about.Contains(one.Item))],
                        [.. conditions.Select((one, at) => new AdvisedCondition($"{advice}.c{at + 1}", one.Text, one.FollowUp, one.Items))]
                    ),
                ]
        );
    }

    /// <summary>The officer asks a body to let go of its condition.</summary>
    public static Ruling AskRelease(CaseFile file, Actor by, string condition, Personal why) =>
        Open.Unless(
            [
                Open.To(file, by),
                file.Handling.Wanted.Any(one => one.Condition.Id == condition) && !file.Handling.ReleaseAsked.Contains(condition)
                    ? null
                    : Refusals.NotWaiting("condition"),
                string.IsNullOrWhiteSpace(why.Text) ? Refusals.WithoutReason : null,
            ],
            () => [new ReleaseAsked(condition)]
        );

    /// <summary>The body to which a condition belongs lets go of it. Nobody else can.</summary>
    public static Ruling Release(CaseFile file, Actor by, string condition)
    {
        var wanted = file.Handling.Wanted.FirstOrDefault(one => one.Condition.Id == condition);
        return wanted.Condition is null ? Ruling.Not(Refusals.NotWaiting("condition"))
            : wanted.Body != by.Body ? Ruling.Not(Refusals.OfAnotherBody)
            : Open.Unless([Open.Case(file)], () => [new Released(condition)]);
    }
}
