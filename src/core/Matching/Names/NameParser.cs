namespace Interdict.Matching;

/// <summary>Reads names. One reader serves one thread; the lexicon behind it is shared.</summary>
sealed class NameParser(NameLetters letters, NameLexicon lexicon)
{
    // Traders repeat words far more than names: a word is looked up once. What is kept stays small.
    const int mostKept = 200_000;

    readonly List<WordSense> words = new(NameLetters.MostWords);
    readonly char[] buffer = new char[NameLetters.MostLetters];
    readonly char[] phrase = new char[128];
    readonly RawWord[] raw = new RawWord[NameLetters.MostWords];
    readonly Dictionary<string, WordSense> senses = new(StringComparer.Ordinal);
    readonly Dictionary<string, WordSense> consonants = new(StringComparer.Ordinal);
    readonly Dictionary<char, WordSense> syllables = [];
    readonly Dictionary<string, WordSense> initials = new(StringComparer.Ordinal);
    readonly Dictionary<WordSense, WordSense> named = [];

    /// <summary>Reads a name into what was read before.</summary>
    public void Read(ReadOnlySpan<char> name, ParsedName into)
    {
        words.Clear();
        var count = letters.Split(name, buffer, raw);
        for (var at = 0; at < count; at++)
        {
            var run = InitialsFrom(at, count);
            if (run > 1)
            {
                Add(buffer.AsSpan(raw[at].Start, run), Script.Other, default, run);
                at += run - 1;
                continue;
            }
            Add(buffer.AsSpan(raw[at].Start, raw[at].Length), raw[at].Script, raw[at].Written, 1);
        }
        Phrases();
        Forms();
        Numbers();
        Names();
        into.Take(words);
    }

    // "A. B. C." and "S.A." are one word: single letters in a row stand close together in the buffer.
    int InitialsFrom(int at, int count)
    {
        var run = 0;
        while (at + run < count && raw[at + run] is { Length: 1, Script: Script.Other } && !char.IsAsciiDigit(buffer[raw[at + run].Start]))
        {
            run++;
        }
        return run;
    }

    void Add(ReadOnlySpan<char> text, Script script, char written, int run)
    {
        var sense = script == Script.Syllables ? Syllable(text, written) : Word(script == Script.Consonants ? consonants : senses, text, script);
        if (run > 1 && sense.Kind == WordKind.Name)
        {
            sense = Kept(initials, sense.Text, lexicon.Initials);
        }
        // A word written twice in a row is a slip of the pen.
        if (words.Count == 0 || script == Script.Syllables || words[^1].Text != sense.Text || sense.Kind == WordKind.Number)
        {
            words.Add(sense);
        }
    }

    WordSense Word(Dictionary<string, WordSense> kept, ReadOnlySpan<char> text, Script script)
    {
        if (kept.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
        {
            return known;
        }
        if (kept.Count >= mostKept)
        {
            kept.Clear();
        }
        var word = text.ToString();
        return kept[word] = lexicon.Sense(word, script);
    }

    WordSense Syllable(ReadOnlySpan<char> text, char written) =>
        syllables.TryGetValue(written, out var known) ? known : syllables[written] = lexicon.Sense(text.ToString(), Script.Syllables, written);

    void Forms()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!lexicon.BeginsAForm(words[at].Text))
            {
                continue;
            }
            for (var size = Math.Min(lexicon.FormWords, words.Count - at); size > 0; size--)
            {
                if (lexicon.FormOf(Phrase(at, size)) is { } form)
                {
                    words.RemoveRange(at, size);
                    words.Insert(at, form);
                    break;
                }
            }
        }
    }

    // "U.S." and "United States", "guo ji" and "international".
    void Phrases()
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!lexicon.BeginsAPhrase(words[at].Text))
            {
                continue;
            }
            for (var size = Math.Min(lexicon.PhraseWords, words.Count - at); size > 0; size--)
            {
                if (lexicon.PhraseOf(Phrase(at, size)) is not { } whole)
                {
                    continue;
                }
                words.RemoveRange(at, size);
                foreach (var word in whole)
                {
                    if (words.Count < NameLetters.MostWords)
                    {
                        words.Insert(at++, Word(senses, word, Script.Other));
                    }
                }
                at--;
                break;
            }
        }
    }

    // Some words with a blank between them; empty when they are too long to be a phrase.
    ReadOnlySpan<char> Phrase(int at, int size)
    {
        if (size == 1)
        {
            return words[at].Text;
        }
        var length = 0;
        for (var word = at; word < at + size; word++)
        {
            var next = words[word].Text;
            if (length + next.Length + 1 > phrase.Length)
            {
                return [];
            }
            if (length > 0)
            {
                phrase[length++] = ' ';
            }
            next.CopyTo(phrase.AsSpan(length));
            length += next.Length;
        }
        return phrase.AsSpan(0, length);
    }

    // "Forty four" is 44.
    void Numbers()
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at] is { Kind: WordKind.Number, Text: [>= '2' and <= '9', '0'] } tens && words[at + 1] is { Kind: WordKind.Number, Text: [not '0'] } ones)
            {
                words[at] = lexicon.Sense($"{tens.Text[0]}{ones.Text}", Script.Other);
                words.RemoveAt(at + 1);
            }
        }
    }

    // Where small words are all that a name has, they are the name.
    void Names()
    {
        foreach (var word in words)
        {
            if (!word.IsMinor)
            {
                return;
            }
        }
        for (var at = 0; at < words.Count; at++)
        {
            words[at] = Kept(named, words[at], lexicon.AsName);
        }
    }

    static WordSense Kept<T>(Dictionary<T, WordSense> kept, T key, Func<T, WordSense> make)
        where T : notnull
    {
        if (kept.TryGetValue(key, out var known))
        {
            return known;
        }
        if (kept.Count >= mostKept)
        {
            kept.Clear();
        }
        return kept[key] = make(key);
    }
}
