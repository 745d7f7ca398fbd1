using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

public sealed class IssueTests
{
    static Issuance Of(DealTold told, Proposed decided, CaseKind kind = CaseKind.Export) =>
        Issue.Of(Case(told, kind), decided, Procedures, "sha256:old", Chance);

    [Fact]
    public void One_grant_makes_one_authorisation_on_the_form_of_its_act()
    {
        var issued = Assert.Single(Of(Told(), Granted()).Authorisations);
        Assert.Equal(("VII", "export", "individual"), (issued.Form, issued.Act, issued.Type));
        Assert.Equal(1, issued.Items[0].Number);
        Assert.Equal("III:2.1", issued.Items[0].Label);
        Assert.NotNull(VerificationCode.Read(issued.Code));
    }

    [Fact]
    public void More_kinds_of_goods_than_the_form_has_room_for_make_more_authorisations()
    {
        var sheets = Of(Told(items: 7), Granted(items: 7)).Authorisations;
        Assert.Equal([3, 3, 1], sheets.Select(sheet => sheet.Items.Length));
        Assert.Equal([1, 2, 3], sheets[1].Items.Select(item => item.Number));
        Assert.Equal([4, 5, 6], sheets[1].Items.Select(item => item.CaseItem));
    }

    [Fact]
    public void Several_end_users_behind_one_consignee_share_one_authorisation()
    {
        var told = Told(1, Party("p1", PartyRole.Applicant), Party("p2", PartyRole.Consignee), Party("p3", PartyRole.EndUser), Party("p4", PartyRole.EndUser));
        Assert.Single(Of(told, Granted()).Authorisations);
    }

    static readonly ImmutableArray<DealParty> many =
    [
        Party("p1", PartyRole.Applicant),
        Party("p2", PartyRole.Consignee),
        Party("p3", PartyRole.Consignee),
        Party("p4", PartyRole.EndUser),
        Party("p5", PartyRole.EndUser),
    ];

    [Fact]
    public void Several_of_both_make_one_authorisation_each_for_the_goods_that_go_to_them()
    {
        var told = Told(3, many);
        told = told with { Boxes = told.Boxes.Add("for-1", "p2").Add("for-2", "p3").Add("for-3", "p2") };
        var shares = Of(told, Granted(3)).Authorisations;
        Assert.Equal(2, shares.Length);
        Assert.Equal([1, 3], shares[0].Items.Select(item => item.CaseItem));
        Assert.Equal("p2", Assert.Single(shares[0].Told.In(PartyRole.Consignee)).Id);
        Assert.Equal("p3", Assert.Single(shares[1].Told.In(PartyRole.Consignee)).Id);
        Assert.Empty(shares[1].Told.In(PartyRole.EndUser));
    }

    [Fact]
    public void Several_end_users_behind_one_consignee_get_one_each_for_the_goods_that_are_said_to_be_for_them()
    {
        var told = Told(5, Party("p1", PartyRole.Applicant), Party("p2", PartyRole.Consignee), Party("p3", PartyRole.EndUser), Party("p4", PartyRole.EndUser));
        told = told with { Boxes = told.Boxes.Add("for-1", "p3").Add("for-2", "p4").Add("for-3", "p3").Add("for-4", "p3").Add("for-5", "p3") };
        var sheets = Of(told, Granted(5)).Authorisations;
        Assert.Equal(["1 3 4", "5", "2"], sheets.Select(sheet => string.Join(' ', sheet.Items.Select(item => item.CaseItem))));
        Assert.Equal(["p3", "p3", "p4"], sheets.Select(sheet => Assert.Single(sheet.Told.In(PartyRole.EndUser)).Id));
        Assert.All(sheets, sheet => Assert.Equal("p2", Assert.Single(sheet.Told.In(PartyRole.Consignee)).Id));

        var half = told with { Boxes = told.Boxes.Remove("for-5") };
        Assert.Equal("which-recipient", Assert.Single(Of(half, Granted(5)).Refusals).Code);
    }

