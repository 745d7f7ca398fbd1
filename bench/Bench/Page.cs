using System.Globalization;
using System.Text;

namespace Interdict.Bench;

/// <summary>A result in Markdown: printed, and kept when asked for.</summary>
sealed class Page(string title)
{
    readonly StringBuilder text = new($"# {title}\n");

    public void Title(string words) => text.Append($"\n## {words}\n\n");

    public void Line(string words = "") => text.Append(words).Append('\n');

    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    public void Table(string[] heads, IEnumerable<string[]> rows)
    {
        Line($"| {string.Join(" | ", heads)} |");
        Line($"| {string.Join(" | ", heads.Select((_, at) => at == 0 ? "---" : "---:"))} |");
        foreach (var row in rows)
        {
            Line($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "/", StringComparison.Ordinal)))} |");
        }
        Line();
    }

    /// <summary>Prints the page and, when wished, writes it to <c>bench/results</c>.</summary>
    public void Give(Wishes wishes, string name)
    {
        Console.Out.Write(text);
        if (!wishes.Has("--write"))
        {
            return;
        }
        var folder = Path.Combine(Checkout.Root, "bench", "results");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), text.ToString());
        Console.Error.WriteLine($"Written to bench/results/{name}.");
    }

    public static string Rate(int part, int whole) =>
        whole == 0 ? "–" : $"{((double)part / whole).ToString("0.000", CultureInfo.InvariantCulture)} ({part}/{whole})";
}
