namespace Interdict.House_Tests;

/// <summary>A ```console block of README.md is run: "$ " begins a command, what follows is its output, "..." stands for any lines, or for the rest of one.</summary>
[Trait("Speed", "slow")]
public sealed class ReadmeTests
{
    private static readonly TimeSpan limit = TimeSpan.FromMinutes(5);

    public static TheoryData<string, string> Commands => [.. CommandsIn(House.Read("README.md"))];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_of_the_readme_prints_what_the_readme_says(string command, string expected)
    {
        var (code, output) = await House.Run("bash", limit, "-c", command);
        Assert.True(code == 0, $"'{command}' ended with code {code} and printed: {output}");
        Assert.True(Agrees(Lines(expected), Lines(output)), $"'{command}' printed:\n{output}\nthe README says:\n{expected}");
    }

    [Fact]
    public async Task The_launcher_explains_itself_with_less_than_a_second_of_work()
    {
        // A second of work, whatever else the machine is doing meanwhile.
        var (code, output) = await House.Run("bash", limit, "-c", "TIMEFORMAT='%U %S'; { time bash interdict --help; } 2>&1");
        Assert.Equal(0, code);
        var spent = output.TrimEnd().Split('\n')[^1].Split(' ').Sum(seconds => double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture));
        Assert.InRange(spent, 0, 1);
        Assert.All(["up", "serve", "test", "bench", "law", "determine", "screen", "classify"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a\n...\nd", "a\nb\nc\nd", true)]
    [InlineData("a\n...", "a", true)]
    [InlineData("a\nb", "a\nc", false)]
    [InlineData("a", "a\nb", false)]
    [InlineData("a: ...", "a: b", true)]
    public void An_ellipsis_stands_for_any_lines(string expected, string output, bool agrees)
    {
        Assert.Equal(agrees, Agrees(Lines(expected), Lines(output)));
    }

    private static IEnumerable<(string Command, string Expected)> CommandsIn(string text)
    {
        foreach (var block in text.Split("```console\n").Skip(1).Select(rest => rest.Split("\n```")[0]))
        {
            foreach (var part in ("\n" + block).Split("\n$ ").Skip(1))
            {
                var end = part.IndexOf('\n', StringComparison.Ordinal);
                yield return end < 0 ? (part, "") : (part[..end], part[(end + 1)..]);
            }
        }
    }

    private static string[] Lines(string text) => text.TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToArray();

    // A line that ends in "..." goes on.
    private static bool AgreesLine(string expected, string output) =>
        expected == output || (expected.EndsWith("...", StringComparison.Ordinal) && output.StartsWith(expected[..^3], StringComparison.Ordinal));

    private static bool Agrees(ReadOnlySpan<string> expected, ReadOnlySpan<string> output)
    {
        if (expected.IsEmpty)
        {
            return output.IsEmpty;
        }

        if (expected[0] == "...")
        {
            return Agrees(expected[1..], output) || (!output.IsEmpty && Agrees(expected, output[1..]));
        }

        return !output.IsEmpty && AgreesLine(expected[0], output[0]) && Agrees(expected[1..], output[1..]);
    }
}
