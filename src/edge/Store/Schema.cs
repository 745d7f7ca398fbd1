using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Interdict.Store;

/// <summary>Brings the tables up to date: numbered changes, each applied once, under a lock, with the checksum of its text.</summary>
public static class Schema
{
    // Any number serves, as long as every node of one database uses the same.
    const long lockNumber = 7_361_125_019;
    const string sqlite = ".sqlite";
    const string postgres = ".postgres";

    /// <summary>Applies what is missing.</summary>
    /// <returns>Empty when the tables are as this program needs them; else a sentence that says what is wrong and what to do.</returns>
    public static string BringUpToDate(Database database) => BringUpToDate(database, Changes(database.IsServer));

    internal static string BringUpToDate(Database database, IReadOnlyList<SchemaChange> changes)
    {
        using var connection = database.Open();
        Lock(connection, database.IsServer);
        string? why = null;
        try
        {
            connection.Run("CREATE TABLE IF NOT EXISTS schema_change (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)");
            why = Apply(connection, changes);
            return why;
        }
        finally
        {
            connection.Run(why is "" ? "COMMIT" : "ROLLBACK");
        }
    }

    // Two starts at once: the second waits here and then finds nothing left to do.
    static void Lock(DbConnection connection, bool server)
    {
        connection.Run(server ? "BEGIN" : "BEGIN IMMEDIATE");
        if (server)
        {
            connection.Run($"SELECT pg_advisory_xact_lock({lockNumber})");
        }
    }

    static string Apply(DbConnection connection, IReadOnlyList<SchemaChange> changes)
    {
        var applied = connection
            .Rows(row => new SchemaChange(row.GetInt64(0), row.GetString(1), "", row.GetString(2)), "SELECT number, name, checksum FROM schema_change")
            .ToDictionary(change => change.Number);
        if (applied.Keys.Except(changes.Select(change => change.Number)).Any())
        {
            return "The database was made by a newer version of Interdict. Use that version, or another database.";
        }
        foreach (var change in changes)
        {
            if (!applied.TryGetValue(change.Number, out var before))
            {
                connection.Run(change.Sql);
                connection.Run(
                    "INSERT INTO schema_change (number, name, checksum) VALUES (@number, @name, @checksum)",
                    ("number", change.Number),
                    ("name", change.Name),
                    ("checksum", change.Checksum)
                );
            }
            else if (before.Checksum != change.Checksum)
            {
                return $"Change {change.Number} ({change.Name}) of the database differs from the one that was applied. Restore the program or the database from before.";
            }
        }
        return "";
    }

    // "0006-journal" serves both databases; "0006-journal.sqlite" and "0006-journal.postgres" are one change in two dialects.
    internal static List<SchemaChange> Changes(bool server)
    {
        var program = Assembly.GetExecutingAssembly();
        var other = server ? sqlite : postgres;
        return
        [
            .. program
                .GetManifestResourceNames()
                .Where(name => !name.EndsWith(other, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(program, name)),
        ];
    }

    static SchemaChange Read(Assembly program, string name)
    {
        using var text = new StreamReader(program.GetManifestResourceStream(name)!, Encoding.UTF8);
        var sql = text.ReadToEnd().ReplaceLineEndings("\n");
        var plain = name.Replace(sqlite, "", StringComparison.Ordinal).Replace(postgres, "", StringComparison.Ordinal);
        return SchemaChange.Of(long.Parse(name.AsSpan(0, name.IndexOf('-'))), plain, sql);
    }
}

/// <summary>One numbered change of the tables.</summary>
sealed record SchemaChange(long Number, string Name, string Sql, string Checksum)
{
    public static SchemaChange Of(long number, string name, string sql) =>
        new(number, name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));
}
