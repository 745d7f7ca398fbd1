using Interdict.Law;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.WritingOff.Given;

namespace Interdict.Licensing_Tests.WritingOff;

public sealed class AgreementTests
{
    [Fact]
    public void A_claim_that_agrees_has_no_reason_against_it() => Assert.Empty(WhyNot(Asked));

    [Fact]
    public void Nothing_is_recorded_by_a_check_and_every_reason_is_told_at_once()
    {
        var claim = Asked with
        {
            Quantity = Quantity.Of(101, "piece"),
            Holder = new DeclaredName("Sample Works"),
            Consignee = DeclaredName.None,
            EndUser = new DeclaredName("Somebody"),
            Destination = "qn",
            Code = "8543 70 90",
            Accepted = new DateOnly(2026, 7, 1),
        };
        string[] expected =
        [
            "accepted-later",
            "expired",
            "quantity-short",
            "holder-differs",
            "consignee-not-said",
            "end-user-differs",
            "destination-differs",
            "code-differs",
        ];
        Assert.Equal(expected, WhyNot(claim));
    }

    [Fact]
    public void A_refusal_says_what_was_declared_and_what_was_expected()
    {
        var refusal = Acts.Check(Granted, Asked with { Holder = new DeclaredName("Sample Works") }, LawNow, Fold, Today)[0].ToString();
        Assert.Contains("Sample Works", refusal, StringComparison.Ordinal);
        Assert.Contains("Example Works", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_acceptance_counts_and_not_the_day_of_the_act()
    {
        var late = new DateOnly(2026, 8, 1);
        Assert.Empty(Acts.Check(Granted, Asked, LawNow, Fold, late));
        Assert.Equal(["expired"], Acts.Check(Granted, Asked with { Accepted = new DateOnly(2026, 7, 1) }, LawNow, Fold, late).Select(no => no.Code));
        Assert.Equal(["not-yet-valid"], WhyNot(Asked with { Accepted = new DateOnly(2025, 12, 31) }));
    }

    [Fact]
    public void What_the_authority_stopped_is_stopped_whatever_the_day_of_acceptance()
    {
        Assert.Equal(["suspended"], WhyNot(Asked, file: Granted.And(new Suspended())));
        Assert.Empty(WhyNot(Asked, file: Granted.And(new Suspended(), new Resumed())));
        Assert.Equal(["revoked"], WhyNot(Asked, file: Granted.And(new Revoked())));
        Assert.Equal(["held"], WhyNot(Asked, file: Granted.And(new HeldByLaw("law", Today, []))));
        Assert.Equal(["not-issued"], WhyNot(Asked, file: AuthorisationFile.New(Number)));
    }

    [Fact]
    public void Units_are_never_converted()
    {
        var refusal = Assert.Single(Acts.Check(Granted, Asked with { Quantity = Quantity.Of(1, "pair") }, LawNow, Fold, Today));
        Assert.Equal("unit-differs", refusal.Code);
        Assert.Equal(["pair", "piece"], refusal.With);
    }

    [Fact]
    public void A_register_number_settles_a_name_that_is_written_otherwise() =>
        Assert.Empty(WhyNot(Asked with { Holder = new DeclaredName("Ex. Works", "qn-123") }));

    [Fact]
    public void An_end_user_who_is_not_the_consignee_has_to_be_named()
    {
        Assert.Equal(["end-user-not-said"], WhyNot(Asked with { EndUser = DeclaredName.None }));
        var one = Papers with { Told = Papers.Told with { Parties = Papers.Told.Parties.RemoveAt(1) } };
        Assert.Empty(
            WhyNot(Asked with { Consignee = new DeclaredName("Example Police"), EndUser = DeclaredName.None }, file: AuthorisationFile.New(Number).And(one))
        );
    }

    [Theory]
    [InlineData(Effect.Prohibited, "prohibited", true)]
    [InlineData(Effect.OtherRegime, "prohibited", true)]
    [InlineData(Effect.Undetermined, "law-open", false)]
    [InlineData(Effect.NotListed, "not-needed", false)]
    [InlineData(Effect.GeneralAuthorisation, "not-needed", false)]
    public void The_law_of_the_acceptance_date_is_asked_anew(Effect effect, string code, bool hold)
    {
        var law = LawNow with { Effect = effect };
        Assert.Equal([code], WhyNot(Asked, law));
        Assert.Equal(hold, Agreement.HasToLook(Granted, Asked, law, Today) is not null);
    }

    [Fact]
    public void Goods_that_have_become_another_entry_are_put_before_the_authority()
    {
        var law = LawNow with { Slug = "other", Label = "A:2" };
        Assert.Equal(["entry-changed"], WhyNot(Asked, law));
        var held = Agreement.HasToLook(Granted, Asked, law, Today)!;
        Assert.Equal(("A:1", "A:2"), (held.Changes[0].Before, held.Changes[0].After));
        Assert.Null(Agreement.HasToLook(Granted.And(held), Asked, law, Today));
        // What the authority has looked at and let pass is not put before it again.
        Assert.Empty(WhyNot(Asked, law, Granted.And(held, new HoldLifted())));
    }

    [Theory]
    [InlineData("2025-03-01")]
    [InlineData("2026-07-01")]
    [InlineData("2026-03-03")]
    public void A_day_that_was_mistyped_does_not_stop_an_authorisation_for_everybody(string accepted)
    {
        var claim = Asked with { Accepted = DateOnly.Parse(accepted, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Null(Agreement.HasToLook(Granted, claim, LawNow with { Effect = Effect.Prohibited }, Today));
    }

    [Fact]
    public void A_difference_that_the_authority_accepted_no_longer_stands_in_the_way_of_that_line_alone()
    {
        var claim = Asked with { Holder = new DeclaredName("Sample Works") };
        var file = Granted.After(Acts.Accept(Granted, claim.Line, ["holder-differs"], "Q-2026-000001"));
        Assert.Empty(WhyNot(claim, file: file));
        Assert.Equal(["holder-differs"], WhyNot(claim with { Line = new DeclaredLine("26QN2", 1) }, file: file));
    }

    [Theory]
    [InlineData("quantity-short")]
    [InlineData("prohibited")]
    [InlineData("expired")]
    public void Quantity_validity_and_law_are_never_set_aside(string code) =>
        Assert.Equal(["not-acceptable"], Acts.Accept(Granted, Asked.Line, [code], "Q-2026-000001").Codes());
}
