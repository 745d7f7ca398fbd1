using Interdict.Calendar;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Handling;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

public sealed class ReminderTests
{
    static readonly DateOnly due = Today.AddMonths(4);

    static Chased[] Of(AuthorisationFile file, DateOnly day) => [.. Reminders.Of(file, WorkingDays.Plain, day)];

    [Fact]
    public void Five_working_days_before_a_condition_is_due_its_holder_is_reminded_once_for_each_day_that_is_set()
    {
        var file = File();
        var first = WorkingDays.Plain.Before(due, Chasers.Before);
        Assert.Empty(Of(file, first.AddDays(-1)));
        Assert.Equal([new Chased("c1", due)], Of(file, first));
        // A server that was away on that day does it later.
        Assert.Equal([new Chased("c1", due)], Of(file, due.AddDays(9)));
        file = Fold(file, new Chased("c1", due));
        Assert.Empty(Of(file, due.AddDays(9)));
        Assert.Equal(1, file.FollowUps["c1"].Chased);

        file = Fold(file, new ConditionShown("c1", "Delivery note 7"), new ConditionSentBack("c1", due.AddDays(30)));
        Assert.Empty(Of(file, due.AddDays(9)));
        Assert.Equal([new Chased("c1", due.AddDays(30))], Of(file, due.AddDays(30)));
    }

    [Fact]
    public void Of_what_was_shown_and_of_an_authorisation_that_was_taken_back_nobody_is_reminded()
    {
        Assert.Empty(Of(Fold(File(), new ConditionShown("c1", "Delivery note 7")), due));
        Assert.Empty(Of(Fold(File(), new Revoked()), due));
    }

    [Fact]
    public void Of_the_last_day_the_holder_is_reminded_once_and_again_when_it_is_extended()
    {
        var file = Fold(File(), new ConditionShown("c1", "Delivery note 7"));
        var last = file.ValidTo;
        Assert.Empty(Of(file, last.AddDays(-Reminders.DaysAhead - 1)));
        Assert.Equal([new Chased(Reminders.LastDay, last)], Of(file, last.AddDays(-Reminders.DaysAhead)));
        Assert.Empty(Of(file, last.AddDays(1)));
        Assert.Empty(Of(Fold(file, new Suspended()), last));
        file = Fold(file, new Chased(Reminders.LastDay, last));
        Assert.Empty(Of(file, last));
        Assert.Equal([new Chased(Reminders.LastDay, last.AddDays(90))], Of(Fold(file, new Extended(last.AddDays(90))), last.AddDays(90)));
    }
}
