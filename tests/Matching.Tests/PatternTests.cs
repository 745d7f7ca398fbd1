using Interdict.Matching;

namespace Interdict.Matching_Tests;

/// <summary>How the patterns of the word files meet texts.</summary>
public class PatternTests
{
    [Theory]
    [InlineData("thumbcuff", "10 thumbcuffs, steel", true)]
    [InlineData("thumbcuff", "THUMBCUFF", true)]
    [InlineData("thumbcuff", "thumbcuffing", true)]
    [InlineData("thumbcuff", "thumbcuffmaker", false)]
    [InlineData("sap", "saps", false)]
    [InlineData("=lathi", "lathis", false)]
    [InlineData("=lathi", "a lathi", true)]
    [InlineData("daumen*", "Daumenschellen", true)]
    [InlineData("*schelle", "Daumenschellen", true)]
    [InlineData("*schelle", "Schellenbaum", false)]
    [InlineData("*schock*", "Elektroschockgerät", true)]
    public void A_word_meets_as_its_mark_says(string pattern, string text, bool meets) => Assert.Equal(meets, Words.Naming(pattern).Finds(text));

    [Theory]
    [InlineData("thumbscrew", "thumbscrw", true)]
    [InlineData("thumbscrew", "thmubscrew", true)]
    [InlineData("thumbscrew", "thumbscreww", true)]
    [InlineData("thumbscrew", "thumbbscrw", false)]
    [InlineData("thumbscrew", "rhumbscrew", false)]
    [InlineData("cattle", "battle", false)]
    [InlineData("=thumbscrew", "thumbscrw", false)]
    public void One_typing_mistake_is_forgiven_in_a_long_word_whose_first_letter_is_right(string pattern, string text, bool meets) =>
        Assert.Equal(meets, Words.Naming(pattern).Finds(text));

    [Theory]
    [InlineData("thumb cuffs, nickel", true)]
    [InlineData("thumb-cuffs", true)]
    [InlineData("thumbcuffs", true)]
    [InlineData("thumb steel cuff", true)]
    [InlineData("thumb and steel cuff", false)]
    [InlineData("cuff for a thumb", false)]
    public void A_phrase_meets_in_order_with_one_word_between_or_none(string text, bool meets) => Assert.Equal(meets, Words.Naming("thumb cuff").Finds(text));

    [Theory]
    [InlineData("500副拇指铐", true)]
    [InlineData("拇 指 铐", true)]
    [InlineData("拇食指铐", false)]
    public void Ideographs_meet_side_by_side(string text, bool meets) => Assert.Equal(meets, Words.Naming("拇指铐").Finds(text));

    [Fact]
    public void Numbers_and_letters_are_words_of_their_own() => Assert.True(Words.Naming("40 mm launcher").Finds("launcher / 40mm launcher"));
}
