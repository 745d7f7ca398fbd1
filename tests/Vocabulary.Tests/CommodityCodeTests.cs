using Interdict.Vocabulary;

namespace Interdict.Vocabulary_Tests;

/// <summary>Commodity codes as people write them.</summary>
public class CommodityCodeTests
{
    [Theory]
    [InlineData("8301 50 00", "83015000")]
    [InlineData("8301.50", "830150")]
    [InlineData(" 83-01 ", "8301")]
    [InlineData("8301\u00A050\u00A000", "83015000")]
    [InlineData("83", "83")]
    public void A_code_is_read_as_people_write_it(string written, string digits) => Assert.Equal(digits, CommodityCode.Read(written)!.Value.Digits);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("ex 8301")]
    [InlineData("83015000123")]
    [InlineData("８３０１")]
    public void What_is_no_code_is_none(string? written) => Assert.Null(CommodityCode.Read(written));

    [Fact]
    public void A_code_is_shown_in_the_grouping_of_the_tariff() => Assert.Equal("8301 50 00", CommodityCode.Read("83015000").ToString());

    [Fact]
    public void A_code_lies_under_its_heading()
    {
        var code = CommodityCode.Read("83015000")!.Value;
        Assert.Equal("8301", code.Heading);
        Assert.Equal("830150", code.Subheading);
        Assert.True(code.IsUnder(CommodityCode.Read("8301")!.Value));
        Assert.False(code.IsUnder(CommodityCode.Read("8302")!.Value));
    }
}
