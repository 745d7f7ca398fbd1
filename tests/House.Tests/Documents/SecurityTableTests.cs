using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

/// <summary>SECURITY.md says which test shows what; a test that was renamed or taken away is missed here.</summary>
public sealed partial class SecurityTableTests
{
    [Fact]
    public void Every_test_that_SECURITY_md_names_exists()
    {
        var tests = House.FilesUnder("tests/", ".cs").Select(House.Read).SelectMany(Tests).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(House.Read("SECURITY.md")).Select(found => found.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count >= 40, $"SECURITY.md names only {named.Count} tests.");
        House.Faultless(named.Where(name => !tests.Contains(name)).Select(name => $"SECURITY.md names the test {name}, which does not exist"));
    }

    [Fact]
    public void Every_line_of_the_table_says_what_shows_it_or_why_not()
    {
        var lines = House.Read("SECURITY.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2])).ToList();
        Assert.True(lines.Count >= 60, $"SECURITY.md has only {lines.Count} requirements.");
        House.Faultless(lines.Where(line => line.Split('|') is not [_, _, _, { Length: > 8 }, _]));
    }

    // A file of tests holds one class of them, whose name is before its tests.
    private static IEnumerable<string> Tests(string source)
    {
        var name = "";
        foreach (Match found in Declared().Matches(source))
        {
            if (found.Groups["class"].Success)
            {
                name = found.Groups["class"].Value;
            }
            else
            {
                yield return $"{name}.{found.Groups["test"].Value}";
            }
        }
    }

    [GeneratedRegex("class (?<class>\\w+)|public (?:async )?(?:Task|void) (?<test>[A-Z]\\w*_\\w+)")]
    private static partial Regex Declared();

    [GeneratedRegex("`([A-Z]\\w+\\.[A-Z][A-Za-z]*_\\w+)`")]
    private static partial Regex Named();
}
