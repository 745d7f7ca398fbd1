using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>
/// Folds text by our own table: case, accents, presentation forms. No culture, no ICU, no normalisation at run time,
/// so that the same text is the same everywhere.
/// </summary>
public sealed class Folding
{
    readonly string?[] table = new string?[char.MaxValue + 1];
    readonly char[] ascii = new char[128];

    /// <summary>Lays out the table.</summary>
    public Folding(ImmutableSortedDictionary<char, string> folded)
    {
        foreach (var (letter, text) in folded)
        {
            table[letter] = text;
        }
        for (var letter = 0; letter < ascii.Length; letter++)
        {
            ascii[letter] = table[letter] is [var only] ? only : (char)letter;
        }
    }

    /// <summary>Folds a text into a buffer and returns the part that was written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="buffer">At least three times as long as the text.</param>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (letter < 128)
            {
                buffer[length++] = ascii[letter];
            }
            else if (table[letter] is { } folded)
            {
                // No row of the table is longer than a ligature of 18 letters; those that do not fit are left out.
                if (length + folded.Length > buffer.Length)
                {
                    continue;
                }
                folded.CopyTo(buffer[length..]);
                length += folded.Length;
            }
            else
            {
                buffer[length++] = letter;
            }
        }
        return buffer[..length];
    }

    /// <summary>Folds a text.</summary>
    public string Fold(string text)
    {
        var buffer = new char[(text.Length * 3) + 18];
        return Fold(text, buffer).ToString();
    }
}
