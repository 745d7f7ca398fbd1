using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching.Vague;

namespace Interdict.Screening;

/// <summary>Tells descriptions that say too little to be judged.</summary>
sealed class Vagueness(ImmutableArray<string> vague, VagueReader reader)
{
    readonly HashSet<string> words = new(vague, StringComparer.Ordinal);

    /// <summary>The question a vague description raises; none for a good one.</summary>
    public ImmutableArray<Question> Question(string text, string folded)
    {
        if (text.Length == 0)
        {
            return
            [
                Asking("There is no description of the goods. A commodity code alone neither holds nor clears: what are they, of what material, for what use?"),
            ];
        }
        if (IsVague(folded))
        {
            return [Asking($"\"{Shown(text)}\" says too little. What are the goods, of what material, for what use?")];
        }
        return reader.Read(text) is { TooVague: true } found ? [Asking($"\"{Shown(text)}\" says too little. {Missing(text, found)}")] : [];
    }

    static Question Asking(string why) => new("text", why, true, []);

    // What a better description would have to add.
    static string Missing(string text, VagueReading found)
    {
        if (text.Contains('_'))
        {
            return "It reads like the name of a file or a shelf. What are the goods in plain words, of what material, for what use?";
        }
        return found.Words switch
        {
            0 => "It holds no word for goods, only figures or signs. What are the goods, of what material, for what use?",
            1 => "One word fits many goods. Which kind, of what material, for what use?",
            _ when found.Unknown * 2 > found.Words =>
                "Most of its words are names of makes, models or collections. What are the goods themselves, of what material, for what use?",
            _ => "A colour, size, make or collection does not say what the goods are. What are they, of what material, for what use?",
        };
    }

    static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    bool IsVague(string folded)
    {
        var telling = 0;
        foreach (var word in folded.Split([' ', ',', ';', '.', '/', '-', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = 0;
            foreach (var sign in word)
            {
                letters += char.IsLetter(sign) ? 1 : 0;
            }
            if (letters >= 3 || (letters > 0 && word[0] > '\u2E7F'))
            {
                telling += words.Contains(word) ? 0 : 1;
            }
        }
        return telling == 0;
    }
}
