using System.Text;
using System.Text.Unicode;

namespace Interdict.Lists;

/// <summary>Makes text of bytes and cleans it for comparison; what a name says is never changed.</summary>
static class Letters
{
    // 0x80 to 0x9F of Windows-1252; the five bytes that it leaves open stay as they are.
    const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text of some bytes: UTF-8 where they are that, else Windows-1252, so that no record is lost.</summary>
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }
        var text = new char[bytes.Length];
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = bytes[at] is >= 0x80 and <= 0x9F ? Upper[bytes[at] - 0x80] : (char)bytes[at];
        }
        return new string(text);
    }

    /// <summary>Text on one line: runs of white space become one space, control characters and halves of pairs go.</summary>
    public static string Clean(string? text)
    {
        if (text is null || IsClean(text))
        {
            return text ?? "";
        }
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (char.IsSurrogatePair(text, at))
            {
                clean.Append(letter).Append(text[++at]);
            }
            else if (!char.IsControl(letter) && !char.IsSurrogate(letter))
            {
                clean.Append(letter);
            }
        }
        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>True when the text has letters of a script other than Latin.</summary>
    public static bool HasOtherScript(string text) =>
        text.Any(letter => letter >= '\u0370' && letter is not (>= '\u1E00' and <= '\u1EFF') && char.IsLetter(letter));

    static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter) || (char.IsWhiteSpace(letter) && (letter != ' ' || before == ' ')))
            {
                return false;
            }
            before = letter;
        }
        return before != ' ' || text.Length == 0;
    }
}
