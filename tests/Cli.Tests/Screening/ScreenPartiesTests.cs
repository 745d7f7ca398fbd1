using System.Text.Json;
using System.Text.RegularExpressions;

namespace Interdict.Cli_Tests;

public sealed partial class ScreenPartiesTests
{
    const string Declarations = """
        declaration,item,description,commodity_code,destination,consignee,consignee_country,end_user
        D1,1,cotton shirts,610910,QN,Ada Beispielmann,QN,
        D1,2,cotton shirts,610910,QN,Unrelated Bakery,QN,
        D2,1,steel thumb cuffs,732690,QN,Unrelated Bakery,QN,Beispielmann Ada
        """;

    static readonly string declarations = Office.File("declarations.csv", Declarations);

    static string HomeWith(string force)
    {
        var home = Directory.CreateTempSubdirectory("interdict-").FullName;
        var list = Office.File("list.csv", "id,name,type,country,birth_date,aliases\n7,Ada Beispielmann,person,QN,,\n8,Carl Musterfirma,person,,,\n");
        Assert.Equal(0, Office.RunAt(home, "lists", "add", list, "--as", "home", "--title", "The list of Quarmia", "--force", force).Code);
        return home;
    }

    static JsonElement[] Screened(string home, params string[] more)
    {
        var gave = Office.RunAt(home, ["screen", declarations, .. more]);
        Assert.Equal(0, gave.Code);
        AnswerSchema.Fits(gave.Lines);
        return [.. gave.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    static string[] Decisions(JsonElement[] items) => [.. items.Select(item => item.GetProperty("decision").GetString()!)];

    [Fact]
    public void A_party_that_resembles_a_record_is_shown_beside_it_with_the_words_that_met()
    {
        var gave = Office.RunAt(HomeWith("binding-here"), "screen", declarations);
        AnswerSchema.Fits(gave.Lines);
        var party = JsonDocument.Parse(gave.Lines[0]).RootElement.GetProperty("parties").EnumerateArray().Single();
        Assert.Equal(("consignee", "Ada Beispielmann"), (party.GetProperty("role").GetString(), party.GetProperty("name").GetString()));
        var hit = party.GetProperty("hits").EnumerateArray().Single();
        Assert.Equal(
            ("binding-here", "7", "Ada Beispielmann"),
            (hit.GetProperty("force").GetString(), hit.GetProperty("id").GetString(), hit.GetProperty("name").GetString())
        );
        Assert.Contains(
            hit.GetProperty("because").EnumerateArray(),
            met => met.GetProperty("asked").GetString()!.Contains("ada", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Matches(Version(), hit.GetProperty("list").GetString());
    }

    [Fact]
    public void A_list_that_binds_here_holds_and_another_one_does_not()
    {
        Assert.Equal(["hold", "release", "stop"], Decisions(Screened(HomeWith("binding-here"))));
        Assert.Equal(["release", "release", "stop"], Decisions(Screened(HomeWith("indicator"))));
        Assert.Equal(["release", "release", "stop"], Decisions(Screened(HomeWith("binding-here"), "--lists", "none")));
    }

    [Fact]
    public void Every_item_names_the_lists_it_was_compared_with_and_they_can_be_asked_for_again()
    {
        var home = HomeWith("binding-here");
        var items = Screened(home);
        var version = items[1].GetProperty("lists").EnumerateArray().Single().GetString()!;
        Assert.Matches(Version(), version);
        Assert.Equal(0, Office.RunAt(home, "lists", "force", "home", "indicator", "--because", "a test").Code);
        Assert.Equal(["release", "release", "stop"], Decisions(Screened(home)));
        Assert.Equal(["hold", "release", "stop"], Decisions(Screened(home, "--lists", version)));
    }

    [Fact]
    public void A_list_that_is_not_there_is_named_and_nothing_is_screened()
    {
        var gave = Office.RunAt(HomeWith("indicator"), "screen", declarations, "--lists", "home,elsewhere");
        Assert.Equal((2, ""), (gave.Code, gave.Out));
        Assert.Contains("This node keeps no list \"elsewhere\" that can be read.", gave.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_every_item_with_parties_says_that_none_was_compared() =>
        Assert.All(
            Screened(Directory.CreateTempSubdirectory("interdict-").FullName),
            item => Assert.Contains("none is loaded", item.GetProperty("notes").ToString(), StringComparison.Ordinal)
        );

    [GeneratedRegex("^home@[0-9a-f]{12}$")]
    private static partial Regex Version();
}
