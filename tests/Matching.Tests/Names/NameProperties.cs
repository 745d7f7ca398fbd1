using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Matching_Tests;

/// <summary>What holds for any two names, whatever stands in them.</summary>
public class NameProperties
{
    static readonly PartyKind[] kinds = [PartyKind.Unknown, PartyKind.Person, PartyKind.Organisation, PartyKind.Vessel];

    [Fact]
    public void Both_directions_give_the_same_figures() =>
        AnyName.Pairs(
            (one, other) => kinds.All(kind => NameMatcher.Compare(kind, one, other, Named.Scratch) == NameMatcher.Compare(kind, other, one, Named.Scratch))
        );

    [Fact]
    public void A_name_is_like_itself_and_nothing_is_liker() => AnyName.Each(name => Named.Similarity(name, name) == 1);

    [Fact]
    public void Both_figures_lie_between_0_and_1() =>
        AnyName.Pairs(
            (one, other) => kinds.All(kind => NameMatcher.Compare(kind, one, other, Named.Scratch) is { Score: >= 0 and <= 1, Similarity: >= 0 and <= 1 })
        );

    [Fact]
    public void The_reasons_of_a_likeness_name_words_of_the_two_names_and_costs_from_0_to_1() =>
        AnyName.Pairs(
            (one, other) =>
            {
                var (asked, listed) = (WordsOf(one), WordsOf(other));
                return NameMatcher
                    .Explain(one, other, Named.Scratch)
                    .All(met =>
                        met.Cost is >= 0 and <= 1
                        && met.How.Length > 0
                        && (met.Asked + met.Listed).Length > 0
                        && Split(met.Asked).All(asked.Contains)
                        && Split(met.Listed).All(listed.Contains)
                    );
            }
        );

    [Fact]
    public void Every_word_of_both_names_is_in_the_reasons() =>
        AnyName.Pairs(
            (one, other) =>
            {
                var reasons = NameMatcher.Explain(one, other, Named.Scratch);
                return WordsOf(one).SetEquals(reasons.SelectMany(met => Split(met.Asked)))
                    && WordsOf(other).SetEquals(reasons.SelectMany(met => Split(met.Listed)));
            }
        );

    [Fact]
    public void A_scratch_carries_nothing_from_one_pair_to_the_next() =>
        AnyName.Pairs(
            (one, other) =>
            {
                var before = NameMatcher.Compare(PartyKind.Unknown, one, one + " Example", Named.Scratch);
                NameMatcher.Compare(PartyKind.Person, other, one, Named.Scratch);
                NameMatcher.Explain(other, other, Named.Scratch);
                return before == NameMatcher.Compare(PartyKind.Unknown, one, one + " Example", Named.Scratch)
                    && before == NameMatcher.Compare(PartyKind.Unknown, one, one + " Example", Named.Matcher.Scratch());
            }
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "   ")]
    public void Names_that_are_not_given_are_the_same_and_nobody_s(string one, string other) =>
        Assert.Equal((0.0, 1.0), NameMatcher.Compare(PartyKind.Unknown, one, other, Named.Scratch));

    [Fact]
    public void Symbols_alone_are_the_same_or_are_not()
    {
        Assert.Equal((NameMatcher.Threshold, 1.0), NameMatcher.Compare(PartyKind.Unknown, "§ %", "§ %", Named.Scratch));
        Assert.Equal((0.0, 0.0), NameMatcher.Compare(PartyKind.Unknown, "§ %", "§ &", Named.Scratch));
        Assert.Equal((0.0, 0.0), NameMatcher.Compare(PartyKind.Unknown, "§ %", "Ada Example", Named.Scratch));
    }

    [Theory]
    [InlineData("Ada\u200B Exa\u200Dmple")]
    [InlineData("\u202EAda\u202C Example\u2069")]
    [InlineData("A\u0301da E\u0308xample")]
    [InlineData("\uD800Ada \uDC00Example\uD83D")]
    [InlineData("АDA EXAMPLE")]
    public void What_cannot_be_seen_changes_nothing(string written) => Assert.Equal(1, Named.Similarity(written, "Ada Example"), 0.05);

    [Fact]
    public void Of_a_very_long_name_the_beginning_is_compared()
    {
        var name = string.Concat(Enumerable.Range(0, 2_000).Select(at => $"Example{(char)('a' + (at % 26))} "));
        Assert.Equal(1, Named.Similarity(name, name + "and something more"));
        Assert.True(Named.Similarity(name, "Somebody " + name) < 1);
    }

    static HashSet<string> WordsOf(string name) => [.. NameMatcher.Explain(name, "", Named.Scratch).SelectMany(met => Split(met.Asked))];

    static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
