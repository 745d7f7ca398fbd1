using System.Collections.Immutable;
using System.Globalization;
using Interdict.Matching;

namespace Interdict.Lawc;

/// <summary>Reads the tables of <c>lexicon/names/</c>, by which names are compared.</summary>
public static class NamesFolder
{
    const int LongestLetter = 6;
    const int MostClusters = 3;

    static readonly string[] classes = ["limited", "stock", "inc", "company", "partnership", "cooperative", "foundation", "state"];

    /// <summary>Reads and checks all tables. A row that is wrong is named, with its line, and left out.</summary>
    /// <param name="lexicon">The folder of the derived tables.</param>
    /// <param name="complaints">Where what is wrong is written.</param>
    public static NameTables Read(string lexicon, Complaints complaints)
    {
        var folder = Path.Combine(lexicon, "names");
        var variants = Pairs(folder, "variants.tsv", complaints, PlainWord, PlainWord);
        Clusters(variants, complaints);
        return new NameTables(
            Letters(folder, complaints),
            Rows(Pairs(folder, "legal-forms.tsv", complaints, PlainWords, Class)),
            Words(folder, "particles.tsv", complaints),
            Words(folder, "titles.tsv", complaints),
            Rows(Pairs(folder, "abbreviations.tsv", complaints, PlainWords, PlainWords)),
            Rows(Pairs(folder, "numbers.tsv", complaints, PlainWord, Digits)),
            Rows(variants),
            Frequencies(folder, complaints)
        );
    }

    // The lists say what is frequent among the listed, and the world's names what is frequent among people: what is either is no rarity.
    static ImmutableArray<KeyValuePair<string, int>> Frequencies(string folder, Complaints complaints)
    {
        var often = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in new[] { "frequencies.tsv", "common-names.tsv" })
        {
            foreach (var row in Pairs(folder, name, complaints, PlainWord, Digits))
            {
                often[row.Left] = Math.Max(often.GetValueOrDefault(row.Left), int.Parse(row.Right, CultureInfo.InvariantCulture));
            }
        }
        return [.. often];
    }

    static ImmutableArray<KeyValuePair<char, string>> Letters(string folder, Complaints complaints)
    {
        var table = ImmutableArray.CreateBuilder<KeyValuePair<char, string>>();
        foreach (var row in Pairs(folder, "letters.tsv", complaints, Code, LetterText))
        {
            var letter = (char)int.Parse(row.Left, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (table.Count > 0 && letter <= table[^1].Key)
            {
                complaints.Add(File("letters.tsv"), row.Line, $"{row.Left} stands after a higher code point. Derive the table again.");
                continue;
            }
            table.Add(KeyValuePair.Create(letter, row.Right));
        }
        return table.ToImmutable();
    }

    static ImmutableArray<string> Words(string folder, string name, Complaints complaints)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (line, text) in Lines(folder, name, complaints))
        {
            if (PlainWord(text) is { Length: > 0 } why)
            {
                complaints.Add(File(name), line, $"\"{text}\" {why}");
            }
            else if (!seen.Add(text))
            {
                complaints.Add(File(name), line, $"\"{text}\" stands there twice. Delete this row.");
            }
            else
            {
                words.Add(text);
            }
        }
        return words.ToImmutable();
    }

    // Rows of two columns; each column has a test that answers with what is wrong, and nothing when all is well.
    static List<Row> Pairs(string folder, string name, Complaints complaints, Func<string, string> left, Func<string, string> right)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<Row>();
        // One form may belong to several clusters; everywhere else the left column is unique.
        var several = name == "variants.tsv";
        foreach (var (line, text) in Lines(folder, name, complaints))
        {
            var columns = text.Split('\t');
            if (columns.Length != 2)
            {
                complaints.Add(File(name), line, $"This row has {columns.Length} columns and should have 2, with a tab between them.");
            }
            else if (left(columns[0]) is { Length: > 0 } first)
            {
                complaints.Add(File(name), line, $"\"{columns[0]}\" {first}");
            }
            else if (right(columns[1]) is { Length: > 0 } second)
            {
                complaints.Add(File(name), line, $"\"{columns[1]}\" {second}");
            }
            else if (!seen.Add(several ? text : columns[0]))
            {
                complaints.Add(File(name), line, $"\"{columns[0]}\" stands there twice. Delete one of its rows.");
            }
            else
            {
                rows.Add(new Row(line, columns[0], columns[1]));
            }
        }
        return rows;
    }

    static void Clusters(List<Row> variants, Complaints complaints)
    {
        foreach (var form in variants.GroupBy(row => row.Left, StringComparer.Ordinal).Where(form => form.Count() > MostClusters))
        {
            complaints.Add(
                File("variants.tsv"),
                form.Last().Line,
                $"\"{form.Key}\" belongs to {form.Count()} clusters; {MostClusters} is the most. Keep the closest."
            );
        }
        foreach (var cluster in variants.GroupBy(row => row.Right, StringComparer.Ordinal).Where(cluster => cluster.Count() == 1))
        {
            complaints.Add(File("variants.tsv"), cluster.First().Line, $"The cluster \"{cluster.Key}\" has one form alone. Add another or delete it.");
        }
    }

    static IEnumerable<(long Line, string Text)> Lines(string folder, string name, Complaints complaints)
    {
        var path = Path.Combine(folder, name);
        if (!System.IO.File.Exists(path))
        {
            complaints.Add(File(name), 0, $"The table is missing in {folder}.");
            return [];
        }
        return System.IO.File.ReadLines(path).Select((text, at) => (at + 1L, text)).Where(line => line.text.Length > 0 && line.text[0] != '#');
    }

    static ImmutableArray<KeyValuePair<string, string>> Rows(List<Row> rows) => [.. rows.Select(row => KeyValuePair.Create(row.Left, row.Right))];

    static string Code(string text) =>
        text.Length == 4 && text.All(char.IsAsciiHexDigitUpper) ? "" : "should be a code point of four hexadecimal digits, such as 00DF.";

    static string LetterText(string text) =>
        text.Length <= LongestLetter && text.All(Plain) ? "" : $"should be at most {LongestLetter} letters a-z or digits. Correct the script that derives it.";

    static string PlainWord(string text) => text.Length > 0 && text.All(Plain) ? "" : "should be one word of lower-case letters a-z and digits.";

    static string PlainWords(string text) =>
        text.Split(' ').All(word => word.Length > 0 && word.All(Plain))
            ? ""
            : "should be words of lower-case letters a-z and digits with one space between them, as letters.tsv writes them.";

    static string Class(string text) => classes.Contains(text) ? "" : $"is no class of legal forms. The classes are {string.Join(", ", classes)}.";

    static string Digits(string text) => text.Length is > 0 and <= 7 && text.All(char.IsAsciiDigit) ? "" : "should be a number of at most seven digits.";

    static bool Plain(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign);

    static string File(string name) => "names/" + name;

    sealed record Row(long Line, string Left, string Right);
}
