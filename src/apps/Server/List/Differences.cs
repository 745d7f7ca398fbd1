using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.List;

/// <summary>One thing that differs between two editions.</summary>
/// <param name="Kind">added, removed, moved, renumbered, reworded, codes, confirmed, unconfirmed, place or rule.</param>
/// <param name="Entry">Slug of the entry; empty for places and rules.</param>
/// <param name="Label">Its label in the newer edition, or in the older one when it is gone.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Says">The difference in an officer's words.</param>
public sealed record Difference(string Kind, string Entry, string Label, string Title, string Says);

/// <summary>What changes between two editions of one instrument, in an officer's words.</summary>
internal static class Differences
{
    public static ImmutableArray<Difference> Of(Changes changes, Tongue T) =>
        [
            .. changes.Added.Select(now =>
                About(now, "added", T["New entry: {0} {1}.", T[Plain.Choice(changes.Act)], T[Plain.Effect(changes.EffectAfter(now))].ToLowerInvariant()])
            ),
            .. changes.Moved.Select(move => About(move.After, "moved", Moved(T, changes, move))),
            .. changes.Relabelled.Select(move => About(move.After, "renumbered", T["Was {0}.", move.Before.Text.Label])),
            .. changes.Reworded.Select(move => About(move.After, "reworded", T["Was: \"{0}\".", T[move.Before.Text.Title]])),
            .. changes.Codes.Select(change => About(change.Entry, "codes", Codes(T, change))),
            .. changes.Confirmations.Select(move => Confirmation(T, move)),
            .. changes.Removed.Select(then => About(then, "removed", Removed(T, changes, then))),
            .. changes.Places.SelectMany(change => Places(T, changes.After.Book.Gazetteer, change)),
            .. changes.Rules.Select(rule => Rule(T, rule)),
        ];

    static Difference About(Listed listed, string kind, string says) => new(kind, listed.Entry.Slug, listed.Text.Label, listed.Text.Title, says);

    static string Moved(Tongue T, Changes changes, Move move)
    {
        var (then, now) = (move.Before.Text, move.After.Text);
        var place =
            move.ChangesEntry ? T["Continues {0} {1}", then.Label, T[then.Title]]
            : move.ChangesAnnex ? T["Moved from Annex {0} ({1}) to Annex {2}", then.Annex, then.Label, now.Annex]
            : T["Same place in the list"];
        var (was, isNow) = (changes.EffectBefore(move.Before), changes.EffectAfter(move.After));
        return was == isNow
            ? T["{0}: {1} is \"{2}\" as before.", place, T[Plain.Choice(changes.Act)], T[Plain.Effect(isNow)]]
            : T["{0}: {1} was \"{2}\", is \"{3}\".", place, T[Plain.Choice(changes.Act)], T[Plain.Effect(was)], T[Plain.Effect(isNow)]];
    }

    static string Removed(Tongue T, Changes changes, Listed then)
    {
        var heirs = changes.Continuing(then).Select(now => now.Text.Label).ToList();
        return T["No longer listed under this entry."] + (heirs.Count > 0 ? " " + T["Its goods are now in {0}.", string.Join(", ", heirs)] : "");
    }

    static Difference Confirmation(Tongue T, Move move) =>
        About(
            move.After,
            move.After.Text.Verification.IsConfirmed() ? "confirmed" : "unconfirmed",
            T["The text was {0} and is {1}.", Word(T, move.Before), Word(T, move.After)]
        );

    static string Word(Tongue T, Listed listed) => T[Plain.Verification(listed.Text.Verification)].ToLowerInvariant();

    static string Codes(Tongue T, CodeChange change)
    {
        var added = change.Added.IsEmpty ? "" : T["Codes added: {0}.", string.Join(", ", change.Added)];
        var dropped = change.Removed.IsEmpty ? "" : T["Codes dropped: {0}.", string.Join(", ", change.Removed)];
        return $"{added} {dropped}".Trim();
    }

    static IEnumerable<Difference> Places(Tongue T, Gazetteer gazetteer, GroupChange change) =>
        [
            .. change.Joined.Select(place => new Difference("place", "", "", T[gazetteer.NameOf(place)], T["Now: {0}.", T[change.Group.Title]])),
            .. change.Left.Select(place => new Difference("place", "", "", T[gazetteer.NameOf(place)], T["No longer: {0}.", T[change.Group.Title]])),
        ];

    static Difference Rule(Tongue T, RuleChange change)
    {
        var says = change switch
        {
            { Before: null } => T["New rule."],
            { After: null } => T["No longer applies."],
            { Before: var then, After: var now } when then.Says != now.Says => T["Changed. Was: {0}", T[then.Says]],
            _ => T["Changed in its conditions or its exemptions; it says the same."],
        };
        return new Difference("rule", "", T["Article {0}", change.Measure.Article], change.Measure.Title, says);
    }
}
