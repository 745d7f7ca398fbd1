namespace Interdict.Cli_Tests;

public sealed class ClassifyTests
{
    [Fact]
    public void Items_are_classified_and_their_ids_pass_through()
    {
        var items = """
            {"id":"a/1","text":"steel thumb cuffs","commodity_code":"732690","destination":"QN"}
            {"id":7,"text":"toy thumb cuffs"}
            {"id":"c","text":"pepper spray","commodity_code":null}
            {"id":"d","commodity_code":"732690"}
            {"text":"no id"}
            """;
        var gave = Office.RunOn(items, "classify", "-");
        Assert.Equal(0, gave.Code);
        Golden.Holds("classify.expected.jsonl", gave.Out);
        Assert.Equal("line 5, id: The record has no id. Fill it in.\nread 5, good 4, rejected 1; release 2, hold 1, stop 1", gave.Summary);
    }

    [Fact]
    public void One_text_is_classified_without_a_file()
    {
        var gave = Office.Run("classify", "--text", "poucettes en acier");
        Assert.Equal(0, gave.Code);
        Assert.StartsWith("""{"id":"","decision":"stop","entries":["B:1"],"findings":[{""", gave.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_classified_too()
    {
        Assert.StartsWith(
            """{"id":"x","decision":"stop","entries":["B:1"]""",
            Office.RunOn("text;id\nthumb cuffs;x\n", "classify", "-").Out,
            StringComparison.Ordinal
        );
    }
}
