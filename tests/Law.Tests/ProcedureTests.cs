using System.Text.RegularExpressions;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Vocabulary;

namespace Interdict.Law_Tests;

/// <summary>How an authority works under Regulation (EU) 2019/125, in the words of a lawyer.</summary>
public class ProcedureTests
{
    static readonly DateOnly today = new(2026, 1, 15);

    static Instrument Instrument => Pack.Read(Pack.Write(TheLaw.Reading.Book, TheLaw.Reading.Lexicon)).Pack!.Book.Instrument("eu-2019-125")!;

    static Procedures Law { get; } = Instrument.Procedures;

    [Fact]
    public void Form_VII_has_sixteen_boxes_and_at_most_three_items()
    {
        var form = Law.Form("VII")!;
        Assert.Equal(16, form.Boxes.Length);
        Assert.Equal(3, form.MostItems);
        Assert.Equal(["export", "import", "transit"], form.UsedFor);
        Assert.Equal(Verification.FromMemory, form.BackVerified);
    }

    [Theory]
    [InlineData("VII", 10, true)]
    [InlineData("VII", 9, false)]
    [InlineData("VIII", 12, true)]
    [InlineData("VIII", 2, false)]
    [InlineData("IX", 13, false)]
    public void A_box_that_the_annex_does_not_explain_is_not_verified(string form, int box, bool verified) =>
        Assert.Equal(verified, Law.Form(form)!.Boxes[box - 1].Verified == Verification.Verified);

    [Fact]
    public void Forms_VIII_and_IX_have_twenty_and_sixteen_boxes_and_set_no_number_of_items()
    {
        Assert.Equal(20, Law.Form("VIII")!.Boxes.Length);
        Assert.Equal(16, Law.Form("IX")!.Boxes.Length);
        Assert.Null(Law.Form("VIII")!.MostItems);
    }

    [Theory]
    [InlineData("individual", "3 months", "12 months", "12 months")]
    [InlineData("global", "1 year", "3 years", "2 years")]
    [InlineData("assistance", "3 months", "12 months", "12 months")]
    public void An_authorisation_is_valid_for_the_time_that_its_type_allows(string type, string least, string most, string extension)
    {
        var limits = Law.Type(type)!.Validity!;
        Assert.Equal((least, most), ($"{limits.AtLeast}", $"{limits.AtMost}"));
        Assert.Equal(extension, $"{Law.Type(type)!.Extension!.AtMost}");
    }

    [Fact]
    public void The_general_authorisation_has_no_form_no_validity_and_two_duties()
    {
        var type = Law.Type("general")!;
        Assert.Empty(type.Forms);
        Assert.Null(type.Validity);
        Assert.Equal(["general-first-use-notified", "general-registration-acknowledged"], type.Duties);
        Assert.Equal(new Span(Days: 30), Instrument.Deadline("general-first-use-notified")!.Length);
        Assert.Equal(new Span(WorkingDays: 10), Instrument.Deadline("general-registration-acknowledged")!.Length);
    }

    [Fact]
    public void A_deadline_without_a_number_has_no_length_but_words()
    {
        var immediately = Instrument.Deadline("grant-after-consultation")!;
        Assert.Null(immediately.Length);
        Assert.Equal("immediately", immediately.LengthSays);
        Assert.True(Instrument.Deadline("processing-time")!.Absent);
        Assert.Equal("look-back", Instrument.Deadline("look-back-annex-iii")!.Bound);
    }

    [Fact]
    public void For_Annex_III_goods_court_judgments_and_findings_of_the_bodies_must_be_weighed_and_civil_society_may()
    {
        var risk = Law.Consideration("torture-risk")!;
        Assert.True(risk.ForcesRefusal);
        Assert.Equal("12(2)", risk.Article);
        var must = risk.SourceKinds.Select(kind => Law.SourceKind(kind)!).Where(kind => kind.Mandatory).Select(kind => kind.Id);
        Assert.Equal(["international-court", "united-nations-body", "council-of-europe-body", "union-body", "cpt-report", "special-rapporteur"], must);
        Assert.True(Law.SourceKind("civil-society") is { Mandatory: false, IsProtected: true });
    }

    [Fact]
    public void For_Annex_IV_goods_no_source_is_mandatory() =>
        Assert.DoesNotContain(
            Law.Considerations.Where(one => one.Annexes.SequenceEqual(["IV"])).SelectMany(one => one.SourceKinds),
            kind => Law.SourceKind(kind)!.Mandatory
        );

