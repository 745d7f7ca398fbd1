namespace Interdict.Matching;

/// <summary>Neighbouring words of a name written as one.</summary>
static class WordJoins
{
    /// <summary>Shorter words are not taken for joined ones.</summary>
    public const int Least = 5;

    /// <summary>Words with fewer consonants are not either.</summary>
    public const int LeastSounds = 4;

    /// <summary>Longer ones are not either.</summary>
    public const int Most = 32;

    /// <summary>Adds the keys of a listed name's joined neighbours.</summary>
    public static void Of(ParsedName name, int number, List<(uint Key, int Name)> keys)
    {
        Span<char> text = stackalloc char[Most];
        for (var at = 0; at + 1 < name.Count; at++)
        {
            var length = Join(name, at, text);
            if (length >= Least)
            {
                keys.Add((SoundKey(text[..length]), number));
            }
            // Three syllables of a Korean or Chinese name may be two words elsewhere, or one.
            if (length > 0 && at + 2 < name.Count && name.Words[at + 2] is { Kind: WordKind.Name } third && length + third.Text.Length <= Most)
            {
                third.Text.CopyTo(text[length..]);
                keys.Add((SoundKey(text[..(length + third.Text.Length)]), number));
            }
        }
    }

    /// <summary>Joins a word with its right neighbour; 0 when these two are not joined.</summary>
    public static int Join(ParsedName name, int at, Span<char> text)
    {
        var (left, right) = (name.Words[at], name.Words[at + 1]);
        if (left.Kind is WordKind.LegalForm or WordKind.Number || right.Kind is not (WordKind.Name or WordKind.Particle or WordKind.Initial))
        {
            return 0;
        }
        var length = left.Text.Length + right.Text.Length;
        if (length > Most)
        {
            return 0;
        }
        left.Text.CopyTo(text);
        right.Text.CopyTo(text[left.Text.Length..]);
        return length;
    }

    /// <summary>The key of joined words: their sound, so that a spelling more or less does not part them.</summary>
    public static uint SoundKey(ReadOnlySpan<char> text) => SoundKey(WordSound.Skeleton(text), text.Length);

    /// <summary>The key of a word that may be joined ones.</summary>
    public static uint SoundKey(string skeleton, int letters) => unchecked((Key(skeleton) ^ (uint)letters) * 16_777_619u);

    /// <summary>FNV-1a of the word (Fowler, Noll, Vo): a key, not a secret.</summary>
    public static uint Key(ReadOnlySpan<char> text)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16_777_619u);
        }
        return hash;
    }
}
