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
    /// <param name="say">How places, days and amounts are written.</param>
    public static ImmutableArray<Sentence> Of(CaseFile file, Proposed draft, CaseLaw law, DateOnly today, Spelling say)
    {
        var text = new List<Sentence>
        {
            Sentence.Heading("Decision on {0}", file.Id.Text),
            Sentence.Of("Of {0}, under Article {1}.", say.Day(today), law.Procedure.Article),
        };
        text.AddRange(Asked(file, say));
        var before = new List<(int Item, ImmutableArray<Sentence> Considered)>();
        foreach (var decision in draft.Items)
        {
            text.AddRange(OnItem(file, decision, law, say));
            text.AddRange(Weighed(file, decision, law, say, before));
        }
        text.AddRange(Granted(draft, say));
        return [.. text];
    }

    static IEnumerable<Sentence> Asked(CaseFile file, Spelling say)
    {
        var told = file.Application.Told;
        yield return Sentence.Heading("What was asked");
        if (file.Application.SubmittedAt is { } at)
        {
            yield return Sentence.Of("The application was handed in on {0}.", say.Day(DateOnly.FromDateTime(at.UtcDateTime)));
        }
        foreach (var party in told.Parties)
        {
            yield return OfParty(party.Role, party.Name.Text, say.Place(party.Country));
        }
        if (told.To.Length > 0)
        {
            yield return Sentence.Of("Destination: {0}.", say.Place(told.To));
        }
        if (!told.EndUse.IsEmpty)
        {
            yield return Sentence.Of("End-use as stated: {0}", told.EndUse.Text);
        }
    }

    static Sentence OfParty(PartyRole role, string name, string place) =>
        role switch
        {
            PartyRole.Applicant => Sentence.Of("Applicant: {0}, {1}.", name, place),
            PartyRole.Agent => Sentence.Of("Agent: {0}, {1}.", name, place),
            PartyRole.Consignee => Sentence.Of("Consignee: {0}, {1}.", name, place),
            PartyRole.EndUser => Sentence.Of("End-user: {0}, {1}.", name, place),
            PartyRole.Distributor => Sentence.Of("Distributor: {0}, {1}.", name, place),
            PartyRole.Recipient => Sentence.Of("Recipient of the assistance: {0}, {1}.", name, place),
            PartyRole.Museum => Sentence.Of("Museum: {0}, {1}.", name, place),
            _ => Sentence.Of("Third party: {0}, {1}.", name, place),
        };

    static IEnumerable<Sentence> OnItem(CaseFile file, ItemDecision decision, CaseLaw law, Spelling say)
    {
        var item = file.Application.Told.Items.FirstOrDefault(one => one.Number == decision.Item);
        var found = law.Item(decision.Item);
        yield return item is null
            ? Sentence.Heading("The decision")
            : Sentence.Heading("Item {0}: {1}, {2}", $"{item.Number}", item.Description, say.Quantity(item.Quantity));
        if (found is { Found.Label.Length: > 0 })
        {
            yield return Sentence.Of("The goods fall under {0} ({1}).", found.Found.Label, found.Found.Citation);
        }
        yield return Outcome(file, decision, item, say);
        foreach (var ground in decision.Grounds.Select(law.All.Ground).OfType<Law.RefusalGround>())
        {
            yield return ground.Article.Length > 0
                ? Sentence.Of("Reason: {0} (Article {1})", ground.Says, ground.Article)
                : Sentence.Of("Reason: {0}", ground.Says);
        }
    }

    // What was weighed alike for several items is set out once.
    static ImmutableArray<Sentence> Weighed(
        CaseFile file,
        ItemDecision decision,
        CaseLaw law,
        Spelling say,
        List<(int Item, ImmutableArray<Sentence> Considered)> before
    )
    {
        if (law.Item(decision.Item) is not { } found)
        {
            return [];
        }
        ImmutableArray<Sentence> considered = [.. Considered(file, decision, law, found, say)];
        foreach (var (item, other) in before)
        {
            if (Reads(considered) is { Length: > 0 } words && words == Reads(other))
            {
                return [Sentence.Of("What was weighed for item {0} holds for this item too.", $"{item}")];
            }
        }
        before.Add((decision.Item, considered));
        return considered;
    }

    static string Reads(ImmutableArray<Sentence> sentences) => Sentence.Text(sentences, one => one.ToString());

    static Sentence Outcome(CaseFile file, ItemDecision decision, DealItem? item, Spelling say) =>
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
                say.Quantity(decision.Quantity),
                say.Quantity(item.Quantity)
            ),
            _ => Sentence.Of("The authorisation is granted."),
        };

    // Of a refusal only what speaks against it is set out; of a grant everything that was weighed.
    static IEnumerable<Sentence> Considered(CaseFile file, ItemDecision decision, CaseLaw law, ItemLaw item, Spelling say)
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
                yield return Quoted(quoted, law, say);
            }
            foreach (var searched in weighed.Searched)
            {
                yield return Sentence.Of("- Nothing was found in {0}, searched on {1} ({2}).", searched.Where, say.Day(searched.On), Title(law, searched.Kind));
            }
        }
    }

    static Sentence Quoted(Quoted quoted, CaseLaw law, Spelling say) =>
        quoted.IsProtected
            ? Sentence.Of("- A source whose identity is protected, {0} ({1}).", say.Day(quoted.Of), Title(law, quoted.Kind))
            : Sentence.Of("- {0}, {1}: \"{2}\" ({3}).", quoted.Source.Text, say.Day(quoted.Of), quoted.Quote.Text, Title(law, quoted.Kind));

    static string Title(CaseLaw law, string kind) => law.All.SourceKind(kind)?.Title ?? kind;

    static IEnumerable<Sentence> Granted(Proposed draft, Spelling say)
    {
        if (!draft.Items.Any(one => one.Outcome == Deciding.Outcome.Granted))
        {
            yield break;
        }
        if (draft.Type.Length > 0)
        {
            yield return Sentence.Heading("Validity");
            yield return Sentence.Of("From {0} to {1}.", say.Day(draft.ValidFrom), say.Day(draft.ValidTo));
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
                yield return Sentence.Of("- To be shown by {0}: {1}", say.Day(due), condition.FollowUp);
            }
        }
    }
}