    [Fact]
    public void Several_of_both_without_a_word_which_goods_go_to_whom_are_refused_by_the_items_numbers()
    {
        var told = Told(2, many);
        var refusal = Assert.Single(Of(told with { Boxes = told.Boxes.Add("for-1", "p2") }, Granted(2)).Refusals);
        Assert.Equal("which-recipient", refusal.Code);
        Assert.Contains("Item 2 ", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_global_authorisation_names_them_all() =>
        Assert.Single(Of(Told(1, many), Granted(type: "global") with { ValidTo = Today.AddYears(2) }, CaseKind.GlobalExport).Authorisations);

    [Theory]
    [InlineData("individual", 0, 3, true)]
    [InlineData("individual", 0, 2, false)]
    [InlineData("individual", 0, 12, true)]
    [InlineData("individual", 1, 12, false)]
    [InlineData("global", 0, 12, true)]
    [InlineData("global", 0, 11, false)]
    [InlineData("global", 0, 36, true)]
    [InlineData("global", 1, 36, false)]
    public void Validity_lies_within_the_limits_of_the_law(string type, int days, int months, bool inside)
    {
        var not = ValidityLimits.Not(Procedures.Type(type)!, Today, Today.AddMonths(months).AddDays(days));
        Assert.Equal(inside, not is null);
    }

    [Fact]
    public void A_refusal_names_the_limit_and_the_nearest_day_that_is_allowed()
    {
        var refusal = Assert.Single(Of(Told(), Granted() with { ValidTo = Today.AddMonths(13) }).Refusals);
        Assert.Contains("at most 12 months", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("2027-03-02", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_or_not_needed_is_not_issued()
    {
        var decided = Granted(3);
        decided = decided with
        {
            Items = [decided.Items[0] with { Outcome = Outcome.Refused }, decided.Items[1] with { Outcome = Outcome.NotNeeded }, decided.Items[2]],
        };
        Assert.Equal(3, Assert.Single(Assert.Single(Of(Told(3), decided).Authorisations).Items).CaseItem);
    }

    [Fact]
    public void Less_than_was_asked_is_worth_a_part_and_its_value_an_estimate()
    {
        var decided = Granted();
        decided = decided with { Items = [decided.Items[0] with { Quantity = Quantity.Of(25, "piece") }] };
        Assert.Equal("EV 250.00 EUR", Of(Told(), decided).Authorisations[0].Items[0].Value.ToString());
    }

    [Fact]
    public void A_condition_follows_its_goods_to_their_sheet()
    {
        var decided = Granted(4);
        decided = decided with { Conditions = [decided.Conditions[0] with { Items = [4] }] };
        var sheets = Of(Told(4), decided).Authorisations;
        Assert.Empty(sheets[0].Conditions);
        Assert.Single(sheets[1].Conditions);
    }

    [Fact]
    public void A_refusal_is_to_be_notified_in_time_unless_it_rests_on_a_national_ban_alone()
    {
        var notify = Instrument.Deadline("denial-notified");
        var ban = Procedures.Grounds.FirstOrDefault(ground => !ground.IsDenial)?.Id ?? "";
        var real = Procedures.Grounds.FirstOrDefault(ground => ground.IsDenial)?.Id ?? "";
        Proposed Refused(params ImmutableArray<string> grounds) =>
            Granted() with
            {
                Items = [new ItemDecision(1, Outcome.Refused, Quantity.Of(0, "piece"), grounds)],
            };
        var notice = Assert.IsType<ToBeNotified>(Assert.Single(Notices.OfRefusal(Case(Told()), Refused(real), Procedures, Today, notify)));
        Assert.Equal(("refused", Today.AddDays(30)), (notice.Event, notice.By));
        if (ban.Length > 0)
        {
            Assert.Empty(Notices.OfRefusal(Case(Told()), Refused(ban), Procedures, Today, notify));
            Assert.Single(Notices.OfRefusal(Case(Told()), Refused(ban, real), Procedures, Today, notify));
        }
    }
}
