using System.Data;
using Npgsql;

namespace Interdict.Store.Copying;

/// <summary>The tables of a server's database as files, one for each table, in the server's own binary form.</summary>
static class ServerCopy
{
    const string listed = "tables.txt";
    const string changes = "schema_change";

    public static void Take(NpgsqlConnection connection, string folder)
    {
        using var moment = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var tables = InOrder(connection);
        File.WriteAllLines(Path.Combine(folder, listed), tables);
        foreach (var table in tables)
        {
            using var rows = connection.BeginRawBinaryCopy($"COPY \"{table}\" ({Columns(connection, table)}) TO STDOUT (FORMAT BINARY)");
            using var file = File.Create(Path.Combine(folder, table + ".rows"));
            rows.CopyTo(file);
        }
    }

    public static void Put(NpgsqlConnection connection, string folder)
    {
        using var all = connection.BeginTransaction();
        var tables = File.ReadAllLines(Path.Combine(folder, listed));
        // What the tables are born with is in the copy too.
        connection.Run($"TRUNCATE {string.Join(", ", tables.Select(table => $"\"{table}\""))}");
        foreach (var table in tables)
        {
            using (var rows = connection.BeginRawBinaryCopy($"COPY \"{table}\" ({Columns(connection, table)}) FROM STDIN (FORMAT BINARY)"))
            {
                using var file = File.OpenRead(Path.Combine(folder, table + ".rows"));
                file.CopyTo(rows);
            }
            Count(connection, table);
        }
        all.Commit();
    }

    // A table comes after those it refers to.
    static List<string> InOrder(NpgsqlConnection connection)
    {
        var tables = connection.Rows(row => row.GetString(0), "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename");
        var refers = connection
            .Rows(
                row => (row.GetString(0), row.GetString(1)),
                "SELECT f.relname, t.relname FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid WHERE c.contype = 'f'"
            )
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
        var ordered = new List<string>();
        foreach (var table in tables.Where(table => table != changes))
        {
            Put(table);
        }
        return ordered;

        void Put(string table)
        {
            foreach (var other in ordered.Contains(table) ? [] : refers[table].Where(other => other != table))
            {
                Put(other);
            }
            if (!ordered.Contains(table))
            {
                ordered.Add(table);
            }
        }
    }

    static string Columns(NpgsqlConnection connection, string table) =>
        string.Join(
            ", ",
            connection.Rows(
                row => $"\"{row.GetString(0)}\"",
                "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table "
                    + "AND is_generated = 'NEVER' ORDER BY ordinal_position",
                ("table", table)
            )
        );

    // Columns that count by themselves go on after the highest number.
    static void Count(NpgsqlConnection connection, string table)
    {
        var counting = connection.Rows(
            row => (Column: row.GetString(0), Counter: row.GetString(1)),
            "SELECT column_name, pg_get_serial_sequence(quote_ident(table_name), column_name) FROM information_schema.columns "
                + "WHERE table_schema = current_schema() AND table_name = @table AND pg_get_serial_sequence(quote_ident(table_name), column_name) IS NOT NULL",
            ("table", table)
        );
        foreach (var (column, counter) in counting)
        {
            connection.Rows(row => row.GetInt64(0), $"SELECT setval('{counter}', COALESCE((SELECT MAX(\"{column}\") FROM \"{table}\"), 0) + 1, false)");
        }
    }
}
