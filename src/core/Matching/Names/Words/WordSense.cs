using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>What part a word plays in a name.</summary>
enum WordKind : byte
{
    /// <summary>A name.</summary>
    Name,

    /// <summary>Digits, or a number word.</summary>
    Number,

    /// <summary>One letter that stands for a name.</summary>
    Initial,

    /// <summary>Several initials written together.</summary>
    Initials,

    /// <summary>A small word that many names share.</summary>
    Particle,

    /// <summary>A word before a name that is no part of it.</summary>
    Title,

    /// <summary>The legal form of a company.</summary>
    LegalForm,
}

/// <summary>What is known of a word by itself. One reader keeps one sense for a word, so that senses are compared by identity.</summary>
sealed class WordSense(string text, WordKind kind, float bits, Script script, ImmutableArray<int> clusters, string form, char written = default)
{
    /// <summary>Plain Latin letters and digits.</summary>
    public string Text { get; } = text;

    /// <summary>The part it plays.</summary>
    public WordKind Kind { get; } = kind;

    /// <summary>How much it says, in bits: a rare word says more.</summary>
    public float Bits { get; } = bits;

    /// <summary>How it was written.</summary>
    public Script Script { get; } = script;

    /// <summary>True when it was written without vowels.</summary>
    public bool Consonants => Script == Script.Consonants;

    /// <summary>The character of a script with one for each syllable; 0 for other words.</summary>
    public char Written { get; } = written;

    /// <summary>The clusters of variants it belongs to.</summary>
    public ImmutableArray<int> Clusters { get; } = clusters;

    /// <summary>The class of a legal form; empty for other words.</summary>
    public string Form { get; } = form;

    /// <summary>The consonants that matter, roughly by sound.</summary>
    public string Skeleton { get; } = WordSound.Skeleton(text);

    /// <summary>Its letters, laid out for comparison.</summary>
    public Spelling Spelling { get; } = new(text);

    /// <summary>True for words that carry little by themselves.</summary>
    public bool IsMinor => Kind is WordKind.Particle or WordKind.Title or WordKind.LegalForm;

    /// <summary>True for a particle after which the father's name comes.</summary>
    public bool Descent => Kind == WordKind.Particle && Text is "bin" or "ibn" or "ben" or "bint";

    /// <summary>The same word as a name.</summary>
    public WordSense AsName(float bits) => new(Text, WordKind.Name, bits, Script, Clusters, "", Written);
}
