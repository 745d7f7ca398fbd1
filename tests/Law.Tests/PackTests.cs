using Interdict.Lawc;
using Interdict.LawPack;

namespace Interdict.Law_Tests;

/// <summary>The compiled law.</summary>
public class PackTests
{
    [Fact]
    public void The_same_law_compiles_to_the_same_bytes_and_reads_back_whole()
    {
        var first = Pack.Write(TheLaw.Reading.Book, TheLaw.Reading.Lexicon, TheLaw.Reading.Flags);
        var again = LawFolder.Read(TheLaw.Folder, Path.Combine(TheLaw.Root, "lexicon"));
        var second = Pack.Write(again.Book, again.Lexicon, again.Flags);
        var read = Pack.Read(first).Pack!;

        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(second));
        Assert.Equal(Convert.ToHexString(first), Convert.ToHexString(Pack.Write(read.Book, read.Lexicon, read.Flags)));
    }

    [Fact]
    public void A_damaged_pack_is_refused_with_a_sentence()
    {
        var bytes = Pack.Write(TheLaw.Reading.Book, TheLaw.Reading.Lexicon, TheLaw.Reading.Flags);
        foreach (var cut in new[] { 0, 3, 5, 6, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            var reading = Pack.Read(bytes[..cut]);
            Assert.Null(reading.Pack);
            Assert.Contains("Compile the law again", reading.Why);
        }
    }

    [Fact]
    public void A_pack_that_is_not_there_is_named()
    {
        var reading = Pack.Open(Path.Combine(TheLaw.Root, "no-such-folder", "law.pack"));
        Assert.Null(reading.Pack);
        Assert.Contains("There is no law pack at", reading.Why);
    }
}
