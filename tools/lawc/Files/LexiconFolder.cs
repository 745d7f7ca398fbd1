using System.Collections.Immutable;
using System.Globalization;

namespace Interdict.Lawc;

/// <summary>Reads the derived tables of <c>lexicon/</c>.</summary>
static class LexiconFolder
{
    public static ImmutableSortedDictionary<char, string> Folding(string folder, Complaints complaints)
    {
        var table = ImmutableSortedDictionary.CreateBuilder<char, string>();
        foreach (var line in Lines(folder, "folding.tsv", complaints))
        {
            var parts = line.Split('\t');
            if (parts.Length == 2 && int.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                table[(char)code] = parts[1];
            }
            else
            {
                complaints.Add("folding.tsv", 0, $"\"{line}\" should be a code point and what it is folded to.");
            }
        }
        return table.ToImmutable();
    }

    public static ImmutableArray<string> Lines(string folder, string name, Complaints complaints)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            complaints.Add(name, 0, $"The table is missing in {folder}.");
            return [];
        }
        return [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
