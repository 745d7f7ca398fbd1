using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class DetermineTests
{
    const string Deals = """
        {"id":"1","act":"export","entry":"thumb-cuffs","from":"QM","to":"QN"}
        {"id":"2","act":"export","entry":"C:2","to":"QN"}
        {"id":"3","act":"export","entry":"pepper-spray","to":"QN","state_personnel":"no"}
        {"id":"4","act":"export","entry":"pepper-spray","to":"QN","state_personnel":{"value":"yes","basis":"claimed"}}
        {"id":"5","act":"import","entry":"thumb-cuffs"}
        {"id":"6","act":"export","text":"steel thumb cuffs"}
        {"id":"7","act":"export","entry":"cattle-prods"}
        {"id":"8","acct":"export"}
        {"id":"9"
        """;

    [Fact]
    public void A_file_of_deals_gives_an_answer_for_each()
    {
        var gave = Office.RunOn(Deals, "determine", "-");
        Assert.Equal(0, gave.Code);
        Golden.Holds("determine.expected.jsonl", gave.Out);
        Golden.Holds("determine.expected.txt", gave.Summary);
        AnswerSchema.Fits(gave.Lines);
    }

    [Fact]
    public void A_table_of_deals_is_refused()
    {
        var gave = Office.RunOn("id,act\n1,export\n", "determine", "-");
        Assert.Equal((2, "The input is not JSON Lines: none of its first lines begins with \"{\". Write one object on each line.\n"), (gave.Code, gave.Error));
    }

    [Fact]
    public void The_samples_are_determined_with_the_law_of_this_checkout()
    {
        var gave = Office.RunReal("determine", Path.Combine(Office.Root, "samples/deals.jsonl"));
        Assert.Equal(0, gave.Code);
        Assert.Contains("line 8, destinaton:", gave.Error, StringComparison.Ordinal);
        AnswerSchema.Fits(gave.Lines);
        Assert.Equal(["stop", "hold", "hold"], gave.Lines.Take(3).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("decision").GetString()));
    }
}
