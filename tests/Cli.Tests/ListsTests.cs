using System.Text.Json;

namespace Interdict.Cli_Tests;

public sealed class ListsTests
{
    const string Own = "id,name,type,country,birth_date,aliases\n1,Ada Example,person,QM,1970,Adah\n2,Example Trading,company,QM,,\n";

    readonly string home = Directory.CreateTempSubdirectory("interdict-home-").FullName;

    [Fact]
    public void A_list_is_added_shown_replaced_compared_and_removed()
    {
        var first = At("lists", "add", Office.File("own.csv", Own), "--as", "own", "--title", "Our own list");
        Assert.Equal((0, ""), (first.Code, first.Error));
        Golden.Holds("lists-add-first.expected.txt", first.Out);

        var again = At(
            "lists",
            "add",
            Office.File("own.csv", Own.Replace("1970", "1971", StringComparison.Ordinal) + "3,New Example,vessel,,,\n"),
            "--as",
            "own"
        );
        Assert.Equal((0, ""), (again.Code, again.Error));
        Golden.Holds("lists-add-again.expected.txt", again.Out);

        Golden.Holds("lists-list.expected.txt", At("lists", "list").Out);
        Golden.Holds("lists-show.expected.txt", At("lists", "show", "own", "1").Out);
        Golden.Holds("lists-diff.expected.txt", At("lists", "diff", "own").Out);
        Golden.Holds("lists-diff.expected.json", At("lists", "diff", "own", "--json").Out);

        var removed = At("lists", "remove", "own", "--because", "kept elsewhere");
        Assert.Equal(
            (0, "", "The list \"own\" is off. Its versions and its history are kept, so that earlier decisions can be taken again.\n"),
            (removed.Code, removed.Out, removed.Error)
        );
        Assert.Equal("This node keeps no list. ./interdict lists add FILE adds one.\n", At("lists", "list").Out);
        Assert.Contains("kept elsewhere", At("lists", "list", "own").Out, StringComparison.Ordinal);
        Assert.StartsWith("The list \"own\" was removed", At("lists", "show", "own", "1").Error, StringComparison.Ordinal);
        Assert.Contains("Ada Example", At("lists", "show", "own", "1", "--version", Version(first)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_would_change_is_said_without_changing_it()
    {
        At("lists", "add", Office.File("own.csv", Own), "--as", "own");
        var gave = At("lists", "diff", "own", Office.File("newer.csv", "id,name,type,country,birth_date,aliases\n1,Ada Example,person,QM,1970,Adah\n"));
        Assert.EndsWith(" to newer.csv: 0 added, 1 removed, 0 changed.\n\nRemoved\n  - 2: Example Trading\n", gave.Out, StringComparison.Ordinal);
        Assert.Contains("  2        ", At("lists", "list").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_named_and_the_rest_is_kept()
    {
        var file = Office.File("own.csv", Own + "3,\"broken\"x,,,,\n4,,,,,\n");
        var gave = At("lists", "add", file, "--as", "own");
        Assert.Equal(0, gave.Code);
        Assert.Contains("2 records, 2 lost", gave.Out, StringComparison.Ordinal);
        Assert.StartsWith("line 4: Text follows a closing quotation mark", gave.Error, StringComparison.Ordinal);
        Assert.Contains("\nline 5, name: The record has no name", gave.Error, StringComparison.Ordinal);

        var rejects = Path.Combine(home, "rejects.jsonl");
        var quiet = At("lists", "add", file, "--as", "own", "--rejects", rejects);
        Assert.Equal((0, ""), (quiet.Code, quiet.Error));
        using var line = JsonDocument.Parse(File.ReadLines(rejects).Last());
        Assert.Equal(
            (5, 4, "name", true),
            (Number(line, "line"), Number(line, "record"), Text(line, "field"), line.RootElement.GetProperty("lost").GetBoolean())
        );
    }

    [Fact]
    public void A_list_that_loses_more_than_a_tenth_is_remarked()
    {
        static string Rows(int count) => "id,name\n" + string.Concat(Enumerable.Range(1, count).Select(id => $"{id},Example {id}\n"));
        At("lists", "add", Office.File("own.csv", Rows(100)), "--as", "own");
        Assert.Contains(
            "More than a tenth of its records are gone.",
            At("lists", "add", Office.File("own.csv", Rows(80)), "--as", "own").Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("More than a tenth", At("lists", "add", Office.File("own.csv", Rows(79)), "--as", "own").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_force_of_a_list_changes_with_a_reason_only()
    {
        var file = Office.File("own.csv", Own);
        Assert.Contains("an indicator", At("lists", "add", file, "--as", "own").Out, StringComparison.Ordinal);
        Assert.Equal(2, At("lists", "add", file, "--as", "own", "--force", "binding-here").Code);
        Assert.Equal(2, At("lists", "force", "own", "binding-here").Code);
        Assert.Equal(0, At("lists", "force", "own", "binding-here", "--because", "Act 7").Code);
        var history = JsonDocument.Parse(At("lists", "list", "own", "--json").Out).RootElement;
        Assert.Equal(2, history.GetArrayLength());
        Assert.Equal(("force", "binding-here", "Act 7"), (Text(history[1], "what"), Text(history[1], "force"), Text(history[1], "because")));
        Assert.Contains("binding here", At("lists", "add", file, "--as", "own").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_breaks_off_does_not_shorten_a_list()
    {
        const string Eu = "<export><sanctionEntity euReferenceNumber=\"EU.1\"><nameAlias wholeName=\"Ada\"/></sanctionEntity>";
        Assert.Equal(0, At("lists", "add", Office.File("eu.xml", Eu + "</export>")).Code);
        var broken = At("lists", "add", Office.File("eu.xml", Eu));
        Assert.Equal((2, ""), (broken.Code, broken.Out));
        Assert.Contains("--accept-broken", broken.Error, StringComparison.Ordinal);
        Assert.Equal(0, At("lists", "add", Office.File("eu.xml", Eu), "--accept-broken").Code);
    }

    [Theory]
    [InlineData("There is no list \"none\" here. No list has been added yet: ./interdict lists add FILE.", "lists", "diff", "none")]
    [InlineData("There is no list \"none\" here. No list has been added yet: ./interdict lists add FILE.", "lists", "show", "none", "1")]
    [InlineData("There is no list \"none\" here. No list has been added yet: ./interdict lists add FILE.", "lists", "remove", "none", "--because", "x")]
    [InlineData("There is no file nowhere.xml. Check the path.", "lists", "add", "nowhere.xml")]
    [InlineData("There is no format \"xls\". Choose one of: un, eu, ofac, bis, ftm, csv.", "lists", "add", "x", "--format", "xls")]
    [InlineData("--force hard: choose indicator (it ranks and never holds by itself) or binding-here (it holds).", "lists", "add", "x", "--force", "hard")]
    [InlineData("--published 2024-02-30: that is no day of the calendar. Write it as 2025-08-20.", "lists", "add", "x", "--published", "2024-02-30")]
    [InlineData("The file is empty (0 bytes). Check how it was fetched.", "lists", "add", "-")]
    [InlineData("./interdict lists needs one of: add, list, diff, show, force, remove. ./interdict lists --help says more.", "lists")]
    public void What_cannot_be_done_is_said_in_one_sentence_and_exits_with_2(string sentence, params string[] args)
    {
        var gave = At(args);
        Assert.Equal((2, "", sentence + "\n"), (gave.Code, gave.Out, gave.Error));
    }

    [Fact]
    public void A_list_without_a_usual_name_needs_one()
    {
        var gave = At("lists", "add", Office.File("own.csv", Own));
        Assert.Equal((2, "A list of the format csv has no usual name. Give it one: --as own-refusals, for instance.\n"), (gave.Code, gave.Error));
        Assert.Equal(2, At("lists", "add", Office.File("own.csv", Own), "--as", "Own List").Code);
    }

    [Fact]
    public void A_node_without_a_home_keeps_no_lists()
    {
        var gave = Office.Run("lists", "list");
        Assert.Equal((2, "This node has no home, so it keeps no lists. INTERDICT_HOME names it.\n"), (gave.Code, gave.Error));
    }

    static string Version(Gave gave) => gave.Out.Split("Kept as ")[1].Split(',')[0];

    static string Text(JsonDocument json, string name) => Text(json.RootElement, name);

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();

    Gave At(params string[] args) => Office.RunAt(home, args);
}
