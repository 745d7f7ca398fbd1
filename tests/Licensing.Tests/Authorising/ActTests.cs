using System.Collections.Immutable;
using System.Text;
using Interdict.Law_Tests;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

public sealed class ActTests
{
    static readonly ImmutableSortedDictionary<int, Quantity> unchanged = ImmutableSortedDictionary<int, Quantity>.Empty;

    static readonly LawChange moved = new(1, ChangeOfLaw.Moved, "III:1.1", "authorisation-required", "II:x", "Goods", "prohibited", "Article 3", false);

    static AuthorisationFile In(Validity state) =>
        state switch
        {
            Validity.Valid or Validity.NotYet or Validity.Expired => File(),
            Validity.Exhausted => File(new WrittenOff(new DeclaredLine("D1", 1), 1, Quantity.Of(100, "piece"), Today, "QM001")),
            Validity.Suspended => File(new Suspended()),
            Validity.Held => File(new HeldByLaw("sha256:new", Today, [moved])),
            Validity.Surrendered => File(new Surrendered()),
            Validity.Revoked => File(new Revoked()),
            _ => File(new Annulled()),
        };

    static DateOnly DayIn(Validity state) =>
        state switch
        {
            Validity.NotYet => Today.AddDays(-1),
            Validity.Expired => Today.AddYears(2),
            _ => Today,
        };

    static Ruling Do(Act act, AuthorisationFile file, Actor by, DateOnly day) =>
        act switch
        {
            Act.Extend => AuthorisationActs.Extend(file, by, "why", day, file.ValidTo.AddMonths(6), Procedures.Type("individual")),
            Act.Modify => AuthorisationActs.Modify(file, by, "why", day, unchanged.Add(1, Quantity.Of(100, "piece")), []),
            Act.Suspend => AuthorisationActs.Suspend(file, by, "why", day),
            Act.Resume => AuthorisationActs.Resume(file, by, "why", day),
            Act.Revoke => AuthorisationActs.Revoke(file, by, "why", day),
            Act.Annul => AuthorisationActs.Annul(file, by, "why", day, Instrument.Deadline("denial-notified")),
            Act.Surrender => AuthorisationActs.Surrender(file, by, "why", day),
            Act.Hold => Sweep.Of(file, day, "sha256:newer", [moved with { Is = "undetermined" }]),
            _ => AuthorisationActs.LiftHold(file, by, "why", day),
        };

    [Fact]
    public void What_can_be_done_in_which_state_and_what_it_leads_to_is_the_table_of_the_golden_file()
    {
        var table = new StringBuilder();
        foreach (var act in Enum.GetValues<Act>())
        {
            table.Append(act).Append('\n');
            foreach (var state in Enum.GetValues<Validity>())
            {
                var (file, day) = (In(state), DayIn(state));
                Assert.Equal(state, file.On(day));
                var by = act == Act.Surrender ? Holder : Officer;
                var ruling = Do(act, file, by, day);
                var after = ruling is Ruling.Yes yes ? Fold(file, [.. yes.Facts]).On(day).ToString() : "-";
                table.Append($"  {state, -11} {ruling.Code(), -24} {after}\n");
            }
        }
        Golden.Holds("transitions.txt", table.ToString());
    }

    [Fact]
    public void Nobody_does_what_is_anothers()
    {
        foreach (var act in new[] { Act.Extend, Act.Modify, Act.Suspend, Act.Revoke, Act.Annul })
        {
            Assert.Equal("not-open", Do(act, File(), Holder, Today).Code());
        }
        Assert.Equal("not-open", Do(Act.Surrender, File(), Officer, Today).Code());
        Assert.Equal("not-the-holder", Do(Act.Surrender, File(), Holder with { Body = "firm-2" }, Today).Code());
    }

    [Fact]
    public void An_act_without_a_reason_is_refused() => Assert.Equal("no-reason", AuthorisationActs.Suspend(File(), Officer, " ", Today).Code());

