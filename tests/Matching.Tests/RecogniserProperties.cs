using FsCheck;
using FsCheck.Fluent;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Matching_Tests;

/// <summary>What holds for any text.</summary>
public class RecogniserProperties
{
    static readonly Recogniser recogniser = Words.Naming("thumb cuff", "拇指铐", "*schelle*", "кнут");

    [Fact]
    public void No_text_makes_it_fail() =>
        Prop.ForAll<string>(text => recogniser.Read(text ?? "", new Scratch(), out _).Length >= 0).QuickCheckThrowOnFailure();

    [Fact]
    public void What_surrounds_the_name_does_not_hide_it() =>
        Prop.ForAll<int>(seed => recogniser.Finds($"{new string('#', Math.Abs(seed % 50))} Thumb-Cuffs {seed} pcs")).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reader_s_memory_carries_nothing_from_one_text_to_the_next()
    {
        var scratch = new Scratch();
        recogniser.Read("thumb", scratch, out _);
        Assert.Empty(recogniser.Read("cuff", scratch, out _));
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("\u202E\u200B\u0000")]
    public void Lone_surrogates_and_controls_are_read_as_nothing(string text) => Assert.Null(recogniser.See(text));

    [Fact]
    public void A_very_long_text_is_read_up_to_its_limit()
    {
        Assert.True(recogniser.Finds("thumb cuff " + new string('x', 1_000_000)));
        Assert.True(recogniser.Read(string.Concat(Enumerable.Repeat("word ", 200_000)), new Scratch(), out _).IsEmpty);
    }

    [Theory]
    [InlineData("overall 240 mm", "overall_length_mm", 240)]
    [InlineData("24 cm long", "overall_length_mm", 240)]
    [InlineData("inside circumference 16,5 cm", "inside_circumference_last_mm", 165)]
    [InlineData("fully open, circumf. 205 mm", "inside_circumference_first_mm", 205)]
    [InlineData("oc 0.25 %", "irritant_percent", 0.25)]
    public void A_size_in_the_text_becomes_a_fact(string folded, string fact, double value)
    {
        var stated = Measurements.Read(folded, Facts.None).Of(fact)!.Value;
        Assert.Equal((decimal)value, stated.Value.Number);
        Assert.Equal(Basis.Text, stated.Basis);
    }

    [Fact]
    public void A_size_across_or_far_from_the_goods_is_no_length_of_theirs()
    {
        Assert.Null(Measurements.Read("shackle, dia. 898 mm", Facts.None).Of("overall_length_mm"));
        var far = "handcuffs" + new string(' ', 80) + "898 mm";
        Assert.NotNull(Measurements.Read(far, Facts.None).Of("overall_length_mm"));
        Assert.Null(Measurements.Read(far, Facts.None, [(0, 9)]).Of("overall_length_mm"));
    }

    [Fact]
    public void What_somebody_verified_is_not_replaced_by_the_text()
    {
        var facts = Facts.None.With("overall_length_mm", FactValue.Of(300m), Basis.Verified);
        Assert.Equal(300m, Measurements.Read("overall 240 mm", facts).Of("overall_length_mm")!.Value.Value.Number);
    }
}
