namespace Interdict.Parties;

/// <summary>Numbers of passports, registers and ships, as they are compared.</summary>
static class Identifier
{
    /// <summary>Shorter numbers say too little.</summary>
    public const int Least = 6;

    /// <summary>The letters and digits of a number alone, in upper case, without the kind before the colon.</summary>
    public static string Plain(string identifier)
    {
        var number = identifier.AsSpan(identifier.IndexOf(':') + 1);
        Span<char> plain = stackalloc char[64];
        var length = 0;
        foreach (var letter in number)
        {
            if (char.IsAsciiLetterOrDigit(letter) && length < plain.Length)
            {
                plain[length++] = char.IsAsciiLetterLower(letter) ? (char)(letter & ~' ') : letter;
            }
        }
        return plain[..length].ToString();
    }
}
