using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Lawc.Headings;

/// <summary>Where a text with a known heading stands.</summary>
public enum TextSource : byte
{
    /// <summary>Our own table of words, lexicon/heading-words.tsv.</summary>
    OwnWords,

    /// <summary>The search references of a national tariff.</summary>
    Reference,

    /// <summary>Further descriptions with codes.</summary>
    ExtraReference,

    /// <summary>Branded goods.</summary>
    Brand,

    /// <summary>The nomenclature, six digits.</summary>
    Subheading,

    /// <summary>The nomenclature, four digits.</summary>
    Heading,
}

/// <summary>A text whose heading is known.</summary>
public sealed record TradeText(string Text, string Heading, TextSource Source);

/// <summary>Reads texts with known headings from the data folder and from our own table.</summary>
public static class TradeTexts
{
    /// <summary>All of them.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="lexicon">The folder of our own tables.</param>
    public static List<TradeText> Read(string data, string lexicon)
    {
        var texts = new List<TradeText>();
        foreach (var line in File.ReadLines(Path.Combine(lexicon, "heading-words.tsv")))
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var heading, var words])
            {
                texts.AddRange(words.Split(';', StringSplitOptions.TrimEntries).Select(text => new TradeText(text, heading, TextSource.OwnWords)));
            }
        }
        using (var references = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "goods-text", "fpo_search_references_dev.json"))))
        {
            texts.AddRange(references.RootElement.EnumerateObject().Select(one => new TradeText(one.Name, one.Value.GetString()!, TextSource.Reference)));
        }
        texts.AddRange(
            Rows(Path.Combine(data, "goods-text", "fpo_extra_references.csv")).Select(row => new TradeText(row[0], row[1], TextSource.ExtraReference))
        );
        texts.AddRange(Rows(Path.Combine(data, "goods-text", "fpo_brands.csv")).Select(row => new TradeText(row[1], row[0], TextSource.Brand)));
        foreach (var row in Rows(Path.Combine(data, "hs", "harmonized-system.csv.gz")).Where(row => row[1].Length >= 4))
        {
            texts.Add(new TradeText(row[2], row[1], row[1].Length == 4 ? TextSource.Heading : TextSource.Subheading));
        }
        return
        [
            .. texts
                .Where(one => one.Text.Length > 1 && one.Heading.Length >= 4 && one.Heading.All(char.IsAsciiDigit))
                .Select(one => one with { Heading = one.Heading[..4] }),
        ];
    }

    /// <summary>
    /// The part of a hundred that a text falls into: the same for texts of the same stems in any order, so that what is kept
    /// apart for measuring is not learnt from in another spelling.
    /// </summary>
    public static int Part(TextFeatures features, string text)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var feature in features.Read(text))
        {
            if (feature.Kind == TextFeatures.Word)
            {
                words.Add(features.Name(feature));
            }
        }
        var joined = words.Count == 0 ? text.Trim().ToLowerInvariant() : string.Join(' ', words);
        return (int)((TextFeatures.HashOf("!" + joined) >> 20) % 100);
    }

    /// <summary>The first so many parts of a hundred of the references are kept apart for measuring.</summary>
    public const int KeptApart = 22;

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
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (line[at] == '"')
            {
                quoted = !quoted;
            }
            else if (line[at] == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[at]);
            }
        }
        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
