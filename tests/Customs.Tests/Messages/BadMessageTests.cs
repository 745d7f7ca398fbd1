using System.Text;

namespace Interdict.Customs_Tests;

public sealed class BadMessageTests
{
    [Fact]
    public void An_item_without_its_number_is_named_and_loses_nothing_else()
    {
        var file = Messages.Export(
            "A",
            Messages.Item(1),
            "<GoodsItem><Commodity><descriptionOfGoods>x</descriptionOfGoods></Commodity></GoodsItem>",
            Messages.Item(3)
        );
        var readings = Files.Read(file);
        Assert.Equal(["1", "3"], readings.Good().Select(line => line.Item));
        Assert.Equal(
            new Rejected(7, 2, "declarationGoodsItemNumber", "An item without number of CC515C A has no declarationGoodsItemNumber. Fill it in."),
            readings.OnlyBad()
        );
    }

    [Fact]
    public void An_item_without_goods_is_named()
    {
        var bad = Files.Read(Messages.Export("A", "<GoodsItem><declarationGoodsItemNumber>4</declarationGoodsItemNumber></GoodsItem>")).OnlyBad();
        Assert.Equal(
            ("Commodity/descriptionOfGoods", "Item 4 of CC515C A has no Commodity/descriptionOfGoods and no CommodityCode. Fill it in."),
            (bad.Field, bad.Reason)
        );
    }

