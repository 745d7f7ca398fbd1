namespace Interdict.Customs;

/// <summary>What is said of files and records that cannot be read: each sentence says what, and what to do.</summary>
static class Sentences
{
    public const string Empty = "The file is empty (0 bytes). Check how it was exported.";

    public const string OnlyBlank = "The file has blank lines only. Check how it was exported.";

    public const string Utf16 = "The file is UTF-16 text. Save it as UTF-8.";

    public const string NulInHeader = "The first line contains NUL characters, so this is no text file or it is UTF-16. Save it as UTF-8.";

    public const string JsonArray = "The file is one JSON array. Write one object on each line (JSON Lines), without brackets and commas around them.";

    public const string HeaderQuote = "A quotation mark in the first line is not closed, so the names of the columns cannot be read. Close it.";

    public const string HeaderLong = "The first line is longer than 1 MB. It has to hold the names of the columns, separated by commas.";

    public const string Nul = "The record contains a NUL character. Remove it.";

    public const string RecordLong = "The record is longer than 1 MB. Shorten it or split it.";

    public const string HalfPair = "The value contains half of a surrogate pair (such as \\ud800), which is no character. Write the character itself.";

    public const string TooDeep = "The record is nested deeper than 16 levels. A record is one flat object.";

    public const string NotObject = "The line is no JSON object. Write one object on each line: {\"…\": …}.";

    public const string FieldLong = "The value is longer than 65,536 characters. Shorten it.";

    public static string MissingColumn(string missing, IEnumerable<string> found) =>
        $"The file has no column {missing}. Its first line names: {Listed(found)}. Add the column or correct its name; the order does not matter.";

    public static string ColumnTwice(string name) => $"The column {name} stands twice in the first line. Rename or remove one.";

    public static string NotJsonLines(string name) => $"{name} is not JSON Lines: none of its first lines begins with \"{{\". Write one object on each line.";

    public static string WrongCount(int found, int expected) =>
        $"The record has {Fields(found)}, the header has {expected}. Check for a missing or extra separator, or put values that contain one in quotation marks.";

    public static string AfterQuote(long first, long last) =>
        $"Text follows a closing quotation mark, or a quotation mark was never closed{Passed(first, last)}. Write a quotation mark inside a value twice.";

    public static string Unclosed(long first, long last) => $"A quotation mark is never closed{Passed(first, last)}. Close it.";

    public static string LongField(long first, long last) =>
        first == last ? FieldLong : $"{FieldLong[..^(" Shorten it.".Length + 1)]}{Passed(first, last)}. Shorten it, or close its quotation mark.";

    public static string BrokenCount(int found, int expected, long first, long last) =>
        $"The record has {Fields(found)}{Passed(first, last)}, the header has {expected}. A quotation mark may be missing.";

    public static string NotJson(long at) => $"The line is not JSON from character {at + 1} on. Check quotation marks, commas and brackets there.";

    public static string KeyTwice(string key) => $"The key \"{key}\" stands twice in the record. Keep one.";

    public static string NotPlain(string key) => $"The value of \"{key}\" has to be text or a number, not an object or a list.";

    public static string Blank(string fields) => $"The record has no {fields}. Fill it in.";

    static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";

    static string Passed(long first, long last) => first == last ? "" : $" (lines {first} to {last} were passed over)";

    static string Listed(IEnumerable<string> names)
    {
        var shown = string.Join(", ", names.Where(name => name.Length > 0).Take(30));
        return shown.Length == 0 ? "nothing"
            : shown.Length <= 400 ? shown
            : string.Concat(shown.AsSpan(0, 400), "…");
    }
}
