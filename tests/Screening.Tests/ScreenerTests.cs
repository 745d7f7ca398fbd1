using Interdict.Law;
using Interdict.Matching;
using Interdict.Parties;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Screening_Tests;

/// <summary>Goods, parties and circumstances become one result.</summary>
public class ScreenerTests
{
    const string Tiles = "ceramic floor tiles 60x60 grey";

    static PartyList List(string id, Force force) =>
        new(
            new ListHead(id, $"List {id}", "", "csv", force, null, DateTimeOffset.UnixEpoch, new string('a', 64)),
            [new ListedParty("7", PartyKind.Person, [new ListedName("Ada Example", NameKind.Main)], [], [], [], [])]
        );

    static readonly PartyList binding = List("home", Force.BindingHere);
    static readonly PartyList indicator = List("abroad", Force.Indicator);

    [Fact]
    public void A_likeness_to_a_list_that_binds_here_holds_what_the_law_releases_and_says_what_it_is()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item(Tiles, consignee: "Ada Example"), null, binding);
        Assert.Equal((Decision.Hold, Decision.Hold), (screened.Decision, screened.Answer.Decision));
        Assert.Equal(Effect.NotListed, screened.Answer.Effect);
        var next = Assert.Single(screened.Answer.Next);
        Assert.StartsWith(
            "The consignee \"Ada Example\" resembles \"Ada Example\" (record 7) on the list List home (home@aaaaaaaaaaaa). It is a likeness, not a finding about this party",
            next,
            StringComparison.Ordinal
        );
        Assert.Equal(["home@aaaaaaaaaaaa"], screened.Lists);
    }

    [Fact]
    public void A_likeness_to_another_list_ranks_and_never_holds()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item(Tiles, consignee: "Ada Example"), null, indicator);
        Assert.Equal(Decision.Release, screened.Decision);
        Assert.Empty(screened.Answer.Next);
        Assert.True(screened.Rank > 0);
        Assert.Contains(
            screened.Answer.Notes,
            note => note.EndsWith("does not bind here: the likeness moves the item up the queue and holds nothing.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_list_that_binds_weighs_more_than_one_that_does_not()
    {
        var item = CustomsHouse.Item(Tiles, consignee: "Ada Example");
        Assert.True(CustomsHouse.Screen(item, null, binding).Rank > CustomsHouse.Screen(item, null, indicator).Rank);
        Assert.Equal(CustomsHouse.Screen(item, null, binding).Rank, CustomsHouse.Screen(item, null, indicator, binding).Rank);
    }

    [Fact]
    public void A_likeness_never_makes_a_hold_of_a_stop_or_a_stop_of_a_hold()
    {
        var stopped = CustomsHouse.Screen(CustomsHouse.Item("thumb-cuffs", consignee: "Ada Example"), null, binding);
        Assert.Equal(Decision.Stop, stopped.Decision);
        Assert.Contains(stopped.Answer.Next, step => step.Contains("It is a likeness", StringComparison.Ordinal));
        Assert.Equal(Decision.Hold, CustomsHouse.Screen(CustomsHouse.Item("pepper spray OC 100 ml", consignee: "Ada Example"), null, binding).Decision);
    }

    [Fact]
    public void Nobody_on_a_list_leaves_the_answer_as_the_law_gives_it()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item(Tiles, consignee: "Bob Example"), RedFlags.None, binding);
        Assert.Equal((Decision.Release, 0.0), (screened.Decision, screened.Rank));
        Assert.Empty(screened.Parties);
        Assert.Empty(screened.RankBecause);
    }

    [Fact]
    public void The_parts_of_a_rank_give_the_rank()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item("thumb-cuffs, steel", "7326 90", "Ada Example"), null, indicator);
        Assert.Equal(["goods", "parties", "flags"], screened.RankBecause.Select(part => part.Part));
        Assert.Equal(screened.Rank, 1 - screened.RankBecause.Aggregate(1.0, (left, part) => left * (1 - part.Raises)), 12);
        Assert.All(screened.RankBecause, part => Assert.True(part.Because.Length > 0));
    }

    [Fact]
    public void A_trader_that_was_looked_for_is_not_looked_for_again_in_any_role()
    {
        var screener = new Screener(CustomsHouse.Examiner(), new Watch([binding]), RedFlags.None);
        var first = screener.Screen(CustomsHouse.Item(Tiles, consignee: "Ada Example"));
        var second = screener.Screen(CustomsHouse.Item(Tiles, endUser: "Ada Example"));
        Assert.Equal((2, 1), (screener.PartiesAsked, screener.PartiesKnown));
        Assert.All([first, second], outcome => Assert.Single(((ScreenOutcome.Done)outcome).Screened.Parties));
        screener.Screen(CustomsHouse.Item(Tiles, consignee: "Ada Example", address: "Elsewhere 1"));
        Assert.Equal((3, 1), (screener.PartiesAsked, screener.PartiesKnown));
    }

    [Fact]
    public void Memory_of_traders_is_bounded_and_what_is_forgotten_is_looked_for_again()
    {
        var screener = new Screener(CustomsHouse.Examiner(), new Watch([binding]), RedFlags.None, remembered: 4);
        foreach (var name in new[] { "Ada Example", "A", "B", "C", "D", "Ada Example" })
        {
            var done = (ScreenOutcome.Done)screener.Screen(CustomsHouse.Item(Tiles, consignee: name));
            Assert.Equal(name == "Ada Example", done.Screened.Parties.Length == 1);
        }
        Assert.Equal((6, 0), (screener.PartiesAsked, screener.PartiesKnown));
    }

    [Fact]
    public void What_cannot_be_put_to_the_law_is_refused()
    {
        var item = CustomsHouse.Item(Tiles);
        var refused = new Screener(CustomsHouse.Examiner(), Watch.Nobody, RedFlags.None).Screen(item with { Deal = item.Deal with { Instrument = "none" } });
        Assert.Equal("instrument", Assert.IsType<ScreenOutcome.Refused>(refused).Field);
    }
}
