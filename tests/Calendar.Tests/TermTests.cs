using Interdict.Calendar;
using Interdict.Vocabulary;

namespace Interdict.Calendar_Tests;

/// <summary>Terms that stand still and run on.</summary>
public class TermTests
{
    static readonly WorkingDays plain = WorkingDays.Plain;
    static readonly DateOnly monday = new(2026, 3, 2);

    [Fact]
    public void A_term_that_never_stood_still_ends_where_the_calendar_says() =>
        Assert.Equal(new Span(Days: 30).After(monday, plain), Term.From(monday).Due(new Span(Days: 30), plain));

    [Fact]
    public void While_it_stands_there_is_no_last_day()
    {
        var standing = Term.From(monday).Stop(monday.AddDays(5));
        Assert.True(standing.IsStanding);
        Assert.Null(standing.Due(new Span(Days: 30), plain));
        Assert.Equal(5, standing.Elapsed(monday.AddDays(20)));
    }

    [Fact]
    public void Days_of_standing_still_are_added_at_the_end()
    {
        var term = Term.From(monday).Stop(monday.AddDays(5)).Restart(monday.AddDays(12));
        Assert.Equal(monday.AddDays(37), term.Due(new Span(Days: 30), plain));
        Assert.Equal(30, term.Elapsed(monday.AddDays(37)));
    }

    [Fact]
    public void Working_days_of_standing_still_do_not_count()
    {
        var term = Term.From(monday).Stop(monday.AddDays(1)).Restart(monday.AddDays(8));
        Assert.Equal(monday.AddDays(11), term.Due(new Span(WorkingDays: 4), plain));
        Assert.Equal(4, term.ElapsedWorking(monday.AddDays(11), plain));
    }

    [Fact]
    public void Stopping_twice_or_restarting_what_runs_changes_nothing()
    {
        var stopped = Term.From(monday).Stop(monday.AddDays(3));
        Assert.Equal(stopped, stopped.Stop(monday.AddDays(9)));
        Assert.Equal(Term.From(monday), Term.From(monday).Restart(monday.AddDays(2)));
    }

    [Fact]
    public void A_reminder_comes_before_the_last_day() =>
        Assert.Equal(monday.AddDays(23), Term.From(monday).Chaser(new Span(Days: 30), new Span(Weeks: 1), plain));

    [Fact]
    public void Whatever_the_standstills_the_term_uses_exactly_its_length_and_never_ends_earlier()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var (term, day) = (Term.From(monday), monday);
            for (var stops = random.Next(4); stops > 0; stops--)
            {
                term = term.Stop(day = day.AddDays(random.Next(6))).Restart(day = day.AddDays(random.Next(9)));
            }
            var (calendar, working) = (new Span(Days: 40 + random.Next(60)), new Span(WorkingDays: 30 + random.Next(30)));
            Assert.Equal(calendar.Days, term.Elapsed(term.Due(calendar, plain)!.Value));
            Assert.Equal(working.WorkingDays, term.ElapsedWorking(term.Due(working, plain)!.Value, plain));
            Assert.True(term.Due(calendar, plain) >= Term.From(monday).Due(calendar, plain));
        }
    }
}
