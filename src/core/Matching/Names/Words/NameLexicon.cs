using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>What the tables know of words, laid out for looking up.</summary>
sealed class NameLexicon
{
    // A word that is on no table of frequencies occurs less than so often among a million.
    const float rare = 25;
    const float minorBits = 1;
    const float initialBits = 4;
    const float numberBits = 6;

    readonly Dictionary<string, int> frequencies = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> longer = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImmutableArray<int>> clusters = new(StringComparer.Ordinal);
    readonly List<int> clusterFrequencies = [];
    readonly Dictionary<string, WordSense> forms = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> phrases = new(StringComparer.Ordinal);
    readonly HashSet<string> phraseBeginnings = new(StringComparer.Ordinal);
    readonly HashSet<string> formBeginnings = new(StringComparer.Ordinal);
    readonly HashSet<string> particles;
    readonly HashSet<string> titles;

    public NameLexicon(NameTables tables)
    {
        particles = new(tables.Particles, StringComparer.Ordinal);
        titles = new(tables.Titles, StringComparer.Ordinal);
        foreach (var (word, perMillion) in tables.Frequencies)
        {
            frequencies[word] = perMillion;
        }
        foreach (var (written, whole) in tables.Numbers.Concat(tables.Abbreviations))
        {
            if (written.Contains(' ', StringComparison.Ordinal) || whole.Contains(' ', StringComparison.Ordinal))
            {
                phrases[written] = whole.Split(' ');
                phraseBeginnings.Add(written.Split(' ')[0]);
                PhraseWords = Math.Max(PhraseWords, written.Count(letter => letter == ' ') + 1);
            }
            else
            {
                longer[written] = whole;
            }
        }
        Clusters(tables.Variants);
        foreach (var (form, kind) in tables.LegalForms)
        {
            forms[form] = new WordSense(form, WordKind.LegalForm, minorBits, Script.Other, [], kind);
            formBeginnings.Add(form.Split(' ')[0]);
        }
        FormWords = tables.LegalForms.IsEmpty ? 1 : tables.LegalForms.Max(row => row.Key.Count(letter => letter == ' ') + 1);
    }

    /// <summary>The most words that a legal form has.</summary>
    public int FormWords { get; }

    /// <summary>The most words that are abbreviated, or written otherwise, as one phrase.</summary>
    public int PhraseWords { get; } = 1;

    /// <summary>True when a phrase that is written otherwise begins with the word.</summary>
    public bool BeginsAPhrase(string word) => phraseBeginnings.Contains(word);

    /// <summary>What a phrase stands for; null when it is none.</summary>
    public string[]? PhraseOf(ReadOnlySpan<char> words) => phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var whole) ? whole : null;

    /// <summary>True when a legal form begins with the word.</summary>
    public bool BeginsAForm(string word) => formBeginnings.Contains(word);

    /// <summary>The sense of a legal form; null when the words are none.</summary>
    public WordSense? FormOf(ReadOnlySpan<char> words) => forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(words, out var form) ? form : null;

    /// <summary>The sense of a word that stands alone.</summary>
    /// <param name="written">The word as written, in plain letters.</param>
    /// <param name="script">How it was written.</param>
    /// <param name="character">The character of a syllable.</param>
    public WordSense Sense(string written, Script script, char character = default)
    {
        var text = longer.GetValueOrDefault(written, written);
        if (text.All(char.IsAsciiDigit))
        {
            text = text.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
            return new WordSense(text, WordKind.Number, numberBits, Script.Other, [], "");
        }
        var kind = KindOf(text, script);
        var bits = kind switch
        {
            WordKind.Particle or WordKind.Title => minorBits,
            WordKind.Initial => initialBits,
            _ => Bits(text, script),
        };
        return new WordSense(text, kind, bits, script, clusters.GetValueOrDefault(text, []), "", character);
    }

    /// <summary>The sense of initials that were written together.</summary>
    public WordSense Initials(string letters) => new(letters, WordKind.Initials, Bits(letters, Script.Other), Script.Other, [], "");

    /// <summary>A small word where it is all that a name has.</summary>
    public WordSense AsName(WordSense minor) => minor.AsName(Bits(minor.Text, Script.Other));

    WordKind KindOf(string text, Script script)
    {
        if (particles.Contains(text))
        {
            return WordKind.Particle;
        }
        if (titles.Contains(text))
        {
            return WordKind.Title;
        }
        return text.Length == 1 && script == Script.Other ? WordKind.Initial : WordKind.Name;
    }

    // The information of a word that occurs so often, in bits (Shannon 1948). Short words and syllables are common, known or not.
    float Bits(string text, Script script)
    {
        var often = (float)frequencies.GetValueOrDefault(text, 0);
        foreach (var cluster in clusters.GetValueOrDefault(text, []))
        {
            // Forms of one name meet one another, so that a rare form says little more than the common one.
            often = Math.Max(often, clusterFrequencies[cluster] / 2f);
        }
        var atLeast = text.Length switch
        {
            1 => 8_000f,
            2 => 1_500f,
            3 => 250f,
            4 => 60f,
            _ => rare,
        };
        // Without vowels, or with the thousand syllables of a language, many names fall together.
        atLeast *= script == Script.Consonants ? 4 : 1;
        atLeast = script == Script.Syllables ? Math.Max(atLeast, 2_500) : atLeast;
        return float.Log2(1_000_000f / (often + atLeast));
    }

    void Clusters(ImmutableArray<KeyValuePair<string, string>> variants)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (form, cluster) in variants)
        {
            if (!numbers.TryGetValue(cluster, out var number))
            {
                numbers[cluster] = number = numbers.Count;
            }
            clusters[form] = clusters.GetValueOrDefault(form, []).Add(number);
            while (clusterFrequencies.Count <= number)
            {
                clusterFrequencies.Add(0);
            }
            clusterFrequencies[number] = Math.Max(clusterFrequencies[number], frequencies.GetValueOrDefault(form, 0));
        }
    }
}
