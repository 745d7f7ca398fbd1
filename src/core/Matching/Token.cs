namespace Interdict.Matching;

/// <summary>A word, a number or a single ideograph of a folded text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Kind">What it is.</param>
readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

enum TokenKind : byte
{
    Word,
    Number,
    Ideograph,
}

/// <summary>Splits folded text: letters, digits, and one token for each character of a script written without spaces.</summary>
static class Tokens
{
    /// <summary>Writes the tokens of the text and returns how many there are; those beyond the buffer are left out.</summary>
    public static int Split(ReadOnlySpan<char> text, Span<Token> tokens)
    {
        var count = 0;
        var at = 0;
        while (at < text.Length && count < tokens.Length)
        {
            var letter = text[at];
            if (IsIdeograph(letter))
            {
                tokens[count++] = new Token(at++, 1, TokenKind.Ideograph);
                continue;
            }
            var kind = KindOf(letter);
            if (kind is null)
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && !IsIdeograph(text[at]) && KindOf(text[at]) == kind)
            {
                at++;
            }
            tokens[count++] = new Token(start, at - start, kind.Value);
        }
        return count;
    }

    static TokenKind? KindOf(char letter)
    {
        if (letter is >= 'a' and <= 'z')
        {
            return TokenKind.Word;
        }
        if (letter is >= '0' and <= '9')
        {
            return TokenKind.Number;
        }
        return letter >= 128 && (char.IsLetter(letter) || IsIndicMark(letter)) ? TokenKind.Word : null;
    }

    // Vowel signs of the Indic scripts are marks, not letters, and belong to the word.
    static bool IsIndicMark(char letter) => letter is (>= '\u0900' and <= '\u0DFF') and not ('\u0964' or '\u0965');

    // Han, kana and Thai are written without spaces between words.
    static bool IsIdeograph(char letter) => letter is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0E7F');
}
