using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Interdict.Bench.Ordinary;

/// <summary>How some source describes goods of a code.</summary>
/// <param name="Text">The description.</param>
/// <param name="Code">The code, six digits or more.</param>
/// <param name="Source">Where it stands: nomenclature, tariff terms, tariff references, brands.</param>
sealed record GoodsText(string Text, string Code, string Source)
{
    public string Heading => Code[..4];
}

/// <summary>Descriptions of ordinary goods, by heading.</summary>
sealed class Shelves
{
    readonly ILookup<string, GoodsText> byHeading;

    Shelves(List<GoodsText> texts)
    {
        All = texts;
        byHeading = texts.ToLookup(text => text.Heading, StringComparer.Ordinal);
    }

    public List<GoodsText> All { get; }

    public IEnumerable<GoodsText> Of(string heading) => byHeading[heading];

    /// <summary>The descriptions in the data folder; null when they are not on this machine.</summary>
    public static Shelves? Open()
    {
        var nomenclature = Checkout.Data("hs", "harmonized-system.csv.gz");
        var terms = Checkout.Data("goods-text", "fpo_search_references_dev.json");
        var references = Checkout.Data("goods-text", "fpo_extra_references.csv");
        var brands = Checkout.Data("goods-text", "fpo_brands.csv");
        if (nomenclature is null || terms is null || references is null || brands is null)
        {
            return null;
        }
        var texts = new List<GoodsText>();
        texts.AddRange(Rows(nomenclature).Where(row => row.Count == 5 && row[4] == "6").Select(row => new GoodsText(row[2], row[1], "nomenclature")));
        texts.AddRange(Terms(terms));
        texts.AddRange(Rows(references).Where(row => row.Count >= 2).Select(row => new GoodsText(row[0], row[1], "tariff references")));
        texts.AddRange(Rows(brands).Where(row => row.Count >= 2).Select(row => new GoodsText(row[1], row[0], "brands")));
        return new Shelves([
            .. texts
                .Where(text => text.Code.Length >= 6 && text.Code.All(char.IsAsciiDigit) && text.Text.Length > 1)
                .DistinctBy(text => (text.Text, text.Code)),
        ]);
    }

    static IEnumerable<GoodsText> Terms(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.EnumerateObject().Select(term => new GoodsText(term.Name, term.Value.GetString() ?? "", "tariff terms"))];
    }

    /// <summary>The rows of a comma-separated file, also of a packed one, without its head.</summary>
    public static IEnumerable<List<string>> Rows(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            while (line.AsSpan().Count('"') % 2 != 0 && reader.ReadLine() is { } more)
            {
                line += " " + more;
            }
            yield return Cells(line);
        }
    }

    static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }
        cells.Add(cell.ToString().Trim());
        return cells;
    }

    /// <summary>How many descriptions each source gave.</summary>
    public string Counted() =>
        string.Join(", ", All.GroupBy(text => text.Source).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} of {group.Key}")));
}
