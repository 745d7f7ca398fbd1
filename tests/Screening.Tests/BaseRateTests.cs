using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>Flags that hold an item against what usually moves where and for how much.</summary>
public class BaseRateTests
{
    const string Shirts = "cotton shirts for men";

    static readonly RedFlags flags = CustomsHouse.Flags(
        new BaseRates(
            [
                new RouteCount("6105", "de", "fr", 9_000),
                new RouteCount("6105", "de", "us", 990),
                new RouteCount("6105", "de", "jp", 3),
                new RouteCount("6105", "at", "jp", 700),
                new RouteCount("8202", "de", "us", 5),
            ],
            [
                new UsualFigure("6105", UsualFigureKind.ValuePerKg, "EUR", 20, 0.4, 4_000),
                new UsualFigure("6105", UsualFigureKind.MassPerUnit, "", 0.3, 0.25, 4_000),
                new UsualFigure("8202", UsualFigureKind.ValuePerKg, "EUR", 20, 0.4, 7),
            ]
        )
    );

    static string[] Raised(Consignment item) => [.. CustomsHouse.Screen(item, flags).Flags.Select(flag => flag.Id)];

    static Figures Figures(decimal value, decimal mass, string currency = "EUR") => new(mass, null, "", value, currency);

    [Fact]
    public void A_destination_to_which_such_goods_rarely_go_is_a_flag_with_its_count()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item(Shirts, "6105 10", from: "de", to: "mx"), flags);
        var flag = screened.Flags.Single(one => one.Id == "rare-destination");
        Assert.Equal("Of 10693 movements counted under 6105, 0 went to Mexico (0 %).", flag.Because[0].Text);
        Assert.DoesNotContain("rare-destination", Raised(CustomsHouse.Item(Shirts, "6105 10", to: "us")));
    }

    [Fact]
    public void A_way_can_be_rare_where_the_destination_is_not()
    {
        Assert.Equal(["rare-route"], Raised(CustomsHouse.Item(Shirts, "6105 10", from: "de", to: "jp")));
        Assert.Empty(Raised(CustomsHouse.Item(Shirts, "6105 10", from: "at", to: "jp")));
    }

    [Fact]
    public void Too_few_movements_say_nothing() =>
        Assert.Empty(Raised(CustomsHouse.Item("hand saws for wood", "8202 10", to: "jp", figures: Figures(9_999, 1))));

    [Theory]
    [InlineData(2_000, 100, false)]
    [InlineData(6_000, 100, false)]
    [InlineData(40_000, 100, true)]
    [InlineData(20, 100, true)]
    public void A_value_far_from_the_median_is_a_flag(int value, int mass, bool raised) =>
        Assert.Equal(raised, Raised(CustomsHouse.Item(Shirts, "6105 10", figures: Figures(value, mass))).Contains("unusual-value-per-kg"));

    [Fact]
    public void A_value_in_another_currency_or_without_mass_is_not_compared()
    {
        Assert.Empty(Raised(CustomsHouse.Item(Shirts, "6105 10", figures: Figures(40_000, 100, "JPY"))));
        Assert.Empty(Raised(CustomsHouse.Item(Shirts, "6105 10", figures: new Figures(null, null, "", 40_000, "EUR"))));
        Assert.Empty(Raised(CustomsHouse.Item(Shirts, "6105 10", figures: new Figures(0, null, "", 40_000, "EUR"))));
    }

    [Fact]
    public void The_mass_of_a_unit_is_compared_without_a_currency() =>
        Assert.Equal(["unusual-mass-per-unit"], Raised(CustomsHouse.Item(Shirts, "6105 10", figures: new Figures(900, 10, "PCE", null, ""))));

    [Fact]
    public void Figures_too_large_to_be_divided_break_nothing() =>
        Assert.Empty(Raised(CustomsHouse.Item(Shirts, "6105 10", figures: new Figures(0.0000000000001m, null, "", decimal.MaxValue, "EUR"))));

    [Fact]
    public void Without_base_rates_the_flags_are_not_judged_and_that_is_said()
    {
        var screened = CustomsHouse.Screen(CustomsHouse.Item(Shirts, "6105 10", to: "mx"));
        Assert.Empty(screened.Flags);
        Assert.Contains(screened.Answer.Notes, note => note.Contains("rare routes, unusual values and weights", StringComparison.Ordinal));
    }

    [Fact]
    public void A_range_given_with_the_flag_needs_no_base_rates()
    {
        var range = CustomsHouse.Flag(new FlagCondition.FigureOut(UsualFigureKind.ValuePerUnit, 5, 500, "EUR", null, 0), says: "{value}, usual {usual}");
        var item = CustomsHouse.Item(Shirts, figures: new Figures(null, 10, "PCE", 20, "EUR"));
        Assert.Equal("2 EUR, usual from 5 up to 500 EUR", CustomsHouse.Screen(item, range).Flags.Single().Because[0].Text);
        Assert.Empty(CustomsHouse.Screen(item with { Figures = item.Figures with { Value = 200 } }, range).Flags);
        Assert.Empty(CustomsHouse.Screen(item with { Figures = item.Figures with { Currency = "USD" } }, range).Flags);
    }
}
