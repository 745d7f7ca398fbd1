using FsCheck;
using FsCheck.Fluent;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Matching_Tests;

/// <summary>What holds for any list and any name that is looked for.</summary>
public class NameIndexProperties
{
    static readonly Gen<string[]> lists = Gen.Frequency((1, AnyName.One), (2, AnyName.Usual)).ArrayOf(12);

    static void Holds(Func<string[], string, bool> holds, int times = 60) =>
        Prop.ForAll((from list in lists from name in AnyName.Usual select (list, name)).ToArbitrary(), given => holds(given.list, given.name))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    static NameHit[] Found(NameIndex index, string name, NameScratch scratch, double threshold = 0, int top = int.MaxValue) =>
        index.Find(name, PartyKind.Unknown, threshold, top, scratch).ToArray();

    [Fact]
    public void A_listed_name_finds_itself_unless_it_has_no_letters() =>
        Holds(
            (list, _) =>
            {
                var index = Named.List(list);
                return list.All(name =>
                {
                    var hits = Found(index, name, Named.Scratch);
                    return NameMatcher.Explain(name, "", Named.Scratch).IsEmpty
                        ? hits.Length == 0
                        : hits.Any(hit => list[hit.Name] == name && hit.Similarity == 1);
                });
            }
        );

    [Fact]
    public void A_hit_has_the_figures_of_a_comparison() =>
        Holds(
            (list, name) =>
                Found(Named.List(list), name, Named.Scratch)
                    .All(hit => NameMatcher.Compare(PartyKind.Unknown, name, list[hit.Name], Named.Scratch) == (hit.Score, hit.Similarity))
        );

    [Fact]
    public void Hits_come_best_first_and_each_record_once()
    {
        Holds(
            (list, name) =>
            {
                var index = NameIndex.Build(Named.Matcher, [.. list.Select((one, at) => new IndexedName(at % 3, one, PartyKind.Unknown))]);
                var hits = Found(index, name, Named.Scratch);
                return hits.Select(hit => hit.Record).Distinct().Count() == hits.Length
                    && hits.Zip(hits.Skip(1)).All(next => next.First.Score >= next.Second.Score)
                    && hits.All(hit => index[hit.Name].Record == hit.Record);
            }
        );
    }

    [Fact]
    public void A_smaller_top_gives_the_first_of_the_same_hits() =>
        Holds(
            (list, name) =>
            {
                var index = Named.List(list);
                var all = Found(index, name, Named.Scratch);
                return Enumerable.Range(1, 4).All(top => Found(index, name, Named.Scratch, top: top).SequenceEqual(all.Take(top)));
            }
        );

    // From the threshold on the search is quick and may leave out a name that only a comparison of all words against all would raise.
    [Fact]
    public void A_higher_threshold_gives_no_other_hits_and_the_name_itself_always() =>
        Holds(
            (list, name) =>
            {
                var index = Named.List(list);
                var all = Found(index, name, Named.Scratch);
                return new[] { 0.1, 0.5, 0.9 }.All(least =>
                {
                    var hits = Found(index, name, Named.Scratch, least);
                    return hits.SequenceEqual(all.Where(hits.Contains))
                        && hits.All(hit => hit.Score >= least)
                        && all.Where(hit => hit.Similarity == 1 && hit.Score >= least).All(hits.Contains);
                });
            }
        );

    [Fact]
    public void What_was_asked_before_changes_nothing() =>
        Holds(
            (list, name) =>
            {
                var index = Named.List(list);
                var first = Found(index, name, Named.Scratch);
                foreach (var other in list)
                {
                    Found(index, other, Named.Scratch);
                }
                return first.SequenceEqual(Found(index, name, Named.Scratch)) && first.SequenceEqual(Found(index, name, Named.Matcher.Scratch()));
            }
        );

    [Fact]
    public void Two_lists_may_share_a_scratch()
    {
        var (one, other) = (Named.List("Ada Example", "Bert Beispielmann"), Named.List("Carl Musterfirma"));
        var scratch = Named.Matcher.Scratch();
        Assert.Single(Found(one, "Example Ada", scratch));
        Assert.Empty(Found(other, "Example Ada", scratch));
        Assert.Single(Found(one, "Example Ada", scratch));
    }

    [Fact]
    public void Threads_with_a_scratch_each_give_the_same()
    {
        string[] names = [.. AnyName.Usual.Sample(150, 6), .. AnyName.One.Sample(50, 6)];
        var index = Named.List(names);
        var alone = names.Select(name => Found(index, name, Named.Scratch)).ToArray();
        Parallel.For(
            0,
            4,
            thread =>
            {
                var scratch = Named.Matcher.Scratch();
                for (var step = 0; step < names.Length; step++)
                {
                    var at = (step + (thread * 37)) % names.Length;
                    Assert.Equal(alone[at], Found(index, names[at], scratch));
                }
            }
        );
    }

    [Fact]
    public void A_list_of_nobody_answers_nothing() => Assert.Empty(Found(Named.List(), "Ada Example", Named.Scratch));
}
