using System.Collections.Immutable;
using Interdict.Calendar;
using Interdict.Licensing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Handling;
using Interdict.Licensing_Tests.Assessing;

namespace Interdict.Licensing_Tests.Handling;

public sealed class HandlingTests
{
    [Fact]
    public void A_case_is_taken_over_only_with_a_reason()
    {
        var office = Office.With();
        Assert.Equal(["why-missing"], Office.Codes(Take.Of(office.File, Office.Other, "")));

        office.Do(Take.Of(office.File, Office.Other, "The colleague is away."), Office.Other);
        Assert.Equal("o2", office.File.Handling.Officer);
    }

    [Fact]
    public void Taking_twice_changes_nothing()
    {
        var office = Office.With();

        Assert.Empty(Assert.IsType<Ruling.Yes>(Take.Of(office.File, Office.Officer, "")).Facts);
    }

    [Fact]
    public void Given_back_to_the_queue_nobody_has_it()
    {
        var office = Office.With();
        office.Do(Take.Assign(office.File, "", "I know the applicant."));

        Assert.Equal(Stage.Received, office.File.Stage);
        Assert.Equal(["not-taken"], Office.Codes(Ask.Of(office.File, Office.Officer, "For whom?", office.Today.AddDays(9), office.Today)));
    }

    [Fact]
    public void A_question_needs_words_and_a_day_to_come()
    {
        var office = Office.With();

        Assert.Equal(["text-missing", "day-passed"], Office.Codes(Ask.Of(office.File, Office.Officer, " ", office.Today, office.Today)));
    }

    [Fact]
    public void Advice_is_given_item_by_item_by_the_body_that_was_asked()
    {
        var office = Office.With();
        office.Do(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [], office.Today.AddDays(9), office.Today));