    [Fact]
    public void An_export_of_Annex_III_goods_is_weighed_by_Article_12_alone()
    {
        var weighed = Law.Weighing("export", ["III"], today, today).ToList();
        Assert.All(weighed, one => Assert.StartsWith("12(", one.Article));
        Assert.Single(weighed, one => one.IsLookBack);
        Assert.DoesNotContain(weighed, one => one.Id.StartsWith("compliance", StringComparison.Ordinal));
        Assert.Contains(Law.Weighing("global-export", ["III"], today, today), one => one.Article == "12(4)");
    }

    [Fact]
    public void Before_the_Regulation_applied_nothing_is_weighed() =>
        Assert.Empty(Law.Weighing("export", ["III"], new DateOnly(2018, 1, 1), new DateOnly(2018, 1, 1)));

    [Fact]
    public void A_refusal_on_a_national_ban_is_no_denial()
    {
        var bans = Law.Grounds.Where(ground => ground.Article is "14(1)" or "15(4)").ToList();
        Assert.Equal(2, bans.Count);
        Assert.All(bans, ban => Assert.False(ban.IsDenial));
        Assert.True(Law.Ground("torture-risk")!.IsDenial);
        Assert.True(Law.Ground("insufficient-information-iii")!.IsDenial);
    }

    [Theory]
    [InlineData("III", "12(3)")]
    [InlineData("IV", "17(3)")]
    public void A_missing_end_user_is_deemed_a_ground_for_refusal(string annex, string article)
    {
        var export = Law.Kind("export")!;
        Assert.Equal(article, Law.Ground(export.InsufficientGround(annex))!.Article);
        Assert.Contains(export.RequiredFields, field => field is { Field: "end-user", Article: "20(8)" });
        Assert.Contains(export.RequiredFields, field => field is { Field: "boxes.safeguards", Article: "20(9)" } && field.OnlyFor.Contains("IV:1"));
    }

    [Theory]
    [InlineData("museum-export", "3(2)")]
    [InlineData("museum-import", "4(2)")]
    [InlineData("museum-transit", "5(2)")]
    public void What_is_prohibited_can_be_granted_to_a_museum_alone(string kind, string article)
    {
        Assert.Equal("museum", Law.Kind(kind)!.Ground);
        var test = Assert.Single(Law.Weighing(kind, ["II"], today, today), one => one.Article == article);
        Assert.True(test.ForcesRefusal);
    }

    [Fact]
    public void Imports_are_outside_the_consultation() => Assert.DoesNotContain(Law.Weighing("museum-import", ["II"], today, today), one => one.IsLookBack);

    [Fact]
    public void Every_kind_of_case_has_a_procedure()
    {
        string[] kinds =
        [
            "export",
            "global-export",
            "museum-export",
            "museum-import",
            "museum-transit",
            "brokering",
            "technical-assistance",
            "general-registration",
            "bar",
            "disclosure",
            "classification",
        ];
        Assert.Equal(kinds, Law.Kinds.Select(kind => kind.Kind));
        Assert.All(Law.Kinds.Where(kind => kind.OpenedBy == "authority"), kind => Assert.True(kind.HearsFirst));
        Assert.All(Law.Kinds, kind => Assert.False(kind.FourEyes));
    }

    [Fact]
    public void Every_box_but_the_one_nobody_has_read_says_what_stands_in_it() =>
        Assert.Equal(["IX:13"], Law.Forms.SelectMany(form => form.Boxes.Where(box => box.Fields.IsEmpty).Select(box => $"{form.Id}:{box.Number}")));

    [Fact]
    public void Every_field_that_a_form_or_a_case_asks_for_is_used_and_words_are_plain()
    {
        var used = Law.Forms.SelectMany(form => form.Boxes).SelectMany(box => box.Fields);
        used = used.Concat(Law.Kinds.SelectMany(kind => kind.RequiredFields.Select(field => field.Field).Concat(kind.AlsoAsked)));
        Assert.Empty(Law.Fields.Select(field => field.Id).Except(used));
        Assert.All(Law.Fields, field => Assert.Matches(new Regex("^[a-z.-]+$"), field.Id));
    }

    [Fact]
    public void The_invented_instrument_has_no_procedures() => Assert.Empty(TheLaw.Reading.Book.Instrument("qm-act-7")!.Procedures.Kinds);
}
