using System.Text;
using Interdict.Server.List;
using Interdict.Server.Tongues;

namespace Interdict.Server.Look;

/// <summary>A table as a file: UTF-8 with a mark, so that spreadsheets read it; cells are never formulas.</summary>
internal static class CsvTable
{
    /// <summary>The table, streamed row by row.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="heads">Names of the columns.</param>
    /// <param name="rows">The rows, as many cells each.</param>
    public static IResult File(string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string?>> rows) =>
        Results.Stream(
            async body =>
            {
                await using var text = new StreamWriter(body, new UTF8Encoding(true));
                await text.WriteAsync(Line(heads));
                foreach (var row in rows)
                {
                    await text.WriteAsync(Line(row));
                }
            },
            "text/csv; charset=utf-8",
            name
        );

    /// <summary>Names of columns in the language of whoever takes the table away. What stands in the cells keeps the words that programs know.</summary>
    public static string[] Heads(Tongue T, params string[] heads) => [.. heads.Select(head => T[head])];

    static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(CsvCell.Of)) + "\r\n";
}
