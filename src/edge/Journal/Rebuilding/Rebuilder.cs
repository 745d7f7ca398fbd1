using System.Data.Common;
using Interdict.Journal.Keeping;
using Interdict.Journal.Keys;
using Interdict.Journal.Views;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Rebuilding;

/// <summary>Makes the lists and the search anew out of the facts, in one transaction: nobody sees them half made.</summary>
public sealed class Rebuilder(Database database, NodeKeys keys)
{
    const int manyRows = 500;
    const int manyFiles = 512;

    readonly FileKeys fileKeys = new(keys);

    /// <summary>True when the lists were made for another version of this program, and there is something to make them of.</summary>
    public static bool IsNeeded(Database database)
    {
        using var connection = database.Open();
        var kept = connection.Rows(row => row.GetString(0), "SELECT shape FROM view_state WHERE id = 1");
        if (kept is [var shape] && shape == ViewTable.Shape)
        {
            return false;
        }
        if (connection.Rows(row => row.GetInt64(0), "SELECT COUNT(*) FROM journal_file")[0] > 0)
        {
            return true;
        }
        Keep(connection);
        return false;
    }

    /// <summary>Rebuilds.</summary>
    /// <param name="progress">Told the number of facts from time to time; null for nobody.</param>
    /// <returns>How many facts were read, and how many files.</returns>
    public (long Facts, long Files) Run(Action<long>? progress = null)
    {
        using var connection = database.OpenDurable();
        using var writing = new WritingGroup(connection, database.IsServer);
        var triggers = database.IsServer ? [] : Unhooked(connection);
        foreach (var table in ViewTable.All.Select(table => table.Name).Distinct())
        {
            connection.Run($"DELETE FROM {table}");
        }
        var counted = database.InSnapshot(reading => Read(reading, connection, progress));
        if (!database.IsServer)
        {
            Hook(connection, triggers);
        }
        Keep(connection);
        writing.Commit();
        return counted;
    }

    static void Keep(DbConnection connection) =>
        connection.Run(
            "INSERT INTO view_state (id, shape) VALUES (1, @shape) ON CONFLICT (id) DO UPDATE SET shape = excluded.shape",
            ("shape", ViewTable.Shape)
        );

    // The index of words is made at once at the end: row by row costs many times as much.
    static List<string> Unhooked(DbConnection connection)
    {
        var triggers = connection.Rows(
            row => (Name: row.GetString(0), Sql: row.GetString(1)),
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'search_row'"
        );
        foreach (var (name, _) in triggers)
        {
            connection.Run($"DROP TRIGGER {name}");
        }
        return triggers.ConvertAll(trigger => trigger.Sql);
    }

    static void Hook(DbConnection connection, List<string> triggers)
    {
        connection.Run("INSERT INTO search_index (search_index) VALUES ('rebuild')");
        foreach (var sql in triggers)
        {
            connection.Run(sql);
        }
    }

    (long, long) Read(DbConnection reading, DbConnection connection, Action<long>? progress)
    {
        var waiting = ViewTable.All.ToDictionary(table => table, _ => new List<(string, object[])>());
        var (facts, files) = (0L, 0L);
        foreach (var some in OfFiles(FactRow.All(reading, "file, number")).Chunk(manyFiles))
        {
            var wrapped = KeysOf(connection, some);
            var folded = some.AsParallel().AsOrdered().SelectMany(file => RowsOf(wrapped, file)).ToList();
            foreach (var (table, file, row) in folded)
            {
                waiting[table].Add((file, row));
            }
            var before = facts;
            facts += some.Sum(file => file.Count);
            files += some.Length;
            if (facts / 10_000 > before / 10_000)
            {
                progress?.Invoke(facts);
            }
            Write(connection, waiting, manyRows);
        }
        Write(connection, waiting, 1);
        return (facts, files);
    }

    static void Write(DbConnection connection, Dictionary<ViewTable, List<(string, object[])>> waiting, int many)
    {
        foreach (var (table, rows) in waiting)
        {
            if (rows.Count >= many)
            {
                table.Write((sql, values) => connection.Run(sql, values), rows);
                rows.Clear();
            }
        }
    }

    static IEnumerable<List<FactRow>> OfFiles(IEnumerable<FactRow> rows)
    {
        var file = new List<FactRow>();
        foreach (var row in rows)
        {
            if (file.Count > 0 && file[0].File != row.File)
            {
                yield return file;
                file = [];
            }
            file.Add(row);
        }
        if (file.Count > 0)
        {
            yield return file;
        }
    }

    static Dictionary<string, byte[]> KeysOf(DbConnection connection, List<FactRow>[] files)
    {
        var values = files.Select((file, at) => ($"v{at}", (object)file[0].File)).ToArray();
        var list = string.Join(", ", values.Select(value => "@" + value.Item1));
        return connection
            .Rows(row => (row.GetString(0), (byte[])row.GetValue(1)), $"SELECT file, key FROM journal_file WHERE key IS NOT NULL AND file IN ({list})", values)
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
    }

    List<(ViewTable, string, object[])> RowsOf(Dictionary<string, byte[]> wrapped, List<FactRow> rows)
    {
        var id = FileId.Read(rows[0].File)!.Value;
        if (!AllViews.Files.TryGetValue(id.Kind, out var type))
        {
            return [];
        }
        var key = wrapped.TryGetValue(id.Text, out var kept) ? fileKeys.Unwrapped(id.Text, kept) : null;
        var papers = rows.ConvertAll(row => Files.PaperOf(id, row, key));
        object? folded = null;
        return
        [
            .. from table in ViewTable.All
            where table.Of == type
            let file = folded ??= table.Fold(id, papers)
            from row in table.RowsOf(file)
            select (table, id.Text, row),
        ];
    }
}
