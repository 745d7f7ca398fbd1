using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Interdict.Matching;
using Interdict.Matching.Headings;
using Interdict.Matching.Vague;

namespace Interdict.Matching_Tests.Headings;

public sealed class VagueTests
{
    static readonly Folding folding = new(ImmutableSortedDictionary<char, string>.Empty);
    static readonly VagueTable table = Table(("wparcel", 100), ("wkettl", -100), ("!joined", 90));

    [Theory]
    [InlineData("parcel", true)]
    [InlineData("boys_new_range", true)]
    [InlineData("kettle", false)]
    [InlineData("gift x12", true)]
    public void A_description_is_too_vague_by_its_words_its_form_or_as_a_whole(string text, bool vague) =>
        Assert.Equal(vague, new VagueReader(table, folding).Read(text).TooVague);

    [Fact]
    public void An_unknown_language_is_no_sign_of_vagueness() => Assert.False(new VagueReader(table, folding).Read("хлыст для верховой езды").TooVague);

    [Fact]
    public void Nothing_is_vague_to_an_empty_table() => Assert.False(new VagueReader(VagueTable.Empty, folding).Read("parcel").TooVague);

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll<string>(text => new VagueReader(table, folding).Read(text)).QuickCheckThrowOnFailure();

    static VagueTable Table(params (string Feature, int Weight)[] some)
    {
        var rows = some.OrderBy(row => TextFeatures.HashOf(row.Feature)).ToList();
        return new VagueTable(
            [.. rows.Select(row => TextFeatures.HashOf(row.Feature))],
            [.. rows.Select(row => (sbyte)row.Weight)],
            [VagueReader.Number("gift x12")],
            0.1f,
            0.5f
        );
    }
}
