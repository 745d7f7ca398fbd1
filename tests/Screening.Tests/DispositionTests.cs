using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Screening_Tests;

/// <summary>What an officer found out about a likeness counts for that pair, as long as both sides are as they were; it is never silent.</summary>
public class DispositionTests
{
    const string Tiles = "ceramic floor tiles 60x60 grey";
    static readonly DateTimeOffset noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    static readonly ListedParty ada = new("7", PartyKind.Person, [new ListedName("Ada Example", NameKind.Main)], [], ["1950"], [], []);
    static readonly ListedParty adasNamesake = ada with { Id = "8", BirthDates = ["1990"] };
    static readonly DeclaredParty declared = new("consignee", "Ada Example", Address: "Sample Street 1");

    static PartyList List(params ListedParty[] parties) =>
        new(new ListHead("home", "List home", "", "csv", Force.BindingHere, null, DateTimeOffset.UnixEpoch, new string('a', 64)), [.. parties]);

    static Disposition Found(DeclaredParty party, ListedParty listed, Verdict verdict = Verdict.NotTheSame) =>
        new(
            Pairs.Of(party, List().Head, listed),
            "home",
            listed.Id,
            verdict,
            "another year of birth.",
            "Officer Sample",
            noon,
            Fingerprint.Of(party),
            Fingerprint.Of(listed)
        );

    static Screener Screener(PartyList list, params IEnumerable<Disposition> kept) =>
        new(CustomsHouse.Examiner(), new Watch([list]), RedFlags.None, earlier: pair => kept.FirstOrDefault(one => one.Pair == pair));

    static Screened Screen(Screener screener, string address = "Sample Street 1", string name = "Ada Example") =>
        ((ScreenOutcome.Done)screener.Screen(CustomsHouse.Item(Tiles, consignee: name, address: address))).Screened;

