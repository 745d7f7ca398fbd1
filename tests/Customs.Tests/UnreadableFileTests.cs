using System.Text;

namespace Interdict.Customs_Tests;

public sealed class UnreadableFileTests
{
    [Fact]
    public void An_empty_file()
    {
        Assert.Equal("The file is empty (0 bytes). Check how it was exported.", Files.WhyNot(""));
    }

    [Fact]
    public void A_file_of_blank_lines()
    {
        Assert.Equal("The file has blank lines only. Check how it was exported.", Files.WhyNot("\n \r\n"));
    }

    [Fact]
    public void A_missing_column()
    {
        Assert.Equal(
            "The file has no column item, description or commodity_code. Its first line names: declaration, goods. Add the column or correct its name; the order does not matter.",
            Files.WhyNot("declaration,goods\nD1,rope\n")
        );
    }

    [Fact]
    public void A_column_that_stands_twice()
    {
        Assert.Equal("The column item stands twice in the first line. Rename or remove one.", Files.WhyNot("declaration,item,Item,description\n"));
    }

    [Fact]
    public void UTF_16()
    {
        Assert.Equal("The file is UTF-16 text. Save it as UTF-8.", Files.WhyNot([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Files.Header)]));
        Assert.Contains("it is UTF-16", Files.WhyNot(Encoding.Unicode.GetBytes(Files.Header)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_JSON_array()
    {
        Assert.StartsWith("The file is one JSON array.", Files.WhyNot("[\n{\"declaration\":\"D1\"}]"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_with_a_mark_that_is_never_closed()
    {
        Assert.StartsWith(
            "A quotation mark in the first line is not closed",
            Files.WhyNot("declaration,\"item,description\nD1,1,x\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_first_line_without_end()
    {
        Assert.StartsWith("The first line is longer than 1 MB.", Files.WhyNot(new string('x', 2_000_000)), StringComparison.Ordinal);
    }
}
