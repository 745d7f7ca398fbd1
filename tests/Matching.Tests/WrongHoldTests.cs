using Interdict.Matching;

namespace Interdict.Matching_Tests;

/// <summary>What looks like a word of the list and is none: model numbers, other languages, slips of ordinary words, other goods.</summary>
public class WrongHoldTests
{
    static Idea Idea(string slug, params (string Language, string Pattern)[] words) =>
        new(slug, [.. words.Select(word => new Term(word.Language, word.Pattern))], []);

    static Thing Described(params string[] ideas) =>
        new(
            "thing",
            "Thing",
            [],
            [
                [.. ideas],
            ],
            [],
            []
        );

    static readonly Recogniser spray = Words.Of(Described("agent", "spray"), Idea("agent", ("en", "=oc")), Idea("spray", ("en", "aerosol")));

    [Theory]
    [InlineData("aerosol oc 10 %", true)]
    [InlineData("aerosol, oc-10", true)]
    [InlineData("aerosol for hair, art. oc-7104", false)]
    [InlineData("aerosol for hair, sku oc-71", false)]
    public void The_letters_of_a_model_number_are_no_word(string text, bool finds) => Assert.Equal(finds, spray.Finds(text));

    [Fact]
    public void Ideas_far_apart_in_a_line_describe_nothing_together()
    {
        Assert.True(spray.Finds("aerosol, 400 ml, black, oc"));
        Assert.False(spray.Finds("aerosol for hair, " + string.Concat(Enumerable.Repeat("other goods, ", 8)) + "oc"));
    }

    static readonly Recogniser wallCuffs = Words.Of(
        Described("cuff", "wall"),
        Idea("cuff", ("en", "handcuff"), ("fr", "menotte")),
        Idea("wall", ("en", "wall"), ("fr", "mur"))
    );

    [Theory]
    [InlineData("menotte au mur", true)]
    [InlineData("menotte for a wall", true)]
    [InlineData("handcuff, mur 8", false)]
    public void A_short_word_of_a_language_counts_only_in_a_text_that_speaks_it(string text, bool finds) => Assert.Equal(finds, wallCuffs.Finds(text));

    [Fact]
    public void A_slip_that_could_as_well_be_of_an_ordinary_word_is_not_taken()
    {
        // "Battle" is a word of ordinary trade in these lexicons.
        Assert.True(Words.Naming("bastle").Finds("10 bastel"));
        Assert.False(Words.Naming("bastle").Finds("10 baxtle"));
    }

    [Theory]
    [InlineData("ball", "2 balls", true)]
    [InlineData("ball", "2 balloon", false)]
    [InlineData("thumbs", "thumbscre", true)]
    public void A_short_word_takes_two_letters_more_at_most(string pattern, string text, bool meets) => Assert.Equal(meets, Words.Naming(pattern).Finds(text));

    [Fact]
    public void Two_short_words_written_as_one_are_forgiven_no_slip()
    {
        Assert.True(Words.Naming("the wrap").Finds("thewrap"));
        Assert.False(Words.Naming("the wrap").Finds("for therap"));
    }

    [Fact]
    public void A_word_that_names_the_thing_by_more_of_its_letters_does_not_speak_against_it()
    {
        var recogniser = Words.Of(new Thing("irons", "Irons", Words.Terms("grillete"), [], [], ["kitchen"]), Idea("kitchen", ("en", "grill*")));
        Assert.True(recogniser.Finds("grilletes para pies"));
        Assert.False(recogniser.Finds("grilletes para grill"));
    }
}
