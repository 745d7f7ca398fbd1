using System.Collections.Immutable;
using Interdict.Licensing;
using Interdict.Licensing.Inquiring;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Inquiring;

public sealed class InquiryTests
{
    static readonly DateOnly today = new(2026, 3, 2);
    static readonly Span halfAYear = new(Months: 6);
    static readonly ImmutableSortedDictionary<string, string> none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    static readonly InquiryOpened opened = new(
        "customs-1",
        "QN001",
        "26QN1/1",
        "Cuffs",
        "7326 90",
        "Example Works",
        none.Add("overall_length_mm", "300"),
        "Which entry?",
        new DateOnly(2026, 3, 9),
        ""
    );

    static InquiryAnswered Answered(bool mayMove) => new(none, "leg-cuffs", "A:1", "authorisation-required", "1(1)", today, "law", mayMove, "They are cuffs.");

    static InquiryFile Of(params IEnumerable<Fact> facts) =>
        facts.Aggregate(
            InquiryFile.New(FileId.Of(FileKind.Inquiry, 2026, 1)),
            (file, fact) => file.After(new Paper(file.Id, file.Version + 1, DateTimeOffset.UnixEpoch, new Actor("c", Role.Customs), "", fact))
        );

    static string[] Codes(Ruling ruling) => ruling is Ruling.No no ? [.. no.Refusals.Select(refusal => refusal.Code)] : [];

    static ImmutableArray<Fact> Facts(Ruling ruling) => Assert.IsType<Ruling.Yes>(ruling).Facts;

    static InquiryFile InDetention() => Of([opened, .. Facts(Detain.Of(Of(opened), new DateOnly(2026, 2, 28), "QN001", "1(2)", halfAYear, today))]);

    [Fact]
    public void A_question_names_office_goods_and_what_it_asks()
    {
        Assert.Empty(Codes(Inquire.Open(opened)));
        string[] expected = ["office-not-said", "goods-not-said", "asks-not-said"];
        Assert.Equal(expected, Codes(Inquire.Open(opened with { Office = "", Goods = " ", Asks = "" })));
    }

    [Fact]
    public void What_is_measured_later_stands_in_the_place_of_what_was_told_before()
    {
        var file = Of([opened, .. Facts(Inquire.More(Of(opened), new MoreFound(none.Add("overall_length_mm", "270"), "")))]);
        Assert.Equal("270", file.Found["overall_length_mm"]);
        Assert.Equal(["text-not-said"], Codes(Inquire.More(file, new MoreFound(none, ""))));
    }

    [Fact]
    public void An_answer_ends_the_waiting_and_may_be_given_anew()
    {
        var file = Of([opened, .. Facts(Inquire.Answer(Of(opened), Answered(false), null))]);
        Assert.Equal(InquiryStage.Answered, file.Stage);
        Assert.Null(file.Due);
        Assert.Empty(Codes(Inquire.Answer(file, Answered(true), null)));
    }

    [Fact]
    public void The_trader_is_told_after_the_answer()
    {
        static Ruling Tell(InquiryFile file, string kind = TraderLetter.Application, Role by = Role.CaseOfficer) =>
            TraderLetter.Write(file, by, kind, "fr", "application.fr.0", "Your goods", "Dear trader");
        Assert.Equal(["not-answered"], Codes(Tell(Of(opened))));
        Assert.Equal(["nothing-to-apply-for"], Codes(Tell(Of(opened, Answered(true)))));
        Assert.Equal(["no-letter"], Codes(Tell(Of(opened, Answered(false)), by: Role.Customs)));
        var told = Of([opened, Answered(false), .. Facts(Tell(Of(opened, Answered(false))))]);
        Assert.Equal(("l1", "fr"), (Assert.Single(told.Letters).Letter, told.Told!.Language));
        Assert.Equal(["not-detained"], Codes(Tell(told, TraderLetter.Detention)));
        Assert.Empty(Codes(Tell(InDetention(), TraderLetter.Detention, Role.Customs)));
    }

