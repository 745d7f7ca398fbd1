using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Screening;
using Interdict.Server.Cases;
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
/// <param name="desk">The law.</param>
/// <param name="earlier">What was decided before; null in a told story, where nobody is barred.</param>
/// <param name="clock">Says which day it is.</param>
internal sealed class LawAsked(LawDesk desk, EarlierCases? earlier, TimeProvider clock)
{
    /// <summary>What the law says of each item today.</summary>
    /// <param name="told">What is told.</param>
    /// <param name="asks">What the kind of case asks for.</param>
    /// <param name="firm">The firm that applies: what the authority itself knows of it counts, whatever it says.</param>
    /// <param name="facts">The facts that an officer has checked.</param>
    public ImmutableArray<ItemAnswer> Of(DealTold told, KindAsks asks, string firm, params ImmutableArray<FactChecked> facts)
    {
        var known = told.Items.IsEmpty || earlier?.IsBarred(firm) != true ? Facts.None : Facts.None.With("barred", new FactValue("yes"), Basis.Verified);
        return [.. told.Items.Select(item => Of(told, item, asks, Checked(facts, item, known)))];
    }

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

    ItemAnswer Of(DealTold told, DealItem item, KindAsks asks, Facts known)
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
            FactsOf(told, item, asks, known),
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
                Words.Of(AtMost(answer)),
                answer.Worst?.Slug ?? "",
                answer.Worst?.Entry ?? "",
                answer.Worst?.Citation ?? "",
                answer.Worst?.Verification.IsConfirmed() ?? false,
                [.. found.Questions.Select(question => question.Fact).Distinct()]
            );

    // Where open facts can only make it lighter, an authorisation is the most that the law asks for, and it can be given.
    static Effect AtMost(ItemAnswer answer)
    {
        var found = answer.Answer!;
        var heaviest = found
            .Findings.Select(one => (one.Slug, Most: one.Effect == Effect.Undetermined ? one.Possible.DefaultIfEmpty(Effect.Undetermined).Max() : one.Effect))
            .ToList();
        return
            found.Effect == Effect.Undetermined
            && heaviest.TrueForAll(one =>
                one.Most < Effect.AuthorisationRequired || (one.Most == Effect.AuthorisationRequired && one.Slug == answer.Worst!.Slug)
            )
            && heaviest.Exists(one => one.Most == Effect.AuthorisationRequired)
            ? Effect.AuthorisationRequired
            : found.Effect;
    }

    // What stands in the boxes of the application is what is decided on: an answer to a question of the law never says it otherwise.
    Facts FactsOf(DealTold told, DealItem item, KindAsks asks, Facts known)
    {
        var facts = Facts.None;
        void Take(IEnumerable<KeyValuePair<string, string>> said, Basis basis)
        {
            foreach (var (name, value) in said.Where(one => one.Value.Length > 0))
            {
                if (Read(name, value) is { } read)
                {
                    facts = facts.With(name, read, basis);
                }
            }
        }
        Take(Implied(told, asks).Concat(told.Facts).Concat(item.Facts).Concat(Use(told)), Basis.Claimed);
        facts = known.All.Aggregate(facts, (all, one) => all.With(one.Key, one.Value.Value, one.Value.Basis));
        // What is applied for is no claim: the authorisation is for this and nothing else.
        Take(Deal(told, asks), Basis.Document);
        return facts;
    }

    // What the authority itself knows counts more than what an officer was shown.
    Facts Checked(ImmutableArray<FactChecked> facts, DealItem item, Facts known)
    {
        var all = Facts.None;
        foreach (var one in facts.Where(one => one.Item == 0 || one.Item == item.Number))
        {
            if (Read(one.Name, one.Value) is { } read)
            {
                all = all.With(one.Name, read, Basis.Verified);
            }
        }
        return known.All.Aggregate(all, (now, one) => now.With(one.Key, one.Value.Value, one.Value.Basis));
    }

    /// <summary>The value of a fact as the law takes it; null when there is no such fact, or it cannot be read.</summary>
    public FactValue? Read(string fact, string value) => desk.Book.Fact(fact) is { } kind ? LawWords.Read(desk.Book, kind, value) : null;

    // What follows from the boxes as long as nobody says it more exactly.
    static IEnumerable<KeyValuePair<string, string>> Implied(DealTold told, KindAsks asks) =>
        [
            new("goods_location", told.From),
            new("actor_residence", told.In(PartyRole.Applicant).Select(party => party.Country).FirstOrDefault("")),
            new("museum_display", asks.Roles.Contains(PartyRole.Museum) && told.In(PartyRole.Museum).Any() ? "yes" : ""),
        ];

    // What the boxes of an application say in the words of the law's facts.
    static IEnumerable<KeyValuePair<string, string>> Deal(DealTold told, KindAsks asks) =>
        [new("act", asks.Act), new("from", told.From), new("to", told.To), new("via", told.Via)];

    static IEnumerable<KeyValuePair<string, string>> Use(DealTold told) =>
        [new("end_user_kind", told.In(PartyRole.EndUser).Select(party => party.Kind).FirstOrDefault("")), new("end_use", told.EndUseKind)];
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
