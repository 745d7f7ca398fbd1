using System.Text.RegularExpressions;
using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>
/// The names of the United Nations' list. Some fields hold several, with semicolons between them or with the name in another script in
/// brackets; others hold a note in brackets. Each name counts for itself, and a note is a remark.
/// </summary>
static partial class UnNames
{
    /// <summary>Adds the names of a field to a record.</summary>
    public static void Add(PartyDraft draft, string text, NameKind kind)
    {
        var (open, close) = (text.IndexOf('(', StringComparison.Ordinal), text.LastIndexOf(')'));
        if (open <= 0 || close < open || text[(close + 1)..].Trim(' ', ',', '.').Length > 0)
        {
            Each(draft, text, kind);
            return;
        }
        var outer = text[..open].Trim();
        var inner = Surroundings().Replace(text[(open + 1)..close], "").Trim();
        if (inner.Length > 0 && Letters.HasOtherScript(outer) != Letters.HasOtherScript(inner))
        {
            Each(draft, outer, kind);
            Each(draft, inner, kind);
        }
        else if (IsNote(inner))
        {
            Each(draft, outer, kind);
            draft.Remark($"{outer}: {inner}");
        }
        else
        {
            Each(draft, text, kind);
        }
    }

    static void Each(PartyDraft draft, string text, NameKind kind)
    {
        foreach (var part in Between().Split(text))
        {
            var born = part.IndexOf(", born ", StringComparison.Ordinal);
            var name = (born < 0 ? part : part[..born]).Trim(' ', ',');
            draft.Name(name, Letters.HasOtherScript(name) ? NameKind.OriginalScript : kind);
            draft.Remark(born < 0 ? "" : part);
        }
    }

    // Names in brackets are short and without figures.
    static bool IsNote(string inner) =>
        inner.Any(char.IsDigit)
        || inner.Contains("listed", StringComparison.OrdinalIgnoreCase)
        || inner.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 4;

    [GeneratedRegex("original script:| - sub-unit name", RegexOptions.IgnoreCase)]
    private static partial Regex Surroundings();

    [GeneratedRegex("[;؛]| [a-z]\\) ")]
    private static partial Regex Between();
}
