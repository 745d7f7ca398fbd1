using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class MatchTests
{
    const string List = """
        id,name,type,country,birth_date
        7,Ada Beispielmann,person,QM,1970
        7,Adah Quexby,person,,
        8,Zorvimex Trading House,company,QN,
        9,Ada Beispielmann,person,QN,1950
        10,Ada Beispielmann,,,
        """;

    static readonly string list = Office.File("list.csv", List);

    static Gave Asked(string queries, params string[] more) => Office.Run(["match", "--list", list, "--queries", Office.File("queries.csv", queries), .. more]);

    static Gave Paired(string pairs) => Office.Run("match", "--pairs", Office.File("pairs.csv", pairs));

    static JsonElement[] Json(Gave gave)
    {
        Assert.Equal(0, gave.Code);
        return [.. gave.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    static string[] Ids(JsonElement query) => [.. query.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];

    static string Query(JsonElement query) => query.GetProperty("query").GetString()!;

    [Fact]
    public void Every_query_has_its_line_in_the_order_of_the_file()
    {
        var gave = Asked("id,name\nq2,\"Beispielman, Ada\"\nq1,Unrelated Bakery\nq3,Zorvimex Traiding House\n");
        Assert.Equal(0, gave.Code);
        Golden.Holds("match.expected.jsonl", gave.Out);
        Assert.Equal("read 3, good 3, rejected 0; without a hit 1, with hits 2", gave.Summary);
    }

    [Fact]
    public void Rows_that_share_an_id_are_one_record_and_top_counts_records()
    {
        const string Ada = "id,name\nq,Ada Beispielmann\n";
        Assert.Equal(["10", "7", "9"], Ids(Json(Asked(Ada))[0]).Order(StringComparer.Ordinal));
        Assert.Equal(2, Ids(Json(Asked(Ada, "--top", "2"))[0]).Length);
        Assert.Equal(3, Ids(Json(Asked(Ada, "--top", "2147483647"))[0]).Length);
        Assert.Equal(["7"], Ids(Json(Asked("id,name\nq,Adah Quexby\n"))[0]));
    }

    [Fact]
    public void What_is_known_besides_the_name_orders_the_hits()
    {
        Assert.Equal("9", Ids(Json(Asked("id,name,type,country,birth_date\nq,Ada Beispielmann,person,QN,1950\n"))[0])[0]);
        Assert.Equal(["10"], Ids(Json(Asked("id,name,type\nq,Ada Beispielmann,company\n"))[0]));
    }

    [Fact]
    public void A_higher_threshold_leaves_out_what_lies_below()
    {
        Assert.Single(Ids(Json(Asked("id,name\nq,Zorvimex Traiding House\n", "--threshold", "0.5"))[0]));
        Assert.Empty(Ids(Json(Asked("id,name\nq,Zorvimex Traiding House\n", "--threshold", "1"))[0]));
    }

    [Fact]
    public void A_query_without_a_name_or_with_an_odd_one_has_its_line_too()
    {
        var odd =
            $"id,name\na,\nb,§ %\nc,x\nd,{new string('x', 5_000)}\ne,{string.Concat(Enumerable.Repeat("Ada ", 1_250))}\n,\u200B\u202E\n,\ng,Adah Quexby\n";
        var lines = Json(Asked(odd));
        Assert.Equal(["a", "b", "c", "d", "e", "", "", "g"], lines.Select(Query));
        Assert.All(lines[..4], line => Assert.Empty(Ids(line)));
        Assert.Equal(["7"], Ids(lines[^1]));
    }

    [Fact]
    public void A_bad_row_is_named_and_nothing_else_is_lost()
    {
        var bad = Office.File("bad-list.csv", List + "\n,Nobody\n11,\n12,\"broken\"x,,,\n13,Quandrel Goods,company,,\n");
        var gave = Office.Run("match", "--list", bad, "--queries", Office.File("queries.csv", "id,name\nq1,Quandrel Goods\nq2,one,too many\nq3,Adah Quexby\n"));
        var lines = Json(gave);
        Assert.Equal(["q1", "q3"], lines.Select(Query));
        Assert.Equal(["13"], Ids(lines[0]));
        Assert.Equal(["7"], Ids(lines[1]));
        Assert.Equal(4, gave.Error.Split('\n').Count(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Contains("bad-list.csv: ", gave.Error, StringComparison.Ordinal);
        Assert.Contains("queries.csv: ", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_have_a_line_for_each_row_from_0_on()
    {
        var gave = Paired(
            "schema,name1,name2,judgement\nPerson,Ada Beispielmann,\"Beispielmann, Ada\",positive\nCompany,Zorvimex Trading House,Unrelated Bakery,negative\n"
                + "LegalEntity,Adah Quexby,Ada Quexby,\n"
        );
        Assert.Equal(0, gave.Code);
        Golden.Holds("match-pairs.expected.jsonl", gave.Out);
        Assert.Equal("read 3, good 3, rejected 0; without a hit 1, with hits 2", gave.Summary);
    }

    [Fact]
    public void A_pair_with_an_empty_name_has_its_line_with_score_0()
    {
        var lines = Json(Paired("schema,name1,name2\n,Ada Beispielmann,\nPerson,,Ada Beispielmann\n,,\nPerson,§,%\nPerson,Adah Quexby,Adah Quexby\n"));
        Assert.Equal(Enumerable.Range(0, 5), lines.Select(line => line.GetProperty("row").GetInt32()));
        Assert.All(lines[..4], line => Assert.Equal(0, line.GetProperty("score").GetDouble()));
        Assert.Equal(1, lines[4].GetProperty("similarity").GetDouble());
    }

    [Fact]
    public void A_bad_pair_keeps_its_number_and_the_others_theirs()
    {
        var gave = Paired("schema,name1,name2\nPerson,a,b\nPerson,a,b,c\nPerson,a,b\n");
        Assert.Equal([0, 2], Json(gave).Select(line => line.GetProperty("row").GetInt32()));
        Assert.StartsWith("line 3: ", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_go_to_the_file_that_is_named()
    {
        var to = Path.Combine(Path.GetDirectoryName(list)!, "out.jsonl");
        Assert.Equal((0, ""), (Asked("id,name\nq,Adah Quexby\n", "--jsonl", to) is var gave ? (gave.Code, gave.Out) : default));
        Assert.StartsWith("{\"query\":\"q\",\"hits\":[{\"id\":\"7\",\"name\":\"Adah Quexby\",\"score\":", File.ReadAllText(to), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id\n1\n")]
    [InlineData("name\nAda Beispielmann\n")]
    public void A_file_without_rows_or_without_a_needed_column_is_refused(string text)
    {
        var file = Office.File("file.csv", text);
        Assert.Equal((2, ""), Office.Run("match", "--list", list, "--queries", file) is var asked ? (asked.Code, asked.Out) : default);
        Assert.Equal((2, ""), Office.Run("match", "--list", file, "--queries", list) is var listed ? (listed.Code, listed.Out) : default);
        Assert.Equal((2, ""), Office.Run("match", "--pairs", file) is var paired ? (paired.Code, paired.Out) : default);
    }

    [Fact]
    public void A_file_with_a_header_alone_gives_nothing()
    {
        Assert.Equal((0, ""), Asked("id,name\n") is var gave ? (gave.Code, gave.Out) : default);
        Assert.Equal((0, ""), Paired("schema,name1,name2\n") is var paired ? (paired.Code, paired.Out) : default);
    }

    [Theory]
    [InlineData("--list", "x")]
    [InlineData("--queries", "x")]
    [InlineData("--pairs", "x", "--list", "y")]
    [InlineData("--pairs", "x", "--threshold", "2")]
    [InlineData("--pairs", "x", "--top", "0")]
    [InlineData("--pairs", "nowhere.csv")]
    public void What_cannot_be_done_is_said_in_one_sentence(params string[] args)
    {
        var gave = Office.Run(["match", .. args]);
        Assert.Equal((2, ""), (gave.Code, gave.Out));
        Assert.Single(gave.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_threshold_that_is_used_stands_in_the_help() =>
        Assert.Contains("(default: 0.5)", Office.Run("match", "--help").Out, StringComparison.Ordinal);
}
