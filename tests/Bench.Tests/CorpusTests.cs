using Interdict.Bench.Names;

namespace Interdict.Bench_Tests;

public sealed class CorpusTests
{
    [Fact]
    public void The_shuffle_is_that_of_Python()
    {
        var list = Enumerable.Range(0, 10).ToList();
        new PythonChance(7).Shuffle(list);
        // random.Random(7).shuffle(x) over x = list(range(10))
        Assert.Equal([8, 3, 1, 4, 7, 0, 9, 6, 2, 5], list);
    }

    [Fact]
    public void The_lists_hold_what_published_figures_were_measured_on()
    {
        var corpus = Corpus.Open();
        Assert.SkipWhen(corpus is null, "INTERDICT_DATA holds no lists of names here.");
        Assert.Equal((32_552, 14_271), (corpus.Targets.Count, corpus.Records));
        Assert.Equal((680, 167), (corpus.Positives.Count, corpus.Positives.Count(question => question.Changed)));
        Assert.Equal(50_000, corpus.Negatives.Count);
    }

    [Fact]
    public void An_alias_taken_apart_is_in_no_record_any_more()
    {
        var corpus = Corpus.Open();
        Assert.SkipWhen(corpus is null, "INTERDICT_DATA holds no lists of names here.");
        var (left, questions) = corpus.HoldOut(7);
        Assert.Equal(2_000, questions.Count);
        Assert.Empty(left.Select(target => target.Name).Intersect(questions.Select(question => question.Text)));
        Assert.Empty(questions.Select(question => question.Record).Except(left.Select(target => target.Record)));
    }

    [Fact]
    public void The_longer_list_is_ten_times_as_long_and_the_same_each_time()
    {
        Target[] list = [new(0, "Ada Example", default), new(1, "Quill & Sample Trading", default)];
        var longer = Streams.TenTimes(list);
        Assert.Equal(20, longer.Count);
        Assert.Equal(list, longer.Take(2));
        Assert.Equal(longer, Streams.TenTimes(list));
    }

    [Fact]
    public void A_few_traders_come_all_the_time()
    {
        var traders = Enumerable.Range(0, 1_000).Select(number => $"trader {number}").ToList();
        var names = Streams.Repeating(traders, 10_000);
        Assert.InRange(names.Count(name => name == traders[0]), 1_000, 1_700);
        Assert.All(names, name => Assert.Contains(name, traders));
    }
}
