using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Handling;

/// <summary>Notes among colleagues. They may be written at every stage, also after the decision.</summary>
public static class Note
{
    /// <summary>Somebody writes a note.</summary>
    /// <param name="file">The case.</param>
    /// <param name="text">The note.</param>
    /// <param name="accounts">The account behind a name that is mentioned; null when nobody has that name.</param>
    public static Ruling Of(CaseFile file, Personal text, Func<string, string?> accounts) =>
        Open.Unless(
            [Open.Text("note", text)],
            () =>
                [
                    new Noted(
                        $"n{file.Handling.Notes.Length + 1}",
                        text,
                        [.. Names(text.Text).Select(accounts).OfType<string>().Distinct(StringComparer.Ordinal)]
                    ),
                ]
        );

    /// <summary>The names that a text mentions: <c>@officer</c>. An at sign within a word is none, so that no e-mail address mentions anybody.</summary>
    public static IEnumerable<string> Names(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
            {
                end++;
            }
            var name = text[(at + 1)..end].TrimEnd('.');
            if (name.Length > 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                yield return name;
            }
        }
    }
}
