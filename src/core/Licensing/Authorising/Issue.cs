using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;

namespace Interdict.Licensing.Authorising;

/// <summary>What is issued of a decision, or why nothing can be.</summary>
/// <param name="Authorisations">One for each document; none when it is refused.</param>
/// <param name="Refusals">Why not; none when it is issued.</param>
public sealed record Issuance(ImmutableArray<Issued> Authorisations, ImmutableArray<Refusal> Refusals)
{
    internal static Issuance Not(params ImmutableArray<Refusal> refusals) => new([], refusals);
}

/// <summary>Makes the authorisations of a decision: one for each recipient where the law wants one, and for as many kinds of goods as its form has room for.</summary>
public static class Issue
{
    /// <summary>The authorisations of a decision.</summary>
    /// <param name="file">The case.</param>
    /// <param name="decided">What was decided.</param>
    /// <param name="procedures">How the authority works under the law.</param>
    /// <param name="law">The law it was decided by, by its hash.</param>
    /// <param name="chance">Bytes nobody can guess, fresh each time, for one verification code.</param>
    public static Issuance Of(CaseFile file, Proposed decided, Procedures procedures, string law, Func<ImmutableArray<byte>> chance)
    {
        if (!file.Decision.Authorisations.IsEmpty)
        {
            return Issuance.Not(Refusals.IssuedAlready);
        }
        var granted = decided.Items.Where(item => item.Outcome == Outcome.Granted).ToImmutableArray();
        if (granted.IsEmpty)
        {
            return Issuance.Not(Refusals.NothingGranted);
        }
        if (procedures.Kind(WordOf(file.Kind)) is not { } kind || !kind.Types.Contains(decided.Type) || procedures.Type(decided.Type) is not { } type)
        {
            return Issuance.Not(Refusals.NoType(decided.Type));
        }
        if ((type.Forms.GetValueOrDefault(kind.Act) is { } id ? procedures.Form(id) : null) is not { } form)
        {
            return Issuance.Not(Refusals.NoForm(kind.Act));
        }
        if (ValidityLimits.Not(type, decided.ValidFrom, decided.ValidTo) is { } outside)
        {
            return Issuance.Not(outside);
        }
        var (shares, unclear) = Shares.Of(file.Application.Told, Items(file, granted), type, form);
        return unclear is null
            ? new([.. shares.Select(share => Of(file, decided, kind, form, law, share, VerificationCode.Of(chance().AsSpan())))], [])
            : Issuance.Not(unclear);
    }

    /// <summary>The word by which the law's data knows a kind of case: <c>global-export</c>.</summary>
    public static string WordOf(CaseKind kind)
    {
        var word = "";
        foreach (var letter in kind.ToString())
        {
            word += letter is >= 'A' and <= 'Z' ? (word.Length > 0 ? "-" : "") + (char)(letter - 'A' + 'a') : letter;
        }
        return word;
    }

    static Issued Of(CaseFile file, Proposed decided, CaseProcedure kind, Form form, string law, Share share, string code) =>
        new(
            file.Id.Text,
            file.Kind,
            decided.Type,
            form.Id,
            file.Application.Firm,
            share.Told,
            share.Items,
            [.. decided.Conditions.Select(condition => On(condition, share.Items)).OfType<Condition>()],
            decided.ValidFrom,
            decided.ValidTo,
            kind.Act,
            law,
            code
        );

    // A condition follows its goods: its items are named by their numbers on the form.
    static Condition? On(Condition condition, ImmutableArray<AuthorisedItem> items)
    {
        if (condition.Items.IsEmpty)
        {
            return condition;
        }
        var here = items.Where(item => condition.Items.Contains(item.CaseItem)).Select(item => item.Number).ToImmutableArray();
        return here.IsEmpty ? null : condition with { Items = here.Length == items.Length ? [] : here };
    }

    static ImmutableArray<AuthorisedItem> Items(CaseFile file, ImmutableArray<ItemDecision> granted) =>
        [
            .. granted
                .Select(decision => (decision, item: file.Application.Told.Items.FirstOrDefault(item => item.Number == decision.Item)))
                .Where(one => one.item is not null)
                .Select(one => Item(one.decision, one.item!, file.Application.Found?.Items.FirstOrDefault(found => found.Item == one.decision.Item))),
        ];

    static AuthorisedItem Item(ItemDecision decision, DealItem item, ItemFinding? found) =>
        new(
            0,
            item.Number,
            item.Description,
            found is { Slug.Length: > 0 } ? found.Slug : item.Entry,
            found?.Label ?? "",
            item.Code,
            decision.Quantity,
            Worth(item, decision.Quantity),
            item.Facts
        );

    // Of a part of the goods the value is an estimate: the form marks it so.
    static Money? Worth(DealItem item, Quantity granted) =>
        item.Value is not { } value || item.Quantity == granted ? item.Value
        : item.Quantity.Thousandths == 0 || !item.Quantity.IsCountedAs(granted) ? null
        : value with { Hundredths = (long)((decimal)value.Hundredths * granted.Thousandths / item.Quantity.Thousandths), IsEstimate = true };
}
