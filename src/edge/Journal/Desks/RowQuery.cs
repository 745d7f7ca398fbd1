using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Interdict.Store;

namespace Interdict.Journal.Desks;

/// <summary>Some rows, and where to go on.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Passed back it gives the rows after these; null when these are the last.</param>
public sealed record Page<T>(ImmutableArray<T> Rows, string? Next);

/// <summary>
/// A question to a table of read models: conditions, an order, and a place to go on from. Paging by place, not by counting, shows
/// nothing twice and nothing never while others write.
/// </summary>
/// <param name="table">The table; it has a column <c>file</c>.</param>
public sealed class RowQuery(string table)
{
    const int mostRows = 500;

    readonly List<string> conditions = [];
    readonly List<(string Name, object Value)> values = [];
    string order = "file";
    bool descending;
    string? after;

    /// <summary>A condition in SQL with its values: <c>"stage = @stage"</c>. Only values come from outside, never the condition.</summary>
    public RowQuery Where(string condition, params ReadOnlySpan<(string Name, object Value)> with)
    {
        conditions.Add(condition);
        values.AddRange(with);
        return this;
    }

    /// <summary>A column has a value; nothing is asked when the value is null.</summary>
    public RowQuery Is(string column, object? value) => value is null ? this : Where($"{column} = @{column}", (column, value));

    /// <summary>A column has one of some values; nothing is asked when there are none.</summary>
    public RowQuery IsOneOf(string column, IReadOnlyCollection<string> any)
    {
        if (any.Count == 0)
        {
            return this;
        }
        var named = any.Select((value, at) => ($"{column}{at.ToString(CultureInfo.InvariantCulture)}", (object)value)).ToArray();
        return Where($"{column} IN ({string.Join(", ", named.Select(one => "@" + one.Item1))})", named);
    }

    /// <summary>The order: a column of the table, then the number of the file.</summary>
    public RowQuery OrderBy(string column, bool isDescending = false)
    {
        (order, descending) = (column, isDescending);
        return this;
    }

    /// <summary>Goes on after a place; one that cannot be read is the beginning.</summary>
    public RowQuery After(string? place)
    {
        after = place;
        return this;
    }

    /// <summary>The rows.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="columns">The columns to read; the row is given with them in this order.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="read">Makes one.</param>
    public Page<T> Page<T>(DbConnection connection, string columns, int most, Func<DbDataReader, T> read)
    {
        most = Math.Clamp(most, 1, mostRows);
        var direction = descending ? " DESC" : "";
        var by = order == "file" ? $"file{direction}" : $"{order}{direction}, file{direction}";
        var (place, placed) = Place();
        var where = conditions.Concat(place.Length > 0 ? [place] : []).ToArray();
        var rows = connection.Rows(
            row => (Made: read(row), Key: row.GetValue(row.FieldCount - 2), File: row.GetString(row.FieldCount - 1)),
            $"SELECT {columns}, {order}, file FROM {table}{Text(where)} ORDER BY {by} LIMIT {most + 1}",
            [.. values, .. placed]
        );
        var next = rows.Count > most ? Written(rows[most - 1].Key, rows[most - 1].File) : null;
        return new Page<T>([.. rows.Take(most).Select(row => row.Made)], next);
    }

    /// <summary>How many there are, whatever the place.</summary>
    public long Count(DbConnection connection) => connection.Rows(row => row.GetInt64(0), $"SELECT COUNT(*) FROM {table}{Text(conditions)}", [.. values])[0];

    /// <summary>How many there are for each value of a column, whatever the place.</summary>
    public IReadOnlyDictionary<string, long> CountBy(DbConnection connection, string column) =>
        connection
            .Rows(row => (row.GetString(0), row.GetInt64(1)), $"SELECT {column}, COUNT(*) FROM {table}{Text(conditions)} GROUP BY {column}", [.. values])
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    static string Text(IReadOnlyCollection<string> where) => where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", where.Select(one => $"({one})"));

    (string Condition, (string, object)[] Values) Place()
    {
        if (Read(after) is not var (key, file))
        {
            return ("", []);
        }
        var sign = descending ? "<" : ">";
        return order == "file" ? ($"file {sign} @place", [("place", file)]) : ($"({order}, file) {sign} (@key, @place)", [("key", key), ("place", file)]);
    }

    // "n" before a number, "t" before a text: a column of numbers is not compared with a text.
    static string Written(object key, string file) =>
        Convert
            .ToBase64String(Encoding.UTF8.GetBytes(key is long number ? $"n{number.ToString(CultureInfo.InvariantCulture)}\n{file}" : $"t{key}\n{file}"))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

    static (object Key, string File)? Read(string? place)
    {
        if (string.IsNullOrEmpty(place))
        {
            return null;
        }
        var padded = place.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (place.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length))
        {
            return null;
        }
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var cut = text.LastIndexOf('\n');
        return cut < 1 ? null
            : text[0] == 't' ? (text[1..cut], text[(cut + 1)..])
            : long.TryParse(text.AsSpan(1, cut - 1), out var number) ? (number, text[(cut + 1)..])
            : null;
    }
}
