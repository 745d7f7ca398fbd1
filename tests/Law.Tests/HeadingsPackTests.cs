using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Law_Tests;

/// <summary>The compiled table of headings.</summary>
public class HeadingsPackTests
{
    static readonly HeadingTable table = new(["0101", "9503"], ["01", "95"], [TextFeatures.HashOf("wpon")], [0, 1], [0], [90], new short[4], 0.1f, 0.01f);

    [Fact]
    public void The_same_table_gives_the_same_bytes_and_reads_back_whole()
    {
        var bytes = HeadingsPack.Write(table);
        var pack = HeadingsPack.Read(bytes).Pack!;
        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(HeadingsPack.Write(pack.Model.Table)));
        var reader = new HeadingReader(pack.Model, new Folding(TheLaw.Reading.Lexicon.Folding));
        Assert.Equal("0101", reader.Read("PÓNY", 1)[0].Heading);
    }

    [Fact]
    public void A_damaged_pack_is_refused_with_a_sentence()
    {
        var bytes = HeadingsPack.Write(table);
        foreach (var cut in new[] { 0, 4, 6, 40, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Contains("Compile the law again", HeadingsPack.Read(bytes[..cut]).Why);
        }
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            Assert.Null(HeadingsPack.Read(damaged).Pack);
        }
    }

    [Fact]
    public void A_pack_that_is_not_there_is_named() =>
        Assert.Contains("There is no pack of headings at", HeadingsPack.Open(Path.Combine(TheLaw.Root, "no-such-folder", "headings.pack")).Why);

    [Fact]
    public void Good_descriptions_are_no_question_and_poor_ones_are()
    {
        var vague = new Matching.Recogniser(TheLaw.Reading.Lexicon).Vague();
        Assert.All(
            ["stainless steel kitchen knives", "electric kettle 1.7 l", "cotton t-shirts for men"],
            text => Assert.False(vague.Read(text).TooVague, text)
        );
        Assert.All(["12-18 months", "secret santa present"], text => Assert.True(vague.Read(text).TooVague, text));
    }
}
