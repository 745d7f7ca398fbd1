using System.Text;

namespace Interdict.Vocabulary;

/// <summary>
/// A commodity code as declared: 2 to 10 digits of the Harmonized System, the Combined Nomenclature (8) or TARIC (10).
/// Spaces and dots are not part of it.
/// </summary>
public readonly record struct CommodityCode
{
    CommodityCode(string digits) => Digits = digits;

    /// <summary>The digits alone, 2 to 10 of them.</summary>
    public string Digits { get; }

    /// <summary>The heading: the first four digits, or fewer where fewer were declared.</summary>
    public string Heading => Digits.Length <= 4 ? Digits : Digits[..4];

    /// <summary>The subheading: the first six digits, or fewer where fewer were declared.</summary>
    public string Subheading => Digits.Length <= 6 ? Digits : Digits[..6];

    /// <summary>True when this code begins with the other one.</summary>
    public bool IsUnder(CommodityCode other) => Digits.StartsWith(other.Digits, StringComparison.Ordinal);

    /// <summary>Reads a code as people write it ("8301 40", "8301.40.90"); null when it is not one.</summary>
    public static CommodityCode? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        Span<char> digits = stackalloc char[10];
        var length = 0;
        foreach (var letter in text.AsSpan().Trim())
        {
            if (letter is ' ' or '.' or '-' or '\u00A0')
            {
                continue;
            }
            if (letter is < '0' or > '9' || length == digits.Length)
            {
                return null;
            }
            digits[length++] = letter;
        }
        return length < 2 ? null : new CommodityCode(new string(digits[..length]));
    }

    /// <summary>The digits in the grouping customs officers read: 8301 40 90.</summary>
    public override string ToString()
    {
        if (Digits is null || Digits.Length <= 4)
        {
            return Digits ?? "";
        }
        var grouped = new StringBuilder(Digits, 0, 4, 16);
        for (var at = 4; at < Digits.Length; at += 2)
        {
            grouped.Append(' ').Append(Digits, at, Math.Min(2, Digits.Length - at));
        }
        return grouped.ToString();
    }
}
