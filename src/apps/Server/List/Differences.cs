using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Server.Look;

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
    public static ImmutableArray<Difference> Of(Changes changes) =>
        [
            .. changes.Added.Select(now =>
                About(now, "added", $"New entry: {Plain.Choice(changes.Act)} {Plain.Effect(changes.EffectAfter(now)).ToLowerInvariant()}.")
            ),
            .. changes.Moved.Select(move => About(move.After, "moved", Moved(changes, move))),
            .. changes.Relabelled.Select(move => About(move.After, "renumbered", $"Was {move.Before.Text.Label}.")),
            .. changes.Reworded.Select(move => About(move.After, "reworded", $"Was: \"{move.Before.Text.Title}\".")),
            .. changes.Codes.Select(change => About(change.Entry, "codes", Codes(change))),
            .. changes.Confirmations.Select(Confirmation),
            .. changes.Removed.Select(then => About(then, "removed", Removed(changes, then))),
            .. changes.Places.SelectMany(change => Places(changes.After.Book.Gazetteer, change)),
            .. changes.Rules.Select(Rule),
        ];

    static Difference About(Listed listed, string kind, string says) => new(kind, listed.Entry.Slug, listed.Text.Label, listed.Text.Title, says);

    static string Moved(Changes changes, Move move)
    {
        var (then, now) = (move.Before.Text, move.After.Text);
        var place =
            move.ChangesEntry ? $"Continues {then.Label} {then.Title}"
            : move.ChangesAnnex ? $"Moved from Annex {then.Annex} ({then.Label}) to Annex {now.Annex}"
            : "Same place in the list";
        var (was, isNow) = (changes.EffectBefore(move.Before), changes.EffectAfter(move.After));
        return was == isNow
            ? $"{place}: {Plain.Choice(changes.Act)} is \"{Plain.Effect(isNow)}\" as before."
            : $"{place}: {Plain.Choice(changes.Act)} was \"{Plain.Effect(was)}\", is \"{Plain.Effect(isNow)}\".";
    }

    static string Removed(Changes changes, Listed then)
    {
        var heirs = changes.Continuing(then).Select(now => now.Text.Label).ToList();
        return "No longer listed under this entry." + (heirs.Count > 0 ? $" Its goods are now in {string.Join(", ", heirs)}." : "");
    }

    static Difference Confirmation(Move move) =>
        About(
            move.After,
            move.After.Text.Verification.IsConfirmed() ? "confirmed" : "unconfirmed",
            $"The text was {Word(move.Before)} and is {Word(move.After)}."
        );

    static string Word(Listed listed) => Plain.Verification(listed.Text.Verification).ToLowerInvariant();

    static string Codes(CodeChange change)
    {
        var added = change.Added.IsEmpty ? "" : $"Codes added: {string.Join(", ", change.Added)}.";
        var dropped = change.Removed.IsEmpty ? "" : $"Codes dropped: {string.Join(", ", change.Removed)}.";
        return $"{added} {dropped}".Trim();
    }

    static IEnumerable<Difference> Places(Gazetteer gazetteer, GroupChange change) =>
        [
            .. change.Joined.Select(place => new Difference("place", "", "", gazetteer.NameOf(place), $"Now: {change.Group.Title}.")),
            .. change.Left.Select(place => new Difference("place", "", "", gazetteer.NameOf(place), $"No longer: {change.Group.Title}.")),
        ];

    static Difference Rule(RuleChange change)
    {
        var says = change switch
        {
            { Before: null } => "New rule.",
            { After: null } => "No longer applies.",
            { Before: var then, After: var now } when then.Says != now.Says => $"Changed. Was: {then.Says}",
            _ => "Changed in its conditions or its exemptions; it says the same.",
        };
        return new Difference("rule", "", $"Article {change.Measure.Article}", change.Measure.Title, says);
    }
}