    [Fact]
    public void What_was_told_before_letters_were_kept_is_still_read() =>
        Assert.Equal("Dear trader", Of(opened, Answered(false), new TraderTold("Dear trader", "en")).Told!.Text.Text);

    [Fact]
    public void A_detention_runs_for_the_time_that_the_law_gives()
    {
        var file = InDetention();
        Assert.Equal(InquiryStage.Detained, file.Stage);
        Assert.Equal(new DateOnly(2026, 8, 28), file.Due);
        Assert.Equal(["detained-already"], Codes(Detain.Of(file, today, "QN001", "1(2)", halfAYear, today)));
    }

    [Fact]
    public void Goods_that_may_move_are_not_detained_nor_is_anything_without_a_time_in_the_law()
    {
        Assert.Equal(["goods-may-move"], Codes(Detain.Of(Of(opened, Answered(true)), today, "QN001", "1(2)", halfAYear, today)));
        Assert.Equal(["no-deadline"], Codes(Detain.Of(Of(opened), today, "QN001", "1(2)", null, today)));
        Assert.Equal(["day-later", "office-not-said"], Codes(Detain.Of(Of(opened), today.AddDays(1), "", "1(2)", halfAYear, today)));
    }

    [Fact]
    public void Nothing_is_disposed_of_while_the_trader_may_still_apply()
    {
        var file = InDetention();
        Assert.Equal(["time-left"], Codes(Detain.End(file, new DetentionEnded(today, "disposed", ""), today)));
        var late = new DateOnly(2026, 8, 29);
        var ended = Of([opened, file.Detention!, .. Facts(Detain.End(file, new DetentionEnded(late, "disposed", ""), late))]);
        Assert.Equal(InquiryStage.Ended, ended.Stage);
        Assert.Equal(["inquiry-closed"], Codes(Inquire.Answer(ended, Answered(true), null)));
    }

    [Fact]
    public void An_application_in_time_is_joined_and_stops_the_disposal()
    {
        var file = InDetention();
        Assert.Equal(["too-late"], Codes(Detain.Join(file, "C-2026-000009", new DateOnly(2026, 8, 29))));
        var joined = Of([opened, file.Detention!, .. Facts(Detain.Join(file, "C-2026-000009", new DateOnly(2026, 8, 28)))]);
        Assert.Equal(InquiryStage.Applied, joined.Stage);
        Assert.Empty(Facts(Detain.Join(joined, "C-2026-000009", new DateOnly(2026, 8, 28))));
        var late = new DateOnly(2026, 12, 1);
        Assert.Equal(["application-runs"], Codes(Detain.End(joined, new DetentionEnded(late, "disposed", ""), late)));
        Assert.Empty(Codes(Detain.End(joined, new DetentionEnded(late, "disposed", "Dismissed on 20 November."), late)));
    }

    [Fact]
    public void A_detention_ends_in_a_known_way_and_not_before_it_began()
    {
        var file = InDetention();
        Assert.Equal(["how-unknown"], Codes(Detain.End(file, new DetentionEnded(today, "forgotten", ""), today)));
        Assert.Equal(["day-before-detention"], Codes(Detain.End(file, new DetentionEnded(new DateOnly(2026, 2, 27), "released", ""), today)));
        Assert.Equal(["not-detained"], Codes(Detain.End(Of(opened), new DetentionEnded(today, "released", ""), today)));
    }

    [Fact]
    public void An_outage_is_announced_and_ends_once()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var outage = new OutageAnnounced("customs-1", now, null, "The line is down. Call the desk.");
        Assert.Empty(Codes(Inquire.Announce(outage)));
        Assert.Equal(["until-not-said"], Codes(Inquire.Announce(outage with { Until = now.AddHours(-1) })));
        Assert.Equal(InquiryStage.Outage, Of(outage).Stage);
        Assert.Equal(["not-about-goods"], Codes(Inquire.Answer(Of(outage), Answered(true), null)));
        var over = Of([outage, .. Facts(Inquire.EndOutage(Of(outage), now))]);
        Assert.Equal(["outage-over"], Codes(Inquire.EndOutage(over, now)));
    }
}
