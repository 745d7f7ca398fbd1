using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Screening;
using Interdict.Server.Hosting;

namespace Interdict.Server.Applying;

/// <summary>What the law says of one item of an application.</summary>
/// <param name="Item">The item.</param>
/// <param name="Answer">The answer; null when the law could not be asked.</param>
/// <param name="WhyNot">Why it could not be asked; empty otherwise.</param>
public sealed record ItemAnswer(DealItem Item, Answer? Answer, string WhyNot)
{
    /// <summary>The finding that decides; null when nothing was found.</summary>
    public Finding? Worst =>
        Answer?.Findings.FirstOrDefault(finding => finding.Decision == Answer.Decision && finding.Effect == Answer.Effect) ?? Answer?.Findings.FirstOrDefault();
}

/// <summary>Puts the goods of an application to the law.</summary>
internal sealed class LawAsked(LawDesk desk, TimeProvider clock)
{
    /// <summary>What the law says of each item today.</summary>
    public ImmutableArray<ItemAnswer> Of(DealTold told, KindAsks asks) => [.. told.Items.Select(item => Of(told, item, asks))];

    /// <summary>The same as a fact to be recorded.</summary>
    public Determined Determined(ImmutableArray<ItemAnswer> answers, string step) => new(step, clock.Today(), desk.Pack.Name, [.. answers.Select(Finding)]);

    /// <summary>The facts that describe goods; all others are about the deal. The law's own exclusions say which.</summary>
    public ImmutableHashSet<string> GoodsFacts { get; } =
    [
        .. desk
            .Usual.Entries.SelectMany(entry => entry.Exclusions)
            .Concat(desk.Usual.CommonExclusions.Select(common => common.Exclusion))
            .SelectMany(exclusion => exclusion.Rows)
            .SelectMany(row => row.Conditions)
            .Select(condition => condition.Fact),
    ];

    ItemAnswer Of(DealTold told, DealItem item, KindAsks asks)
    {
        if (item.Description.Length + item.Entry.Length + item.Code.Length == 0)
        {
            return new ItemAnswer(item, null, "");
        }
        var today = clock.Today();
        var deal = new Deal(
            $"{item.Number}",
            desk.Usual.Id,
            today,
            today,
            FactsOf(told, item, asks),
            Resembles: item.Entry,
            Text: item.Description,
            CommodityCode: item.Code
        );
        return desk.Examine(deal) switch
        {
            Outcome.Answered answered => new ItemAnswer(item, answered.Answer, ""),
            Outcome.Refused refused => new ItemAnswer(item, null, refused.Why),
            _ => throw new InvalidOperationException("An outcome is an answer or a refusal."),
        };
    }

    static ItemFinding Finding(ItemAnswer answer) =>
        answer.Answer is not { } found
            ? new ItemFinding(answer.Item.Number, Words.Of(Effect.Undetermined), "", "", "", false, [])
            : new ItemFinding(
                answer.Item.Number,
                Words.Of(found.Effect),
                answer.Worst?.Slug ?? "",
                answer.Worst?.Entry ?? "",
                answer.Worst?.Citation ?? "",
                answer.Worst?.Verification.IsConfirmed() ?? false,
                [.. found.Questions.Select(question => question.Fact).Distinct()]
            );

    Facts FactsOf(DealTold told, DealItem item, KindAsks asks)
    {
        var facts = Facts.None;
        foreach (var (name, value) in Implied(told, asks).Concat(told.Facts).Concat(item.Facts))
        {
            if (desk.Book.Fact(name) is { } kind && LawWords.Read(desk.Book, kind, value) is { } read)
            {
                facts = facts.With(name, read, Basis.Claimed);
            }
        }
        return facts;
    }

    // What the other fields of an application say in the words of the law's facts.
    static IEnumerable<KeyValuePair<string, string>> Implied(DealTold told, KindAsks asks)
    {
        (string Name, string Value)[] said =
        [
            ("act", asks.Act),
            ("from", told.From),
            ("to", told.To),
            ("via", told.Via),
            ("goods_location", told.From),
            ("actor_residence", told.In(PartyRole.Applicant).Select(party => party.Country).FirstOrDefault("")),
            ("end_user_kind", told.In(PartyRole.EndUser).Select(party => party.Kind).FirstOrDefault("")),
            ("end_use", told.EndUseKind),
            ("museum_display", asks.Roles.Contains(PartyRole.Museum) && told.In(PartyRole.Museum).Any() ? "yes" : ""),
        ];
        return said.Where(one => one.Value.Length > 0).Select(one => KeyValuePair.Create(one.Name, one.Value));
    }
}

/// <summary>Values of facts as forms carry them.</summary>
internal static class LawWords
{
    /// <summary>A value as the law takes it; null when it cannot be read.</summary>
    public static FactValue? Read(LawBook book, FactKind kind, string written) =>
        kind.Form switch
        {
            FactForm.YesNo => written is "yes" or "no" ? new FactValue(written) : null,
            FactForm.Choice => kind.Choices.Contains(written) ? new FactValue(written) : null,
            FactForm.Place => book.Gazetteer.Read(written) is { } place ? new FactValue(place.Id) : null,
            _ => decimal.TryParse(written.Replace(',', '.'), System.Globalization.NumberStyles.AllowDecimalPoint, null, out var number)
                ? FactValue.Of(number)
                : null,
        };
}
