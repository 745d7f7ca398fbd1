namespace Interdict.Lists;

/// <summary>What is said of lists that cannot be read or kept: each sentence says what, and what to do.</summary>
static class Says
{
    public const string Empty = "The file is empty (0 bytes). Check how it was fetched.";

    public const string OnlyBlank = "The file has blank lines only. Check how it was fetched.";

    public const string Utf16 = "The file is UTF-16 text. Save it as UTF-8.";

    public const string JsonArray =
        "The file is one JSON array. Lists in JSON have one entity on each line (JSON Lines), without brackets and commas around them.";

    public const string Unpacking = "The compressed file is damaged and cannot be unpacked to its end. Fetch it again.";

    public const string TooMuch = "The file has more than 2 GB of content, which no list of parties has. Check what was fetched.";

    public const string TooManyRecords = "The list has more than 1,000,000 records; those behind them were not read. Take the part of it that is needed here.";

    public const string RecordLong = "The record is longer than 4 MB. Check the file there.";

    public const string FieldLong = "A value is longer than 65,536 bytes. Check the file there.";

    public const string LongQuoted = "A value in quotation marks is longer than 65,536 bytes, or its closing quotation mark is missing. Add it.";

    public const string TooManyFields = "The line has more than 256 values. Check its separators.";

    public const string Unclosed = "A quotation mark is never closed. Close it.";

    public const string AfterQuote =
        "Text follows a closing quotation mark, or a quotation mark was never closed. Write a quotation mark inside a value twice.";

    public const string NoElement = "There is no XML element in it. Check what was fetched.";

    public const string TagLong = "The first tag is not closed. Check what was fetched.";

    public const string TooDeep = "The record is nested deeper than 32 levels. Check the file there.";

    public const string DocumentType =
        "The XML has a document type declaration, which lists do not have and which is not read. Fetch the file from its publisher.";

    public const string NoName = "The record has no name, so that nothing can be compared with it. Add its name.";

    public const string NoId = "The record has no identifier. Add one that stays the same when the list is published again.";

    public const string NotJson = "The line is no JSON object. Write one entity on each line: {\"id\": …, \"schema\": …, \"properties\": …}.";

    public const string NoProperties = "The entity has no \"properties\" object. Check how it was exported.";

    public const string HalfPair = "A text contains half of a surrogate pair (such as \\ud800), which is no character. Write the character itself.";

    public const string NoRecords = "No record could be read from it. An empty list would clear everybody, so it is not kept. Check the file.";

    public static string Bomb(long unpacked, long packed) =>
        $"The compressed file unpacks to more than 200 times its size ({unpacked:N0} bytes from {packed:N0}), which no list does. Check what was fetched.";

    public static string WrongCount(int found, int expected) =>
        $"The line has {Values(found)}, it needs {expected}. Check for a missing or extra separator, or put values that contain one in quotation marks.";

    public static string Xml(string message) => $"The record is not well-formed XML: {message} Correct it, or fetch the file again.";

    public static string RecordCut(string tag) => $"The file ends before </{tag}>. Fetch it again.";

    public static string RecordOpen(string tag) => $"The record is not closed: another <{tag}> begins before </{tag}>. Correct it, or fetch the file again.";

    public static string CutOff(string root, long records) =>
        $"The file ends before </{root}>, after {records:N0} records: it was cut off, and what it held behind them was not read. Fetch it again.";

    public static string NotAList =>
        "The file is none of the lists that are known: "
        + "UN or EU consolidated XML, OFAC sdn.csv, the denied persons list of BIS, FollowTheMoney JSON Lines, or CSV with the columns id and name. "
        + "--format says which it is, if it is one.";

    public static string NotThisFormat(string word) => $"The file does not begin as the format {word} does. Leave out --format to have it recognised.";

    public static string OtherRoot(string root) =>
        $"The XML begins with <{root}>. Lists that are known begin with <CONSOLIDATED_LIST> (United Nations) or <export> (European Union).";

    public static string MissingColumn(string column, IEnumerable<string> found) =>
        $"The file has no column {column}. Its first line names: {string.Join(", ", found.Take(30))}. Add the column or correct its name; the order does not matter.";

    public static string ColumnTwice(string name) => $"The column {name} stands twice in the first line. Rename or remove one.";

    public static string Merged(string id, long first) => $"The identifier {id} stands already on record {first}. The two are kept as one record.";

    public static string Orphan(string number) =>
        $"It belongs to the number {number}, which the list does not have. Fetch both files of the same day; what they say of others is read.";

    public static string Orphans(string file, long count, long numbers) =>
        $"{count:N0} lines of {file} belong to {numbers:N0} numbers that the list does not have: the files are of different days. Fetch both again.";

    public static string NotACompanion(int width) =>
        $"A file given with --with has 5 columns (alternate names) or 6 (addresses); this line has {width}. Check which file it is.";

    public static string OnlyWithSdn(string format) => $"--with gives further files of OFAC's list; the format {format} has none. Leave it out.";

    public static string UnknownType(string text) => $"\"{text}\" is no type of party. Write person, organisation or vessel; it is kept without one.";

    public static string UnknownDate(string text) => $"\"{text}\" is no date that can be read. Write 1970, 1970-05 or 1970-05-31; it is kept as written.";

    static string Values(int count) => count == 1 ? "1 value" : $"{count} values";
}
