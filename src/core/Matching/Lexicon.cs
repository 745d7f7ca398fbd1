using System.Collections.Immutable;
using Interdict.Matching.Vague;

namespace Interdict.Matching;

/// <summary>A word or phrase as the law's word files write it.</summary>
/// <param name="Language">ISO 639-1, or <c>any</c> for trade names and chemistry.</param>
/// <param name="Pattern">The pattern: <c>word</c>, <c>=word</c>, <c>word*</c>, <c>*word</c>, <c>*word*</c>, or several of them.</param>
public sealed record Term(string Language, string Pattern);

/// <summary>A kind of thing and how traders name it. It belongs to no law: entries of any instrument refer to it.</summary>
/// <param name="Slug">Its name in files.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Words">Words that name it by themselves.</param>
/// <param name="DescribedAs">Groups of ideas that together name it.</param>
/// <param name="Hints">Words that could mean it and usually do not: they raise a question.</param>
/// <param name="NotWith">Ideas that speak against it.</param>
public sealed record Thing(
    string Slug,
    string Title,
    ImmutableArray<Term> Words,
    ImmutableArray<ImmutableArray<string>> DescribedAs,
    ImmutableArray<Term> Hints,
    ImmutableArray<string> NotWith
);

/// <summary>A small group of words for one idea, used in combination.</summary>
/// <param name="Slug">Its name in files.</param>
/// <param name="Words">The words.</param>
/// <param name="OutweighedBy">Ideas beside which this one does not speak against a thing.</param>
public sealed record Idea(string Slug, ImmutableArray<Term> Words, ImmutableArray<string> OutweighedBy);

/// <summary>Everything that recognition needs to know about words.</summary>
/// <param name="Things">The kinds of thing.</param>
/// <param name="Ideas">The ideas.</param>
/// <param name="Folding">What a character is folded to; a character that is absent stays as it is.</param>
/// <param name="Ordinary">Folded words of ordinary trade: they are never taken for a misspelling of something else.</param>
/// <param name="Vague">Folded descriptions that say too little to be judged.</param>
public sealed record Lexicon(
    ImmutableArray<Thing> Things,
    ImmutableArray<Idea> Ideas,
    ImmutableSortedDictionary<char, string> Folding,
    ImmutableArray<string> Ordinary,
    ImmutableArray<string> Vague
)
{
    /// <summary>What speaks for a description that says too little, as it was learnt.</summary>
    public VagueTable VagueTable { get; init; } = VagueTable.Empty;
}
