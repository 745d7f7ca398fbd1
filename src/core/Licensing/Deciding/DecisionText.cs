using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>
/// The text of a decision, composed from the assessment: every sentence traces to a fact of the file. The identity of a protected source
/// never stands in it. Pure: the same file and decision give the same text.
/// </summary>
public static class DecisionText
{
    /// <summary>The text, line by line.</summary>
    /// <param name="file">The case.</param>
    /// <param name="draft">What is decided; its own text is not looked at.</param>
    /// <param name="law">The law on the case.</param>
    /// <param name="today">The day of the decision.</param>
    /// <param name="tongue">How days, places and quantities are written.</param>
    public static ImmutableArray<Sentence> Of(CaseFile file, Proposed draft, CaseLaw law, DateOnly today, DecisionTongue tongue)
    {
        var text = new List<Sentence>
        {
            Sentence.Heading("Decision on {0}", file.Id.Text),
            Sentence.Of("Of {0}, under Article {1}.", tongue.Day(today), law.Procedure.Article),
        };
        text.AddRange(Asked(file, tongue));
        var before = new List<(int Item, string Reads)>();
        foreach (var decision in draft.Items)
        {
            text.AddRange(OnItem(file, decision, law, tongue));
            text.AddRange(Weighed(file, decision, law, tongue, before));
        }
        text.AddRange(Granted(draft, tongue));
        return [.. text];
    }

    static IEnumerable<Sentence> Asked(CaseFile file, DecisionTongue tongue)
    {
        var told = file.Application.Told;
        yield return Sentence.Heading("What was asked");
        if (file.Application.SubmittedAt is { } at)
        {
            yield return Sentence.Of("The application was handed in on {0}.", tongue.Day(DateOnly.FromDateTime(at.UtcDateTime)));
        }
        foreach (var party in told.Parties)
        {
            yield return Sentence.Of(OfParty(party.Role), party.Name.Text, tongue.Place(party.Country));
        }
        if (told.To.Length > 0)
        {
            yield return Sentence.Of("Destination: {0}.", tongue.Place(told.To));
        }
        if (!told.EndUse.IsEmpty)
        {
            yield return Sentence.Of("End-use as stated: {0}", told.EndUse.Text);
        }
    }

    static string OfParty(PartyRole role) =>
        role switch
        {
            PartyRole.Applicant => "Applicant: {0}, {1}.",
            PartyRole.Agent => "Agent: {0}, {1}.",
            PartyRole.Consignee => "Consignee: {0}, {1}.",
            PartyRole.EndUser => "End-user: {0}, {1}.",
            PartyRole.Distributor => "Distributor: {0}, {1}.",
            PartyRole.Recipient => "Recipient of the assistance: {0}, {1}.",
            PartyRole.Museum => "Museum: {0}, {1}.",
            _ => "Third party: {0}, {1}.",
        };

    static IEnumerable<Sentence> OnItem(CaseFile file, ItemDecision decision, CaseLaw law, DecisionTongue tongue)
    {
        var item = file.Application.Told.Items.FirstOrDefault(one => one.Number == decision.Item);
        var found = law.Item(decision.Item);
        yield return item is null
            ? Sentence.Heading("The decision")
            : Sentence.Heading("Item {0}: {1}, {2}", $"{item.Number}", item.Description, tongue.Quantity(item.Quantity));
        if (found is { Found.Label.Length: > 0 })
        {
            yield return Sentence.Of("The goods fall under {0} ({1}).", found.Found.Label, found.Found.Citation);
        }
        yield return Outcome(file, decision, item, tongue);
        foreach (var ground in decision.Grounds.Select(law.All.Ground).OfType<Law.RefusalGround>())
        {
            yield return ground.Article.Length > 0
                ? Sentence.Of("Reason: {0} (Article {1})", ground.Says, ground.Article)
                : Sentence.Of("Reason: {0}", ground.Says);
        }
    }

    // What was weighed alike for several items is set out once.
    static ImmutableArray<Sentence> Weighed(CaseFile file, ItemDecision decision, CaseLaw law, DecisionTongue tongue, List<(int Item, string Reads)> before)
    {
        if (law.Item(decision.Item) is not { } found)
        {
            return [];
        }
        ImmutableArray<Sentence> considered = [.. Considered(file, decision, law, found, tongue)];
        var reads = Sentence.Text(considered, one => one.ToString());
        foreach (var (item, other) in before)
        {
            if (reads.Length > 0 && reads == other)
            {
                return [Sentence.Of("What was weighed for item {0} holds for this item too.", $"{item}")];
            }
        }
        before.Add((decision.Item, reads));
        return considered;
    }

