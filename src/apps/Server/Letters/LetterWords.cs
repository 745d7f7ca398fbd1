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
            "reminder" => T["reminder of a question or a hearing"],
            "chaser" => T["reminder of a condition"],
            "ending" => T["the authorisation ends soon"],
            "application" => T["to a trader: an application is possible"],
            "detention" => T["to a trader: the goods are detained"],
            "held" => T["the authorisation is held"],
            _ => kind,
        };
}
