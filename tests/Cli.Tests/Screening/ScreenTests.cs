using System.Text.Json;
using Interdict.Tests;

namespace Interdict.Cli_Tests;

public sealed class ScreenTests
{
    const string Declarations = """
        item,declaration,description,commodity_code,destination,date,documents,colour
        1,D1,steel thumb cuffs,732690,QN,,,grey
        2,D1,toy thumb cuffs,950300,QN,,,
        1,D2,pepper spray,930400,QN,,,
        2,D2,pepper spray,930400,QN,,Q907:12,
        1,D3,leg irons,732690,QN,2032-05-01,,
        2,D3,cotton shirts,610910,ZZ,,,
        3,D3,parts,847990,QN,,,
        4,D3,rope,560750,QN,2031-02-30,,
        """;

    [Fact]
    public void A_file_of_declarations_gives_a_line_for_each_item()
    {
        var gave = Office.RunOn(Declarations, "screen", "-");
        Assert.Equal(0, gave.Code);
        Golden.Holds("screen.expected.jsonl", gave.Out);
        Assert.Equal(
            "line 9, date: \"2031-02-30\" is no day of the calendar. Write it as 2025-08-20.\nread 8, good 7, rejected 1; release 3, hold 3, stop 1",
            gave.Summary
        );
    }

    [Fact]
    public void The_same_declarations_as_JSON_Lines_give_the_same_answers()
    {
        var lines = """
            {"declaration":"D1","item":1,"description":"steel thumb cuffs","commodity_code":"732690","destination":"QN","colour":"grey"}
            {"declaration":"D1","item":2,"description":"toy thumb cuffs","commodity_code":"950300","destination":"QN"}
            """;
        var gave = Office.RunOn(lines, "screen", "-");
        Assert.Equal(Office.RunOn(Declarations, "screen", "-").Lines.Take(2), gave.Lines);
    }

    [Fact]
    public void On_fills_a_blank_date_and_the_date_of_a_row_wins()
    {
        var days = Office
            .RunOn(Declarations, "screen", "-", "--on", "2031-07-01")
            .Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("on").GetString());
        Assert.Equal(["2031-07-01", "2031-07-01", "2031-07-01", "2031-07-01", "2032-05-01", "2031-07-01", "2031-07-01"], days);
    }

    [Fact]
    public void Results_and_rejected_records_go_where_they_are_sent()
    {
        var results = Office.File("out.jsonl", "");
        var rejects = Office.File("rejects.jsonl", "");
        var gave = Office.RunOn(Declarations, "screen", "-", "--jsonl", results, "--rejects", rejects);
        Assert.Equal((0, ""), (gave.Code, gave.Out));
        Assert.Equal(7, File.ReadAllLines(results).Length);
        Assert.Equal(
            """{"line":9,"record":8,"field":"date","reason":"\"2031-02-30\" is no day of the calendar. Write it as 2025-08-20."}""" + "\n",
            File.ReadAllText(rejects)
        );
        Assert.StartsWith("read 8, good 7, rejected 1;", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_rejected_records_are_said_and_the_rest_is_counted()
    {
        var text = "declaration,item,description\n" + string.Concat(Enumerable.Repeat("D1,1\n", 25));
        var said = Office.RunOn(text, "screen", "-").Error.Split('\n');
        Assert.Equal(20, said.Count(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Contains("… and 5 more rejected records; --rejects OUT lists them all.", said);
    }

    [Fact]
    public void A_file_with_nothing_but_a_header_is_read()
    {
        var gave = Office.RunOn("declaration,item,description\n", "screen", "-");
        Assert.Equal((0, "", "read 0, good 0, rejected 0; release 0, hold 0, stop 0"), (gave.Code, gave.Out, gave.Summary));
    }

    [Fact]
    public void The_law_of_an_answer_is_named_by_its_hash()
    {
        var answer = JsonDocument.Parse(Office.RunOn(Declarations, "screen", "-").Lines[0]).RootElement;
        Assert.Matches("^sha256:[0-9a-f]{64}$", answer.GetProperty("law").GetString());
    }

    [Fact]
    public void The_samples_are_screened_with_the_law_of_this_checkout()
    {
        var gave = Office.RunReal("screen", Path.Combine(Office.Root, "samples/declarations.csv"));
        Assert.Equal(0, gave.Code);
        Assert.StartsWith("line 16, date:", gave.Error, StringComparison.Ordinal);
        Assert.Contains("read 15, good 14, rejected 1;", gave.Error, StringComparison.Ordinal);
        var decisions = gave.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("decision").GetString());
        Assert.Equal(["stop", "release", "hold", "hold", "release", "release", "release", "release", "hold", "hold"], decisions.Take(10));
        AnswerSchema.Fits(gave.Lines);
    }

    [Fact]
    public void Every_golden_answer_fits_the_schema()
    {
        AnswerSchema.Fits(Office.RunOn(Declarations, "screen", "-").Lines);
    }
}
