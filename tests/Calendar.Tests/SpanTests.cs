using Interdict.Calendar;
using Interdict.Vocabulary;

namespace Interdict.Calendar_Tests;

/// <summary>Lengths of time counted in days.</summary>
public class SpanTests
{
    static readonly WorkingDays plain = WorkingDays.Plain;

    [Theory]
    [InlineData("2026-01-31", "2026-02-28")]
    [InlineData("2028-01-31", "2028-02-29")]
    [InlineData("2026-01-15", "2026-02-15")]
    [InlineData("2026-12-31", "2027-01-31")]
    public void A_month_without_such_a_day_ends_on_its_last_day(string from, string to) => Assert.Equal(Day(to), new Span(Months: 1).After(Day(from), plain));

    [Fact]
    public void Six_months_of_detention_end_on_the_same_day_of_the_month() =>
        Assert.Equal(Day("2026-09-03"), new Span(Months: 6).After(Day("2026-03-03"), plain));

    [Fact]
    public void A_year_and_a_month_from_a_leap_day_do_not_lose_a_day() =>
        Assert.Equal(Day("2029-03-29"), new Span(Years: 1, Months: 1).After(Day("2028-02-29"), plain));

    [Fact]
    public void Three_years_are_looked_back_to_the_same_day() => Assert.Equal(Day("2023-05-10"), new Span(Years: 3).Before(Day("2026-05-10"), plain));

    [Fact]
    public void Ten_working_days_pass_over_weekends_and_over_the_holidays_of_the_authority()
    {
        var ten = new Span(WorkingDays: 10);
        Assert.Equal(Day("2026-12-28"), ten.After(Day("2026-12-14"), plain));
        Assert.Equal(Day("2026-12-30"), ten.After(Day("2026-12-14"), new WorkingDays([Day("2026-12-24"), Day("2026-12-25")])));
    }

    [Fact]
    public void A_last_day_on_a_holiday_is_not_moved() => Assert.Equal(Day("2026-12-26"), new Span(Days: 30).After(Day("2026-11-26"), plain));

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_validity_fits_into_the_limit_or_does_not(int months, bool fits) =>
        Assert.Equal(fits, new Span(Months: months).FitsIn(new Span(Years: 1), Day("2026-02-28")));

    [Fact]
    public void A_length_is_said_as_people_say_it()
    {
        Assert.Equal("3 months", $"{new Span(Months: 3)}");
        Assert.Equal("1 year, 10 working days", $"{new Span(Years: 1, WorkingDays: 10)}");
        Assert.True(new Span().IsNone);
    }

    [Fact]
    public void More_time_never_ends_earlier_and_working_days_go_forth_and_back()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(random.Next(2000));
            var span = new Span(random.Next(3), random.Next(14), random.Next(6), random.Next(40), random.Next(15));
            var longer = span with { Days = span.Days + 1 };
            Assert.True(span.After(day, plain) <= longer.After(day, plain));
            Assert.True(span.After(day, plain) >= day && span.Before(day, plain) <= day);
            var working = plain.After(day, 1 + random.Next(20));
            var count = Enumerable.Range(1, working.DayNumber - day.DayNumber).Count(ahead => plain.IsWorkingDay(day.AddDays(ahead)));
            Assert.Equal(working, plain.After(day, count));
            Assert.True(plain.Before(working, count) >= day.AddDays(-2) && plain.IsWorkingDay(working));
        }
    }

    static DateOnly Day(string text) => IsoDay.Read(text)!.Value;
}
