using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>What a grant has to keep: quantity, type, validity, and the conditions of other bodies.</summary>
static class Grant
{
    public static IEnumerable<Refusal> Against(CaseFile file, Proposed draft, CaseLaw law, DateOnly today)
    {
        var granted = draft.Items.Where(one => one.Outcome == Outcome.Granted).ToList();
        return granted.Count == 0
            ? []
            :
            [
                .. granted.SelectMany(one => Quantity(file, law, one)),
                .. law.Procedure.Types.IsEmpty ? [] : Validity(draft, law, today),
                .. draft.Conditions.SelectMany(one => Condition(one, granted, today)),
                .. OfBodies(file, draft, granted),
            ];
    }

    static IEnumerable<Refusal> Quantity(CaseFile file, CaseLaw law, ItemDecision decision)
    {
        if (file.Application.Told.Items.FirstOrDefault(item => item.Number == decision.Item) is not { } applied)
        {
            yield break;
        }
        // What a kind does not ask for cannot be granted in part: assistance is not counted.
        var isCounted = law.Procedure.IsCounted || applied.Quantity.Thousandths > 0;
        if (
            isCounted
            && (
                !decision.Quantity.IsCountedAs(applied.Quantity)
                || decision.Quantity.Thousandths <= 0
                || decision.Quantity.Thousandths > applied.Quantity.Thousandths
            )
        )
        {
            yield return Refusals.Quantity(decision.Item, applied.Quantity.ToString());
        }
    }

    static IEnumerable<Refusal> Validity(Proposed draft, CaseLaw law, DateOnly today)
    {
        if (!law.Procedure.Types.Contains(draft.Type) || law.All.Type(draft.Type) is not { } type)
        {
            yield return Refusals.NoType;
            yield break;
        }
        if (draft.ValidFrom < today)
        {
            yield return Refusals.BeginsBefore;
        }
        if (ValidityLimits.Not(type, draft.ValidFrom, draft.ValidTo) is { } outside)
        {
            yield return outside with
            {
                Field = "valid-to",
            };
        }
    }

    static IEnumerable<Refusal> Condition(Condition condition, List<ItemDecision> granted, DateOnly today)
    {
        if (condition.Text.IsEmpty)
        {
            yield return Refusals.EmptyCondition(condition.Id);
        }
        if (condition.FollowUp.Length > 0 && (condition.Due is not { } due || due <= today))
        {
            yield return Refusals.ConditionDay(condition.Id);
        }
        foreach (var item in condition.Items.Where(item => !granted.Exists(one => one.Item == item)))
        {
            yield return Refusals.ConditionItem(condition.Id, item);
        }
    }

    // Reviewing bodies complain that their conditions are taken out without a word: here a condition goes only with its owner's consent.
    static IEnumerable<Refusal> OfBodies(CaseFile file, Proposed draft, List<ItemDecision> granted) =>
        from wanted in file.Handling.Wanted
        where granted.Exists(one => wanted.Condition.Concerns(one.Item))
        where !draft.Conditions.Any(one => one.Id == wanted.Condition.Id && one.Text == wanted.Condition.Text && Covers(one, wanted.Condition, granted))
        select Refusals.ConditionOfBody(wanted.Condition.Id, wanted.Body);

    static bool Covers(Condition condition, Handling.AdvisedCondition wanted, List<ItemDecision> granted) =>
        condition.FollowUp == wanted.FollowUp
        && (condition.Items.IsEmpty || granted.Where(one => wanted.Concerns(one.Item)).All(one => condition.Items.Contains(one.Item)));
}
