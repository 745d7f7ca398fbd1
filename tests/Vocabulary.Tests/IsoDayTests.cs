using Interdict.Vocabulary;

namespace Interdict.Vocabulary_Tests;

/// <summary>Days as ISO 8601 writes them.</summary>
public class IsoDayTests
{
    [Fact]
    public void Every_day_of_eight_years_reads_back_as_it_was_written()
    {
        for (var day = new DateOnly(2019, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            Assert.Equal(day, IsoDay.Read(IsoDay.Write(day)));
        }
    }

    [Theory]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("20.8.2025")]
    [InlineData("2025-8-20")]
    [InlineData("2025-08-20T00:00")]
    [InlineData("-025-08-20")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_day_is_none(string? text) => Assert.Null(IsoDay.Read(text));
}