    [Fact]
    public void An_element_that_is_too_long_spoils_its_item_alone()
    {
        var readings = Files.Read(Messages.Export("A", Messages.Item(1, new string('x', 65_537)), Messages.Item(2, new string('x', 65_536))));
        Assert.Equal("2", Assert.Single(readings.Good()).Item);
        Assert.Equal(
            new Rejected(6, 1, "Commodity/descriptionOfGoods", "The element in item 1 of CC515C A is longer than 65,536 characters. Shorten it."),
            readings.OnlyBad()
        );
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a&#0;b")]
    [InlineData("a\u0007b")]
    [InlineData("a&#x1;b")]
    public void A_control_character_spoils_its_item_alone(string goods)
    {
        var readings = Files.Read(Messages.Export("A", Messages.Item(1, goods), Messages.Item(2)));
        Assert.Equal("2", Assert.Single(readings.Good()).Item);
        Assert.Equal(
            ("Commodity/descriptionOfGoods", "The element contains a NUL or another control character. Remove it."),
            (readings.OnlyBad().Field, readings.OnlyBad().Reason)
        );
    }

    [Fact]
    public void A_control_character_in_the_head_leaves_that_element_out_and_says_so()
    {
        var readings = Files.Read(Messages.Export("A", Messages.Item(1)).Replace("QN", "Q\0N", StringComparison.Ordinal));
        Assert.Equal("", Assert.Single(readings.Good()).Destination);
        Assert.Equal(
            (5L, "The element of CC515C A contains a NUL or another control character, so it was left out. Remove it."),
            (readings.OnlyBad().Line, readings.OnlyBad().Reason)
        );
    }

    [Theory]
    [InlineData("<!DOCTYPE CC515C SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;&lol;\">]>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"<CC515C><ExportOperation><LRN>1</LRN></ExportOperation></CC515C>\">]>")]
    public void A_document_type_definition_is_refused(string dtd)
    {
        Assert.Equal(
            "The file holds a document type definition (<!DOCTYPE). It can pull in other files and grow without limit, so it is refused. Send the message without it.",
            Files.WhyNot($"<?xml version=\"1.0\"?>{dtd}\n{Messages.Export("A", Messages.Item(1))}")
        );
    }

    [Fact]
    public void A_document_type_definition_further_on_costs_its_document_alone()
    {
        var file =
            Messages.Export("A", Messages.Item(1))
            + $"\n<?xml version=\"1.0\"?>\n<!DOCTYPE x>\n{Messages.Export("B", Messages.Item(1))}\n<?xml version=\"1.0\"?>\n{Messages.Export("C", Messages.Item(1))}";
        var readings = Files.Read(file);
        Assert.Equal(["A", "C"], readings.Good().Select(line => line.Declaration));
        Assert.Contains("document type definition", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&lol;")]
    [InlineData("<![CDATA[ never closed")]
    [InlineData("a < b")]
    [InlineData("R&D")]
    [InlineData("<b>x")]
    [InlineData("<b a=\"1>x</b>")]
    [InlineData("<b a=\"1\" a=\"1\"/>")]
    [InlineData("<!DOCTYPE x>")]
    public void XML_that_is_not_well_formed_ends_its_message_and_no_other(string goods)
    {
        var file = $"<all>{Messages.Export("A", Messages.Item(1), Messages.Item(2, goods), Messages.Item(3))}\n{Messages.Export("B", Messages.Item(1))}</all>";
        var readings = Files.Read(file);
        var lost = goods.Contains("CDATA", StringComparison.Ordinal);
        Assert.Equal(lost ? ["A/1"] : ["A/1", "B/1"], readings.Good().Select(line => $"{line.Declaration}/{line.Item}"));
        Assert.Contains("CC515C A", readings.OnlyBad().Reason, StringComparison.Ordinal);
        Assert.Contains(" The item before that was read", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_fault_is_named()
    {
        var bad = Files.Read(Messages.Export("A", Messages.Item(1), "\n<GoodsItem><x></y>")).OnlyBad();
        Assert.Equal(8, bad.Line);
        Assert.Equal(
            "CC515C A is not well-formed XML from character 17 of this line on: a tag is not closed, a sign such as < or & is not written as &lt; or &amp;, or an entity is not defined. The item before that was read, with what stood before it in the message. Correct the message and send it again.",
            bad.Reason
        );
    }

    [Fact]
    public void A_file_that_was_cut_off_keeps_what_was_whole_at_every_cut()
    {
        var file = Encoding.UTF8.GetBytes(Messages.Export("A", Messages.Item(1), Messages.Item(2)));
        for (var length = 30; length < file.Length; length += 7)
        {
            var readings = Files.Read(file[..length]);
            var said = readings.OnlyBad().Reason;
            Assert.StartsWith("The file ends inside CC515C", said, StringComparison.Ordinal);
            Assert.InRange(readings.Good().Count, 0, 2);
        }
        Assert.Equal(
            "The file ends inside CC515C A: it was cut off. The 2 items before that were read, with what stood before them in the message. Correct the message and send it again.",
            Files.Read(file[..^10]).OnlyBad().Reason
        );
    }

    [Fact]
    public void Ten_thousand_levels_are_not_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 10_000));
        var readings = Files.Read(Messages.Export("A", Messages.Item(1), deep) + Messages.Export("B", Messages.Item(1)));
        Assert.Equal(["A", "B"], readings.Good().Select(line => line.Declaration));
        Assert.StartsWith("CC515C A: The message is nested deeper than 64 levels.", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_five_megabytes_is_not_read()
    {
        var file = Messages.Export("A", Messages.Item(1, more: $"<b x=\"{new string('x', 5_000_000)}\"/>")) + Messages.Export("B", Messages.Item(1));
        var readings = Files.Read(file);
        Assert.Equal(["B"], readings.Good().Select(line => line.Declaration));
        Assert.Equal(
            "CC515C A: A tag with its attributes is longer than 65,536 characters. Shorten it. Nothing of it could be read. Correct it and send it again.",
            readings.OnlyBad().Reason
        );
    }

    [Fact]
    public void A_message_without_items_is_named()
    {
        Assert.Equal("CC515C A: The message has no goods item. Check whether it is complete.", Files.Read(Messages.Export("A")).OnlyBad().Reason);
        Assert.Equal("CC515C: The message has no goods item. Check whether it is complete.", Files.Read("<CC515C/>").OnlyBad().Reason);
    }

    [Fact]
    public void A_head_behind_items_that_were_given_on_already_is_said()
    {
        var items = Enumerable.Range(1, 1500).Select(number => Messages.Item(number)).ToArray();
        var file = Messages.Export("A", [.. items, "<Exporter><name>Late Example</name></Exporter>"]);
        var readings = Files.Read(file);
        Assert.Equal(1500, readings.Good().Count);
        Assert.StartsWith("CC515C A names this element after 1,000 items that were read without it.", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void XML_without_a_customs_message_is_refused_by_the_name_of_its_first_element()
    {
        Assert.StartsWith(
            "The file is XML, but no customs message that is read here is in it; its first element is Invoice. Read are: CC515C",
            Files.WhyNot("<n:Invoice xmlns:n='urn:x'><Declaration/></n:Invoice>"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("The file is XML, but no customs message that is read here is in it. Read are", Files.WhyNot("<"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_charset_is_refused()
    {
        Assert.Equal(
            "The XML declaration names the charset \"klingon-8\", which is not known here. Save the file as UTF-8.",
            Files.WhyNot($"<?xml version=\"1.0\" encoding=\"klingon-8\"?>{Messages.Export("A", Messages.Item(1))}")
        );
    }

    [Fact]
    public void XML_is_read_as_declarations_only()
    {
        var opening = RecordFile.Open(new MemoryStream(Encoding.UTF8.GetBytes(Messages.Export("A"))), Columns.OfClassification);
        Assert.StartsWith("The file is XML. Messages in XML are read as declarations only", opening.Why, StringComparison.Ordinal);
    }
}
