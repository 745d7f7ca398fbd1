using Interdict.Matching;

namespace Interdict.Matching_Tests;

/// <summary>Ideas that together name a thing, and ideas that speak against it.</summary>
public class DescriptionTests
{
    static readonly Recogniser spikedBatons = Words.Of(
        new Thing(
            "spiked-batons",
            "Spiked batons",
            Words.Terms("nail stick"),
            [
                ["baton", "spikes"],
            ],
            Words.Terms("baton"),
            ["toy"]
        ),
        new Idea("baton", Words.Terms("baton", "stock*"), []),
        new Idea("spikes", Words.Terms("spike", "*spitzen"), []),
        new Idea("toy", Words.Terms("toy"), [])
    );

    [Fact]
    public void All_ideas_of_a_row_name_the_thing()
    {
        var sighting = spikedBatons.See("steel spikes on a rubber baton")!;
        Assert.Equal(Plainness.Telling, sighting.Plainness);
        Assert.Contains(sighting.Because, reason => reason.Text.Contains("\"spikes\", \"baton\""));
    }

    [Fact]
    public void One_idea_alone_is_a_hint_at_most() => Assert.Equal(Plainness.Hint, spikedBatons.See("rubber baton")!.Plainness);

    [Fact]
    public void A_compound_may_hold_two_ideas() => Assert.True(spikedBatons.Finds("Stockspitzen"));

    [Fact]
    public void An_idea_that_speaks_against_it_takes_the_certainty_and_says_so()
    {
        var sighting = spikedBatons.See("toy nail stick")!;
        Assert.Equal(Plainness.Hint, sighting.Plainness);
        Assert.Contains(sighting.Because, reason => reason.Kind == "contradiction");
    }

    [Fact]
    public void Three_signs_in_different_words_stand_against_one_that_contradicts()
    {
        Assert.True(spikedBatons.Finds("toy box: nail stick, baton with spikes"));
        Assert.False(spikedBatons.Finds("toy box: baton with spikes"));
    }

    [Fact]
    public void A_louder_idea_takes_the_weight_from_one_that_contradicts()
    {
        var recogniser = Words.Of(
            new Thing("belt", "Stun belts", Words.Terms("stun belt"), [], [], ["clothing"]),
            new Idea("clothing", Words.Terms("shirt"), ["custody"]),
            new Idea("custody", Words.Terms("prisoner"), [])
        );
        Assert.False(recogniser.Finds("stun belt print shirt"));
        Assert.True(recogniser.Finds("stun belt under the shirt of a prisoner"));
    }

    [Fact]
    public void One_word_does_not_serve_two_ideas()
    {
        var recogniser = Words.Of(
            new Thing(
                "sap",
                "Sap",
                [],
                [
                    ["striker", "weight"],
                ],
                [],
                []
            ),
            new Idea("striker", Words.Terms("=sap"), []),
            new Idea("weight", Words.Terms("=sap", "lead"), [])
        );
        Assert.Null(recogniser.See("maple sap bucket"));
        Assert.True(recogniser.Finds("sap, lead filled"));
    }
}
