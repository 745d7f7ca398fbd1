using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>Each red flag of the law's data: raised, not raised, and not known.</summary>
public class RedFlagTests
{
    const string Batons = "electric shock baton";
    const string Cuffs = "thumb-cuffs, steel";

    static readonly Figures many = new(null, 500, "PCE", null, "");

    static string[] Raised(Consignment item, RedFlags? flags = null) => [.. CustomsHouse.Screen(item, flags).Flags.Select(flag => flag.Id)];

    static string Because(Consignment item, string flag, RedFlags? flags = null) =>
        CustomsHouse.Screen(item, flags).Flags.Single(one => one.Id == flag).Because[0].Text;

    static string Notes(Consignment item, RedFlags? flags = null) => string.Join('\n', CustomsHouse.Screen(item, flags).Answer.Notes);

    [Theory]
    [InlineData("Sunrise General Trading LLC")]
    [InlineData("SUNRISE IMPORT-EXPORT SARL")]
    [InlineData("Торговый дом Пример")]
    [InlineData("示例国际贸易有限公司")]
    public void Shock_weapons_for_a_trader_raise_a_flag(string consignee)
    {
        var because = Because(CustomsHouse.Item(Batons, consignee: consignee), "shock-weapons-to-trader");
        Assert.Contains(consignee, because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Batons, "Example County Police")]
    [InlineData(Cuffs, "Sunrise General Trading LLC")]
    [InlineData("cotton shirts", "Sunrise General Trading LLC")]
    public void Other_goods_or_another_consignee_do_not(string text, string consignee) =>
        Assert.DoesNotContain("shock-weapons-to-trader", Raised(CustomsHouse.Item(text, consignee: consignee)));

    [Fact]
    public void A_kind_of_end_user_that_trades_counts_as_a_trader() =>
        Assert.Contains("shock-weapons-to-trader", Raised(CustomsHouse.Item(Batons, consignee: "Example Ltd", userKind: "distributor")));

