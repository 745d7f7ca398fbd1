using Interdict.LawPack;
using Interdict.Matching.Headings;
using Interdict.Tests;

namespace Interdict.Cli_Tests;

public sealed class HeadingVerbTests
{
    [Fact]
    public void Each_row_gets_a_line_with_its_headings_in_the_order_of_the_file()
    {
        var law = Office.LawWith(new HeadingTable(["0101", "9503"], ["01", "95"], [TextFeatures.HashOf("wpon")], [0, 1], [0], [90], new short[4], 0.1f, 0.01f));
        var input = "id,text,commodity_code\n1,ponies,95030000\n2,,\n3,zzz,\n"u8.ToArray();
        var gave = Office.Run(law, input, ["headings", "-", "--top", "1"]);
        Assert.Equal(0, gave.Code);
        Assert.Equal(3, gave.Lines.Length);
        Assert.StartsWith("""{"id":"1","headings":[{"heading":"0101","likelihood":""", gave.Lines[0], StringComparison.Ordinal);
        Assert.Contains(
            "\"because\":[\"ponies\"]}],\"unlikely\":\"The code declared (9503) is unlikely for this text.",
            gave.Lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal("""{"id":"2","headings":[]}""", gave.Lines[1]);
        Assert.Equal("""{"id":"3","headings":[]}""", gave.Lines[2]);
        Assert.Equal("read 3, good 3, rejected 0", gave.Summary);
    }

    [Fact]
    public void A_missing_table_and_a_foolish_number_are_named()
    {
        Assert.Equal(2, Office.RunOn("id,text\n1,x\n", "headings", "-", "--top", "0").Code);
        var gave = Office.RunOn("id,text\n1,x\n", "headings", "-");
        Assert.Equal(3, gave.Code);
        Assert.Contains("There is no pack of headings at", gave.Error, StringComparison.Ordinal);
    }
}