    [Fact]
    public void It_is_extended_once_and_by_no_more_than_the_law_allows()
    {
        var file = File();
        var type = Procedures.Type("individual");
        Ruling To(DateOnly to) => AuthorisationActs.Extend(file, Officer, "why", Today, to, type);
        Assert.Equal("extension-too-long", To(file.ValidTo.AddMonths(12).AddDays(1)).Code());
        Assert.Equal("not-longer", To(file.ValidTo).Code());
        Assert.Equal("Extended", To(file.ValidTo.AddMonths(12)).Code());
        file = File(new Extended(file.ValidTo.AddMonths(1)));
        Assert.Equal("extended-already", To(file.ValidTo.AddMonths(1)).Code());
    }

    [Fact]
    public void A_change_gives_never_more_than_was_granted_and_never_less_than_is_used()
    {
        var file = File(new WrittenOff(new DeclaredLine("D1", 1), 1, Quantity.Of(40, "piece"), Today, "QM001"));
        Ruling With(long pieces) => AuthorisationActs.Modify(file, Officer, "why", Today, unchanged.Add(1, Quantity.Of(pieces, "piece")), file.Conditions);
        Assert.Equal("more-than-granted", With(101).Code());
        Assert.Equal("less-than-used", With(39).Code());
        Assert.Equal("nothing-changed", With(100).Code());
        Assert.Equal("Modified", With(40).Code());
    }

    [Fact]
    public void It_is_not_given_back_while_something_is_reserved()
    {
        var file = File(new Reserved(new DeclaredLine("D1", 1), 1, Quantity.Of(40, "piece"), Today, "QM001"));
        Assert.Equal("reserved", AuthorisationActs.Surrender(file, Holder, "why", Today).Code());
    }

    [Fact]
    public void An_annulment_is_to_be_notified_in_thirty_days_and_a_revocation_is_not()
    {
        var annulled = Assert.IsType<Ruling.Yes>(Do(Act.Annul, File(), Officer, Today));
        Assert.Equal(Today.AddDays(30), Assert.IsType<ToBeNotified>(annulled.Facts[1]).By);
        Assert.Equal("Revoked", Do(Act.Revoke, File(), Officer, Today).Code());
    }

    [Fact]
    public void A_condition_is_shown_sent_back_shown_again_and_accepted()
    {
        var file = File();
        Assert.Equal("nothing-shown", ConditionActs.Accept(file, "c1").Code());
        Assert.Equal("no-condition", ConditionActs.Show(file, Holder, "c2", "papers").Code());
        Assert.Equal("not-the-holder", ConditionActs.Show(file, Officer, "c1", "papers").Code());
        file = Fold(file, new ConditionShown("c1", "Delivery note 7"), new ConditionSentBack("c1", Today.AddDays(20)));
        Assert.True(ConditionActs.Of(file, "c1")!.IsOpen);
        Assert.True(ConditionActs.Of(file, "c1")!.IsLate(Today.AddDays(21)));
        file = Fold(file, new ConditionChased("c1", Today.AddDays(40)), new ConditionShown("c1", "Delivery note 8"), new ConditionAccepted("c1"));
        var follow = ConditionActs.Of(file, "c1")!;
        Assert.Equal(("Delivery note 8", 1), (follow.Shown.Text, follow.Chased));
        Assert.Equal("accepted-already", ConditionActs.Chase(file, "c1", Today, Today.AddDays(1)).Code());
    }

    [Fact]
    public void A_code_is_read_as_people_write_it_and_a_slip_is_caught()
    {
        var code = VerificationCode.Of(Chance().AsSpan());
        Assert.Equal(16, code.Length);
        Assert.Equal(code, VerificationCode.Read(VerificationCode.Grouped(code).ToLowerInvariant()));
        for (var at = 0; at < code.Length; at++)
        {
            var slip = code.ToCharArray();
            slip[at] = slip[at] == '7' ? '8' : '7';
            Assert.Null(VerificationCode.Read(new string(slip)));
        }
    }
}
