namespace Interdict.Matching;

/// <summary>
/// Which of the words found are of a language that the text speaks. Short words mean other things elsewhere: "mur" is a wall
/// in French and a nut in Indonesian. One counts only beside something longer in its own language; English and trade names are
/// mixed into texts of all languages and always count.
/// </summary>
static class SpokenLanguages
{
    const int MostLettersOfShort = 4;

    /// <summary>The words found for ideas, without short ones of languages that the text does not speak.</summary>
    public static IEnumerable<Found> Ideas(PhraseIndex phrases, List<Found> found, string text)
    {
        var common = new HashSet<(int, int)>();
        foreach (var one in found)
        {
            if (phrases[one.Phrase].Language == 0)
            {
                common.Add((one.Start, one.End));
            }
        }
        var spoken = new HashSet<int> { 0 };
        foreach (var one in found)
        {
            if (!IsShort(phrases[one.Phrase], one, text) && !common.Contains((one.Start, one.End)))
            {
                spoken.Add(phrases[one.Phrase].Language);
            }
        }
        foreach (var one in found)
        {
            var phrase = phrases[one.Phrase];
            if (phrase.Stands == Stands.Idea && (spoken.Contains(phrase.Language) || !IsShort(phrase, one, text)))
            {
                yield return one;
            }
        }
    }

    // Other scripts keep their languages apart well enough.
    static bool IsShort(Phrase phrase, Found one, string text) => phrase.Weight <= MostLettersOfShort && text[one.Start] <= 'z';
}
