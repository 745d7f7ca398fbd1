using Interdict.Bench.Names;
using Interdict.Bench.Names.Engines;

namespace Interdict.Bench_Tests;

public sealed class EngineTests
{
    static readonly string[] words = ["Ada", "Example", "Quill", "Sample", "Trading", "Exemplar", "Adah", "Samples", "Trade", "Пример"];

    public static TheoryData<double> Thresholds => [0.30, 0.45, 0.60];

    [Theory]
    [InlineData("Ada Example", "Ada Example", 1.0)]
    [InlineData("word", "two words", 0.36363637)] // as the manual of pg_trgm has it
    [InlineData("ada", "ADA", 1.0)]
    [InlineData("abc", "xyz", 0.0)]
    [InlineData("", "xyz", 0.0)]
    public void Likeness_is_that_of_pg_trgm(string one, string other, double likeness)
    {
        Assert.Equal(likeness, TrigramIndex.Likeness(one, other), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void An_index_finds_exactly_what_a_look_at_every_name_finds(double threshold)
    {
        var chance = new PythonChance(1);
        var targets = Enumerable.Range(0, 400).Select(number => new Target(number, Made(chance), default)).ToList();
        TrigramIndex[] indexes = [new PlainIndex(threshold), new SharpIndex(threshold)];
        foreach (var index in indexes)
        {
            index.Build(targets);
        }
        foreach (var name in Enumerable.Range(0, 200).Select(_ => Made(chance)))
        {
            var expected = targets.Where(target => TrigramIndex.Likeness(name, target.Name) >= threshold).Select(target => target.Record);
            Assert.All(indexes, index => Assert.Equal(expected, index.Find(name).ToArray().Select(hit => hit.Record).Order()));
        }
    }

    static string Made(PythonChance chance) =>
        string.Join(' ', Enumerable.Range(0, 1 + chance.Below(3)).Select(_ => words[chance.Below(words.Length)][..^chance.Below(3)]));
}
