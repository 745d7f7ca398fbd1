namespace Interdict.Customs_Tests;

public sealed class JsonLinesTests
{
    const string Good = """{"declaration":"D2","item":"1","description":"rope"}""";

    [Fact]
    public void Numbers_are_texts_and_null_is_blank()
    {
        var line = Assert.Single(Files.Read("""{"item": 1, "declaration": "D1", "description": null, "commodity_code": 560749}""").Good());
        Assert.Equal(("1", "", "560749"), (line.Item, line.Description, line.CommodityCode));
    }

    [Fact]
    public void Unknown_keys_go_to_extra_and_documents_may_be_a_list()
    {
        var line = Assert.Single(
            Files.Read("""{"declaration":"D1","item":"1","description":"rope","documents":["Q001:7","Q907"],"more":{"a":[1,2]}}""").Good()
        );
        Assert.Equal(["Q001:7", "Q907"], line.Documents);
        Assert.Equal("""{"a":[1,2]}""", Assert.Single(line.Extra).Value);
    }

    [Fact]
    public void A_damaged_first_line_does_not_make_it_a_table()
    {
        var readings = Files.Read("oops\n" + Good + "\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Single(readings.Bad());
    }

    [Theory]
    [InlineData("""{"declaration":"D1","item":"1","description":"rope" """, "", "The line is not JSON from character")]
    [InlineData("""{"declaration":"D1"} x""", "", "The line is not JSON from character")]
    [InlineData("""["D1"]""", "", "The line is no JSON object.")]
    [InlineData("""{"declaration":"D1","item":"1","description":"\ud800"}""", "", "The value contains half of a surrogate pair")]
    [InlineData(
        """{"declaration":"D1","declaration":"D2","item":"1","description":"x"}""",
        "declaration",
        "The key \"declaration\" stands twice in the record. Keep one."
    )]
    [InlineData("""{"declaration":"D1","item":"1","description":{"en":"rope"}}""", "description", "The value of \"description\" has to be text or a number")]
    [InlineData("""{"declaration":"D1","item":"1","description":"a\u0000b"}""", "description", "The record contains a NUL character.")]
    [InlineData("""{"declaration":"D1","item":"1"}""", "description", "The record has no description or commodity_code. Fill it in.")]
    public void A_bad_line_is_lost_alone(string bad, string field, string reason)
    {
        var readings = Files.Read(Good + "\n" + bad + "\n" + Good + "\n");
        Assert.Equal(2, readings.Good().Count);
        var rejected = readings.OnlyBad();
        Assert.Equal((2, 2, field), (rejected.Line, rejected.Record, rejected.Field));
        Assert.StartsWith(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(100_000)]
    public void Deep_nesting_is_lost_alone(int depth)
    {
        var deep = $$"""{"declaration":"D1","item":"1","description":"x","more":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        var readings = Files.Read(deep + "\n" + Good + "\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.StartsWith("The record is nested deeper than 16 levels.", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_more_than_a_megabyte_is_lost_alone()
    {
        var long1 = $$"""{"declaration":"D1","item":"1","description":"{{new string('x', 3_000_000)}}"}""";
        var readings = Files.Read(long1 + "\n" + Good + "\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Equal("The record is longer than 1 MB. Shorten it or split it.", readings.OnlyBad().Reason);
    }

    [Fact]
    public void A_long_value_is_lost_alone()
    {
        var long1 = $$"""{"declaration":"D1","item":"1","description":"{{new string('x', 65_537)}}"}""";
        Assert.Equal("description", Files.Read(long1 + "\n" + Good).OnlyBad().Field);
    }

    [Fact]
    public void Lines_in_Latin_1_are_read_as_such()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("""{"declaration":"D1","item":"1","description":"chaîne"}""");
        Assert.Equal("chaîne", Assert.Single(Files.Read(bytes).Good()).Description);
    }
}
