using System.Text;

namespace Interdict.Customs_Tests;

/// <summary>Memory is measured of the whole process, so nothing else runs meanwhile.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class LargeFileTests
{
    const long Fifty = 50_000_000;

    [Theory]
    [Trait("Speed", "slow")]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_of_fifty_megabytes_is_read_in_little_memory(bool oneMessage)
    {
        using var file = new Endless(oneMessage ? int.MaxValue : 500, Fifty);
        var opening = RecordFile.Open(file, DeclarationLine.Columns);
        Assert.Equal("", opening.Why);
        var (first, most, items) = (0L, 0L, 0L);
        while (opening.File!.Next() is { } reading)
        {
            Assert.IsType<Reading.Good>(reading);
            if (++items % 20_000 == 0)
            {
                var held = GC.GetTotalMemory(forceFullCollection: true);
                (first, most) = (first == 0 ? held : first, Math.Max(most, held));
            }
        }
        Assert.Equal(file.Items, items);
        Assert.InRange(items, 100_000, 1_000_000);
        Assert.InRange(most - first, 0, 5_000_000);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void A_message_whose_head_may_come_last_is_held_up_to_a_number_of_items_and_then_says_so()
    {
        var items = string.Concat(
            Enumerable.Range(1, 50_010).Select(number => $"<GOOITEGDS><IteNumGDS7>{number}</IteNumGDS7><GooDesGDS23>rope</GooDesGDS23></GOOITEGDS>")
        );
        var readings = Files.Read($"<CC315A><RefNumHEA4>A</RefNumHEA4>{items}<PERLODSUMDEC><NamPLD1>Last Example</NamPLD1></PERLODSUMDEC></CC315A>");
        Assert.Equal(50_000, readings.Good().Count);
        Assert.All(readings.Good(), line => Assert.Equal("Last Example", line.Declarant));
        Assert.Equal(
            "CC315A A has more than 50,000 items or more text than is held at once, so the items from this one on were passed over. Send them as several messages.",
            readings.OnlyBad().Reason
        );
    }

    /// <summary>A stream of export messages that is made while it is read.</summary>
    sealed class Endless(int itemsOfAMessage, long length) : Stream
    {
        byte[] piece = Encoding.UTF8.GetBytes("<all>");
        int at;
        long given;
        int inMessage = -1;
        bool ended;

        public long Items { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => given;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (at == piece.Length && !Go())
            {
                return 0;
            }
            var size = Math.Min(count, piece.Length - at);
            piece.AsSpan(at, size).CopyTo(buffer.AsSpan(offset));
            at += size;
            given += size;
            return size;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        bool Go()
        {
            if (ended)
            {
                return false;
            }
            ended = given > length;
            var text =
                ended ? "</GoodsShipment></CC515C></all>"
                : inMessage < 0 ? Begin()
                : inMessage == itemsOfAMessage ? "</GoodsShipment></CC515C>\n" + Begin()
                : "";
            if (!ended)
            {
                inMessage++;
                Items++;
                text += Messages.Item(inMessage, $"Machine parts number {Items}, of steel, with screws and a manual") + "\n";
            }
            (piece, at) = (Encoding.UTF8.GetBytes(text), 0);
            return true;
        }

        string Begin()
        {
            inMessage = 0;
            return $"<CC515C><ExportOperation><LRN>L{Items}</LRN></ExportOperation><GoodsShipment><countryOfDestination>QN</countryOfDestination>";
        }
    }
}
