using System.Collections.Immutable;

namespace Interdict.Licensing.Authorising;

/// <summary>
/// The code that stands on a document and by which anybody asks whether it is valid: fifteen characters that nobody can guess and one
/// that catches a slip of the pen. Letters that look like figures are left out (the alphabet of Crockford's base 32).
/// </summary>
public static class VerificationCode
{
    /// <summary>How many bytes of chance a code is made of.</summary>
    public const int Bytes = 10;

    const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int length = 16;
    const int bits = 5;
    const int group = 4;

    /// <summary>The code made of bytes of chance; only the first seventy-five bits count.</summary>
    public static string Of(ReadOnlySpan<byte> chance)
    {
        Span<char> code = stackalloc char[length];
        for (var at = 0; at < length - 1; at++)
        {
            var value = 0;
            for (var bit = at * bits; bit < (at + 1) * bits; bit++)
            {
                value = (value << 1) | ((chance[bit / 8] >> (7 - (bit % 8))) & 1);
            }
            code[at] = alphabet[value];
        }
        code[^1] = Check(code[..^1]);
        return new string(code);
    }

    /// <summary>Reads a code as people write it: in groups or not, in capitals or not, O for 0 and I for 1. Null when it cannot be one.</summary>
    public static string? Read(string? written)
    {
        if (written is null || written.Length > length * 3)
        {
            return null;
        }
        var code = string.Concat(written.Where(letter => letter is not (' ' or '-')).Select(Plain));
        return code.Length == length && code.All(alphabet.Contains) && Check(code.AsSpan(..^1)) == code[^1] ? code : null;
    }

    /// <summary>The code in groups of four, as it is printed.</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(group).Select(part => new string(part)));

    static char Plain(char letter) =>
        letter switch
        {
            'o' or 'O' => '0',
            'i' or 'I' or 'l' or 'L' => '1',
            >= 'a' and <= 'z' => (char)(letter - 'a' + 'A'),
            _ => letter,
        };

    // Luhn's sum with thirty-two figures: one wrong character and nearly every swap of neighbours are caught.
    static char Check(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var at = code.Length - 1; at >= 0; at--)
        {
            var value = alphabet.IndexOf(code[at], StringComparison.Ordinal) * ((code.Length - at) % 2 == 1 ? 2 : 1);
            sum += (value / alphabet.Length) + (value % alphabet.Length);
        }
        return alphabet[(alphabet.Length - (sum % alphabet.Length)) % alphabet.Length];
    }
}
