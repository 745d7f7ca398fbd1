using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Interdict.Store;

/// <summary>Many rows for one statement: a journey to the server for all of them.</summary>
sealed class ManyRows(params string[] columns)
{
    readonly List<(string Name, object Value)> values = [];

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<object> row)
    {
        foreach (var value in row)
        {
            values.Add((Name(values.Count), value));
        }
    }

    /// <summary>Inserts the rows that are not there yet.</summary>
    /// <returns>How many were not.</returns>
    public int Insert(DbConnection connection, string table) => values.Count == 0 ? 0 : connection.Run(Sql(table), [.. values]);

    /// <summary>Inserts the rows that are not there yet, and returns something of each of those.</summary>
    public List<T> Insert<T>(DbConnection connection, string table, string returning, Func<DbDataReader, T> make) =>
        values.Count == 0 ? [] : connection.Rows(make, $"{Sql(table)} RETURNING {returning}", [.. values]);

    /// <summary>Values for a list in brackets.</summary>
    public static (string List, (string Name, object Value)[] Values) List(IReadOnlyList<string> items)
    {
        var values = items.Select((item, at) => (Name(at), (object)item)).ToArray();
        return (string.Join(',', values.Select(value => "@" + value.Item1)), values);
    }

    static string Name(int number) => "v" + number.ToString(CultureInfo.InvariantCulture);

    string Sql(string table)
    {
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ");
        for (var at = 0; at < values.Count; at++)
        {
            var first = at % columns.Length == 0;
            sql.Append(
                first && at > 0 ? "), ("
                : first ? "("
                : ", "
            );
            sql.Append('@').Append(values[at].Name);
        }
        return sql.Append(") ON CONFLICT DO NOTHING").ToString();
    }
}
