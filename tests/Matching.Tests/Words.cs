using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.Matching_Tests;

/// <summary>Small lexicons for single cases.</summary>
static class Words
{
    static readonly ImmutableSortedDictionary<char, string> folding = Enumerable
        .Range('A', 26)
        .Select(letter => KeyValuePair.Create((char)letter, ((char)(letter + 32)).ToString()))
        .Append(KeyValuePair.Create('ü', "u"))
        .Append(KeyValuePair.Create('ß', "ss"))
        .ToImmutableSortedDictionary();

    /// <summary>A recogniser of one thing with these words.</summary>
    public static Recogniser Naming(params string[] patterns) => Of(new Thing("thing", "Thing", Terms(patterns), [], [], []));

    public static Recogniser Of(Thing thing, params Idea[] ideas) => new(new Lexicon([thing], [.. ideas], folding, ["ordinary", "battle"], []));

    public static ImmutableArray<Term> Terms(params string[] patterns) => [.. patterns.Select(pattern => new Term("en", pattern))];

    public static Sighting? See(this Recogniser recogniser, string text) => recogniser.Read(text, new Scratch(), out _).FirstOrDefault();

    public static bool Finds(this Recogniser recogniser, string text) => recogniser.See(text) is { Plainness: Plainness.Telling };
}
