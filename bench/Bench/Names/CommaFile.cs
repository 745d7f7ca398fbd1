using System.IO.Compression;
using System.Text;

namespace Interdict.Bench.Names;

/// <summary>Files of commas and quotes, packed or plain.</summary>
static class CommaFile
{
    /// <summary>The text of a file.</summary>
    public static string Text(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream unpacked = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The cells of a column, by the name in the first row.</summary>
    public static IEnumerable<string> Column(string file, string name) => Table(file).Select(row => row[name]);

    /// <summary>Rows by the names of the first.</summary>
    public static IEnumerable<Dictionary<string, string>> Table(string file)
    {
        List<string>? heads = null;
        foreach (var row in Rows(file))
        {
            if (heads is null)
            {
                heads = row;
            }
            else if (row.Count >= heads.Count)
            {
                yield return heads.Select((head, at) => (head, cell: row[at])).ToDictionary(pair => pair.head, pair => pair.cell);
            }
        }
    }

    /// <summary>All rows with something in them.</summary>
    public static IEnumerable<List<string>> Rows(string file)
    {
        var text = Text(file);
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                quoted = letter != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                at += quoted && letter == '"' ? 1 : 0;
                _ = quoted ? cell.Append(letter) : cell;
            }
            else if (letter == '"')
            {
                quoted = true;
            }
            else if (letter is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (letter == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else if (letter != '\r')
            {
                cell.Append(letter);
            }
        }
        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            yield return row;
        }
    }
}
