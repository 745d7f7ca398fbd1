using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Interdict.LawPack;
using Interdict.Matching.Headings;

namespace Interdict.Lawc.Headings;

/// <summary>The learnt table as text, <c>lexicon/headings-model.tsv</c>: a feature on each line with its voices (heading or chapter, loudness).</summary>
public static class HeadingsFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "headings-model.tsv";

    static readonly CultureInfo plain = CultureInfo.InvariantCulture;

    /// <summary>Writes the table.</summary>
    public static void Write(string folder, HeadingTable table, ImmutableArray<string> names)
    {
        var body = new StringBuilder();
        body.Append(plain, $"step\t{table.Step:R}\nunlikely-below\t{table.UnlikelyBelow:R}\nwithout-words");
        for (var at = 0; at < table.Biases.Length; at++)
        {
            body.Append(plain, $"{(at == 0 ? '\t' : ' ')}{table.Biases[at]}");
        }
        body.Append('\n');
        foreach (var at in Enumerable.Range(0, names.Length).OrderBy(at => names[at], StringComparer.Ordinal))
        {
            body.Append(names[at]).Append('\t');
            for (var voice = table.Starts[at]; voice < table.Starts[at + 1]; voice++)
            {
                body.Append(voice > table.Starts[at] ? " " : "").Append(CodeOf(table, table.Classes[voice])).Append(plain, $"{table.Weights[voice]:+0;-0}");
            }
            body.Append('\n');
        }
        var head = $"""
            # What words say about headings of the Harmonized System 2022: statistics, no ruling. Derived by "lawc learn" from
            # lexicon/heading-words.tsv (EUPL-1.2), datasets/harmonized-system (PDDL) and UK Trade Tariff search references (MIT, Crown copyright).
            # A line: a feature (w word, h the word that names the thing, b two words, p beginning, s end of a word), then heading or chapter with its weight.
            # sha256 of the rows: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body.ToString())))}

            """;
        File.WriteAllText(Path.Combine(folder, Name), head.ReplaceLineEndings("\n") + body);
    }

    /// <summary>Reads the table.</summary>
    public static HeadingTable? Read(string folder, Complaints complaints)
    {
        var headings = LexiconFolder.Lines(folder, "headings.txt", complaints);
        var lines = LexiconFolder.Lines(folder, Name, complaints);
        if (headings.IsEmpty || lines.IsEmpty)
        {
            return null;
        }
        try
        {
            return Table(headings, lines);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException or KeyNotFoundException or IndexOutOfRangeException)
        {
            complaints.Add(Name, 0, $"The table cannot be read: {wrong.Message} Derive it again: lawc learn.");
            return null;
        }
    }

    /// <summary>Compiles the table into a pack beside the law; false when it cannot be, and then it has been said.</summary>
    public static bool Compile(string folder, string lawPath)
    {
        var complaints = new Complaints();
        var table = Read(folder, complaints);
        foreach (var complaint in complaints.All)
        {
            Console.Error.WriteLine(complaint);
        }
        if (table is null)
        {
            return false;
        }
        var bytes = HeadingsPack.Write(table);
        if (HeadingsPack.Read(bytes).Pack is not { } pack || !HeadingsPack.Write(pack.Model.Table).AsSpan().SequenceEqual(bytes))
        {
            Console.Error.WriteLine("The pack of headings does not read back as it was written. This is a fault of the compiler.");
            return false;
        }
        var path = HeadingsPack.Beside(lawPath);
        File.WriteAllBytes(path + ".new", bytes);
        File.Move(path + ".new", path, overwrite: true);
        return true;
    }

    static string CodeOf(HeadingTable table, int at) => at < table.Headings.Length ? table.Headings[at] : table.Chapters[at - table.Headings.Length];

    static HeadingTable Table(ImmutableArray<string> headings, ImmutableArray<string> lines)
    {
        ImmutableArray<string> chapters = [.. headings.Select(heading => heading[..2]).Distinct()];
        var classes = headings.Concat(chapters).Select((code, at) => (code, at)).ToDictionary(one => one.code, one => (ushort)one.at, StringComparer.Ordinal);
        var rows = lines
            .Skip(3)
            .Select(line => line.Split('\t'))
            .Select(cells => (Hash: TextFeatures.HashOf(cells[0]), Voices: cells[1]))
            .OrderBy(row => row.Hash);
        var (hashes, starts, to, weights) = (new List<ulong>(), new List<int> { 0 }, new List<ushort>(), new List<sbyte>());
        foreach (var (hash, voices) in rows)
        {
            foreach (var voice in voices.Split(' '))
            {
                var sign = voice.AsSpan().IndexOfAny('+', '-');
                to.Add(classes[voice[..sign]]);
                weights.Add(sbyte.Parse(voice.AsSpan(sign), NumberStyles.AllowLeadingSign, plain));
            }
            hashes.Add(hash);
            starts.Add(to.Count);
        }
        var biases = lines[2].Split('\t')[1].Split(' ').Select(bias => short.Parse(bias, plain)).ToArray();
        return new HeadingTable(headings, chapters, [.. hashes], [.. starts], [.. to], [.. weights], biases, Figure(lines[0]), Figure(lines[1]));
    }

    static float Figure(string line) => float.Parse(line.Split('\t')[1], plain);
}
