using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_type_of_the_glossary_is_declared_in_the_file_it_names()
    {
        var rows = Rows().Select(row => TypeInFile().Match(row)).Where(match => match.Success).ToList();
        Assert.NotEmpty(rows);
        House.Faultless(
            from row in rows
            let type = row.Groups[1].Value
            let file = row.Groups[2].Value
            where !Regex.IsMatch(House.Read(file), $@"\b(class|record|struct|enum) {type}\b")
            select $"docs/words.md says {type} is in {file}; it is not declared there"
        );
    }

    [Fact]
    public void The_glossary_is_in_the_order_of_the_alphabet_and_explains_each_word_once()
    {
        var words = Rows().Select(row => row.Split('|')[1].Trim()).ToList();
        Assert.Equal(words.Distinct().Order(StringComparer.OrdinalIgnoreCase), words);
    }

    private static IEnumerable<string> Rows() => House.Read("docs/words.md").Split('\n').Where(line => line.StartsWith('|')).Skip(2);

    [GeneratedRegex("`(\\w+)` in `([^`]+)`")]
    private static partial Regex TypeInFile();
}
