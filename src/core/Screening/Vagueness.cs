using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Screening;

/// <summary>Tells descriptions that say too little to be judged.</summary>
sealed class Vagueness(ImmutableArray<string> vague)
{
    readonly HashSet<string> words = new(vague, StringComparer.Ordinal);

    /// <summary>The question a vague description raises; none for a good one.</summary>
    public ImmutableArray<Question> Question(string text, string folded)
    {
        if (text.Length > 0 && !IsVague(folded))
        {
            return [];
        }
        var why =
            text.Length == 0
                ? "There is no description of the goods. A commodity code alone neither holds nor clears: what are they, of what material, for what use?"
                : $"\"{Shown(text)}\" says too little. What are the goods, of what material, for what use?";
        return [new Question("text", why, true, [])];
    }

    static string Shown(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    bool IsVague(string folded)
    {
        var telling = 0;
        foreach (var word in folded.Split([' ', ',', ';', '.', '/', '-', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = word.Count(char.IsLetter);
            if (letters >= 3 || (letters > 0 && word[0] > '\u2E7F'))
            {
                telling += words.Contains(word) ? 0 : 1;
            }
        }
        return telling == 0;
    }
}
