namespace Interdict.Vocabulary;

/// <summary>
/// A number of the Chemical Abstracts Service: two to seven digits, two digits, one check digit.
/// It helps to identify a substance; it does not identify it alone (salts, hydrates and mixtures carry others).
/// </summary>
public readonly record struct CasNumber
{
    CasNumber(string text) => Text = text;

    /// <summary>The number with its hyphens: 76-74-4.</summary>
    public string Text { get; }

    /// <summary>Reads a number with hyphens; null when the form or the check digit is wrong.</summary>
    public static CasNumber? Read(ReadOnlySpan<char> text)
    {
        if (text.Length is < 7 or > 12 || text[^2] != '-' || text[^5] != '-')
        {
            return null;
        }
        var sum = 0;
        var weight = 1;
        for (var at = text.Length - 3; at >= 0; at--)
        {
            if (at == text.Length - 5)
            {
                continue;
            }
            if (text[at] is < '0' or > '9')
            {
                return null;
            }
            sum += (text[at] - '0') * weight++;
        }
        // The check digit is the sum of the digits, weighted from the right, modulo ten.
        return text[^1] is >= '0' and <= '9' && sum % 10 == text[^1] - '0' ? new CasNumber(text.ToString()) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
