using Interdict.Matching;

namespace Interdict.Lawc;

/// <summary>
/// Short English words that meet, with an ending, a word of ordinary trade which is no form of theirs: "wall" meets "wallet"
/// unless it is written "=wall". Such words hold goods that nobody described.
/// </summary>
static class ShortWords
{
    const int Shortest = 4;
    const int Longest = 5;
    const int LongestEnding = 2;

    // Plurals, past and comparison, adjectives: the same word.
    static readonly HashSet<string> endings = new(StringComparer.Ordinal) { "s", "es", "ed", "d", "er", "r", "y", "ly", "n", "al", "ic", "ie" };

    public static void Check(Lexicon lexicon, Complaints complaints)
    {
        var ordinary = lexicon
            .Ordinary.SelectMany(word =>
                Enumerable.Range(1, LongestEnding).Where(cut => word.Length - cut >= Shortest).Select(cut => (Stem: word[..^cut], Word: word))
            )
            .Where(pair => pair.Stem.Length <= Longest && !endings.Contains(pair.Word[pair.Stem.Length..]))
            .ToLookup(pair => pair.Stem, pair => pair.Word, StringComparer.Ordinal);
        foreach (var (file, terms) in Files(lexicon))
        {
            foreach (var term in terms.Where(term => term.Language is "en" or "any" && ordinary.Contains(term.Pattern)))
            {
                complaints.Add(
                    file,
                    0,
                    $"The word \"{term.Pattern}\" also meets \"{ordinary[term.Pattern].First()}\". Write \"={term.Pattern}\", and its plural beside it."
                );
            }
        }
    }

    static IEnumerable<(string File, IEnumerable<Term> Terms)> Files(Lexicon lexicon) =>
        lexicon
            .Things.Select(thing => ($"things/{thing.Slug}.yaml", thing.Words.AsEnumerable()))
            .Concat(lexicon.Ideas.Select(idea => ($"ideas/{idea.Slug}.yaml", idea.Words.AsEnumerable())));
}
