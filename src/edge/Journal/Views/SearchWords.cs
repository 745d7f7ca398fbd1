using System.Globalization;
using System.Text;

namespace Interdict.Journal.Views;

/// <summary>
/// Texts as they are searched: small letters without accents, one space between two words, each sign of a script without spaces a
/// word of its own. Both databases are given these and cut them alike.
/// </summary>
public static class SearchWords
{
    const string from = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżžðё";
    const string to = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllln" + "nnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzzdе";

    static readonly Dictionary<char, char> plain = from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>A text as it is searched.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            Put(folded, char.ToLowerInvariant(letter));
        }
        return folded.ToString().Trim();
    }

    /// <summary>What is searched for: each word stands for the beginning of a word; none when there is nothing to search for.</summary>
    public static IReadOnlyList<string> Wanted(string text) =>
        [.. Fold(text.Length > most ? text[..most] : text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(8)];

    const int most = 200;

    static void Put(StringBuilder folded, char letter)
    {
        if (letter == 'ß')
        {
            folded.Append("ss");
        }
        else if (letter == 'æ')
        {
            folded.Append("ae");
        }
        else if (letter == 'œ')
        {
            folded.Append("oe");
        }
        else if (IsSignOfItsOwn(letter))
        {
            folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "").Append(letter).Append(' ');
        }
        else if (char.IsLetterOrDigit(letter))
        {
            folded.Append(plain.GetValueOrDefault(letter, letter));
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Han, kana and Thai are written without spaces.
    static bool IsSignOfItsOwn(char letter) => letter is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\u0e01' and <= '\u0e30');
}
