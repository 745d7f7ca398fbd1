using System.Collections.Immutable;

namespace Interdict.Matching;

/// <summary>What the comparison of names needs to know about letters and words. Derived by the scripts in lexicon/names.</summary>
/// <param name="Letters">What a UTF-16 unit becomes in plain Latin letters: case, accents, scripts. What is absent separates words.</param>
/// <param name="LegalForms">Legal forms of companies: the words in plain Latin letters, separated by one space, and the class they belong to.</param>
/// <param name="Particles">Small words of names that many share: <c>bin</c>, <c>van</c>, <c>the</c>.</param>
/// <param name="Titles">Words before a name that are no part of it: <c>dr</c>, <c>haji</c>, <c>mv</c>.</param>
/// <param name="Abbreviations">Short words and what they stand for.</param>
/// <param name="Numbers">Number words and their digits.</param>
/// <param name="Variants">Forms of one name and the cluster they belong to: nicknames, forms of other languages, spellings of other scripts.</param>
/// <param name="Frequencies">How often a word occurs among names, per million; a word that is absent is rare.</param>
public sealed record NameTables(
    ImmutableArray<KeyValuePair<char, string>> Letters,
    ImmutableArray<KeyValuePair<string, string>> LegalForms,
    ImmutableArray<string> Particles,
    ImmutableArray<string> Titles,
    ImmutableArray<KeyValuePair<string, string>> Abbreviations,
    ImmutableArray<KeyValuePair<string, string>> Numbers,
    ImmutableArray<KeyValuePair<string, string>> Variants,
    ImmutableArray<KeyValuePair<string, int>> Frequencies
)
{
    /// <summary>Plain Latin letters and digits only: for tests and for programs that bring no tables.</summary>
    public static NameTables Plain { get; } = new([.. PlainLetters()], [], [], [], [], [], [], []);

    static IEnumerable<KeyValuePair<char, string>> PlainLetters()
    {
        for (var letter = '0'; letter <= 'z'; letter++)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                yield return KeyValuePair.Create(letter, char.IsAsciiLetterUpper(letter) ? ((char)(letter | ' ')).ToString() : letter.ToString());
            }
        }
    }
}