    [Fact]
    public void A_likeness_found_to_be_somebody_else_holds_nothing_and_is_still_shown()
    {
        var screened = Screen(Screener(List(ada), Found(declared, ada)));
        Assert.Equal(Decision.Release, screened.Decision);
        Assert.IsType<Standing.Stands>(screened.Parties.Single().Hits.Single().Earlier!.Standing);
        Assert.Empty(screened.Answer.Next);
        Assert.Contains(
            screened.Answer.Notes,
            note =>
                note.EndsWith(
                    "On 2026-03-01 Officer Sample wrote that it is not the same, because: \"another year of birth\". Nothing changed since, so this likeness holds nothing.",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void It_lowers_the_rank_and_does_not_take_it_away()
    {
        var (before, after) = (Screen(Screener(List(ada))).Rank, Screen(Screener(List(ada), Found(declared, ada))).Rank);
        Assert.InRange(after, 0.01, before / 2);
    }

    [Fact]
    public void A_change_of_what_is_declared_opens_it_again_and_says_what_changed()
    {
        var screened = Screen(Screener(List(ada), Found(declared, ada)), address: "Example Road 2");
        Assert.Equal(Decision.Hold, screened.Decision);
        var reopened = Assert.IsType<Standing.Reopened>(screened.Parties.Single().Hits.Single().Earlier!.Standing);
        Assert.Equal((Side.Declared, "Since then what is declared of the party changed: address."), (reopened.Side, reopened.Says));
        Assert.Contains("Officer Sample wrote that it is not the same", Assert.Single(screened.Answer.Next), StringComparison.Ordinal);
        Assert.Contains("address. It is open again. It is a likeness", screened.Answer.Next[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_record_opens_it_again_and_says_what_changed()
    {
        var screened = Screen(Screener(List(ada with { Remarks = "seen elsewhere", BirthDates = ["1950-05-05"] }), Found(declared, ada)));
        Assert.Equal(Decision.Hold, screened.Decision);
        Assert.Contains("the record of the list changed: dates of birth, remarks.", Assert.Single(screened.Answer.Next), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_record_and_another_party_of_the_same_name_are_not_touched()
    {
        var screener = Screener(List(ada, adasNamesake), Found(declared, ada));
        var screened = Screen(screener);
        Assert.Equal(Decision.Hold, screened.Decision);
        Assert.Equal(["7"], screened.Parties.Single().Hits.Where(hit => hit.Earlier is not null).Select(hit => hit.Listed.Id));
        Assert.Contains("record 8", Assert.Single(screened.Answer.Next), StringComparison.Ordinal);
        Assert.Contains(screened.Answer.Notes, note => note.Contains("record 7", StringComparison.Ordinal));
        var elsewhere = declared with { Country = "XX" };
        Assert.NotEqual(Pairs.Of(declared, List().Head, ada), Pairs.Of(elsewhere, List().Head, ada));
        Assert.NotEqual(Pairs.Of(declared, List().Head, ada), Pairs.Of(declared, List().Head with { Id = "other" }, ada));
    }

    [Theory]
    [InlineData(Verdict.TheSame, "wrote that it is the same")]
    [InlineData(Verdict.Unclear, "wrote that it stays unclear")]
    public void The_same_and_unclear_keep_holding_and_are_said(Verdict verdict, string says)
    {
        var screened = Screen(Screener(List(ada), Found(declared, ada, verdict)));
        Assert.Equal(Decision.Hold, screened.Decision);
        Assert.Contains(says, Assert.Single(screened.Answer.Next), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_or_erased_counts_at_once_for_a_trader_that_was_seen_before()
    {
        var kept = new List<Disposition>();
        var screener = Screener(List(ada), kept);
        Assert.Equal(Decision.Hold, Screen(screener).Decision);
        kept.Add(Found(declared, ada));
        Assert.Equal(Decision.Release, Screen(screener).Decision);
        kept.Clear();
        var after = Screen(screener);
        Assert.Equal((Decision.Hold, 2L), (after.Decision, screener.PartiesKnown));
        Assert.Null(after.Parties.Single().Hits.Single().Earlier);
    }

    [Fact]
    public void Capitals_signs_and_role_are_no_change()
    {
        var written = declared with { Role = "end-user", Name = "ADA  EXAMPLE.", Address = "sample street, 1" };
        Assert.Equal(Pairs.Of(declared, List().Head, ada), Pairs.Of(written, List().Head, ada));
        Assert.IsType<Standing.Stands>(Standing.Of(Found(declared, ada), written, ada));
    }

    [Fact]
    public void The_order_in_a_record_is_no_change_and_its_main_name_is()
    {
        var two = ada with { Names = [.. ada.Names, new ListedName("A. Sample", NameKind.Alias), new ListedName("B. Sample", NameKind.Alias)] };
        var turned = two with { Names = [two.Names[0], two.Names[2], two.Names[1]] };
        Assert.IsType<Standing.Stands>(Standing.Of(Found(declared, two), declared, turned));
        var other = two with { Names = [two.Names[1], two.Names[0], two.Names[2]] };
        Assert.IsType<Standing.Reopened>(Standing.Of(Found(declared, two), declared, other));
    }

    [Theory]
    [InlineData("", "Officer Sample", "because")]
    [InlineData(" \n ", "Officer Sample", "because")]
    [InlineData("another year of birth", "", "officer")]
    [InlineData("another year of birth", "\t", "officer")]
    public void Without_a_reason_and_a_name_nothing_is_taken(string because, string officer, string field)
    {
        var found = Found(declared, ada);
        var read = DispositionReading.Of(found.Pair, "home", "7", "not-the-same", because, officer, noon, found.Declared, found.Listed);
        Assert.Null(read.Disposition);
        Assert.Equal(field, read.Field);
        Assert.EndsWith(".", read.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_as_it_should_be_is_taken_whole_and_keeps_no_name_in_its_keys()
    {
        var found = Found(declared, ada) with { Because = "another year of birth" };
        var read = DispositionReading.Of(found.Pair, "home", "7", "not-the-same", found.Because, found.Officer, noon, found.Declared, found.Listed);
        Assert.Equal(found, read.Disposition);
        Assert.DoesNotContain("ada", found.Pair + found.Declared + found.Listed, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("nonsense", "not-the-same", "pair")]
    [InlineData("", "not-the-same", "pair")]
    [InlineData(null, "same", "verdict")]
    [InlineData(null, "erased", "verdict")]
    public void Keys_and_verdicts_that_nobody_gave_are_refused(string? pair, string verdict, string field)
    {
        var found = Found(declared, ada);
        Assert.Equal(field, DispositionReading.Of(pair ?? found.Pair, "home", "7", verdict, "why", "who", noon, found.Declared, found.Listed).Field);
    }
}
