using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Matching;

/// <summary>
/// Compares names: people, companies, vessels, in any script. What it knows of letters and words is shared; each thread
/// brings a <see cref="NameScratch"/> of its own.
/// </summary>
public sealed class NameMatcher
{
    readonly NameLetters letters;
    readonly NameLexicon lexicon;

    NameMatcher(NameTables tables) => (letters, lexicon) = (new NameLetters(tables), new NameLexicon(tables));

    /// <summary>The score from which on a likeness is put before a person. Chosen so that one in a hundred strangers is.</summary>
    public const double Threshold = 0.5;

    /// <summary>A matcher with these tables.</summary>
    public static NameMatcher Of(NameTables tables) => new(tables);

    /// <summary>What a thread needs for itself.</summary>
    public NameScratch Scratch() => new(new NameParser(letters, lexicon));

    /// <summary>How like two names are: the same in both directions.</summary>
    /// <param name="kind">Whose names they are; when nobody said, a legal form in one of them says company.</param>
    /// <param name="one">A name.</param>
    /// <param name="other">Another name.</param>
    /// <param name="scratch">What the thread keeps.</param>
    /// <returns>The score, with rarity weighed in, and the likeness alone, both from 0 to 1.</returns>
    public static (double Score, double Similarity) Compare(PartyKind kind, string one, string other, NameScratch scratch)
    {
        scratch.Parser.Read(one, scratch.One);
        scratch.Parser.Read(other, scratch.Other);
        return Compare(kind, scratch.One, scratch.Other, one, other, scratch.Alignment);
    }

    /// <summary>Which words met which, and at what cost: the reasons of a likeness.</summary>
    public static ImmutableArray<Meeting> Explain(string asked, string listed, NameScratch scratch)
    {
        scratch.Parser.Read(asked, scratch.One);
        scratch.Parser.Read(listed, scratch.Other);
        return NameReasons.Of(scratch.One, scratch.Other, scratch.Alignment);
    }

    internal static (double Score, double Similarity) Compare(
        PartyKind kind,
        ParsedName one,
        ParsedName other,
        string oneText,
        string otherText,
        NameAlignment alignment
    )
    {
        if (one.Count == 0 || other.Count == 0)
        {
            // Symbols alone: they are the same or they are not. Two names that are not given are nobody's.
            var same = string.Equals(oneText, otherText, StringComparison.Ordinal) ? 1 : 0;
            return (string.IsNullOrWhiteSpace(oneText) ? 0 : same * Threshold, same);
        }
        var evidence = one.Order(other) <= 0 ? alignment.Align(one, other) : alignment.Align(other, one);
        return (NameWeights.Score(evidence, kind), one.Same(other) ? 1 : Math.Min(NameWeights.Similarity(evidence), 0.999));
    }
}

/// <summary>What one thread needs to compare names, kept from one to the next.</summary>
public sealed class NameScratch
{
    internal NameScratch(NameParser parser) => Parser = parser;

    internal NameParser Parser { get; }

    internal ParsedName One { get; } = new();

    internal ParsedName Other { get; } = new();

    internal NameAlignment Alignment { get; } = new();

    NameSearch? Search { get; set; }

    /// <summary>The place of work in an index; a thread that changes the index begins anew.</summary>
    internal NameSearch SearchIn(NameIndex index, int names, int words) =>
        Search is { } search && ReferenceEquals(search.Index, index) ? search : Search = new NameSearch(index, names, words);
}
