using System.Text.RegularExpressions;

namespace Interdict.House_Tests;

public sealed partial class PathsTests
{
    public static TheoryData<string> Documents => [.. House.FilesUnder("", ".md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_that_a_document_names_exists(string document)
    {
        var folder = document.Contains('/', StringComparison.Ordinal) ? document[..document.LastIndexOf('/')] + "/" : "";
        var missing = PathsIn(House.Read(document)).Distinct().Where(path => !Exists(path) && !Exists(folder + path));
        House.Faultless(missing.Select(path => $"{document} names {path}, which does not exist"));
    }

    [Fact]
    public void A_path_is_told_from_other_words()
    {
        const string text =
            "`law/nothing/x.yaml` `application/json` `README.txt` `./interdict up` `law/<slug>.yaml` [a](docs/b.md) [c](https://x.y/z)\n"
            + "```tree\nsrc/none/   words\n```\n```sh\n`law/in/block`\n```\n";
        Assert.Equal(["law/nothing/x.yaml", "README.txt", "docs/b.md", "src/none/"], PathsIn(text));
    }

    // Backticked words and link targets outside of blocks, and the first word of each line of a tree block.
    private static IEnumerable<string> PathsIn(string text)
    {
        var block = "";
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = block.Length == 0 ? line.Trim() : "";
                continue;
            }

            var words = block switch
            {
                "" => Quoted().Matches(line).Concat(Link().Matches(line)).Select(match => match.Groups[1].Value),
                "```tree" => [line.Split(' ')[0]],
                _ => [],
            };
            foreach (var word in words.Where(NamesAPath))
            {
                yield return word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word;
            }
        }
    }

    // A path begins with an entry of the root, or ends as a file of the root does.
    private static bool NamesAPath(string word)
    {
        if (!PathLetters().IsMatch(word) || Exceptions.MadePaths.Contains(word))
        {
            return false;
        }

        var first = word.Replace("./", "", StringComparison.Ordinal).Split('/')[0];
        return word.Contains('/', StringComparison.Ordinal)
            ? House.Files.Any(file => file.StartsWith(first + "/", StringComparison.Ordinal)) || FileEnding().IsMatch(word)
            : FileEnding().IsMatch(word) && !word.StartsWith('.');
    }

    private static bool Exists(string path)
    {
        if (!path.Contains('*', StringComparison.Ordinal))
        {
            var plain = path.Split('#')[0].TrimEnd('/');
            return House.Files.Any(file => file == plain || file.StartsWith(plain + "/", StringComparison.Ordinal))
                || House.Files.Any(file => !plain.Contains('/', StringComparison.Ordinal) && file.EndsWith("/" + plain, StringComparison.Ordinal));
        }

        var pattern = Regex.Escape(path.TrimEnd('/')).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return House.Files.Any(file => Regex.IsMatch(file, $"^{pattern}(/|$)"));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^[A-Za-z0-9_.*#/-]+$")]
    private static partial Regex PathLetters();

    [GeneratedRegex(@"\.(md|cs|csproj|props|slnx|json|jsonl|yaml|txt|sh|svg|razor)(#.*)?$")]
    private static partial Regex FileEnding();
}
