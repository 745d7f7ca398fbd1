namespace Interdict.Cli_Tests;

public sealed class LawTests
{
    [Theory]
    [InlineData("list.expected.txt", "law", "list")]
    [InlineData("list-later.expected.txt", "law", "list", "--on", "2032-06-01")]
    [InlineData("list.expected.json", "law", "list", "--json")]
    [InlineData("show.expected.txt", "law", "show", "leg-irons")]
    [InlineData("show.expected.json", "law", "show", "B:leg-irons", "--on", "2032-06-01", "--json")]
    [InlineData("diff.expected.txt", "law", "diff", "--from", "2031-06-01", "--to", "2032-06-01")]
    [InlineData("diff.expected.json", "law", "diff", "--from", "2031-06-01", "--to", "2032-06-01", "--json")]
    [InlineData("places.expected.txt", "places")]
    [InlineData("places.expected.json", "places", "quintal", "--json")]
    [InlineData("facts.expected.txt", "facts")]
    public void The_law_is_shown(string expected, params string[] args)
    {
        var gave = Office.Run(args);
        Assert.Equal((0, ""), (gave.Code, gave.Error));
        Golden.Holds(expected, gave.Out);
    }

    [Fact]
    public void What_moved_is_said_in_an_officers_words()
    {
        Assert.Contains(
            "Leg irons: from authorisation (C:1) to prohibited (B:leg-irons), text not confirmed",
            Office.Run("law", "diff", "--on", "2032-01-01").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_day_as_known_earlier_and_later_differs_too()
    {
        var gave = Office.Run("law", "diff", "--on", "2032-01-01", "--as-known", "2031-01-01", "--as-known", "2032-01-01");
        Assert.Contains("Leg irons: from authorisation", gave.Out, StringComparison.Ordinal);
        Assert.Contains("from 2032-01-01 (as known on 2031-01-01) to 2032-01-01", gave.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_days_without_a_change_say_so()
    {
        Assert.EndsWith("Nothing changes.\n", Office.Run("law", "diff", "--from", "2031-05-01", "--to", "2031-06-01").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_change_of_the_Union_list_names_what_moved()
    {
        var gave = Office.RunReal("law", "diff", "--from", "2025-08-19", "--to", "2025-08-20");
        Assert.Contains("Leg irons: from authorisation (III:1.1) to prohibited (II:leg-irons), text not", gave.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_facts_is_what_the_law_says()
    {
        var gave = Office.RunReal("facts", "--markdown");
        var page = Path.Combine(Office.Root, "docs/facts.md");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(page, gave.Out);
        }
        Assert.Equal(File.ReadAllText(page), gave.Out);
    }
}
