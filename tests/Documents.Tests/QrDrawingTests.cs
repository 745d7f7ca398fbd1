using System.Xml.Linq;
using Interdict.Documents.QrCode;

namespace Interdict.Documents_Tests;

public sealed class QrDrawingTests
{
    [Fact]
    public void A_short_address_becomes_a_square_drawing_of_one_path()
    {
        var svg = XDocument.Parse(QrDrawing.Svg("https://example.org/verify/0123456789ABCDEF", "Check <this> & that")).Root!;
        var box = svg.Attribute("viewBox")!.Value.Split(' ');
        Assert.Equal(box[2], box[3]);
        Assert.Single(svg.Elements(), element => element.Name.LocalName == "path");
        Assert.Equal("Check <this> & that", svg.Elements().First().Value);
        Assert.DoesNotContain("style", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_gives_the_same_drawing() => Assert.Equal(QrDrawing.Svg("a", "b"), QrDrawing.Svg("a", "b"));
}
