using System.Collections.Immutable;
using System.Text;
using Interdict.Law;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.List;

/// <summary>An entry as files and programs get it.</summary>
internal sealed record EntryLine(
    string Slug,
    string Label,
    string Annex,
    string Title,
    string Set,
    string Act,
    string Effect,
    string Decision,
    string Verification,
    string? ReliesOn,
    string AppliesFrom,
    string KnownFrom,
    ImmutableArray<string> Codes,
    ImmutableArray<string> Chemicals
)
{
    public static EntryLine Of(Shown shown, string act)
    {
        var (entry, text) = shown.Listed;
        return new EntryLine(
            entry.Slug,
            text.Label,
            text.Annex,
            text.Title,
            entry.Set,
            act,
            Words.Of(shown.Effect),
            Words.Of(shown.Decision),
            Words.Of(text.Verification),
            text.ReliesOn.Length > 0 ? text.ReliesOn : null,
            Plain.Iso(text.Dates.AppliesFrom),
            Plain.Iso(text.Dates.KnownFrom),
            text.Codes,
            [.. entry.Chemicals.Select(chemical => chemical.Cas.Length > 0 ? $"{chemical.Name} ({chemical.Cas})" : chemical.Name)]
        );
    }

    static string[] Heads(Tongue T) =>
        CsvTable.Heads(
            T,
            "slug",
            "label",
            "annex",
            "title",
            "set",
            "act",
            "effect",
            "decision",
            "verification",
            "relies_on",
            "applies_from",
            "known_from",
            "codes",
            "chemicals"
        );

    /// <summary>The lines as a table in text, with a header.</summary>
    public static string Table(IEnumerable<EntryLine> lines, Tongue T)
    {
        var table = new StringBuilder().AppendJoin(',', Heads(T).Select(CsvCell.Of)).Append("\r\n");
        foreach (var line in lines)
        {
            string?[] cells =
            [
                line.Slug,
                line.Label,
                line.Annex,
                T[line.Title],
                line.Set,
                line.Act,
                line.Effect,
                line.Decision,
                line.Verification,
                line.ReliesOn,
                line.AppliesFrom,
                line.KnownFrom,
                string.Join(' ', line.Codes),
                string.Join("; ", line.Chemicals),
            ];
            table.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
        }
        return table.ToString();
    }
}

/// <summary>A cell of a text table that a spreadsheet takes for text and never for a formula.</summary>
internal static class CsvCell
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
