using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Interdict.Journal.Keys;
using Interdict.Store;
using Interdict.Store.Copying;

namespace Interdict.Journal.Backups;

/// <summary>What a backup is made of.</summary>
/// <param name="Made">When.</param>
/// <param name="IsServer">True when its database was PostgreSQL.</param>
/// <param name="Changes">The changes of the tables that the database had had.</param>
/// <param name="Files">Each file with the hash of its content.</param>
public sealed record BackupList(DateTimeOffset Made, bool IsServer, ImmutableArray<long> Changes, ImmutableSortedDictionary<string, string> Files);

/// <summary>A node in a folder: the database, the keys, the signed heads, the papers. Whoever has it can read everything: keep it so.</summary>
public static class Backup
{
    const string listName = "backup.json";
    const string homeName = "home";
    const string databaseName = "database";

    // Files that the node makes again by itself, and the database, which is copied its own way.
    static readonly string[] left = ["interdict.db", "interdict.db-wal", "interdict.db-shm", "uploads"];

    /// <summary>Takes a backup while the server runs.</summary>
    /// <param name="database">The database.</param>
    /// <param name="home">The home of the node.</param>
    /// <param name="folder">A folder that is not there yet.</param>
    /// <param name="now">The time.</param>
    /// <returns>What it is made of, or why there is none.</returns>
    public static (BackupList? List, string Why) Take(Database database, string home, string folder, DateTimeOffset now)
    {
        if (Directory.Exists(folder) || File.Exists(folder))
        {
            return (null, $"{folder} is there already. A backup goes into a folder of its own.");
        }
        if (Path.GetFullPath(folder).StartsWith(Path.GetFullPath(home).TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            return (null, $"{folder} lies in the home of the node. Keep backups on another disk.");
        }
        KeyFile.MakeFolder(folder);
        DatabaseCopy.Take(database, Path.Combine(folder, databaseName));
        // Papers and heads come after the database: what a fact names is there before the fact.
        CopyAll(home, Path.Combine(folder, homeName), path => !left.Contains(path.Split('/')[0], StringComparer.Ordinal) && !IsYoung(path));
        var list = new BackupList(now, database.IsServer, [.. DatabaseCopy.Changes(database)], Hashes(folder));
        File.WriteAllText(Path.Combine(folder, listName), JsonSerializer.Serialize(list, BackupJson.Options) + "\n");
        return (list, "");
    }

    /// <summary>Reads what a backup is made of and compares every file with it.</summary>
    /// <returns>The list, or why it cannot be used.</returns>
    public static (BackupList? List, string Why) Read(string folder)
    {
        var path = Path.Combine(folder, listName);
        if (!File.Exists(path))
        {
            return (null, $"{folder} is no backup: it has no {listName}. Name the folder that ./interdict journal backup made.");
        }
        BackupList? list;
        try
        {
            list = JsonSerializer.Deserialize<BackupList>(File.ReadAllText(path), BackupJson.Options);
        }
        catch (JsonException)
        {
            list = null;
        }
        if (list is null)
        {
            return (null, $"{path} cannot be read. Take another backup.");
        }
        var there = Hashes(folder);
        var wrong = list.Files.FirstOrDefault(file => there.GetValueOrDefault(file.Key) != file.Value).Key;
        return wrong is null ? (list, "") : (null, $"{wrong} of the backup is damaged or gone. Take another backup.");
    }

    /// <summary>Puts a backup into an empty home, and for PostgreSQL into an empty database. Nothing is ever overwritten.</summary>
    /// <param name="folder">The backup.</param>
    /// <param name="home">The home, empty or not there yet.</param>
    /// <param name="server">The empty database on a server; null for a file in the home.</param>
    /// <returns>Empty when it is done; else why not.</returns>
    public static string PutBack(string folder, string home, Database? server)
    {
        var (list, why) = Read(folder);
        if (list is null)
        {
            return why;
        }
        if (list.IsServer != server is not null)
        {
            return list.IsServer
                ? "The backup is of PostgreSQL. Name an empty database by --store."
                : "The backup is of SQLite. Leave --store out: its database is a file in the home.";
        }
        if (Directory.Exists(home) && Directory.EnumerateFileSystemEntries(home).Any())
        {
            return $"{home} is not empty. A backup is put back into an empty home; nothing is overwritten.";
        }
        KeyFile.MakeFolder(home);
        var database = Path.Combine(folder, databaseName);
        why = server is null ? "" : DatabaseCopy.PutOnServer(server, database, list.Changes);
        if (why.Length > 0)
        {
            return why;
        }
        if (server is null)
        {
            DatabaseCopy.PutFile(database, Path.Combine(home, "interdict.db"));
        }
        CopyAll(Path.Combine(folder, homeName), home, _ => true);
        return "";
    }

    static void CopyAll(string from, string to, Func<string, bool> wanted)
    {
        KeyFile.MakeFolder(to);
        if (!Directory.Exists(from))
        {
            return;
        }
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, path).Replace('\\', '/');
            if (wanted(name))
            {
                var target = Path.Combine(to, name);
                KeyFile.MakeFolder(Path.GetDirectoryName(target)!);
                Copy(path, target);
            }
        }
    }

    // A paper that is just being sent: its key is kept with its last byte.
    static bool IsYoung(string path) => path.StartsWith("papers/new-", StringComparison.Ordinal);

    // Copying keeps the rights of a file: keys stay readable by their owner alone. A paper may be destroyed
    // with its file meanwhile.
    static void Copy(string path, string target)
    {
        try
        {
            File.Copy(path, target, overwrite: false);
        }
        catch (FileNotFoundException) when (!File.Exists(path))
        {
            File.Delete(target);
        }
    }

    static ImmutableSortedDictionary<string, string> Hashes(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
            .Where(file => file.Name != listName)
            .ToImmutableSortedDictionary(file => file.Name, file => Hash(file.path), StringComparer.Ordinal);

    static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

/// <summary>How the list of a backup is written.</summary>
static class BackupJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
}
