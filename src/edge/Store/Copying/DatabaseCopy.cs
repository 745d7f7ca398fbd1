using Microsoft.Data.Sqlite;
using Npgsql;

namespace Interdict.Store.Copying;

/// <summary>A copy of a whole database in a folder, taken while others write, and its way back into an empty one.</summary>
public static class DatabaseCopy
{
    const string fileName = "interdict.db";

    /// <summary>Copies everything, as it is at one moment, into a folder.</summary>
    public static void Take(Database database, string folder)
    {
        Directory.CreateDirectory(folder);
        using var connection = database.Open();
        if (connection is NpgsqlConnection server)
        {
            ServerCopy.Take(server, folder);
            return;
        }
        var options = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, fileName), Pooling = false };
        using var copy = new SqliteConnection(options.ToString());
        copy.Open();
        ((SqliteConnection)connection).BackupDatabase(copy);
        // One file, with nothing beside it.
        copy.Run("PRAGMA journal_mode = DELETE");
    }

    /// <summary>The numbers of the changes of the tables that a database has had.</summary>
    public static IReadOnlyList<long> Changes(Database database)
    {
        using var connection = database.Open();
        return connection.Rows(row => row.GetInt64(0), "SELECT number FROM schema_change ORDER BY number");
    }

    /// <summary>Puts a copy of a file's database where there is none.</summary>
    public static void PutFile(string folder, string path) => File.Copy(Path.Combine(folder, fileName), path, overwrite: false);

    /// <summary>Puts a copy of a server's database into an empty one.</summary>
    /// <returns>Empty when it is there; else why not.</returns>
    public static string PutOnServer(Database database, string folder, IReadOnlyList<long> changes)
    {
        using var connection = database.Open();
        if (connection.Rows(row => row.GetString(0), "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").Count > 0)
        {
            return "The database on the server is not empty. Make a new one for what is put back.";
        }
        var known = Schema.Changes(server: true);
        if (changes.Except(known.Select(change => change.Number)).Any())
        {
            return "The backup was made by a newer version of Interdict. Use that version, or a later one.";
        }
        var why = Schema.BringUpToDate(database, [.. known.Where(change => changes.Contains(change.Number))]);
        if (why.Length == 0)
        {
            ServerCopy.Put((NpgsqlConnection)connection, folder);
        }
        return why.Length > 0 ? why : Schema.BringUpToDate(database);
    }
}
