namespace Interdict.Matching;

/// <summary>What words sound like, roughly: good enough to find candidates, which are then compared letter by letter.</summary>
static class WordSound
{
    const int mostLetters = 24;

    // From a to z: one letter for each group of consonants that transliterations exchange; a blank is dropped.
    const string sounds = " pkt pk  kklmn pkrst p k s";

    /// <summary>The skeleton of a word: groups of consonants, doubles once; a vowel at the beginning is kept as one.</summary>
    public static string Skeleton(ReadOnlySpan<char> word)
    {
        Span<char> skeleton = stackalloc char[mostLetters];
        var length = 0;
        for (var at = 0; at < word.Length && length < mostLetters; at++)
        {
            var letter = word[at];
            var sound = SoundOf(letter, at + 1 < word.Length ? word[at + 1] : ' ');
            if (sound == ' ' && at == 0)
            {
                sound = letter == 'h' ? 'h' : 'a';
            }
            if (sound != ' ' && (length == 0 || skeleton[length - 1] != sound))
            {
                skeleton[length++] = sound;
            }
        }
        return skeleton[..length].ToString();
    }

    static char SoundOf(char letter, char next)
    {
        if (letter is < 'a' or > 'z')
        {
            return letter;
        }
        // "ch", "ce" and "ci" are one group with "s", whatever language they come from.
        return letter == 'c' && next is 'h' or 'e' or 'i' ? 's' : sounds[letter - 'a'];
    }
}
