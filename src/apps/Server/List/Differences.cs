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
    public static ImmutableArray<Difference> Between(Edition older, Edition newer, string act) =>
        [.. Entries(older, newer, act), .. Places(older, newer), .. Rules(older, newer)];

    static IEnumerable<Difference> Entries(Edition older, Edition newer, string act)
    {
        foreach (var now in newer.Listed)
        {
            var differences = older.Entry(now.Entry.Slug) is { } then ? Changed(older, newer, then, now, act) : [Added(older, newer, now, act)];
            foreach (var difference in differences)
            {
                yield return difference;
            }
        }
        foreach (var then in older.Listed.Where(then => newer.Entry(then.Entry.Slug) is null))
        {
            var heirs = newer.Listed.Where(now => now.Entry.Predecessors.Contains(then.Entry.Slug)).Select(now => now.Text.Label).ToList();
            var where = heirs.Count > 0 ? $" Its goods are now in {string.Join(", ", heirs)}." : "";
            yield return new Difference("removed", then.Entry.Slug, then.Text.Label, then.Text.Title, $"No longer listed under this entry.{where}");
        }
    }

    static Difference Added(Edition older, Edition newer, Listed now, string act)
    {
        var before = now.Entry.Predecessors.Select(older.Entry).OfType<Listed>().Select(then => then.Text.Label).ToList();
        var from = before.Count > 0 ? $" Formerly in {string.Join(", ", before)}." : "";
        var effect = Plain.Effect(ListQuestion.Show(newer, now, act).Effect).ToLowerInvariant();
        return new Difference("added", now.Entry.Slug, now.Text.Label, now.Text.Title, $"New entry: {Plain.Choice(act)} {effect}.{from}");
    }

    static IEnumerable<Difference> Changed(Edition older, Edition newer, Listed then, Listed now, string act)
    {
        Difference Of(string kind, string says) => new(kind, now.Entry.Slug, now.Text.Label, now.Text.Title, says);
        if (then.Text.Annex != now.Text.Annex)
        {
            var (was, isNow) = (ListQuestion.Show(older, then, act), ListQuestion.Show(newer, now, act));
            yield return Of("moved", $"Moved from Annex {then.Text.Annex} ({then.Text.Label}) to Annex {now.Text.Annex}: {Plain.Choice(act)} was \"{Plain.Effect(was.Effect)}\", is \"{Plain.Effect(isNow.Effect)}\".");
        }
        else if (then.Text.Label != now.Text.Label)
        {
            yield return Of("renumbered", $"Was {then.Text.Label}.");
        }
        if (then.Text.Title != now.Text.Title)
        {
            yield return Of("reworded", $"Was: \"{then.Text.Title}\".");
        }
        if (Codes(then, now) is { Length: > 0 } codes)
        {
            yield return Of("codes", codes);
        }
        if (then.Text.Verification.IsConfirmed() != now.Text.Verification.IsConfirmed())
        {
            var kind = now.Text.Verification.IsConfirmed() ? "confirmed" : "unconfirmed";
            yield return Of(kind, $"The text was {Word(then)} and is {Word(now)}.");
        }
    }

    static string Word(Listed listed) => Plain.Verification(listed.Text.Verification).ToLowerInvariant();

    static string Codes(Listed then, Listed now)
    {
        var more = now.Text.Codes.Except(then.Text.Codes, StringComparer.Ordinal).ToList();
        var less = then.Text.Codes.Except(now.Text.Codes, StringComparer.Ordinal).ToList();
        var parts = new List<string>();
        if (more.Count > 0)
        {
            parts.Add($"Codes added: {string.Join(", ", more)}.");
        }
        if (less.Count > 0)
        {
            parts.Add($"Codes dropped: {string.Join(", ", less)}.");
        }
        return string.Join(' ', parts);
    }

    static IEnumerable<Difference> Places(Edition older, Edition newer)
    {
        var gazetteer = newer.Book.Gazetteer;
        foreach (var group in newer.Book.Groups)
        {
            var (then, now) = (older.Members(group.Id).Select(one => one.Place).ToHashSet(), newer.Members(group.Id).Select(one => one.Place).ToHashSet());
            foreach (var place in now.Except(then))
            {
                yield return new Difference("place", "", "", gazetteer.NameOf(place), $"Now: {group.Title}.");
            }
            foreach (var place in then.Except(now))
            {
                yield return new Difference("place", "", "", gazetteer.NameOf(place), $"No longer: {group.Title}.");
            }
        }
    }

    static IEnumerable<Difference> Rules(Edition older, Edition newer)
    {
        foreach (var now in newer.Measures)
        {
            var then = older.Measures.FirstOrDefault(rule => rule.Id == now.Id);
            if (then is null)
            {
                yield return new Difference("rule", "", $"Article {now.Article}", now.Title, "New rule.");
            }
            else if (then.Says != now.Says || then.Effect != now.Effect)
            {
                yield return new Difference("rule", "", $"Article {now.Article}", now.Title, $"Changed. Was: {then.Says}");
            }
        }
        foreach (var gone in older.Measures.Where(then => newer.Measures.All(now => now.Id != then.Id)))
        {
            yield return new Difference("rule", "", $"Article {gone.Article}", gone.Title, "No longer applies.");
        }
    }
}
