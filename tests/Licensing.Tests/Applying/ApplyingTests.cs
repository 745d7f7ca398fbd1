using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Applying;

public sealed class ApplyingTests
{
    [Fact]
    public void What_did_not_change_is_not_written_again()
    {
        var file = Sample.Draft(Sample.Full);
        var same = Sample.Full with { Items = [.. Sample.Full.Items], Parties = [.. Sample.Full.Parties] };
        Assert.Empty(Assert.IsType<Ruling.Yes>(Drafting.Of(file, "Sprays", same, null)).Facts);
        Assert.Single(Assert.IsType<Ruling.Yes>(Drafting.Of(file, "Sprays", same with { To = "qm" }, null)).Facts);
    }

    [Fact]
    public void Another_kind_keeps_what_was_typed()
    {
        var file = Sample.Kept(Sample.Draft(Sample.Full), Begin.As(Sample.Draft(Sample.Full), CaseKind.MuseumExport));
        Assert.Equal(CaseKind.MuseumExport, file.Kind);
        Assert.Equal(Sample.Full, file.Application.Told);
        Assert.Equal("other-kind", Sample.Refused(Begin.As(file, CaseKind.Bar)));
    }

    [Fact]
    public void What_is_handed_in_is_changed_by_amending_only()
    {
        var file = Submitted();
        Assert.Equal("not-a-draft", Sample.Refused(Drafting.Of(file, "Sprays", DealTold.Nothing, null)));
        Assert.Equal("not-a-draft", Sample.Refused(Begin.As(file, CaseKind.Brokering)));
        Assert.Equal("not-a-draft", Sample.Refused(Submitting.Of(file, Sample.Asks, null, null, true)));
    }

    [Fact]
    public void A_gap_keeps_it_from_being_handed_in()
    {
        var draft = Sample.Draft(Sample.Full with { To = "" });
        Assert.Equal("no-to", Sample.Refused(Submitting.Of(draft, Sample.Asks, null, null, isWarned: true)));
    }

    [Fact]
    public void What_the_law_deems_insufficient_goes_in_after_a_warning_and_stands_there_as_a_ground()
    {
        var draft = Sample.Draft(Sample.Full with { EndUse = "" });
        Assert.Equal("not-warned", Sample.Refused(Submitting.Of(draft, Sample.Asks, null, null, isWarned: false)));
        var file = Sample.Kept(draft, Submitting.Of(draft, Sample.Asks, null, null, isWarned: true));
        Assert.Equal(["no-end-use"], file.Application.Gaps);
        Assert.Equal(Stage.Received, file.Stage);
    }

    [Fact]
    public void Of_two_amendments_the_second_is_led_to_the_first()
    {
        var old = Submitted();
        var amendment = Sample.Kept(CaseFile.New(FileId.Of(FileKind.Case, 2026, 2)), Begin.AmendmentOf(old));
        Assert.Equal((old.Id.Text, Sample.Full), (amendment.Application.Amends, amendment.Application.Told));
        Assert.IsType<Ruling.Yes>(Submitting.Of(amendment, Sample.Asks, null, old, false));
        old = Sample.Kept(old, Amending.Yield(old, amendment.Id));
        Assert.Equal(Stage.Superseded, old.Stage);
        var no = Assert.IsType<Ruling.No>(Submitting.Of(amendment, Sample.Asks, null, old, false));
        Assert.Equal("The application that this one amends has been replaced by C-2026-000002. Amend that one.", no.Refusals[0].ToString());
        Assert.Equal("superseded", Sample.Refused(Begin.AmendmentOf(old)));
        Assert.Equal("superseded", Sample.Refused(Amending.Yield(old, amendment.Id)));
    }

    [Fact]
    public void Nothing_amends_a_decision()
    {
        var old = Sample.Then(Submitted(), new Decided(new Proposed([], [], default, default, "", ""), ""));
        Assert.Equal("decided", Sample.Refused(Begin.AmendmentOf(old)));
        Assert.Equal("closed", Sample.Refused(Withdrawing.Of(old, "no longer needed")));
    }

