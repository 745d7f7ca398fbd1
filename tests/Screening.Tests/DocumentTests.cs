using System.Globalization;
using Interdict.Screening;

namespace Interdict.Screening_Tests;

/// <summary>docs/screening.md says what the data says.</summary>
public class DocumentTests
{
    static readonly string[] lines = File.ReadAllLines(Path.Combine(CustomsHouse.Root, "docs", "screening.md"));

    [Fact]
    public void The_table_of_red_flags_is_that_of_the_data()
    {
        var written = lines.SkipWhile(line => line != "<!-- flags -->").Skip(1).TakeWhile(line => line.StartsWith('|'));
        Assert.Equal(CustomsHouse.Law.Flags.Select(Row), written);
    }

    [Fact]
    public void Every_kind_of_circumstance_is_explained() =>
        Assert.All(FlagFields.Kinds, kind => Assert.Contains(lines, line => line.StartsWith($"| `{kind}` |", StringComparison.Ordinal)));

    static string Row(FlagRule rule)
    {
        var goods = rule.Goods.Reach switch
        {
            GoodsReach.Any => "any goods",
            GoodsReach.Hinted => "goods that may be listed",
            GoodsReach.Listed => "listed goods",
            _ => "some entries",
        };
        return string.Create(CultureInfo.InvariantCulture, $"| `{rule.Id}` | {rule.Title} | {rule.Weight} | {goods} |");
    }
}
