namespace Interdict.Bench.Names.Engines;

/// <summary>
/// The trigrams of a text as pg_trgm defines them: lower case, words of letters and digits, two blanks before a word and one after it,
/// each trigram once.
/// </summary>
static class Trigrams
{
    /// <summary>Writes the trigrams of a text, three letters of 21 bits each, sorted, and returns how many there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keys">At least <see cref="Room"/> long.</param>
    public static int Of(ReadOnlySpan<char> text, Span<ulong> keys)
    {
        var count = 0;
        var window = 0UL;
        var inWord = false;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                window = inWord ? window : ((ulong)' ' << 21) | ' ';
                window = Push(window, letter < 128 ? (char)(letter | (letter is >= 'A' and <= 'Z' ? 32 : 0)) : char.ToLowerInvariant(letter));
                keys[count++] = window;
                inWord = true;
            }
            else if (inWord)
            {
                keys[count++] = Push(window, ' ');
                inWord = false;
            }
        }
        if (inWord)
        {
            keys[count++] = Push(window, ' ');
        }
        return Distinct(keys[..count]);
    }

    /// <summary>How many trigrams a text can have at most.</summary>
    public static int Room(int length) => (length * 2) + 1;

    /// <summary>Sorts, and leaves each key once.</summary>
    static int Distinct(Span<ulong> keys)
    {
        keys.Sort();
        var kept = 0;
        for (var at = 0; at < keys.Length; at++)
        {
            if (at == 0 || keys[at] != keys[at - 1])
            {
                keys[kept++] = keys[at];
            }
        }
        return kept;
    }

    static ulong Push(ulong window, char letter) => ((window << 21) | letter) & 0x7FFF_FFFF_FFFF_FFFF;
}