    [Fact]
    public void A_copy_says_the_same_and_starts_without_papers()
    {
        var copy = Sample.Kept(CaseFile.New(FileId.Of(FileKind.Case, 2026, 2)), Begin.CopyOf(Sample.Then(Submitted(), Paper())));
        Assert.Equal((Sample.Id.Text, "", Sample.Full), (copy.Application.CopyOf, copy.Application.Amends, copy.Application.Told));
        Assert.Empty(copy.Application.Attachments);
        Assert.Equal(Stage.Draft, copy.Stage);
    }

    [Fact]
    public void A_draft_is_deleted_without_a_reason_and_an_application_withdrawn_with_one()
    {
        Assert.Equal(Stage.Withdrawn, Sample.Kept(Sample.Draft(Sample.Full), Withdrawing.Of(Sample.Draft(Sample.Full), "")).Stage);
        Assert.Equal("no-reason", Sample.Refused(Withdrawing.Of(Submitted(), " ")));
        var file = Sample.Kept(Submitted(), Withdrawing.Of(Submitted(), "not needed"));
        Assert.Empty(Assert.IsType<Ruling.Yes>(Withdrawing.Of(file, "")).Facts);
    }

    [Fact]
    public void A_case_of_the_authority_is_not_the_firms_to_withdraw()
    {
        var bar = Sample.Then(Sample.Draft(DealTold.Nothing, CaseKind.Bar), new Submitted([]));
        Assert.Equal("of-the-authority", Sample.Refused(Withdrawing.Of(bar, "no")));
        Assert.Equal("of-the-authority", Sample.Refused(Begin.AmendmentOf(bar)));
        Assert.Equal("other-kind", Sample.Refused(Begin.New(CaseKind.Disclosure, "firm-1", "", "en")));
    }

    [Fact]
    public void The_same_paper_is_attached_once_and_its_name_is_never_given_again()
    {
        var file = Sample.Kept(Sample.Draft(Sample.Full), Attaching.Of(Sample.Draft(Sample.Full), Paper().Paper));
        Assert.Empty(Assert.IsType<Ruling.Yes>(Attaching.Of(file, Paper().Paper)).Facts);
        var first = file.Application.Attachments.Single().Paper.Id;
        file = Sample.Kept(file, Attaching.Off(file, first));
        Assert.Empty(file.Application.Attachments);
        file = Sample.Kept(file, Attaching.Of(file, Paper().Paper));
        Assert.NotEqual(first, file.Application.Attachments.Single().Paper.Id);
        Assert.Equal("paper-kept", Sample.Refused(Attaching.Off(Sample.Then(file, new Submitted([])), first)));
    }

    [Fact]
    public void The_scan_of_a_paper_is_told_once()
    {
        var file = Sample.Kept(Sample.Draft(Sample.Full), Attaching.Of(Sample.Draft(Sample.Full), Paper().Paper));
        var id = file.Application.Attachments.Single().Paper.Id;
        file = Sample.Kept(file, Attaching.Scan(file, id, "clean", "scanner 1"));
        Assert.Equal("clean", file.Application.Attachments.Single().Verdict);
        Assert.Empty(Assert.IsType<Ruling.Yes>(Attaching.Scan(file, id, "clean", "scanner 1")).Facts);
    }

    [Fact]
    public void A_first_use_is_told_of_a_registration_after_it_took_place()
    {
        var day = new DateOnly(2026, 3, 2);
        Assert.Equal("no-registration", Sample.Refused(Registering.FirstUse(Submitted(), day, day)));
        var draft = Sample.Draft(Sample.Full, CaseKind.GeneralRegistration);
        var file = Sample.Then(Sample.Kept(draft, Submitting.Of(draft, Sample.Asks, null, null, false)), new Acknowledged());
        Assert.NotNull(file.Application.AcknowledgedAt);
        Assert.Equal("day-to-come", Sample.Refused(Registering.FirstUse(file, day.AddDays(1), day)));
        Assert.Equal("no-day", Sample.Refused(Registering.FirstUse(file, null, day)));
        Assert.Equal(day, Sample.Kept(file, Registering.FirstUse(file, day, day)).Application.FirstExport);
    }

    private static CaseFile Submitted() => Sample.Then(Sample.Draft(Sample.Full), new Submitted([]));

    private static Attached Paper() => new(new Attachment("", "contract.pdf", "contract", "application/pdf", 12, "ab"));
}
