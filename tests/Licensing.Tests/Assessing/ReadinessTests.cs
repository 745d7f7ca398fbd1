using Interdict.Law;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;

namespace Interdict.Licensing_Tests.Assessing;

public sealed class ReadinessTests
{
    [Fact]
    public void Nothing_is_granted_before_anything_was_weighed()
    {
        var office = Office.With(items: 1);

        Assert.Equal(["not-weighed", "not-weighed", "not-weighed", "not-screened"], Missing(office));
    }

    [Fact]
    public void What_was_weighed_on_all_mandatory_sources_can_be_granted() => Assert.Empty(Missing(Office.With(items: 1).Ready()));

    [Fact]
    public void A_weighing_without_evidence_does_not_count()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Weigh.Of(Office.With(items: 1).File, Office.Officer, office.Law, "use", Concern.None, "It is plausible.", [], ""));

        Assert.Equal(["no-evidence"], Missing(office));
    }

    [Fact]
    public void Each_mandatory_kind_of_source_is_quoted_or_searched_for()
    {
        var office = Office.With(items: 1).Ready();
        var searched = office.File.Assessment.For("risk").First(one => one.Searched!.Kind == "un");
        office.Do(Collect.Strike(office.File, Office.Officer, searched.Id, "The wrong library"));
        Assert.Equal(["source-missing"], Missing(office));

        office.Do(Collect.Quote(office.File, Office.Officer, office.Law, "risk", Office.Source("un", "Body of Example"), office.Today));
        Assert.Equal(["source-missing"], Missing(office));

        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.None, "The body found nothing.", [], ""));
        Assert.Empty(Missing(office));
    }

    [Fact]
    public void An_optional_source_need_not_be_looked_for() =>
        Assert.DoesNotContain("society", Office.With().Law.Mandatory(Office.Procedures.Consideration("risk")!).Select(one => one.Id));

    [Fact]
    public void Who_refused_before_is_consulted_before_anybody_grants_and_the_others_are_told_atOnce()
    {
        var office = Office.With(items: 1).Ready();
        var asks = Office.Procedures.Consideration("look-back")! with { SourceKinds = ["court", "un", "other-authority"] };
        var law = office.Law with
        {
            Considerations = [.. office.Law.Considerations.Select(one => one.Id == "look-back" ? asks : one)],
            All = Office.Procedures with { SourceKinds = [.. Office.Procedures.SourceKinds, Office.Procedures.SourceKinds[3] with { Id = "other-authority" }] },
        };
        office.Do(Weigh.Of(office.File, Office.Officer, law, "look-back", Concern.Met, "Refused elsewhere in 2029.", [], ""));
        Assert.Equal(["not-consulted"], Readiness.ForGrant(office.File, law, law.Items[0]).Select(one => one.Code).Except(["source-missing"]));

        office.Do(Collect.Quote(office.File, Office.Officer, law, "look-back", Office.Source("other-authority", "Authority of QN"), office.Today));
        office.Do(Weigh.Of(office.File, Office.Officer, law, "look-back", Concern.Met, "It has no objection any more.", [], ""));
        Assert.DoesNotContain("not-consulted", Readiness.ForGrant(office.File, law, law.Items[0]).Select(one => one.Code));

        var atOnce = new Deadline("at-once", "Q9", "", "", null, "immediately", "at-most", "", false, Office.Procedures.Forms[0].Rests);
        var draft = office.Draft(Office.Granted(1));
        var notice = Assert.IsType<ToBeNotified>(Assert.Single(Notices.OfGrant(office.File, draft, Office.Procedures, office.Today, atOnce)));
        Assert.Equal(("granted", office.Today), (notice.Event, notice.By));
        Assert.Empty(Notices.OfGrant(Office.With(items: 1).Ready().File, draft, Office.Procedures, office.Today, atOnce));
    }

    [Fact]
    public void Reasonable_grounds_against_one_item_leave_the_other_free()
    {
        var office = Office.With().Ready();
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.ReasonableGrounds, "Misuse is documented.", [2], ""));

        Assert.Empty(Missing(office, 1));
        Assert.Equal(["forced-refusal"], Missing(office, 2));
    }

    [Fact]
    public void Reasonable_grounds_are_lifted_only_with_a_reason()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.ReasonableGrounds, "Misuse is documented.", [], ""));

        Assert.Equal(["lifted-without-reason"], Office.Codes(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.None, "It is not.", [], "")));
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.None, "It is not.", [], "The report was about another town."));
        Assert.Empty(Missing(office));
    }

    [Fact]
    public void What_the_law_prohibits_is_granted_on_its_typed_ground_alone()
    {
        var export = Office.With(items: 1).Ready();
        export.Effect = Effect.Prohibited;
        Assert.Equal(["prohibited"], Missing(export));

        var museum = Office.With(CaseKind.MuseumExport, 1).Ready();
        museum.Effect = Effect.Prohibited;
        Assert.Equal(["ground-not-met"], Missing(museum));

        museum.Do(Weigh.Ground(museum.File, Office.Officer, museum.Law, false, "No public can see it.", []));
        Assert.Equal(["ground-not-met"], Missing(museum));

        museum.Do(Weigh.Ground(museum.File, Office.Officer, museum.Law, true, "Shown in the hall of the old prison.", []));
        Assert.Empty(Missing(museum));
    }

    [Fact]
    public void In_a_kind_without_a_typed_ground_none_can_be_examined()
    {
        var office = Office.With(items: 1);

        Assert.Equal(["no-typed-ground"], Office.Codes(Weigh.Ground(office.File, Office.Officer, office.Law, true, "Please.", [])));
    }

    [Fact]
    public void A_text_that_nobody_has_read_grants_nothing_until_an_officer_attests_it()
    {
        var office = Office.With(items: 1).Ready();
        office.Confirmed = false;
        Assert.Equal(["not-attested"], Missing(office));
        Assert.Equal(["attestation-incomplete"], Office.Codes(Weigh.Attest(office.File, Office.Officer, office.Law, "goods", "Ada Example", " ")));

        office.Do(Weigh.Attest(office.File, Office.Officer, office.Law, "goods", "Ada Example", "Journal of QM 12, page 3"));
        Assert.Empty(Missing(office));
    }

    [Fact]
    public void A_verified_text_needs_no_attestation()
    {
        var office = Office.With(items: 1);

        Assert.Equal(["nothing-to-attest"], Office.Codes(Weigh.Attest(office.File, Office.Officer, office.Law, "goods", "Ada Example", "Journal")));
    }

    [Theory]
    [InlineData(Effect.NotListed, "not-needed")]
    [InlineData(Effect.GeneralAuthorisation, "not-needed")]
    [InlineData(Effect.Undetermined, "undetermined")]
    [InlineData(Effect.OtherRegime, "other-law")]
    [InlineData(Effect.ProhibitedIfKnown, "prohibited")]
    public void What_needs_no_authorisation_or_cannot_have_one_is_not_granted(Effect effect, string code)
    {
        var office = Office.With(items: 1).Ready();
        office.Effect = effect;

        Assert.Equal([code], Missing(office));
    }

    [Fact]
    public void A_likeness_is_settled_before_a_grant_and_the_same_on_a_binding_list_ends_it()
    {
        var office = Office.With(items: 1).Ready();
        var hit = new Resemblance("k1", "p2", "un", "List of Example", true, "r1", "Police Example Town", 91, []);
        office.Do(Weigh.Look(office.File, Office.Officer, new Screened("assessed", ["un@2"], [hit], [], [])));
        Assert.Equal(["likeness-open"], Missing(office));

        office.Do(Weigh.Settle(office.File, Office.Officer, "k1", Likeness.Unclear, "Waiting for a register."));
        Assert.Equal(["likeness-open"], Missing(office));

        office.Do(Weigh.Settle(office.File, Office.Officer, "k1", Likeness.TheSame, "The register says so."));
        Assert.Equal(["party-listed"], Missing(office));

        office.Do(Weigh.Settle(office.File, Office.Officer, "k1", Likeness.Another, "Another town of that name."));
        Assert.Empty(Missing(office));
    }

    [Fact]
    public void An_application_that_names_no_goods_is_never_granted()
    {
        var office = Office.With(items: 0).Ready();

        Assert.Equal(["no-goods"], Missing(office, 0));
        Assert.Equal(
            ["needed"],
            Office.Codes(office.Propose(office.Draft(new Licensing.Deciding.ItemDecision(0, Licensing.Deciding.Outcome.NotNeeded, default, []))))
        );
    }

    [Fact]
    public void A_look_that_finds_the_same_is_not_recorded_again()
    {
        var office = Office.With(items: 1).Ready();

        var ruling = Weigh.Look(office.File, Office.Officer, new Screened("decided", ["un@1"], [], [], []));
        Assert.Empty(Assert.IsType<Licensing.Ruling.Yes>(ruling).Facts);
    }

    [Fact]
    public void A_quotation_says_who_when_and_how_reliable()
    {
        var office = Office.With(items: 1);
        var empty = Office.Source() with
        {
            Source = "",
            Quote = "",
            Reliability = Evidence.Reliability.Ungraded,
            Of = office.Today.AddDays(1),
            Kind = "gossip",
        };

        Assert.Equal(
            ["source-kind-unknown", "evidence-incomplete", "evidence-incomplete", "source-ungraded", "day-to-come"],
            Office.Codes(Collect.Quote(office.File, Office.Officer, office.Law, "risk", empty, office.Today))
        );
    }

    [Fact]
    public void Only_the_officer_who_has_the_case_assesses_it()
    {
        var office = Office.With(items: 1);

        Assert.Equal(["with-another"], Office.Codes(Weigh.Of(office.File, Office.Other, office.Law, "use", Concern.None, "Fine.", [], "")));
    }

    static string[] Missing(Office office, int item = 1) => [.. Readiness.ForGrant(office.File, office.Law, office.Law.Item(item)!).Select(one => one.Code)];
}
