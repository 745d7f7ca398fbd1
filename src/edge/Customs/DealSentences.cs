namespace Interdict.Customs;

/// <summary>What is said of values that cannot be put to the law.</summary>
static class DealSentences
{
    public static string NoDay(string text) => $"\"{Short(text)}\" is no day of the calendar. Write it as 2025-08-20.";

    public static string NotOneOf(string text, IEnumerable<string> choices) =>
        $"\"{Short(text)}\" is not allowed here. Write one of: {string.Join(", ", choices)}.";

    public static string NoCode(string text) =>
        $"\"{Short(text)}\" is no commodity code and there is no description. Write 2 to 10 digits, or describe the goods.";

    public static string NoYesNo(string text) =>
        $"\"{Short(text)}\" is neither yes nor no. Write yes, no, true or false, or leave the fact out when it is unknown.";

    public static string NoPlace(string text) =>
        $"\"{Short(text)}\" is no place that this law knows. Write a country code or a name: ./interdict places lists them.";

    public static string NoNumber(string text, string unit) =>
        $"\"{Short(text)}\" is not a number. Write a number{(unit.Length == 0 ? "" : $" in {unit}")}, such as 240 or 0.3.";

    public static string NoBasis(string text, IEnumerable<string> bases) => $"\"{Short(text)}\" is no basis. Write one of: {string.Join(", ", bases)}.";

    public static string NoText(string key) => $"\"{key}\" has to be a text in quotation marks.";

    public static string NoDocuments => "\"documents\" has to be a list of texts such as [\"C064:reference\"], or one text with semicolons between them.";

    public static string NoValueAndBasis => "A value with its basis is written {\"value\": …, \"basis\": …} and has no other keys.";

    public static string UnknownKey(string key, string? near) =>
        $"There is no fact or field \"{Short(key)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")} ./interdict facts lists them.";

    /// <summary>A text shortened to what a sentence can carry.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