    [Fact]
    public void A_consignee_that_is_not_declared_is_not_judged_and_that_is_said()
    {
        var item = CustomsHouse.Item(Batons);
        Assert.DoesNotContain("shock-weapons-to-trader", Raised(item));
        Assert.Contains("Not judged for want of a declared consignee", Notes(item), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trader_without_an_end_user_is_a_flag_and_with_one_it_is_none()
    {
        Assert.Contains("trader-and-no-end-user", Raised(CustomsHouse.Item(Cuffs, consignee: "Example Trading")));
        Assert.DoesNotContain("trader-and-no-end-user", Raised(CustomsHouse.Item(Cuffs, consignee: "Example Trading", endUser: "Example Prison")));
        Assert.DoesNotContain("trader-and-no-end-user", Raised(CustomsHouse.Item(Cuffs, consignee: "Example Trading", userKind: "law-enforcement")));
    }

    [Fact]
    public void Barbiturates_for_a_trader_raise_a_flag_and_for_a_hospital_none()
    {
        Assert.Contains("medicine-to-trader", Raised(CustomsHouse.Item("pentobarbital sodium powder", consignee: "Example Import Export")));
        Assert.DoesNotContain("medicine-to-trader", Raised(CustomsHouse.Item("pentobarbital sodium powder", consignee: "Example Hospital")));
    }

    [Fact]
    public void A_forwarder_is_no_final_destination()
    {
        Assert.Contains(
            "\"logistics\"",
            Because(CustomsHouse.Item(Cuffs, consignee: "Example Logistics"), "forwarder-as-destination"),
            StringComparison.Ordinal
        );
        Assert.Empty(Raised(CustomsHouse.Item("ceramic floor tiles 60x60 grey", consignee: "Example Logistics")));
    }

    [Fact]
    public void Restraints_for_a_private_security_firm_raise_a_flag()
    {
        Assert.Contains("restraints-to-private-security", Raised(CustomsHouse.Item(Cuffs, consignee: "Example Wachdienst GmbH")));
        Assert.Contains("restraints-to-private-security", Raised(CustomsHouse.Item(Cuffs, consignee: "Example", userKind: "private-security")));
        Assert.DoesNotContain("restraints-to-private-security", Raised(CustomsHouse.Item(Batons, consignee: "Example Wachdienst GmbH")));
    }

    [Fact]
    public void A_free_zone_is_seen_in_the_name_and_in_the_address()
    {
        Assert.Contains("free-zone", Raised(CustomsHouse.Item(Cuffs, consignee: "Example FZE")));
        Assert.Contains("free-zone", Raised(CustomsHouse.Item(Cuffs, consignee: "Example", address: "Lot 7, Example Free Zone")));
        Assert.DoesNotContain("free-zone", Raised(CustomsHouse.Item(Cuffs, consignee: "Example", address: "7 Free Street")));
    }

    [Fact]
    public void Listed_goods_without_an_end_user_raise_a_flag_and_other_goods_do_not()
    {
        Assert.Contains("no-end-user", Raised(CustomsHouse.Item(Cuffs)));
        Assert.DoesNotContain("no-end-user", Raised(CustomsHouse.Item(Cuffs, userKind: "museum")));
        Assert.DoesNotContain("no-end-user", Raised(CustomsHouse.Item("ceramic floor tiles 60x60 grey")));
    }

    [Fact]
    public void Words_that_explain_goods_away_count_with_bulk_alone()
    {
        const string text = "electric shock baton, film prop";
        Assert.Contains("500 PCE", Because(CustomsHouse.Item(text, figures: many), "cover-story-in-bulk"), StringComparison.Ordinal);
        Assert.DoesNotContain("cover-story-in-bulk", Raised(CustomsHouse.Item(text, figures: many with { Quantity = 2 })));
        Assert.DoesNotContain("cover-story-in-bulk", Raised(CustomsHouse.Item(Batons, figures: many)));
        var unknown = CustomsHouse.Item(text);
        Assert.DoesNotContain("cover-story-in-bulk", Raised(unknown));
        Assert.Contains("Not judged for want of a quantity or mass", Notes(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public void Far_more_than_one_person_uses_is_a_flag()
    {
        Assert.Contains("many-for-one-person", Raised(CustomsHouse.Item(Cuffs, userKind: "private-person", figures: many)));
        Assert.DoesNotContain("many-for-one-person", Raised(CustomsHouse.Item(Cuffs, userKind: "law-enforcement", figures: many)));
        Assert.Contains("Not judged for want of the kind of end-user", Notes(CustomsHouse.Item(Cuffs, figures: many)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_catch_all_code_counts_with_a_telling_text_alone()
    {
        Assert.Contains("7326 90", Because(CustomsHouse.Item(Cuffs, "7326 90 98"), "catch-all-code"), StringComparison.Ordinal);
        Assert.DoesNotContain("catch-all-code", Raised(CustomsHouse.Item("steel wire baskets for kitchens", "7326 90 98")));
        Assert.DoesNotContain("catch-all-code", Raised(CustomsHouse.Item(Cuffs, "8301 50")));
        Assert.Contains("Not judged for want of a commodity code", Notes(CustomsHouse.Item(Cuffs)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_unlikely_for_the_text_is_a_flag_with_the_likelier_ones()
    {
        var flags = CustomsHouse.FlagsOfHeadings();
        Assert.StartsWith(
            "6109 10 is not what goods described like this are declared under",
            Because(CustomsHouse.Item("live horses for breeding", "6109 10"), "code-unlikely-for-text", flags),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("code-unlikely-for-text", Raised(CustomsHouse.Item("live horses for breeding", "0101 21"), flags));
        Assert.DoesNotContain("code-unlikely-for-text", Raised(CustomsHouse.Item("live horses for breeding"), flags));
        Assert.Contains("codes unlikely for their texts", Notes(CustomsHouse.Item("live horses for breeding", "6109 10")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_says_too_little_is_a_flag() => Assert.Equal(["weak-text"], Raised(CustomsHouse.Item("parts")));

    [Fact]
    public void A_flag_is_raised_from_its_day_on() => Assert.Empty(CustomsHouse.Screen(CustomsHouse.Item("parts", on: new DateOnly(2019, 2, 19))).Flags);

    [Fact]
    public void Every_flag_says_its_reason_and_its_source()
    {
        var flags = CustomsHouse.Screen(CustomsHouse.Item(Batons, "8543 70", "Example Trading FZE", figures: many)).Flags;
        Assert.True(flags.Length >= 4);
        Assert.All(flags, flag => Assert.True(flag.Source.Length > 0 && flag.Because is [{ Text.Length: > 0 }]));
        Assert.All(flags, flag => Assert.DoesNotContain('{', flag.Because[0].Text));
        Assert.Equal(flags.OrderByDescending(flag => flag.Weight).Select(flag => flag.Id), flags.Select(flag => flag.Id));
    }

    [Fact]
    public void A_way_that_an_authority_names_is_a_flag_on_that_way_alone()
    {
        var flags = CustomsHouse.Flag(new FlagCondition.RouteNamed(["de"], ["us"], []), says: "{from} to {to}");
        Assert.Equal("Germany to United States", Because(CustomsHouse.Item("shirts"), "own", flags), ignoreCase: true);
        Assert.Empty(Raised(CustomsHouse.Item("shirts", to: "jp"), flags));
        Assert.Empty(Raised(CustomsHouse.Item("shirts", to: ""), flags));
    }

    [Fact]
    public void No_text_of_any_length_or_script_breaks_a_flag()
    {
        var flags = CustomsHouse.Flag(new FlagCondition.PartySays([], [new Term("any", "trading")], [], ""));
        foreach (var name in new[] { "", "\ud800", "\u202etrading", new string('x', 5_000), "¿?", "\u200b" })
        {
            Assert.NotNull(CustomsHouse.Screen(CustomsHouse.Item("shirts", consignee: name), flags));
        }
        Assert.Equal(ImmutableArray<RedFlag>.Empty, CustomsHouse.Screen(CustomsHouse.Item("shirts"), RedFlags.None).Flags);
    }
}
