using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Letters;

/// <summary>A letter with places for values: <c>{{case.number}}</c>. There is no logic in it; what a place can hold, its list of fields says.</summary>
/// <param name="Parts">Text and fields in turn.</param>
public sealed record LetterTemplate(ImmutableArray<LetterPart> Parts)
{
    const string open = "{{";
    const string close = "}}";
    const int mostShown = 40;

    /// <summary>Reads a template; a field that nobody knows is refused with the one that was probably meant.</summary>
    /// <param name="text">The template.</param>
    /// <param name="known">The names of the fields.</param>
    /// <param name="at">The field of the form that it was typed into.</param>
    public static (LetterTemplate? Template, ImmutableArray<Refusal> Refusals) Read(string text, IReadOnlyCollection<string> known, string at)
    {
        var parts = ImmutableArray.CreateBuilder<LetterPart>();
        var wrong = ImmutableArray.CreateBuilder<Refusal>();
        for (var from = 0; from < text.Length; )
        {
            var begin = text.IndexOf(open, from, StringComparison.Ordinal);
            if (begin < 0)
            {
                parts.Add(new LetterPart(text[from..], ""));
                break;
            }
            parts.Add(new LetterPart(text[from..begin], ""));
            var end = text.IndexOf(close, begin, StringComparison.Ordinal);
            if (end < 0)
            {
                wrong.Add(Refusals.NotClosed(at, Shown(text[begin..])));
                break;
            }
            var field = text[(begin + open.Length)..end].Trim();
            if (!known.Contains(field))
            {
                wrong.Add(Refusals.NoField(at, Shown(field), Nearest(field, known)));
            }
            parts.Add(new LetterPart("", field));
            from = end + close.Length;
        }
        return wrong.Count == 0 ? (new LetterTemplate(parts.ToImmutable()), []) : (null, wrong.ToImmutable());
    }

    /// <summary>The letter with these values; a field without one stays empty. Values are put in as they are and never read as a template.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values) =>
        string.Concat(Parts.Select(part => part.Field.Length == 0 ? part.Text : values.GetValueOrDefault(part.Field, "")));

    static string Shown(string text) => text.Length > mostShown ? text[..mostShown] + "…" : text;

    // The name that shares most of its beginning, or its last word, with what was written.
    static string Nearest(string written, IReadOnlyCollection<string> known) =>
        known.OrderByDescending(name => Alike(name, written)).ThenBy(name => name, StringComparer.Ordinal).First();

    static int Alike(string name, string written)
    {
        var same = 0;
        while (same < name.Length && same < written.Length && name[same] == written[same])
        {
            same++;
        }
        return (same * 2) + (written.Length > 2 && name.Contains(written[(written.LastIndexOf('.') + 1)..], StringComparison.Ordinal) ? 3 : 0);
    }
}

/// <summary>A part of a template: text, or a field.</summary>
/// <param name="Text">The text; empty for a field.</param>
/// <param name="Field">The field; empty for text.</param>
public readonly record struct LetterPart(string Text, string Field);

static class Refusals
{
    public static Refusal NotClosed(string at, string text) =>
        Refusal.At(at, "not-closed", "\"{0}\" begins a field that is not ended. A field is written between two pairs of braces.", text);

    public static Refusal NoField(string at, string field, string nearest) =>
        Refusal.At(at, "no-field", "There is no field \"{0}\". Did you mean \"{1}\"? The list beside the text has all of them.", field, nearest);
}
