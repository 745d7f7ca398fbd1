using System.Text;

namespace Interdict.Customs_Tests;

public sealed class MessageTests
{
    [Fact]
    public void Messages_stand_in_a_wrapper_or_one_document_after_the_other()
    {
        var two = Messages.Export("A", Messages.Item(1), Messages.Item(2)) + Messages.Export("B", Messages.Item(1));
        string[] files =
        [
            two,
            $"<?xml version=\"1.0\"?>\n<Envelope xmlns=\"urn:x\"><Body>{two}</Body></Envelope>",
            two.Replace("<CC515C>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CC515C>", StringComparison.Ordinal),
            "\uFEFF \n" + two,
        ];
        Assert.All(files, file => Assert.Equal(["A/1", "A/2", "B/1"], Files.Read(file).Good().Select(line => $"{line.Declaration}/{line.Item}")));
    }

    [Fact]
    public void A_prefix_may_be_declared_around_the_message()
    {
        var message = Messages.Export("A", Messages.Item(1)).Replace("CC515C>", "n:CC515C>", StringComparison.Ordinal);
        Assert.Equal("A", Assert.Single(Files.Read($"<all xmlns:n='urn:x'>{message}</all>").Good()).Declaration);
        Assert.Contains("not well-formed", Files.Read(message).OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_may_be_mixed_in_one_file()
    {
        string[] names = ["export-cc515c.xml", "entry-cc315a.xml", "declaration-wco.xml", "transit-cc015c.xml", "entry-ie3f10.xml"];
        var readings = Files.Read(string.Join("\n", names.Select(name => File.ReadAllText(Messages.Sample(name)))));
        Assert.Empty(readings.Bad());
        Assert.Equal(
            ["CC515C", "CC515C", "CC315A", "Declaration", "CC015C", "CC015C", "IE3F10", "IE3F10"],
            readings.Good().Select(line => line.Extra[0].Value)
        );
    }

    [Fact]
    public void Lines_are_counted_through_the_whole_file()
    {
        var file = "<all>\n" + Messages.Export("A", Messages.Item(1)) + "\n" + Messages.Export("B", Messages.Item(1), Messages.Item(2)) + "</all>";
        var lines = file.Split('\n').Index().Where(line => line.Item.StartsWith("<GoodsItem", StringComparison.Ordinal)).Select(line => line.Index + 1L);
        Assert.Equal(lines, Files.Read(file).Good().Select(line => line.Record.Line));
        Assert.Equal([1L, 2L, 3L], Files.Read(file).Good().Select(line => line.Record.Number));
    }

    [Fact]
    public void A_file_may_come_in_the_smallest_pieces()
    {
        var bytes = File.ReadAllBytes(Messages.Sample("transit-cc015c.xml"));
        Assert.Equal(Files.Read(bytes).Good().Select(line => line.Values()), Files.Read(bytes, piece: 1).Good().Select(line => line.Values()));
    }

    [Fact]
    public void What_an_item_says_of_a_party_replaces_all_that_the_head_says_of_it()
    {
        var head = "<Consignee><identificationNumber>QN1</identificationNumber><name>Head Example</name></Consignee>";
        var own = "<Consignee><name>Item Example</name></Consignee>";
        var file = Messages.Export("A", head + Messages.Item(1, more: own), Messages.Item(2));
        var lines = Files.Read(file).Good();
        Assert.Equal([("Item Example", ""), ("Head Example", "QN1")], lines.Select(line => (line.Consignee, line.ConsigneeId)));
    }

    [Fact]
    public void The_contact_of_a_party_and_the_goods_of_an_earlier_document_are_not_taken_for_it()
    {
        var more =
            "<Consignee><ContactPerson><name>Clerk Example</name></ContactPerson></Consignee>"
            + "<PreviousDocument><goodsItemNumber>77</goodsItemNumber><type>N337</type></PreviousDocument>";
        var line = Assert.Single(Files.Read(Messages.Export("A", Messages.Item(1, more: more))).Good());
        Assert.Equal(("", "1", ""), (line.Consignee, line.Item, string.Join(';', line.Documents)));
    }

    [Fact]
    public void Comments_and_CDATA_are_read_as_XML_means_them()
    {
        var goods = "thumb <!-- <CC515C> --><![CDATA[<CC515C> cuffs]]> &amp; rope &#x41;";
        Assert.Equal("thumb <CC515C> cuffs & rope A", Assert.Single(Files.Read(Messages.Export("A", Messages.Item(1, goods))).Good()).Description);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    public void Charsets_are_read_as_declared(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var goods = name == "windows-1251" ? "наручники" : "menottes à pouces, acier trempé";
        var file = $"<?xml version=\"1.0\" encoding=\"{name}\"?>\n" + Messages.Export("A", Messages.Item(1, goods));
        Assert.Equal(goods, Assert.Single(Files.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(file)]).Good()).Description);
    }

    [Fact]
    public void UTF_16_needs_no_mark()
    {
        Assert.Equal("A", Assert.Single(Files.Read(Encoding.Unicode.GetBytes(Messages.Export("A", Messages.Item(1)))).Good()).Declaration);
        Assert.Equal("A", Assert.Single(Files.Read(Encoding.BigEndianUnicode.GetBytes(Messages.Export("A", Messages.Item(1)))).Good()).Declaration);
    }

    [Theory]
    [InlineData("UTF-16", false)]
    [InlineData("UTF-8", true)]
    public void A_wrong_declaration_of_the_charset_loses_no_letter(string declared, bool single)
    {
        var file = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n" + Messages.Export("A", Messages.Item(1, "acier trempé"));
        var bytes = single ? Encoding.Latin1.GetBytes(file) : Encoding.UTF8.GetBytes(file);
        Assert.Equal("acier trempé", Assert.Single(Files.Read(bytes).Good()).Description);
    }

    [Fact]
    public void A_message_of_another_kind_is_named_and_passed_over()
    {
        var readings = Files.Read($"<all>\n<CC029C><LRN>X</LRN></CC029C>\n{Messages.Export("A", Messages.Item(1))}</all>");
        Assert.Single(readings.Good());
        var bad = readings.OnlyBad();
        Assert.Equal((2, "CC029C"), (bad.Line, bad.Field));
        Assert.StartsWith("CC029C is none of the messages that are read here, so it was passed over. Read are: CC515C", bad.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_a_message_may_be_written_in_each_of_its_ways()
    {
        string[] days = ["2024-03-01", "2024-03-01T09:30:00Z", "20240301", "202403010930", "20240301093000+00", "240301"];
        foreach (var day in days)
        {
            var file = Messages.Export("A", Messages.Item(1)).Replace("2024-03-01T09:30:00", day, StringComparison.Ordinal);
            Assert.Equal("2024-03-01", Assert.Single(Files.Read(file).Good()).Date);
        }
    }
}
