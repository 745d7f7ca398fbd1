namespace Interdict.Store.Desks;

/// <summary>Which version of a file an account saw last, so that it can be told what changed since.</summary>
public sealed class LastSeen(Database database)
{
    /// <summary>The version that an account saw last; 0 when it never looked.</summary>
    public long Of(string account, string file)
    {
        using var connection = database.Open();
        return connection
            .Rows(row => row.GetInt64(0), "SELECT version FROM last_seen WHERE account = @account AND file = @file", ("account", account), ("file", file))
            .FirstOrDefault();
    }

    /// <summary>The versions that an account saw last of some files; files at which it never looked are missing.</summary>
    public IReadOnlyDictionary<string, long> Of(string account, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return new Dictionary<string, long>();
        }
        var (list, values) = ManyRows.List(files);
        using var connection = database.Open();
        return connection
            .Rows(
                row => (row.GetString(0), row.GetInt64(1)),
                $"SELECT file, version FROM last_seen WHERE account = @account AND file IN ({list})",
                [("account", account), .. values]
            )
            .ToDictionary();
    }

    /// <summary>An account has seen a version. A later one stays.</summary>
    public void Saw(string account, string file, long version, DateTimeOffset at)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO last_seen (account, file, version, at) VALUES (@account, @file, @version, @at) "
                + "ON CONFLICT (account, file) DO UPDATE SET version = excluded.version, at = excluded.at WHERE last_seen.version < excluded.version",
            ("account", account),
            ("file", file),
            ("version", version),
            ("at", at.UtcTicks / TimeSpan.TicksPerMicrosecond)
        );
    }
}