    static Sentence Outcome(CaseFile file, ItemDecision decision, DealItem? item, DecisionTongue tongue) =>
        decision.Outcome switch
        {
            Deciding.Outcome.Refused when file.Kind == CaseKind.Bar => Sentence.Of("The use of the general authorisation is barred."),
            Deciding.Outcome.NotNeeded when file.Kind == CaseKind.Bar => Sentence.Of("The use of the general authorisation is not barred."),
            Deciding.Outcome.Granted when file.Kind == CaseKind.Disclosure => Sentence.Of("The information is disclosed to the body that asked for it."),
            Deciding.Outcome.Refused when file.Kind == CaseKind.Disclosure => Sentence.Of("The information is not disclosed."),
            Deciding.Outcome.Refused => Sentence.Of("The authorisation is refused."),
            Deciding.Outcome.NotNeeded => Sentence.Of("No authorisation is needed."),
            Deciding.Outcome.Answered => Sentence.Of("Ruling: {0}", file.Decision.Rulings.FirstOrDefault(one => one.Item == decision.Item)?.Says ?? ""),
            _ when item is not null && decision.Quantity != item.Quantity => Sentence.Of(
                "The authorisation is granted for {0} of {1}.",
                tongue.Quantity(decision.Quantity),
                tongue.Quantity(item.Quantity)
            ),
            _ => Sentence.Of("The authorisation is granted."),
        };

    // Of a refusal only what speaks against it is set out; of a grant everything that was weighed.
    static IEnumerable<Sentence> Considered(CaseFile file, ItemDecision decision, CaseLaw law, ItemLaw item, DecisionTongue tongue)
    {
        foreach (var consideration in law.For(item))
        {
            if (
                file.Assessment.Of(consideration.Id, item.Item) is not { } weighed
                || (decision.Outcome == Deciding.Outcome.Refused && weighed.Concern == Concern.None)
            )
            {
                continue;
            }
            yield return Sentence.Of("{0} (Article {1})", consideration.Says, consideration.Article);
            yield return Sentence.Of("- {0}", weighed.Reasoning.Text);
            foreach (var quoted in weighed.Quoted)
            {
                yield return Quoted(quoted, law, tongue);
            }
            foreach (var searched in weighed.Searched)
            {
                yield return Sentence.Of(
                    "- Nothing was found in {0}, searched on {1} ({2}).",
                    searched.Where,
                    tongue.Day(searched.On),
                    Title(law, searched.Kind)
                );
            }
        }
    }

    static Sentence Quoted(Quoted quoted, CaseLaw law, DecisionTongue tongue) =>
        quoted.IsProtected
            ? Sentence.Of("- A source whose identity is protected, {0} ({1}).", tongue.Day(quoted.Of), Title(law, quoted.Kind))
            : Sentence.Of("- {0}, {1}: \"{2}\" ({3}).", quoted.Source.Text, tongue.Day(quoted.Of), quoted.Quote.Text, Title(law, quoted.Kind));

    static string Title(CaseLaw law, string kind) => law.All.SourceKind(kind)?.Title ?? kind;

    static IEnumerable<Sentence> Granted(Proposed draft, DecisionTongue tongue)
    {
        if (!draft.Items.Any(one => one.Outcome == Deciding.Outcome.Granted))
        {
            yield break;
        }
        if (draft.Type.Length > 0)
        {
            yield return Sentence.Heading("Validity");
            yield return Sentence.Of("From {0} to {1}.", tongue.Day(draft.ValidFrom), tongue.Day(draft.ValidTo));
        }
        if (!draft.Conditions.IsEmpty)
        {
            yield return Sentence.Heading("Conditions");
        }
        foreach (var (at, condition) in draft.Conditions.Index())
        {
            yield return condition.Items.IsEmpty
                ? Sentence.Of("{0}. {1}", $"{at + 1}", condition.Text.Text)
                : Sentence.Of("{0}. {1} (items {2})", $"{at + 1}", condition.Text.Text, string.Join(", ", condition.Items));
            if (condition is { FollowUp.Length: > 0, Due: { } due })
            {
                yield return Sentence.Of("- To be shown by {0}: {1}", tongue.Day(due), condition.FollowUp);
            }
        }
    }
}

/// <summary>How days, places and quantities are written in the language of a decision.</summary>
/// <param name="Day">A day.</param>
/// <param name="Place">A place by its id.</param>
/// <param name="Quantity">A quantity with its unit.</param>
public sealed record DecisionTongue(Func<DateOnly, string> Day, Func<string, string> Place, Func<Quantity, string> Quantity);
