using Interdict.Bench;
using Interdict.Bench.Names;
using Interdict.Bench.Names.Errors;
using Interdict.Bench.Names.Measures;
using Interdict.Bench.Names.Pairs;

namespace Interdict.Bench_Tests;

public sealed class FigureTests
{
    [Fact]
    public void Recall_is_taken_above_the_score_that_the_share_of_strangers_reaches()
    {
        List<Judged> strangers = [.. Enumerable.Range(0, 100).Select(number => new Judged(new Question("", -1, false), 0, number / 100.0, -1))];
        List<Judged> listed = [.. new[] { 0.0, 0.94, 0.95, 0.99 }.Select(right => new Judged(new Question("", 1, right > 0.98), right, right, 0))];
        var recall = Recall.At(0.05, listed, strangers);
        Assert.Equal((0.94, 0.05, 0.5, 1.0), (recall.Threshold, recall.Strangers, recall.All, recall.Changed));
    }

    [Fact]
    public void Pairs_that_tie_are_all_the_same_or_all_not()
    {
        List<ScoredPair> pairs = [Pair(true, 1), Pair(true, 1), Pair(false, 1), Pair(true, 0.5), Pair(false, 0.1)];
        var figures = PairFigures.Of(pairs);
        Assert.Equal((6.0 / 7, 0.5, 2.0 / 3), (figures.BestF1, figures.BestAt, figures.Tied));
        Assert.Equal(0, figures.RecallAt90);
        Assert.Equal((0.75, 1.0, 6.0 / 7), PairFigures.With(0.5, pairs));
    }

    [Fact]
    public void A_masked_name_shows_no_word_in_full()
    {
        Assert.Equal("Ad…3 Ex…7 Q…2 …1", Masked.Name("Ada Example-Qu Q"));
        Assert.Equal("1 same, 1 only asked, 2 only listed", Masked.Difference("Ada Example", "EXAMPLE, Adah Quill"));
    }

    [Fact]
    public void An_explanation_is_kept_by_its_key()
    {
        var explained = new Explained(["# words", Masked.Key("Ada", "Adah") + "\tOne letter more."]);
        Assert.Equal("One letter more.", explained.Of(Masked.Key("Ada", "Adah")));
        Assert.Equal("not read yet", explained.Of(Masked.Key("Adah", "Ada")));
        Assert.Throws<UnusableException>(() => new Explained(["no tab"]));
    }

    static ScoredPair Pair(bool same, double score) => new(new LabelledPair("Person", "Ada", "Adah", same, "", ""), score);
}
