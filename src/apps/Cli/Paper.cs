using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Interdict.Law;

namespace Interdict.Cli;

/// <summary>Lays out text for reading, and JSON for programs.</summary>
static class Paper
{
    const int Width = 100;

    static readonly JsonWriterOptions indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A line.</summary>
    public static StringBuilder Line(this StringBuilder paper, string text = "") => paper.Append(text).Append('\n');

    /// <summary>A text broken into lines, each after the same margin, the first after its mark.</summary>
    public static StringBuilder Wrapped(this StringBuilder paper, string text, string mark = "  ")
    {
        var margin = new string(' ', mark.Length);
        var line = new StringBuilder(mark);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > mark.Length && line.Length + word.Length > Width)
            {
                paper.Line(line.ToString().TrimEnd());
                line.Clear().Append(margin);
            }
            line.Append(word).Append(' ');
        }
        return paper.Line(line.ToString().TrimEnd());
    }

    /// <summary>A heading with a list under it; nothing when the list is empty.</summary>
    public static StringBuilder Section(this StringBuilder paper, string heading, IEnumerable<string> items, bool numbered = false)
    {
        var number = 0;
        foreach (var item in items)
        {
            if (number++ == 0)
            {
                paper.Line().Line(heading);
            }
            paper.Wrapped(item, numbered ? $"  {number}. " : "  - ");
        }
        return paper;
    }

    /// <summary>Rows in columns as wide as their longest text; the last column is not padded.</summary>
    public static StringBuilder Table(this StringBuilder paper, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return paper;
        }
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            paper.Line(string.Join("  ", cells).TrimEnd());
        }
        return paper;
    }

    /// <summary>Writes one JSON value to standard output.</summary>
    public static void Json(Desk desk, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(desk.Output, indented))
        {
            write(json);
        }
        desk.Output.Write("\n"u8);
    }

    /// <summary>A list of objects, each with the fields that <paramref name="fields"/> writes.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A list of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    /// <summary>How well a text is confirmed, for people.</summary>
    public static string Confirmed(Verification verification) =>
        verification switch
        {
            Verification.Verified => "verified",
            Verification.Attested => "attested",
            Verification.CarriedOver => "text not confirmed (carried over)",
            Verification.SecondarySource => "text not confirmed (secondary source)",
            _ => "text not confirmed (from memory)",
        };
}
