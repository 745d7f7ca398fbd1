using System.Runtime.CompilerServices;

namespace Interdict.Customs_Tests;

/// <summary>Messages in XML: the samples of the checkout, and small ones made for a test.</summary>
static class Messages
{
    /// <summary>The path of a sample.</summary>
    public static string Sample(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../samples/messages", name));

    /// <summary>The items of a sample; every one has to be good.</summary>
    public static List<DeclarationLine> OfSample(string name)
    {
        var readings = Files.Read(File.ReadAllBytes(Sample(name)));
        Assert.Empty(readings.Bad());
        return readings.Good();
    }

    /// <summary>An export message with items.</summary>
    public static string Export(string number, params ReadOnlySpan<string> items) =>
        $"""
            <CC515C>
            <preparationDateAndTime>2024-03-01T09:30:00</preparationDateAndTime>
            <ExportOperation><LRN>{number}</LRN></ExportOperation>
            <GoodsShipment>
            <countryOfDestination>QN</countryOfDestination>
            {string.Join("\n", items)}
            </GoodsShipment>
            </CC515C>
            """;

    /// <summary>A goods item.</summary>
    public static string Item(int number, string goods = "rope", string more = "") =>
        $"<GoodsItem><declarationGoodsItemNumber>{number}</declarationGoodsItemNumber><Commodity><descriptionOfGoods>{goods}</descriptionOfGoods></Commodity>{more}</GoodsItem>";

    /// <summary>The values of a line that are not blank, by their columns.</summary>
    public static Dictionary<string, string> Values(this DeclarationLine line) =>
        DeclarationLine.Columns.Names.Zip(line.Record.Values, KeyValuePair.Create).Concat(line.Extra).Where(pair => pair.Value.Length > 0).ToDictionary();
}
