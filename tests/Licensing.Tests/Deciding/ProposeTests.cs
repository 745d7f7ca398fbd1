using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing_Tests.Assessing;
using Interdict.Vocabulary;
using Condition = Interdict.Licensing.Deciding.Condition;

namespace Interdict.Licensing_Tests.Deciding;

public sealed class ProposeTests
{
    [Fact]
    public void One_item_is_granted_and_one_refused_and_a_second_officer_signs()
    {
        var office = Office.With().Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1, 60), Office.Refused(2, "g-use"))));
        Assert.Equal(Stage.ToCountersign, office.File.Stage);
        Assert.Equal("decided", office.File.Application.Found!.Step);

        office.Do(Countersign.Of(office.File, Office.Second, office.Law, null, office.Today), Office.Second);
        Assert.Equal(Stage.Decided, office.File.Stage);
        Assert.Equal("s1", office.File.Decision.Taken!.CountersignedBy);
    }

    [Fact]
    public void Whoever_proposed_cannot_countersign_nor_send_back()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1))));

        Assert.Equal(["same-person"], Office.Codes(Countersign.Of(office.File, Office.Officer, office.Law, null, office.Today)));
        Assert.Equal(["same-person"], Office.Codes(Countersign.SendBack(office.File, Office.Officer, "Hm.")));
    }

    [Fact]
    public void Sent_back_with_a_reason_it_can_be_worked_on_again()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1))));
        Assert.Equal(["waits-for-second"], Office.Codes(Ask.Of(office.File, Office.Officer, "What for?", office.Today.AddDays(9), office.Today)));
        Assert.Equal(["text-missing"], Office.Codes(Countersign.SendBack(office.File, Office.Second, "")));

        office.Do(Countersign.SendBack(office.File, Office.Second, "The end-use is thin."), Office.Second);
        Assert.Equal(Stage.InAssessment, office.File.Stage);
        Assert.Equal("The end-use is thin.", office.File.Decision.SentBack!.Reason.Text);
    }

    [Fact]
    public void Where_two_eyes_are_enough_the_officer_decides_alone()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1)), Eyes.Two));

        Assert.Equal(Stage.Decided, office.File.Stage);
        Assert.Equal("", office.File.Decision.Taken!.CountersignedBy);
    }

    [Fact]
    public void A_forcing_ground_leaves_nothing_but_a_refusal_that_names_it()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.ReasonableGrounds, "Misuse is documented.", [], ""));

        Assert.Equal(["forced-refusal"], Office.Codes(office.Propose(office.Draft(Office.Granted(1)))));
        Assert.Equal(["forcing-ground-missing"], Office.Codes(office.Propose(office.Draft(Office.Refused(1, "g-use")))));
        office.Do(office.Propose(office.Draft(Office.Refused(1, "g-risk"))));
    }

    [Fact]
    public void A_refusal_needs_a_coded_reason_of_the_law()
    {
        var office = Office.With(items: 1);

        Assert.Equal(["ground-missing"], Office.Codes(office.Propose(office.Draft(Office.Refused(1)))));
        Assert.Equal(["ground-unknown"], Office.Codes(office.Propose(office.Draft(Office.Refused(1, "g-bar")))));
        Assert.IsType<Ruling.Yes>(office.Propose(office.Draft(Office.Refused(1, "g-missing"))));
    }

    [Fact]
    public void What_the_law_deems_insufficient_lies_ready_as_a_reason()
    {
        var office = Office.With(CaseKind.Export, 1, "no-end-use");

        var ready = Assert.Single(ReadyGrounds.Of(office.File, office.Law));
        Assert.Equal(new ReadyGround(1, "g-missing", false, "no-end-use"), ready);
    }

    [Fact]
    public void Nothing_is_decided_while_an_answer_is_waited_for()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Ask.Of(office.File, Office.Officer, "For whom?", office.Today.AddDays(9), office.Today));
        office.Do(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [], office.Today.AddDays(9), office.Today));
        Assert.Equal(["question-open", "advice-open"], Office.Codes(office.Propose(office.Draft(Office.Granted(1)))));

        office.Do(Ask.TakeBack(office.File, Office.Officer, "q1"));
        office.Do(Advise.TakeBack(office.File, Office.Officer, "v1"));
        Assert.IsType<Ruling.Yes>(office.Propose(office.Draft(Office.Granted(1))));
    }

    [Fact]
    public void A_change_of_the_law_is_told_before_anything_is_decided()
    {
        var office = Office.With(items: 1).Ready();
        office.Label = "B:9";

        Assert.Equal(["law-changed"], Office.Codes(office.Propose(office.Draft(Office.Granted(1)))));
        office.Do(office.Propose(office.Draft(Office.Granted(1)), isLawSeen: true));
        Assert.Equal("B:9", office.File.Application.Found!.Items[0].Label);
    }

    [Fact]
    public void A_law_that_changed_after_the_proposal_is_told_to_the_second_officer()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1))));
        office.Effect = Effect.Prohibited;

        Assert.Equal(["prohibited", "law-changed"], Office.Codes(Countersign.Of(office.File, Office.Second, office.Law, null, office.Today)));
    }

    [Fact]
    public void A_likeness_that_appeared_after_the_proposal_is_told_to_the_second_officer()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1))));
        var now = new Screened("decided", ["un@2"], [new Resemblance("k9", "p2", "un", "List", true, "r9", "Police", 95, [])], [], []);

        Assert.Equal(["parties-changed"], Office.Codes(Countersign.Of(office.File, Office.Second, office.Law, now, office.Today)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void No_more_than_was_applied_for_and_not_nothing(long quantity)
    {
        var office = Office.With(items: 1).Ready();

        Assert.Equal(["quantity-unfit"], Office.Codes(office.Propose(office.Draft(Office.Granted(1, quantity)))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(13)]
    public void An_authorisation_is_valid_within_the_limits_of_the_law(int months)
    {
        var office = Office.With(items: 1).Ready();

        Assert.IsType<Ruling.No>(office.Propose(office.Draft(Office.Granted(1)) with { ValidTo = office.Today.AddMonths(months) }));
    }

    [Fact]
    public void A_condition_of_another_body_goes_only_with_its_consent()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Advise.Ask(office.File, Office.Officer, "ministry", "Your view?", [], office.Today.AddDays(9), office.Today));
        office.Do(
            Advise.Give(office.File, Office.Ministry, "v1", [new ItemAdvice(1, Position.AgreesWithConditions, "")], [("Only for training.", "", [])]),
            Office.Ministry
        );
        Assert.Equal(["condition-of-body"], Office.Codes(office.Propose(office.Draft(Office.Granted(1)))));
        Assert.Equal(["condition-of-body"], Office.Codes(office.Propose(With(office, new Condition("v1.c1", "Only for exercises.", "", null, [])))));
        Assert.IsType<Ruling.Yes>(office.Propose(With(office, new Condition("v1.c1", "Only for training.", "", null, []))));

        Assert.Equal(["of-another-body"], Office.Codes(Advise.Release(office.File, Office.Officer, "v1.c1")));
        office.Do(Advise.AskRelease(office.File, Office.Officer, "v1.c1", "The end-user trains nobody."));
        office.Do(Advise.Release(office.File, Office.Ministry, "v1.c1"), Office.Ministry);
        Assert.IsType<Ruling.Yes>(office.Propose(office.Draft(Office.Granted(1))));
    }

    [Fact]
    public void A_condition_that_has_to_be_shown_has_a_day()
    {
        var office = Office.With(items: 1).Ready();

        Assert.Equal(["condition-day"], Office.Codes(office.Propose(With(office, new Condition("c1", "Report.", "A report", null, [])))));
        Assert.Equal(["condition-item"], Office.Codes(office.Propose(With(office, new Condition("c1", "Report.", "", null, [2])))));
    }

    [Fact]
    public void The_name_of_a_protected_source_never_stands_in_the_decision()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Collect.Quote(office.File, Office.Officer, office.Law, "risk", Office.Source("society", "Watch Example", true), office.Today));
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.None, "The report is old.", [], ""));

        Assert.Equal(["names-protected-source"], Office.Codes(office.Propose(office.Draft(Office.Granted(1)) with { Text = "As watch example wrote." })));
    }

    [Fact]
    public void A_bar_is_decided_after_the_hearing_was_answered_or_its_time_passed()
    {
        var office = Office.With(CaseKind.Bar, 0).Ready();
        var bar = office.Draft(new ItemDecision(0, Outcome.Refused, default, ["g-bar"])) with { Type = "" };
        Assert.Equal(["not-heard"], Office.Codes(office.Propose(bar)));

        office.Do(Hear.Begin(office.File, Office.Officer, "We think of barring you.", office.Today.AddDays(14), office.Today));
        Assert.Equal(["hearing-open"], Office.Codes(office.Propose(bar)));
        Assert.Equal(Stage.WithApplicant, office.File.Stage);

        var answered = Office.With(CaseKind.Bar, 0).Ready();
        answered.Do(Hear.Begin(answered.File, Office.Officer, "We think of barring you.", answered.Today.AddDays(14), answered.Today));
        answered.Do(Hear.Answer(answered.File, "We have a compliance officer now."));
        Assert.IsType<Ruling.Yes>(answered.Propose(bar));

        office.On(Office.Monday.AddDays(15));
        office.Do(office.Propose(bar));
        Assert.NotNull(office.File.Handling.Hearing!.ClosedAt);
    }

    [Fact]
    public void A_classification_is_answered_by_a_ruling()
    {
        var office = Office.With(CaseKind.Classification, 1);
        var draft = office.Draft(new ItemDecision(1, Outcome.Answered, default, [])) with { Type = "" };
        Assert.Equal(["ruling-missing"], Office.Codes(office.Propose(draft)));

        office.Do(
            GiveRuling.Of(
                office.File,
                Office.Officer,
                new RulingGiven(
                    1,
                    "Hand-held spray",
                    "",
                    "goods",
                    "B:1",
                    System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty,
                    "It is B:1.",
                    "law-1"
                ),
                true
            )
        );
        office.Do(office.Propose(draft, Eyes.Two));
        Assert.Equal("It is B:1.", Assert.Single(office.File.Decision.Rulings).Says);
    }

    [Fact]
    public void What_the_law_leaves_free_is_decided_to_need_nothing()
    {
        var office = Office.With(items: 1);
        var draft = office.Draft(new ItemDecision(1, Outcome.NotNeeded, default, []));
        Assert.Equal(["needed"], Office.Codes(office.Propose(draft)));

        office.Effect = Effect.NotListed;
        Assert.IsType<Ruling.Yes>(office.Propose(draft, isLawSeen: true));
    }

    static Proposed With(Office office, Condition condition) => office.Draft(Office.Granted(1)) with { Conditions = [condition] };
}
