using System.Text;
using Interdict.Screening;
using Interdict.Tests;

namespace Interdict.Customs_Tests;

public sealed class DamageTests
{
    const string Table =
        "declaration,item,description,commodity_code,date,destination,quantity,documents\r\n"
        + "D1,1,\"steel \"\"thumb\"\" cuffs\nfor doors\",732690,2031-03-01,QN,4,Q001:1;Q907:2\r\n"
        + "D2,1,chaîne épaisse,731582,,QM,1,\nD3,1,拇指铐,732690,2031-04-01,QN,x,\n";

    const string Objects =
        "{\"declaration\":\"D1\",\"item\":1,\"description\":\"thumb \\u00e9 cuffs\",\"more\":{\"a\":[1,{\"b\":null}]}}\n"
        + "{\"declaration\":\"D2\",\"item\":2.5,\"description\":\"拇指铐\",\"documents\":[\"Q001:1\"],\"destination\":\"QN\"}\n";

    [Theory]
    [InlineData(Table)]
    [InlineData(Objects)]
    public void Whatever_is_damaged_every_record_is_read_or_rejected(string text)
    {
        var chance = new Random(20310201);
        var whole = Encoding.UTF8.GetBytes(text);
        var declarations = new Declarations(TinyLaw.Book, TinyLaw.Book.Instruments[0]);
        var examiner = TinyLaw.Examiner();
        for (var round = 0; round < 3_000; round++)
        {
            var opening = RecordFile.Open(new MemoryStream(Damaged(whole, chance)), DeclarationLine.Columns);
            Assert.True(opening.File is not null ^ opening.Why.Length > 0);
            using var file = opening.File;
            for (var number = 1; file?.Next() is { } reading; number++)
            {
                Assert.Equal(number, reading is Reading.Good good ? good.Record.Number : ((Reading.Bad)reading).Rejected.Record);
                Screen(reading, declarations, examiner);
            }
        }
    }

    [Fact]
    public void Whatever_is_damaged_a_deal_is_read_or_refused()
    {
        var chance = new Random(20310202);
        var whole =
            """{"id":"1","date":"2031-03-01","to":{"value":"QN","basis":"claimed"},"overall_length_mm":240.5,"documents":["Q001:1"],"text":"x"}"""u8.ToArray();
        for (var round = 0; round < 5_000; round++)
        {
            var reading = new DealJson(TinyLaw.Book).Read(Damaged(whole, chance), TinyLaw.Day);
            Assert.True(reading.Deal is not null ^ reading.Why.Length > 0);
        }
    }

    static void Screen(Reading reading, Declarations declarations, Examiner examiner)
    {
        if (reading is Reading.Good good && declarations.Deal(new DeclarationLine(good.Record), TinyLaw.Day) is Declared.Clear clear)
        {
            var answered = Assert.IsType<Outcome.Answered>(examiner.Examine(clear.Deal));
            Assert.NotEmpty(AnswerJson.Bytes(answered.Answer));
        }
    }

    static byte[] Damaged(byte[] whole, Random chance)
    {
        var bytes = whole.ToList();
        var kinds = "\"\"\n\r,{}[]\\:\0\u0080;x"u8;
        for (var hits = chance.Next(1, 6); hits > 0; hits--)
        {
            var at = chance.Next(bytes.Count);
            switch (chance.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, kinds[chance.Next(kinds.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                default:
                    bytes.RemoveRange(at, Math.Min(chance.Next(1, 30), bytes.Count - at));
                    break;
            }
            if (bytes.Count == 0)
            {
                break;
            }
        }
        return [.. bytes];
    }

    [Fact]
    public void A_long_record_that_comes_byte_by_byte_is_not_looked_through_at_every_byte()
    {
        var row = "D1,1,rope" + string.Concat(Enumerable.Repeat(",x", 60_000));
        var spent = System.Diagnostics.Stopwatch.StartNew();
        Assert.Contains(
            "60003 fields",
            Files.Read(System.Text.Encoding.UTF8.GetBytes(Files.Header + row), piece: 1).OnlyBad().Reason,
            StringComparison.Ordinal
        );
        Assert.InRange(spent.Elapsed.TotalSeconds, 0, 5);
    }
}