        Assert.Equal(["of-another-body"], Office.Codes(Advise.Give(office.File, Office.Officer, "v1", [], [])));
        Assert.Equal(["position-missing", "position-missing"], Office.Codes(Advise.Give(office.File, Office.Ministry, "v1", [], [])));
        Assert.Equal(
            ["reason-missing"],
            Office.Codes(Advise.Give(office.File, Office.Ministry, "v1", [new ItemAdvice(1, Position.Agrees, ""), new ItemAdvice(2, Position.Objects, "")], []))
        );
        Assert.Equal(
            ["condition-missing"],
            Office.Codes(
                Advise.Give(
                    office.File,
                    Office.Ministry,
                    "v1",
                    [new ItemAdvice(1, Position.Agrees, ""), new ItemAdvice(2, Position.AgreesWithConditions, "")],
                    []
                )
            )
        );
    }

    [Fact]
    public void Advice_about_some_items_asks_for_a_position_on_those_alone()
    {
        var office = Office.With();
        Assert.Equal(
            ["item-unknown"],
            Office.Codes(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [7], office.Today.AddDays(9), office.Today))
        );
        office.Do(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [2], office.Today.AddDays(9), office.Today));

        office.Do(Advise.Give(office.File, Office.Ministry, "v1", [new ItemAdvice(2, Position.Objects, "Too many.")], []), Office.Ministry);
        Assert.Equal(Position.Objects, Assert.Single(office.File.Handling.Advice[0].Items).Position);
    }

    [Fact]
    public void A_body_is_asked_once_at_a_time()
    {
        var office = Office.With();
        office.Do(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [], office.Today.AddDays(9), office.Today));

        Assert.Equal(["asked-already"], Office.Codes(Advise.Ask(office.File, Office.Officer, "ministry", "And?", [], office.Today.AddDays(9), office.Today)));
    }

    [Fact]
    public void A_note_mentions_accounts_by_their_names_and_no_address_of_mail()
    {
        var office = Office.With();
        office.Do(Note.Of(office.File, "@ada.example please look, also @nobody; mail ada@example.test.", name => name == "ada.example" ? "o9" : null));

        Assert.Equal(["o9"], Assert.Single(office.File.Handling.Notes).Mentions);
    }

    [Fact]
    public void Without_a_national_period_there_is_no_clock() => Assert.Null(Clock.Of(Office.With().File, WorkingDays.Plain, null, Office.Monday));

    [Fact]
    public void The_clock_counts_working_days_and_stands_still_while_the_applicant_has_to_answer()
    {
        var office = Office.With();
        office.On(new DateOnly(2030, 4, 3));
        Assert.Equal(new Clock(2, 10, new DateOnly(2030, 4, 15)), At(office));

        office.Do(Ask.Of(office.File, Office.Officer, "For whom?", office.Today.AddDays(9), office.Today));
        office.On(new DateOnly(2030, 4, 10));
        Assert.Equal(new Clock(2, 10, null), At(office));

        office.Do(Ask.Answer(office.File, "q1", "For the school."));
        office.On(new DateOnly(2030, 4, 11));
        Assert.Equal(new Clock(3, 10, new DateOnly(2030, 4, 22)), At(office));
    }

    [Fact]
    public void The_clock_is_stopped_with_a_reason_and_runs_again()
    {
        var office = Office.With();
        Assert.Equal(["why-missing"], Office.Codes(Clock.Stop(office.File, Office.Officer, "")));
        office.Do(Clock.Stop(office.File, Office.Officer, "Another authority is consulted."));
        Assert.True(At(office)!.IsStanding);
        Assert.Equal(["clock-already"], Office.Codes(Clock.Stop(office.File, Office.Officer, "Again.")));

        office.Do(Clock.Restart(office.File, Office.Officer));
        Assert.False(At(office)!.IsStanding);
    }

    [Fact]
    public void Five_working_days_before_the_day_somebody_is_reminded_once()
    {
        var office = Office.With();
        office.Do(Ask.Of(office.File, Office.Officer, "For whom?", new DateOnly(2030, 4, 15), office.Today));

        office.On(new DateOnly(2030, 4, 5));
        Assert.Empty(Chasers.Of(office.File, WorkingDays.Plain, null, office.Today));

        office.On(new DateOnly(2030, 4, 8));
        var chased = Chasers.Of(office.File, WorkingDays.Plain, null, office.Today);
        Assert.Equal([new Chased("q1", new DateOnly(2030, 4, 15))], chased);
        Assert.Empty(Chasers.Of(office.Put(Vocabulary.Actor.Node, chased).File, WorkingDays.Plain, null, office.Today));
    }

    [Fact]
    public void While_the_clock_stands_nobody_is_reminded_of_the_decision_and_of_a_new_last_day_anew()
    {
        var office = Office.With();
        var all = 10;
        ImmutableArray<Fact> Due() => Chasers.Of(office.File, WorkingDays.Plain, all, office.Today);
        var last = Clock.Of(office.File, WorkingDays.Plain, all, office.Today)!.Due!.Value;
        office.On(WorkingDays.Plain.Before(last, Chasers.Before));
        var first = Assert.IsType<Chased>(Assert.Single(Due()));
        Assert.Equal((Chasers.Decision, last), (first.About, first.Due));
        office.Put(Vocabulary.Actor.Node, [first]);
        Assert.Empty(Due());

        office.Do(Clock.Stop(office.File, Office.Officer, "Another authority is consulted."));
        office.On(last.AddDays(60));
        Assert.Empty(Due());
        office.Do(Clock.Restart(office.File, Office.Officer));
        var again = Assert.IsType<Chased>(Assert.Single(Due()));
        Assert.True(again.Due > last);
        office.Put(Vocabulary.Actor.Node, [again]);
        Assert.Empty(Due());
    }

    [Fact]
    public void A_holiday_moves_the_reminder_forward()
    {
        var office = Office.With();
        office.Do(Ask.Of(office.File, Office.Officer, "For whom?", new DateOnly(2030, 4, 15), office.Today));
        var days = new WorkingDays([new DateOnly(2030, 4, 10)]);

        Assert.Single(Chasers.Of(office.File, days, null, new DateOnly(2030, 4, 5)));
    }

    [Fact]
    public void In_an_application_for_goods_there_is_no_hearing()
    {
        var office = Office.With();

        Assert.Equal(["no-hearing"], Office.Codes(Hear.Begin(office.File, Office.Officer, "Speak.", office.Today.AddDays(9), office.Today)));
    }

    static Clock? At(Office office) => Clock.Of(office.File, WorkingDays.Plain, 10, office.Today);
}
