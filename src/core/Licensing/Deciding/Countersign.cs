using System.Collections.Immutable;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Deciding;

/// <summary>The second officer, who is never the one who proposed.</summary>
public static class Countersign
{
    /// <summary>The decision is taken as it was proposed. Everything is looked at again: law and file may have changed since.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The second officer.</param>
    /// <param name="law">The law on the case, asked anew today.</param>
    /// <param name="seen">The parties, looked at anew today; null when nobody looked.</param>
    /// <param name="today">The day it is.</param>
    public static Ruling Of(CaseFile file, Actor by, CaseLaw law, Screened? seen, DateOnly today)
    {
        if (file.Decision is not { IsProposed: true, Proposed: { } proposed } || file.Stage != Stage.ToCountersign)
        {
            return Ruling.Not(Refusals.NothingProposed);
        }
        ImmutableArray<Refusal> against =
        [
            .. file.Decision.ProposedBy == by.Account ? [Refusals.SamePerson] : Array.Empty<Refusal>(),
            .. Propose.Against(file, proposed, law, today),
            .. law.DiffersFrom(file.Application.Found) ? [Refusals.LawChanged("–")] : Array.Empty<Refusal>(),
            .. IsNew(file, seen) && proposed.Items.Any(one => one.Outcome == Outcome.Granted) ? [Refusals.PartiesChanged] : Array.Empty<Refusal>(),
        ];
        return against.IsEmpty ? Ruling.Done(new Decided(proposed, by.Account)) : Ruling.Not(against);
    }

    static bool IsNew(CaseFile file, Screened? seen) =>
        seen is not null && seen.Hits.Select(hit => hit.Key).Concat(seen.Earlier.Select(one => one.Key)).Any(key => !file.Assessment.Settled.ContainsKey(key));

    /// <summary>The second officer sends it back with a reason.</summary>
    public static Ruling SendBack(CaseFile file, Actor by, Personal reason) =>
        !file.Decision.IsProposed ? Ruling.Not(Refusals.NothingProposed)
        : file.Decision.ProposedBy == by.Account ? Ruling.Not(Refusals.SamePerson)
        : string.IsNullOrWhiteSpace(reason.Text) ? Ruling.Not(Handling.Refusals.Empty("reason"))
        : Ruling.Done(new SentBack(reason));

    /// <summary>Whoever proposed takes the proposal back, so that the case can be worked on again.</summary>
    public static Ruling Recall(CaseFile file, Actor by, Personal why) =>
        !file.Decision.IsProposed ? Ruling.Not(Refusals.NothingProposed)
        : file.Decision.ProposedBy != by.Account ? Ruling.Not(Handling.Refusals.WithAnother)
        : string.IsNullOrWhiteSpace(why.Text) ? Ruling.Not(Handling.Refusals.WithoutReason)
        : Ruling.Done(new SentBack(why));
}

/// <summary>The answer to "is it controlled?": a ruling, which serves for later cases once its case is decided.</summary>
public static class GiveRuling
{
    /// <summary>The officer drafts the ruling on an item.</summary>
    /// <param name="file">The case.</param>
    /// <param name="by">The officer.</param>
    /// <param name="given">The ruling.</param>
    /// <param name="entryExists">Whether the law in force has the entry that it names.</param>
    public static Ruling Of(CaseFile file, Actor by, RulingGiven given, bool entryExists) =>
        Open.Unless(
            [
                Open.To(file, by),
                file.Kind != CaseKind.Classification || !Open.Items(file).Contains(given.Item) ? Refusals.NoSuchOutcome(given.Item) : null,
                given.Slug.Length > 0 && !entryExists ? Refusals.NoEntry : null,
                string.IsNullOrWhiteSpace(given.Goods) ? Handling.Refusals.Empty("goods") : null,
                string.IsNullOrWhiteSpace(given.Says) ? Handling.Refusals.Empty("says") : null,
            ],
            () => [given]
        );
}
