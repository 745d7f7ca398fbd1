using System.Text;

namespace Interdict.Customs_Tests;

public sealed class CsvTests
{
    [Fact]
    public void Columns_may_stand_in_any_order_and_case()
    {
        var line = Assert.Single(Files.Read("Description;ITEM;Declaration\nthumb cuffs;1;D1\n").Good());
        Assert.Equal(("D1", "1", "thumb cuffs"), (line.Declaration, line.Item, line.Description));
    }

    [Fact]
    public void Unknown_columns_go_to_extra()
    {
        var line = Assert.Single(Files.Read("declaration,item,description,colour\nD1,1,cuffs,blue\n").Good());
        Assert.Equal([KeyValuePair.Create("colour", "blue")], line.Extra);
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_no_part_of_a_value()
    {
        var line = Assert.Single(Files.Read("\uFEFFdeclaration,item,description\r\nD1,1,\"cuffs\"\r\n").Good());
        Assert.Equal(("D1", "cuffs"), (line.Declaration, line.Description));
    }

    [Fact]
    public void The_last_line_needs_no_line_end()
    {
        Assert.Equal("rope", Assert.Single(Files.Read(Files.Header + "D1,1,rope,5607").Good()).Description);
    }

    [Fact]
    public void A_value_in_quotation_marks_holds_separators_lines_and_doubled_marks()
    {
        var readings = Files.Read(Files.Header + "D1,1,\"rope, 5\"\" thick\nblue\",5607\nD2,1,cord,5607\n");
        Assert.Equal(["rope, 5\" thick\nblue", "cord"], readings.Good().Select(line => line.Description));
        Assert.Equal([2, 4], readings.Good().Select(line => line.Record.Line));
    }

    [Fact]
    public void A_mark_in_the_middle_of_a_plain_value_is_an_inch()
    {
        Assert.Equal("pipe 5\" long", Assert.Single(Files.Read(Files.Header + "D1,1,pipe 5\" long,7306\n").Good()).Description);
    }

    [Fact]
    public void A_file_in_Latin_1_is_read_as_such()
    {
        var bytes = Encoding.Latin1.GetBytes(Files.Header + "D1,1,cha\u00EEne \u00E9paisse,7315\n");
        Assert.Equal("chaîne épaisse", Assert.Single(Files.Read(bytes).Good()).Description);
    }

    [Fact]
    public void A_file_in_Windows_1252_keeps_its_quotation_marks_and_euro_sign()
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Files.Header + "D1,1,"), 0x93, (byte)'x', 0x94, 0x80, .. Encoding.ASCII.GetBytes(",7315\n")];
        Assert.Equal("“x”€", Assert.Single(Files.Read(bytes).Good()).Description);
    }

    [Fact]
    public void One_wrong_byte_does_not_spoil_a_file_of_UTF_8()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Files.Header + "D1,1,拇指铐,7326\nD2,1,caf"),
            0xE9,
            .. Encoding.UTF8.GetBytes(",0901\nD3,1,Spießrute,7326\n"),
        ];
        Assert.Equal(["拇指铐", "café", "Spießrute"], Files.Read(bytes).Good().Select(line => line.Description));
    }

    [Fact]
    public void Letters_are_whole_however_the_bytes_arrive()
    {
        var bytes = Encoding.UTF8.GetBytes(Files.Header + "D1,1,\"拇指铐, \"\"x\"\"\",7326\r\n\r\nD2,1,б,7326\n");
        for (var piece = 1; piece < 12; piece++)
        {
            Assert.Equal(["拇指铐, \"x\"", "б"], Files.Read(bytes, piece: piece).Good().Select(line => line.Description));
        }
    }

    [Fact]
    public void A_record_with_a_wrong_number_of_fields_is_lost_alone()
    {
        var readings = Files.Read(Files.Header + "D1,1,rope,5607,x\nD2,1,cord,5607\n");
        var bad = readings.OnlyBad();
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Equal((2, 1), (bad.Line, bad.Record));
        Assert.Equal(
            "The record has 5 fields, the header has 4. Check for a missing or extra separator, or put values that contain one in quotation marks.",
            bad.Reason
        );
    }

    [Fact]
    public void A_mark_that_is_never_closed_loses_one_record()
    {
        var readings = Files.Read(Files.Header + "D1,1,\"rope,5607\nD2,1,cord,5607\nD3,1,cord,5607\n");
        Assert.Equal(["D2", "D3"], readings.Good().Select(line => line.Declaration));
        var bad = readings.OnlyBad();
        Assert.Equal((2, "description"), (bad.Line, bad.Field));
        Assert.Equal("A quotation mark is never closed. Close it.", bad.Reason);
    }

    [Fact]
    public void A_mark_that_closes_in_a_later_record_loses_one_record()
    {
        var readings = Files.Read(Files.Header + "D1,1,\"rope,5607\nD2,1,\"cord\",5607\nD3,1,cord,5607\n");
        Assert.Equal(["D2", "D3"], readings.Good().Select(line => line.Declaration));
        Assert.StartsWith("Text follows a closing quotation mark, or a quotation mark was never closed.", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_record_of_several_lines_says_which_were_passed_over()
    {
        var readings = Files.Read(Files.Header + "D1,1,\"rope\nblue\" x,5607\nD2,1,cord,5607\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Contains("(lines 2 to 3 were passed over)", readings.OnlyBad().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_field_of_a_million_characters_loses_one_record(string mark)
    {
        var readings = Files.Read(Files.Header + $"D1,1,{mark}{new string('x', 1_000_000)}{mark},5607\nD2,1,cord,5607\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        var bad = readings.OnlyBad();
        Assert.Equal(("description", "The value is longer than 65,536 characters. Shorten it."), (bad.Field, bad.Reason));
    }

    [Fact]
    public void A_field_of_65_536_characters_is_still_read()
    {
        Assert.Equal(65_536, Assert.Single(Files.Read(Files.Header + $"D1,1,{new string('é', 65_536)},5607\n").Good()).Description.Length);
        Assert.Equal("description", Files.Read(Files.Header + $"D1,1,{new string('x', 65_537)},5607\n").OnlyBad().Field);
    }

    [Fact]
    public void A_record_of_more_than_a_megabyte_is_lost_alone()
    {
        var many = string.Join(',', Enumerable.Repeat(new string('x', 60_000), 40));
        var readings = Files.Read(Files.Header + $"D1,1,{many},5607\nD2,1,cord,5607\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Equal("The record is longer than 1 MB. Shorten it or split it.", readings.OnlyBad().Reason);
    }

    [Fact]
    public void A_NUL_character_loses_one_record()
    {
        var readings = Files.Read(Files.Header + "D1,1,ro\0pe,5607\nD2,1,cord,5607\n");
        Assert.Equal("D2", Assert.Single(readings.Good()).Declaration);
        Assert.Equal("The record contains a NUL character. Remove it.", readings.OnlyBad().Reason);
    }

    [Theory]
    [InlineData(",1,rope,5607", "declaration", "The record has no declaration. Fill it in.")]
    [InlineData("D1, ,rope,5607", "item", "The record has no item. Fill it in.")]
    [InlineData("D1,1,,", "description", "The record has no description or commodity_code. Fill it in.")]
    public void A_record_without_what_is_needed_is_rejected(string record, string field, string reason)
    {
        var bad = Files.Read(Files.Header + record + "\n").OnlyBad();
        Assert.Equal((field, reason), (bad.Field, bad.Reason));
    }

    [Fact]
    public void Blank_lines_are_no_records()
    {
        var readings = Files.Read(Files.Header + "\n  \nD1,1,rope,5607\n\n\nD2,1,x\n\n");
        Assert.Equal((4, 1), (readings.Good().Single().Record.Line, readings.Good().Single().Record.Number));
        Assert.Equal((7, 2), (readings.OnlyBad().Line, readings.OnlyBad().Record));
    }

    [Fact]
    public void Good_and_rejected_records_are_all_that_were_read()
    {
        var text = new StringBuilder(Files.Header);
        for (var at = 1; at <= 999; at++)
        {
            text.Append(
                at % 3 == 0 ? $"D{at},1,\"broken,5607\n"
                : at % 7 == 0 ? $"D{at},1\n"
                : $"D{at},1,rope,5607\n"
            );
        }
        var readings = Files.Read(text.ToString());
        Assert.Equal(999 - 333 - 95, readings.Good().Count);
        Assert.Equal(readings.Count, readings.Good().Count + readings.Bad().Count);
        Assert.Equal(Enumerable.Range(1, readings.Count), readings.Select(Number));
    }

    static int Number(Reading reading) => reading is Reading.Good good ? (int)good.Record.Number : (int)((Reading.Bad)reading).Rejected.Record;
}
