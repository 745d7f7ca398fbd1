namespace Interdict.Cli_Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("Say what to do: screen, classify, headings, determine, match, law, lists, journal, places, facts, sbom. ./interdict --help says more.")]
    [InlineData(
        "There is no verb \"bogus\". ./interdict knows: screen, classify, headings, determine, match, law, lists, journal, places, facts, sbom.",
        "bogus"
    )]
    [InlineData(
        "There is no verb \"screem\". Did you mean \"screen\"? ./interdict knows: screen, classify, headings, determine, match, law, lists, journal, places, facts, sbom.",
        "screem",
        "x.csv"
    )]
    [InlineData("There is no verb \"shw\". Did you mean \"show\"? ./interdict law knows: list, show, diff, attest.", "law", "shw")]
    [InlineData("./interdict law needs one of: list, show, diff, attest. ./interdict law --help says more.", "law")]
    [InlineData("./interdict screen needs FILE. ./interdict screen --help says how it is called.", "screen")]
    [InlineData("./interdict screen does not know \"--fast\". ./interdict screen --help says how it is called.", "screen", "x.csv", "--fast")]
    [InlineData("Give either a FILE or --text TEXT. ./interdict classify --help says how it is called.", "classify")]
    [InlineData("--on 2024-02-30: that is no day of the calendar. Write it as 2025-08-20.", "screen", "-", "--on", "2024-02-30")]
    [InlineData("There is no file nowhere.csv. Check the path.", "screen", "nowhere.csv")]
    [InlineData("There is no file nowhere.jsonl. Check the path.", "determine", "nowhere.jsonl")]
    [InlineData("/ is a directory. Name a file in it.", "screen", "/")]
    [InlineData("The file is empty (0 bytes). Check how it was exported.", "screen", "-")]
    [InlineData("The file is empty (0 bytes). Check how it was exported.", "determine", "-")]
    [InlineData("The file is empty (0 bytes). Check how it was exported.", "classify", "-")]
    [InlineData("There is no entry \"leg-iron\" in QM Act 7. Did you mean \"leg-irons\"? ./interdict law list shows them.", "law", "show", "leg-iron")]
    [InlineData("There is no instrument \"eu\" in this law. Choose one of: qm-act-7.", "law", "list", "--instrument", "eu")]
    [InlineData("No place is written like \"Atlantis\". ./interdict places lists them all.", "places", "Atlantis")]
    public void What_cannot_be_done_is_said_in_one_sentence_and_exits_with_2(string sentence, params string[] args)
    {
        var gave = Office.Run(args);
        Assert.Equal((2, "", sentence + "\n"), (gave.Code, gave.Out, gave.Error));
    }

    [Fact]
    public void A_missing_law_is_our_fault()
    {
        var gave = Office.Run("/nowhere/law.pack", "declaration,item,description\n"u8.ToArray(), ["screen", "-"]);
        Assert.Equal(3, gave.Code);
        Assert.StartsWith("There is no law pack at /nowhere/law.pack.", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_law_is_our_fault()
    {
        var gave = Office.Run(Office.File("law.pack", "no pack"), [], ["facts"]);
        Assert.Equal(3, gave.Code);
        Assert.StartsWith("This is not a law pack of this version.", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_input_is_never_written_over()
    {
        var file = Office.File("in.csv", "declaration,item,description\nD1,1,rope\n");
        var gave = Office.Run("screen", file, "--jsonl", file);
        Assert.Equal(2, gave.Code);
        Assert.EndsWith("is the file that is read. Write to another one.\n", gave.Error, StringComparison.Ordinal);
        Assert.Contains("D1,1,rope", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_made_is_said()
    {
        var gave = Office.RunOn("declaration,item,description\nD1,1,rope\n", "screen", "-", "--jsonl", "/nowhere/out.jsonl");
        Assert.Equal(2, gave.Code);
        Assert.StartsWith("/nowhere/out.jsonl cannot be written:", gave.Error, StringComparison.Ordinal);
    }
}
