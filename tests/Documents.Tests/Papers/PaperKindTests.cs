using System.IO.Compression;
using System.Text;
using Interdict.Documents.Papers;

namespace Interdict.Documents_Tests.Papers;

public sealed class PaperKindTests
{
    private static readonly byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public void The_content_says_what_it_is_and_the_name_has_to_agree()
    {
        Assert.Equal("application/pdf", Of("a.pdf", "%PDF-1.7 x"u8.ToArray()).MediaType);
        Assert.Equal("image/png", Of("A.PNG", png).MediaType);
        Assert.Equal("image/jpeg", Of("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0]).MediaType);
        Assert.Equal("image/tiff", Of("a.tif", [(byte)'I', (byte)'I', 42, 0]).MediaType);
        Assert.Equal("text/plain", Of("a.txt", "Grüße\n"u8.ToArray()).MediaType);
        Assert.Equal("message/rfc822", Of("a.eml", "Subject: x\r\nFrom: a@example.org\r\n\r\nHello"u8.ToArray()).MediaType);
        Assert.Equal(KindFault.NotAsNamed, Of("a.pdf", png).Why);
        Assert.Equal(KindFault.NotAsNamed, Of("a.exe", "%PDF-1.7 x"u8.ToArray()).Why);
    }

    [Theory]
    [InlineData("MZ\u0090\0\u0003", "a.pdf")]
    [InlineData("<html><script>alert(1)</script></html>", "a.txt")]
    [InlineData("<?xml version=\"1.0\"?><svg/>", "a.txt")]
    [InlineData("text with a \0 in it", "a.txt")]
    public void A_wrong_type_under_a_right_ending_is_not_taken(string content, string name) =>
        Assert.Equal(KindFault.Unknown, Of(name, Encoding.Latin1.GetBytes(content)).Why);

    [Fact]
    public void Nothing_is_no_paper() => Assert.Equal(KindFault.Empty, Of("a.txt", []).Why);

    [Fact]
    public void Containers_are_looked_into()
    {
        Assert.EndsWith("wordprocessingml.document", Of("a.docx", Zip("[Content_Types].xml", "word/document.xml")).MediaType);
        Assert.EndsWith("spreadsheetml.sheet", Of("a.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml")).MediaType);
        Assert.EndsWith("opendocument.text", Of("a.odt", Zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml")).MediaType);
        Assert.Equal(KindFault.Program, Of("a.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).Why);
        Assert.Equal(KindFault.Unknown, Of("a.docx", Zip("anything.exe")).Why);
        Assert.Equal(KindFault.Unknown, Of("a.docx", [.. "PK\u0003\u0004"u8, 1, 2, 3, 4, 5, 6, 7, 8]).Why);
    }

    [Fact]
    public void A_letter_of_many_bytes_at_the_end_of_what_is_looked_at_is_no_fault()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var text = new string('a', PaperKind.Looked - 6 + shift) + "漢字漢字漢字";
            Assert.Equal("text/plain", Of("a.txt", Encoding.UTF8.GetBytes(text)).MediaType);
        }
    }

    private static (string? MediaType, KindFault Why) Of(string name, byte[] content)
    {
        using var whole = new MemoryStream(content);
        return PaperKind.Of(name, content.AsSpan(0, Math.Min(content.Length, PaperKind.Looked)), whole);
    }

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var entry in entries)
            {
                var parts = entry.Split('=');
                using var text = new StreamWriter(archive.CreateEntry(parts[0]).Open());
                text.Write(parts.Length > 1 ? parts[1] : "x");
            }
        }
        return bytes.ToArray();
    }
}
