using System.Globalization;
using System.Text;
using Interdict.Journal.Keeping;

namespace Interdict.Journal.Views;

/// <summary>A table of read models with all views that give columns to it.</summary>
sealed class ViewTable
{
    // SQLite looks for each value by its name: a statement with many costs the square of them.
    const int mostValues = 300;

    // Counted up when what stands in a column changes and its name does not.
    const int version = 2;

    readonly View[] parts;
    readonly string[] columns;
    readonly string update;

    ViewTable(View[] parts)
    {
        this.parts = parts;
        Name = parts[0].Table;
        Of = parts[0].Of;
        columns = [.. parts.SelectMany(part => part.Columns)];
        update = parts[0].IsRow ? $" ON CONFLICT (file) DO UPDATE SET {string.Join(", ", columns.Select(name => $"{name} = excluded.{name}"))}" : "";
    }

    public string Name { get; }

    public Type Of { get; }

    public static IReadOnlyList<ViewTable> All { get; } = Join(AllViews.Views);

    /// <summary>What the lists look like: another text means that they were made by another version of this program.</summary>
    public static string Shape { get; } =
        $"{version} " + string.Join("; ", All.Select(table => $"{table.Name} of {table.Of.Name}: {string.Join(",", table.columns)}"));

    public static IReadOnlyList<ViewTable> Join(IEnumerable<View> views) =>
        [.. views.GroupBy(view => (view.Table, view.Of)).Select(table => new ViewTable([.. table]))];

    /// <summary>The rows of a file; none when there is no file.</summary>
    public List<object[]> RowsOf(object? file)
    {
        if (file is null)
        {
            return [];
        }
        return parts.Length == 1
            ? [.. parts[0].RowsOf(file)]
            :
            [
                [.. parts.SelectMany(part => part.RowsOf(file).Single())],
            ];
    }

    /// <summary>The file folded out of its facts.</summary>
    public object Fold(Licensing.FileId id, IEnumerable<Licensing.Paper> papers) => parts[0].Fold(id, papers);

    /// <summary>Writes what differs between a file before and after.</summary>
    public void Change(Statement run, string file, object? before, object after)
    {
        var (old, now) = (RowsOf(before), RowsOf(after));
        if (old.Count == now.Count && old.Zip(now).All(pair => pair.First.SequenceEqual(pair.Second)))
        {
            return;
        }
        if (update.Length == 0 && old.Count > 0)
        {
            run($"DELETE FROM {Name} WHERE file = @file", ("file", file));
        }
        Write(run, [.. now.Select(row => (file, row))]);
    }

    /// <summary>Takes a file's rows away.</summary>
    public void Clear(Statement run, string file) => run($"DELETE FROM {Name} WHERE file = @file", ("file", file));

    /// <summary>Writes rows.</summary>
    public void Write(Statement run, IReadOnlyList<(string File, object[] Row)> rows)
    {
        foreach (var some in rows.Chunk(Math.Max(1, mostValues / (columns.Length + 1))))
        {
            var values = new List<(string, object)>(some.Length * (columns.Length + 1));
            var sql = new StringBuilder($"INSERT INTO {Name} (file, {string.Join(", ", columns)}) VALUES ");
            foreach (var (file, row) in some)
            {
                sql.Append(values.Count == 0 ? "(" : ", (");
                Put(sql, values, file);
                foreach (var value in row)
                {
                    sql.Append(", ");
                    Put(sql, values, value);
                }
                sql.Append(')');
            }
            run(sql.Append(update).ToString(), [.. values]);
        }
    }

    static void Put(StringBuilder sql, List<(string, object)> values, object value)
    {
        var name = "v" + values.Count.ToString(CultureInfo.InvariantCulture);
        sql.Append('@').Append(name);
        values.Add((name, value));
    }
}
