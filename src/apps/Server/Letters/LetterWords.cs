using Interdict.Server.Tongues;

namespace Interdict.Server.Letters;

/// <summary>The kinds of letters in the words of a page.</summary>
internal static class LetterWords
{
    public static string Kind(Tongue T, string kind) =>
        kind switch
        {
            "question" => T["question to the applicant"],
            "hearing" => T["intention to refuse"],
            "decision" => T["decision"],
            "appeal" => T["how to appeal"],
            "chaser" => T["reminder"],
            "application" => T["to a trader: an application is possible"],
            "detention" => T["to a trader: the goods are detained"],
            "held" => T["the authorisation is held"],
            _ => kind,
        };
}
