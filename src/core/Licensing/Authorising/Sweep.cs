using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Licensing.Authorising;

/// <summary>
/// Puts what was decided to the law as it is now. What is forbidden now or listed otherwise is found, item by item; a text that nobody has
/// confirmed finds it all the same, and says so. A new number or a new wording alone changes nothing.
/// </summary>
public static class Sweep
{
    /// <summary>What the law of a later day says otherwise than that of an earlier day.</summary>
    /// <param name="items">The goods.</param>
    /// <param name="before">The law when it was decided, as it was known then.</param>
    /// <param name="after">The law now.</param>
    public static ImmutableArray<LawChange> Changes(ImmutableArray<AskedItem> items, Edition before, Edition after) =>
        [.. items.Select(item => Of(item, before, after)).OfType<LawChange>()];

    /// <summary>What becomes of an authorisation: a hold when something changed since it was issued that nobody has looked at yet.</summary>
    /// <param name="file">The authorisation.</param>
    /// <param name="today">The day.</param>
    /// <param name="law">The law that is asked, by its hash.</param>
    /// <param name="changes">What changed for its goods.</param>
    public static Ruling Of(AuthorisationFile file, DateOnly today, string law, ImmutableArray<LawChange> changes)
    {
        var state = file.On(today);
        if (changes.IsEmpty || !Transitions.IsLive(state) || Same(file.Hold?.Changes ?? file.LookedAt, changes))
        {
            return Ruling.Done();
        }
        return Ruling.Done(new HeldByLaw(law, today, changes));
    }

    /// <summary>What becomes of an open case: a fact that says what has to be looked at anew, once for each change.</summary>
    /// <param name="seen">What the latest such fact of the case said; none when there is none.</param>
    /// <param name="today">The day.</param>
    /// <param name="law">The law that is asked, by its hash.</param>
    /// <param name="changes">What changed for its goods.</param>
    public static Ruling OfCase(ImmutableArray<LawChange> seen, DateOnly today, string law, ImmutableArray<LawChange> changes) =>
        Same(seen, changes) ? Ruling.Done() : Ruling.Done(new ReexaminedByLaw(law, today, changes));

    /// <summary>Whether two sweeps found the same.</summary>
    public static bool Same(ImmutableArray<LawChange> one, ImmutableArray<LawChange> other) => one.AsSpan().SequenceEqual(other.AsSpan());

    static LawChange? Of(AskedItem item, Edition before, Edition after)
    {
        if (before.Entry(item.Slug) is not { } then)
        {
            // Decided under an entry of which the law of today says that it was not there then: a correction took it away.
            return item.Label.Length > 0 && after.Entry(item.Slug) is null
                ? new LawChange(item.Item, ChangeOfLaw.NoLongerListed, item.Label, "", "", "", Words.Of(Effect.NotListed), "", true)
                : null;
        }
        var was = Determination.Of(before, then, item.Facts, settled: true);
        var heirs = after.Listed.Where(listed => listed.Entry.Predecessors.Contains(item.Slug) && before.Entry(listed.Entry.Slug) is null).ToList();
        if (after.Entry(item.Slug) is not { } now)
        {
            return heirs.Count == 0
                ? new LawChange(item.Item, ChangeOfLaw.NoLongerListed, then.Text.Label, Word(was), "", "", Words.Of(Effect.NotListed), "", true)
                : Worst(item, then, was, heirs, after, part: heirs.Count > 1);
        }
        return Staying(item, then, was, now, after) ?? (heirs.Count == 0 ? null : Worst(item, then, was, heirs, after, part: true));
    }

    // The goods stay under their entry.
    static LawChange? Staying(AskedItem item, Listed then, Finding was, Listed now, Edition after)
    {
        var found = Determination.Of(after, now, item.Facts, settled: true);
        var how =
            IsForbidden(found) && !IsForbidden(was) ? ChangeOfLaw.Prohibited
            : then.Text.Annex != now.Text.Annex ? ChangeOfLaw.Moved
            : Heaviest(found) != Heaviest(was) ? ChangeOfLaw.OtherEffect
            : (ChangeOfLaw?)null;
        return how is { } changed ? Change(item, changed, then, was, now, found) : null;
    }

    // Entries that continue this one, or a part of it: the heaviest is put before the authority.
    static LawChange Worst(AskedItem item, Listed then, Finding was, List<Listed> heirs, Edition after, bool part)
    {
        var (heir, found) = heirs
            .Select(heir => (heir, found: Determination.Of(after, heir, item.Facts, settled: true)))
            .OrderByDescending(one => IsForbidden(one.found))
            .ThenByDescending(one => Heaviest(one.found))
            .ThenBy(one => one.heir.Order, StringComparer.Ordinal)
            .First();
        var how = (IsForbidden(found) && !IsForbidden(was), part) switch
        {
            (true, false) => ChangeOfLaw.Prohibited,
            (true, true) => ChangeOfLaw.MayBeProhibited,
            (false, false) => ChangeOfLaw.Continued,
            _ => ChangeOfLaw.MayBeContinued,
        };
        return Change(item, how, then, was, heir, found);
    }

    static LawChange Change(AskedItem item, ChangeOfLaw how, Listed then, Finding was, Listed now, Finding found) =>
        new(
            item.Item,
            how,
            item.Label.Length > 0 ? item.Label : then.Text.Label,
            Word(was),
            now.Text.Label,
            now.Text.Title,
            Word(found),
            found.Citation,
            found.Verification.IsConfirmed() && now.Text.Verification.IsConfirmed()
        );

    // While facts are missing, the heaviest of what is possible counts: that is what an authority decided on, and what it has to look at.
    static Effect Heaviest(Finding finding) => finding.Effect == Effect.Undetermined ? finding.Possible.DefaultIfEmpty(finding.Effect).Max() : finding.Effect;

    static bool IsForbidden(Finding finding) => Heaviest(finding) == Effect.Prohibited;

    static string Word(Finding finding) => Words.Of(Heaviest(finding));
}
