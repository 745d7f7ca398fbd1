using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class ScreenCircumstancesTests
{
    const string Declarations = """
        declaration,item,description,commodity_code,dispatch,destination,consignee,quantity,value,currency,net_mass_kg
        D1,1,steel thumb cuffs,732690,QM,QN,Example Trading,500,1000,EUR,100
        D1,2,cotton shirts,610910,QM,QN,Example Trading,10,20000,EUR,10
        D2,1,cotton shirts,610910,QM,QN,Example Hospital,10,200,EUR,10
        D3,1,parts,847990,QM,Isle of Quintal,,,,,
        """;

    const string Flags = """
        flag,title,says,weight,applies_from,goods,kind,roles,words,from,to,codes,figure,least,most,currency
        own-trader,A trader,"The {role} ""{party}"" trades ({words}): {goods}.",0.4,2031-01-01,listed,party,consignee,=trading;handel*,,,,,,,
        own-way,To the island,"{from} to {to}",0.2,2031-01-01,,route,,,QM,Isle of Quintal,,,,,
        own-value,Dear goods,"The {figure} is {value}; usual is {usual}.",0.3,2031-01-01,any,figure,,,,,,value-per-kg,1,100,EUR
        """;

    static Gave Screened(params string[] more) => Office.RunOn(Declarations, ["screen", "-", .. more]);

    static string[] FlagsOf(string line) =>
        [.. JsonDocument.Parse(line).RootElement.GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("flag").GetString()!)];

    [Fact]
    public void An_authority_adds_flags_of_its_own()
    {
        var gave = Screened("--flags", Office.File("flags.csv", Flags));
        Assert.Equal(0, gave.Code);
        AnswerSchema.Fits(gave.Lines);
        Golden.Holds("screen-flags.expected.jsonl", gave.Out);
        Assert.Equal(
            [
                ["own-trader"],
                ["own-value"],
                [],
                ["own-way"],
            ],
            gave.Lines.Select(FlagsOf)
        );
    }

    [Theory]
    [InlineData("0.4", "1.4", "\"weight\" should be a number above 0 and at most 1.")]
    [InlineData("{role}", "{rank}", "The sentence has {rank}, which this kind does not give. It gives: role, party, words, goods.")]
    [InlineData(",party,", ",partee,", "\"kind: partee\" is no kind of circumstance. There are: party, missing-party")]
    [InlineData(",listed,", ",listening,", "\"goods\" names \"listening\", which is neither an entry nor any, hinted or listed.")]
    [InlineData("consignee,=trading", "consigner,=trading", "\"roles\" has \"consigner\". It should be of: exporter, consignee")]
    [InlineData("0.4,2031-01-01", "0.4,1.1.2031", "\"applies_from\" should be a day such as 2025-08-20.")]
    [InlineData("=trading;handel*", "", "A flag of this kind needs words, or user_kinds.")]
    [InlineData("own-way", "own-trader", "Another row has this flag already.")]
    [InlineData("Isle of Quintal", "Isle of Nowhere", "\"to\" names \"Isle of Nowhere\", which is no place that this law knows.")]
    [InlineData("value-per-kg,1,100", "value-per-kg,,", "A flag of this kind needs a range (least, most) or spreads, and not both.")]
    [InlineData("value-per-kg,1,100,EUR", "value-per-kg,1,100,", "A range of values needs a currency.")]
    [InlineData("value-per-kg,1,", "value-per-kg,one,", "\"least: one\" should be a number.")]
    public void A_wrong_flag_is_named_and_loses_no_other(string right, string wrong, string says)
    {
        Assert.Contains(right, Flags, StringComparison.Ordinal);
        var at = Flags.IndexOf(right, StringComparison.Ordinal);
        var gave = Screened("--flags", Office.File("flags.csv", string.Concat(Flags.AsSpan(0, at), wrong, Flags.AsSpan(at + right.Length))));
        Assert.Equal((0, 4), (gave.Code, gave.Lines.Length));
        Assert.Contains(says, gave.Error, StringComparison.Ordinal);
        Assert.Equal(2, gave.Lines.Sum(line => FlagsOf(line).Length));
    }

    [Fact]
    public void A_column_that_nobody_knows_is_named()
    {
        var gave = Screened("--flags", Office.File("flags.csv", Flags.Replace(",least,", ",leest,", StringComparison.Ordinal)));
        Assert.Contains("Nobody knows the column \"leest\".", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_of_flags_that_is_named_nothing_is_screened()
    {
        var gave = Screened("--flags", "no-such-file.csv");
        Assert.Equal((2, ""), (gave.Code, gave.Out));
        Assert.StartsWith("There is no file no-such-file.csv.", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_usual_is_passed_in_and_bad_rows_of_it_are_named()
    {
        const string rates = """
            heading,from,to,count,figure,currency,median,spread
            6109,QM,QN,1,,,,
            6109,QM,QM,9999,,,,
            6109,XX,QN,9,,,,
            6109,QM,QN,many,,,,
            6109,,,900,value-per-kg,EUR,20,0.3
            6109,,,900,weight,EUR,20,0.3
            6109,,,900,value-per-kg,EUR,dear,0.3
            """;
        const string flags = """
            {"flag":"rare","title":"Rare","says":"{count} of {of} under {heading} went to {to} ({share})","weight":0.2,"applies_from":"2031-01-01","kind":"rare-destination","below":"0.01","at_least":100}
            {"flag":"dear","title":"Dear","says":"{value}, usual {usual}","weight":0.2,"applies_from":"2031-01-01","kind":"figure","figure":"value-per-kg","spreads":"4","at_least":100}
            """;
        var gave = Screened("--flags", Office.File("flags.jsonl", flags), "--base-rates", Office.File("rates.csv", rates));
        Assert.Equal(
            [
                [],
                ["dear", "rare"],
                ["rare"],
                [],
            ],
            gave.Lines.Select(FlagsOf)
        );
        Assert.Contains("1 of 10000 under 6109 went to Quintal (0.01 %)", gave.Lines[2], StringComparison.Ordinal);
        Assert.Contains("2000 EUR, usual 20, the median of 900 movements under 6109", gave.Lines[1], StringComparison.Ordinal);
        Assert.Equal(4, gave.Error.Split('\n').Count(line => line.Contains("rates.csv, line", StringComparison.Ordinal)));
        Assert.Contains(
            "Not judged, because the data is not loaded: rare routes, unusual values and weights.",
            Screened("--flags", Office.File("flags.jsonl", flags)).Lines[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_inspection_queue_is_written_with_its_reasons()
    {
        var path = Office.File("queue.csv", "");
        var gave = Screened("--queue", path, "--capacity", "3");
        Assert.Equal(0, gave.Code);
        Assert.Equal(
            """
            place,item,rank,exploration,because
            1,D1/1,0.9,no,Number 1 of 4 by rank.
            2,D1/2,0,no,Number 2 of 4 by rank.
            3,D2/1,0,no,Number 3 of 4 by rank.

            """,
            File.ReadAllText(path)
        );
    }

    [Fact]
    public void The_same_seed_draws_the_same_lots()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(at => $"D{at},1,cotton shirts\n"));
        string Queue(string seed)
        {
            var path = Office.File("queue.csv", "");
            Office.RunOn("declaration,item,description\n" + rows, "screen", "-", "--queue", path, "--capacity", "50", "--seed", seed);
            return File.ReadAllText(path);
        }
        Assert.Equal(Queue("7"), Queue("7"));
        Assert.NotEqual(Queue("7"), Queue("8"));
        Assert.Equal(5, Queue("7").Split('\n').Count(line => line.Contains(",yes,", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--queue needs --capacity N", "--queue", "q.csv")]
    [InlineData("--queue needs --capacity N", "--queue", "q.csv", "--capacity", "0")]
    [InlineData("--queue OUT says where it goes", "--capacity", "3")]
    [InlineData("--queue names a file that something else is written to", "--queue", "-", "--capacity", "3")]
    public void A_queue_needs_its_length_and_a_place_of_its_own(string says, params string[] more)
    {
        var gave = Screened(more);
        Assert.Equal((2, ""), (gave.Code, gave.Out));
        Assert.Contains(says, gave.Error, StringComparison.Ordinal);
    }
}
