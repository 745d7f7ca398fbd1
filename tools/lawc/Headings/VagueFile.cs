using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Interdict.Matching.Headings;
using Interdict.Matching.Vague;

namespace Interdict.Lawc.Headings;

/// <summary>The table of vague descriptions as text, <c>lexicon/vague-model.tsv</c>.</summary>
static class VagueFile
{
    public const string Name = "vague-model.tsv";

    static readonly CultureInfo plain = CultureInfo.InvariantCulture;

    /// <summary>Writes the table. Whole descriptions are written as numbers only.</summary>
    public static void Write(string folder, VagueTable table, IEnumerable<(string Name, sbyte Weight)> rows)
    {
        var body = new StringBuilder();
        body.Append(plain, $"step\t{table.Step:R}\nvague-above\t{table.VagueAbove:R}\n");
        foreach (var (name, weight) in rows.OrderBy(row => row.Name, StringComparer.Ordinal))
        {
            body.Append(name).Append(plain, $"\t{weight}\n");
        }
        foreach (var whole in table.Whole)
        {
            body.Append(plain, $"={whole:x16}\n");
        }
        var head = $"""
            # What speaks for a description of goods that says too little (above 0) or enough (below 0). Derived by "lawc learn" from UK Trade
            # Tariff reference data (MIT, Crown copyright), datasets/harmonized-system (PDDL) and lexicon/heading-words.tsv (EUPL-1.2).
            # A line: a feature as in headings-model.tsv (! is the form of the text) and its weight; or = and the number of a whole description.
            # sha256 of the rows: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToString())))}

            """;
        File.WriteAllText(Path.Combine(folder, Name), head.ReplaceLineEndings("\n") + body);
    }

    /// <summary>Reads the table.</summary>
    public static VagueTable Read(string folder, Complaints complaints)
    {
        var lines = LexiconFolder.Lines(folder, Name, complaints);
        if (lines.IsEmpty)
        {
            return VagueTable.Empty;
        }
        try
        {
            var rows = lines.Skip(2).Where(line => line[0] != '=').Select(line => line.Split('\t')).Select(Row).OrderBy(row => row.Hash).ToList();
            return new VagueTable(
                [.. rows.Select(row => row.Hash)],
                [.. rows.Select(row => row.Weight)],
                [.. lines.Where(line => line[0] == '=').Select(line => ulong.Parse(line.AsSpan(1), NumberStyles.HexNumber, plain)).Order()],
                Figure(lines[0]),
                Figure(lines[1])
            );
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or IndexOutOfRangeException)
        {
            complaints.Add(Name, 0, $"The table cannot be read: {wrong.Message} Derive it again: lawc learn.");
            return VagueTable.Empty;
        }
    }

    static (ulong Hash, sbyte Weight) Row(string[] cells) => (TextFeatures.HashOf(cells[0]), sbyte.Parse(cells[1], plain));

    static float Figure(string line) => float.Parse(line.Split('\t')[1], plain);
}
