namespace Interdict.Cli_Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("interdict")]
    [InlineData("screen")]
    [InlineData("classify")]
    [InlineData("headings")]
    [InlineData("determine")]
    [InlineData("law")]
    [InlineData("law", "list")]
    [InlineData("law", "show")]
    [InlineData("law", "diff")]
    [InlineData("lists")]
    [InlineData("lists", "add")]
    [InlineData("lists", "list")]
    [InlineData("lists", "diff")]
    [InlineData("lists", "show")]
    [InlineData("lists", "force")]
    [InlineData("lists", "remove")]
    [InlineData("journal")]
    [InlineData("journal", "verify")]
    [InlineData("journal", "restore")]
    [InlineData("journal", "erase")]
    [InlineData("match")]
    [InlineData("places")]
    [InlineData("facts")]
    [InlineData("sbom")]
    public void Help_says_how_a_verb_is_called(params string[] verb)
    {
        string[] args = verb is ["interdict"] ? ["--help"] : [.. verb, "--help"];
        var gave = Office.Run(args);
        Assert.Equal((0, ""), (gave.Code, gave.Error));
        Golden.Holds($"help-{string.Join('-', verb)}.expected.txt", gave.Out);
    }
}
