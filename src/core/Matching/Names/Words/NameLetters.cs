namespace Interdict.Matching;

/// <summary>
/// Turns writing of any script into plain Latin letters and digits by our own table, and cuts it into words.
/// No culture, no ICU, no normalisation at run time: the same name is the same everywhere.
/// </summary>
sealed class NameLetters
{
    /// <summary>The longest name that is looked at; what follows is left out. Names of parties on forms have at most 512 letters.</summary>
    public const int MostLetters = 1_200;

    /// <summary>The most words of a name that are looked at.</summary>
    public const int MostWords = 48;

    const byte separates = byte.MaxValue;
    readonly int[] start = new int[char.MaxValue + 1];
    readonly byte[] length = new byte[char.MaxValue + 1];
    readonly char[] blob;

    public NameLetters(NameTables tables)
    {
        Array.Fill(length, separates);
        blob = new char[tables.Letters.Sum(row => row.Value.Length)];
        var at = 0;
        foreach (var (letter, text) in tables.Letters)
        {
            start[letter] = at;
            length[letter] = (byte)Math.Min(text.Length, separates - 1);
            text.CopyTo(0, blob, at, text.Length);
            at += text.Length;
        }
    }

    /// <summary>Writes the words of a name one after the other and returns how many there are.</summary>
    public int Split(ReadOnlySpan<char> name, Span<char> letters, Span<RawWord> words)
    {
        var count = 0;
        var written = 0;
        var from = 0;
        var script = Script.Other;
        var before = default(char);
        foreach (var letter in name)
        {
            var size = length[letter];
            if (size == 0)
            {
                continue;
            }
            var next = size == separates ? Script.Other : ScriptOf(letter);
            // A script written without spaces gives one word for each character; a change of script ends a word.
            if (written > from && (size == separates || next == Script.Syllables || next != script))
            {
                words[count++] = new RawWord(from, written - from, script, before);
                from = written;
            }
            if (count == words.Length || (size != separates && written + size > letters.Length))
            {
                return count;
            }
            if (size != separates)
            {
                blob.AsSpan(start[letter], size).CopyTo(letters[written..]);
                written += size;
                script = next;
                before = next == Script.Syllables ? letter : default;
            }
        }
        if (written > from && count < words.Length)
        {
            words[count++] = new RawWord(from, written - from, script, before);
        }
        return count;
    }

    static Script ScriptOf(char letter) =>
        letter switch
        {
            // Han and Hangul: each character is a syllable that romanised names write as a word or join to one.
            (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') => Script.Syllables,
            // Hebrew and Arabic write consonants only.
            (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC') => Script.Consonants,
            _ => Script.Other,
        };
}

/// <summary>How a script writes words.</summary>
enum Script : byte
{
    /// <summary>Letters for vowels too, blanks between words.</summary>
    Other,

    /// <summary>A character for a syllable.</summary>
    Syllables,

    /// <summary>Consonants alone.</summary>
    Consonants,
}

/// <summary>A word as it was cut out of a name.</summary>
/// <param name="Start">Where its letters begin.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Script">How it was written.</param>
/// <param name="Written">The character of a syllable; 0 for other words.</param>
readonly record struct RawWord(int Start, int Length, Script Script, char Written);
