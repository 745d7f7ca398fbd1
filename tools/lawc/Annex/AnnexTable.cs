using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Interdict.Lawc;

/// <summary>An entry as an annex prints it.</summary>
/// <param name="Number">Its number in the annex: 2.2.</param>
/// <param name="Section">The number of its section.</param>
/// <param name="Text">Its description, dashes included.</param>
/// <param name="Notes">The notes below it.</param>
/// <param name="Codes">Its commodity codes, digits only.</param>
/// <param name="WholeCodes">Those of them that stand without "ex".</param>
public sealed record PrintedEntry(
    string Number,
    string Section,
    string Text,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Codes,
    ImmutableArray<string> WholeCodes
);

/// <summary>
/// Reads an annex as EUR-Lex publishes it: a table of two columns, commodity codes and numbered descriptions. A code cell
/// may hold several codes and may span several rows; a description may span several code rows, be broken by dashes over
/// several rows, and carry notes.
/// </summary>
public static partial class AnnexTable
{
    /// <summary>The entries in the order of the table.</summary>
    public static IReadOnlyList<PrintedEntry> Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        var reader = new Reader();
        foreach (var table in document.QuerySelectorAll("table").Where(IsOutermost))
        {
            foreach (var row in Grid((AngleSharp.Html.Dom.IHtmlTableElement)table))
            {
                reader.Row(row);
            }
        }
        return reader.Entries();
    }

    static bool IsOutermost(IElement table) => table.ParentElement?.Closest("table") is null;

    /// <summary>A printed row: its cells, each with a mark that says whether it began in an earlier row.</summary>
    readonly record struct Cell(string Text, bool Continues);

    // Spans are laid out so that every row has a cell in every column it covers.
    static IEnumerable<List<Cell>> Grid(AngleSharp.Html.Dom.IHtmlTableElement table)
    {
        var open = new Dictionary<int, (string Text, int Left)>();
        foreach (var row in table.Rows)
        {
            var cells = new List<Cell>();
            var column = 0;
            foreach (var cell in row.Cells)
            {
                column = Continue(open, cells, column);
                var text = TextOf(cell);
                for (var width = 0; width < Math.Max(1, cell.ColumnSpan); width++, column++)
                {
                    cells.Add(new Cell(width == 0 ? text : "", width > 0));
                    if (cell.RowSpan > 1)
                    {
                        open[column] = (width == 0 ? text : "", cell.RowSpan - 1);
                    }
                }
            }
            Continue(open, cells, column);
            yield return cells;
        }
    }

    static int Continue(Dictionary<int, (string Text, int Left)> open, List<Cell> cells, int column)
    {
        while (open.TryGetValue(column, out var above))
        {
            cells.Add(new Cell(above.Text, true));
            if (above.Left == 1)
            {
                open.Remove(column);
            }
            else
            {
                open[column] = (above.Text, above.Left - 1);
            }
            column++;
        }
        return column;
    }

    // Paragraphs, line breaks and inner rows are lines; inner tables hold "number | text" or "dash | text".
    static string TextOf(IElement cell)
    {
        var text = new System.Text.StringBuilder();
        Append(cell, text);
        return string.Join('\n', text.ToString().Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    static void Append(INode node, System.Text.StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data.Replace('\n', ' '));
                continue;
            }
            var breaks = child is IElement { LocalName: "p" or "br" or "tr" or "div" or "li" };
            if (breaks && !InsideRow(child))
            {
                text.Append('\n');
            }
            Append(child, text);
            if (breaks && !InsideRow(child))
            {
                text.Append('\n');
            }
            else if (child is IElement { LocalName: "td" or "p" })
            {
                text.Append(' ');
            }
        }
    }

    // A paragraph within a cell of an inner table belongs to that inner row's line.
    static bool InsideRow(INode node) =>
        node is IElement { LocalName: "p" } paragraph
        && paragraph.ParentElement is { LocalName: "td" } cell
        && cell.Closest("table")?.ParentElement?.Closest("table") is not null;

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d+\.\d+)\.?\s+(.*)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(\d+)\.\s+\S", RegexOptions.Singleline)]
    private static partial Regex SectionHead();

    [GeneratedRegex(@"(ex\s*)?(\d{4}(?:[ .]?\d{2}){0,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    sealed class Reader
    {
        readonly List<(string Number, string Section, List<string> Text, List<string> Notes, List<(string Code, bool Ex)> Codes)> entries = [];
        string section = "";
        bool inNotes;

        public void Row(List<Cell> cells)
        {
            // The last column with text describes; the ones before it carry codes.
            var describing = cells.FindLastIndex(cell => cell.Text.Length > 0);
            if (describing < 0)
            {
                return;
            }
            var description = cells[describing];
            if (cells.Count > 1 && describing == 0 && Code().IsMatch(description.Text) && !Numbered().IsMatch(description.Text))
            {
                Codes(description);
                return;
            }
            if (!description.Continues)
            {
                Lines(description.Text);
            }
            for (var column = 0; column < describing; column++)
            {
                Codes(cells[column]);
            }
        }

        void Lines(string text)
        {
            foreach (var line in text.Split('\n'))
            {
                if (Numbered().Match(line) is { Success: true } item)
                {
                    inNotes = false;
                    entries.Add((item.Groups[1].Value, section, [item.Groups[2].Value], [], []));
                }
                else if (SectionHead().Match(line) is { Success: true } head)
                {
                    inNotes = false;
                    section = head.Groups[1].Value;
                }
                else if (entries.Count > 0)
                {
                    Continued(line);
                }
            }
        }

        void Continued(string line)
        {
            var entry = entries[^1];
            if (line.StartsWith("Note", StringComparison.OrdinalIgnoreCase))
            {
                inNotes = true;
                var said = line[(line.IndexOf(':') + 1)..].Trim();
                if (said.Length > 0)
                {
                    entry.Notes.Add(said);
                }
                return;
            }
            (inNotes ? entry.Notes : entry.Text).Add(line);
        }

        // A code cell that began beside an earlier entry and spans on counts for this entry too.
        void Codes(Cell cell)
        {
            if (entries.Count == 0)
            {
                return;
            }
            foreach (Match code in Code().Matches(cell.Text))
            {
                var digits = new string([.. code.Groups[2].Value.Where(char.IsAsciiDigit)]);
                var known = entries[^1].Codes;
                if (!known.Exists(one => one.Code == digits))
                {
                    known.Add((digits, code.Groups[1].Success));
                }
            }
        }

        public IReadOnlyList<PrintedEntry> Entries() =>
            [
                .. entries.Select(entry => new PrintedEntry(
                    entry.Number,
                    entry.Section.Length > 0 ? entry.Section : entry.Number.Split('.')[0],
                    string.Join('\n', entry.Text),
                    [.. entry.Notes],
                    [.. entry.Codes.Select(code => code.Code)],
                    [.. entry.Codes.Where(code => !code.Ex).Select(code => code.Code)]
                )),
            ];
    }
}
