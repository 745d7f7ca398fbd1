using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;
using Outcome = Interdict.Licensing.Deciding.Outcome;

namespace Interdict.Server.Cases;

/// <summary>A decision as it is being written on the page.</summary>
internal static class Draft
{
    /// <summary>The most conditions that the form has room for besides those of other bodies.</summary>
    public const int OwnConditions = 5;

    /// <summary>What the form says.</summary>
    public static Proposed Read(CaseFile file, CaseLaw law, FormFields form)
    {
        var items = law.Items.Where(item => form[$"outcome-{item.Item}"].Length > 0).Select(item => Item(file, item, form)).ToImmutableArray();
        var granted = items.Where(item => item.Outcome == Outcome.Granted).Select(item => item.Item).ToImmutableArray();
        return new Proposed(
            items,
            granted.IsEmpty ? [] : [.. OfBodies(file, form, granted), .. Own(form)],
            form.Day("valid-from"),
            form.Day("valid-to"),
            granted.IsEmpty ? "" : form["type"],
            form["text"]
        );
    }

    /// <summary>A beginning: how long and under which conditions. What is decided on each item, nobody but the officer says.</summary>
    public static Proposed Begin(CaseFile file, CaseLaw law, DateOnly today)
    {
        var type = law.Procedure.Types.IsEmpty ? "" : law.Procedure.Types[0];
        var length = law.All.Type(type)?.Validity?.AtMost ?? new Span(Months: 6);
        return new Proposed(
            [],
            [.. file.Handling.Wanted.Select(one => new Condition(one.Condition.Id, one.Condition.Text, one.Condition.FollowUp, null, one.Condition.Items))],
            today,
            today.AddYears(length.Years).AddMonths(length.Months).AddDays((length.Weeks * 7) + length.Days - 1),
            type,
            ""
        );
    }

    /// <summary>The items on which nothing is said yet.</summary>
    public static ImmutableArray<Refusal> Undecided(CaseLaw law, Proposed draft) =>
        [.. law.Items.Where(item => draft.Items.All(one => one.Item != item.Item)).Select(item => Licensing.Deciding.Refusals.NotDecided(item.Item))];

    static ItemDecision Item(CaseFile file, ItemLaw item, FormFields form)
    {
        var outcome = form.Word<Outcome>($"outcome-{item.Item}") ?? Outcome.Refused;
        var applied = file.Application.Told.Items.FirstOrDefault(one => one.Number == item.Item);
        var quantity = applied is null ? default : Quantity.Read(form[$"quantity-{item.Item}"], applied.Quantity.Unit) ?? applied.Quantity.None;
        return new ItemDecision(
            item.Item,
            outcome,
            outcome == Outcome.Granted ? quantity : quantity.None,
            outcome == Outcome.Refused ? form.Words($"grounds-{item.Item}") : []
        );
    }

    static IEnumerable<Condition> OfBodies(CaseFile file, FormFields form, ImmutableArray<int> granted) =>
        from wanted in file.Handling.Wanted
        where granted.Any(wanted.Condition.Concerns) && form[$"keep-{wanted.Condition.Id}"] == "yes"
        let items = wanted.Condition.Items.Where(granted.Contains).ToImmutableArray()
        select new Condition(wanted.Condition.Id, wanted.Condition.Text, wanted.Condition.FollowUp, IsoDay.Read(form[$"due-{wanted.Condition.Id}"]), items);

    static IEnumerable<Condition> Own(FormFields form) =>
        from at in Enumerable.Range(1, OwnConditions)
        let text = form[$"condition-{at}"]
        where text.Length > 0
        select new Condition($"c{at}", text, form[$"follow-up-{at}"], IsoDay.Read(form[$"condition-due-{at}"]), form.Items($"condition-items-{at}"));
}
