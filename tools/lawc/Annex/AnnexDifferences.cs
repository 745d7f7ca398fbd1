using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Lawc;

/// <summary>One difference between an annex as printed and the entries as they are in the law folder.</summary>
/// <param name="Label">The entry's label.</param>
/// <param name="Kind">new, gone, renumbered, code-added, code-removed, now-whole, now-part, wording, figure, note-added, note-removed.</param>
/// <param name="Says">The difference in plain words.</param>
public sealed record AnnexDifference(string Label, string Kind, string Says);

/// <summary>Compares an annex as printed with an edition of the law folder.</summary>
public static partial class AnnexDifferences
{
    // Two descriptions that share this part of their words describe the same goods under another number.
    const double SameGoods = 0.6;

    /// <summary>The differences, in the order of the printed annex, then what is gone.</summary>
    /// <param name="printed">The annex as printed.</param>
    /// <param name="annex">Its number: II.</param>
    /// <param name="edition">The edition to compare with.</param>
    public static IReadOnlyList<AnnexDifference> Of(IReadOnlyList<PrintedEntry> printed, string annex, Edition edition)
    {
        var ours = edition.Listed.Where(listed => listed.Text.Annex == annex).ToDictionary(listed => listed.Text.Label, StringComparer.Ordinal);
        var differences = new List<AnnexDifference>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in printed)
        {
            var label = $"{annex}:{entry.Number}";
            if (!seen.Add(label))
            {
                differences.Add(new AnnexDifference(label, "wording", $"{label} is printed twice."));
            }
            else if (ours.TryGetValue(label, out var listed))
            {
                differences.AddRange(Between(label, entry, listed, edition));
            }
            else
            {
                differences.Add(NotOurs(label, entry, ours.Values));
            }
        }
        foreach (var (label, listed) in ours.Where(pair => !seen.Contains(pair.Key)))
        {
            differences.Add(new AnnexDifference(label, "gone", $"{label} ({listed.Text.Title}) is in the law folder and not in the printed annex."));
        }
        return differences;
    }

    static AnnexDifference NotOurs(string label, PrintedEntry entry, IEnumerable<Listed> ours)
    {
        var nearest = ours.OrderByDescending(listed => Shared(listed.Text.Title, entry.Text)).FirstOrDefault();
        return nearest is not null && Shared(nearest.Text.Title, entry.Text) >= SameGoods
            ? new AnnexDifference(label, "renumbered", $"{label} reads like {nearest.Text.Label} ({nearest.Entry.Slug}) under another number.")
            : new AnnexDifference(label, "new", $"{label} is new: {FirstLine(entry.Text)}");
    }

    static IEnumerable<AnnexDifference> Between(string label, PrintedEntry entry, Listed listed, Edition edition)
    {
        var name = $"{label} ({listed.Entry.Slug})";
        foreach (var code in entry.Codes.Except(listed.Text.Codes.Union(listed.Text.WholeCodes)))
        {
            yield return new AnnexDifference(label, "code-added", $"{name}: the code {Shown(code)} is printed and not in the law folder.");
        }
        foreach (var code in listed.Text.Codes.Union(listed.Text.WholeCodes).Except(entry.Codes))
        {
            yield return new AnnexDifference(label, "code-removed", $"{name}: the code {Shown(code)} is in the law folder and not printed.");
        }
        foreach (var code in entry.WholeCodes.Intersect(listed.Text.Codes).Except(listed.Text.WholeCodes))
        {
            yield return new AnnexDifference(label, "now-whole", $"{name}: {Shown(code)} is printed without \"ex\": the whole code is covered.");
        }
        foreach (var code in listed.Text.WholeCodes.Intersect(entry.Codes).Except(entry.WholeCodes))
        {
            yield return new AnnexDifference(label, "now-part", $"{name}: {Shown(code)} is printed with \"ex\": part of the code is covered.");
        }
        if (Plain(entry.Text) != Plain(listed.Text.Title))
        {
            yield return new AnnexDifference(
                label,
                "wording",
                $"{name}: the description reads \"{FirstLine(entry.Text)}\"; the law folder says in its own words \"{listed.Text.Title}\"."
            );
        }
        foreach (var difference in Notes(label, name, entry.Notes, Exclusions(listed)))
        {
            yield return difference;
        }
    }

    static IEnumerable<AnnexDifference> Notes(string label, string name, ImmutableArray<string> printed, ImmutableArray<string> ours)
    {
        var missing = ours.Where(note => !printed.Any(one => Plain(one) == Plain(note))).ToList();
        foreach (var note in printed.Where(note => !ours.Any(one => Plain(one) == Plain(note))))
        {
            // A note that differs in its figures only is a note whose limit has moved.
            var near = missing.Find(one => Words(Figures().Replace(one, "#")) == Words(Figures().Replace(note, "#")));
            if (near is not null)
            {
                missing.Remove(near);
                yield return new AnnexDifference(
                    label,
                    "figure",
                    $"{name}: a limit differs. Printed: {FiguresOf(note)}. In the law folder: {FiguresOf(near)}."
                );
            }
            else
            {
                yield return new AnnexDifference(label, "note-added", $"{name}: a note is printed and not in the law folder: {note}");
            }
        }
        foreach (var note in missing)
        {
            yield return new AnnexDifference(label, "note-removed", $"{name}: an exclusion is in the law folder and not printed: {note}");
        }
    }

    static ImmutableArray<string> Exclusions(Listed listed) => [.. listed.Entry.Exclusions.Select(exclusion => exclusion.Says)];

    static string Shown(string code) => CommodityCode.Read(code)?.ToString() ?? code;

    static string FirstLine(string text) => text.Split('\n')[0];

    static string FiguresOf(string text) => string.Join(", ", Figures().Matches(text).Select(match => match.Value));

    static string Plain(string text) => Words(text);

    static string Words(string text) => string.Join(' ', WordsOf(text));

    static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(match => match.Value.ToLowerInvariant());

    static double Shared(string one, string other)
    {
        var (a, b) = (WordsOf(one).ToHashSet(), WordsOf(other).ToHashSet());
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)?")]
    private static partial Regex Figures();

    [GeneratedRegex(@"[\p{L}\p{Nd}#]+")]
    private static partial Regex Word();
}
