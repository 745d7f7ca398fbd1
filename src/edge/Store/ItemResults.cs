using System.Data.Common;

namespace Interdict.Store;

/// <summary>The answer to one declared item.</summary>
public sealed record ResultRow(
    long Number,
    long Line,
    string Declaration,
    string Item,
    string Decision,
    string Effect,
    string Entries,
    string Goods,
    string Search,
    string Deal,
    string Answer
)
{
    /// <summary>What puts it into its place in the inspection queue.</summary>
    public Urgency Urgency { get; init; } = Urgency.None;
}

/// <summary>A record that could not be read.</summary>
public sealed record RejectRow(long Number, long Line, long Record, string Field, string Reason);

/// <summary>Which results are asked for; an empty filter takes all.</summary>
/// <param name="Decision">release, hold or stop.</param>
/// <param name="Entry">An entry's label.</param>
/// <param name="Text">A text that stands in the declaration's number or the description.</param>
public sealed record ResultFilter(string Decision, string Entry, string Text);

/// <summary>The results of uploads.</summary>
public sealed class ItemResults(Database database)
{
    internal const string Columns = "number, line, declaration, item, decision, effect, entries, goods, search, deal, answer";

    /// <summary>Adds a batch of results and rejects and moves the job's counts on, all at once.</summary>
    public void Add(string job, IReadOnlyList<ResultRow> rows, IReadOnlyList<RejectRow> rejects, Counts counts) =>
        database.InTransaction(connection =>
        {
            AddRows(connection, job, rows);
            AddEntries(connection, job, rows);
            AddMarks(connection, job, rows);
            AddRejects(connection, job, rejects);
            connection.Run(
                "UPDATE job SET bytes_read = @bytes, good = @good, rejected = @rejected, released = @released, held = @held, stopped = @stopped WHERE id = @id",
                ("bytes", counts.BytesRead),
                ("good", counts.Good),
                ("rejected", counts.Rejected),
                ("released", counts.Released),
                ("held", counts.Held),
                ("stopped", counts.Stopped),
                ("id", job)
            );
        });

    /// <summary>Forgets what was found of a job, so that it can be read again.</summary>
    public void Clear(string job) =>
        database.InTransaction(connection =>
        {
            connection.Run("DELETE FROM result_entry WHERE job = @id", ("id", job));
            connection.Run("DELETE FROM result_mark WHERE job = @id", ("id", job));
            connection.Run("DELETE FROM result WHERE job = @id", ("id", job));
            connection.Run("DELETE FROM reject WHERE job = @id", ("id", job));
        });

    /// <summary>How many results pass a filter.</summary>
    public long Count(string job, ResultFilter filter)
    {
        using var connection = database.Open();
        var (where, values) = Where(job, filter);
        return connection.Rows(row => row.GetInt64(0), $"SELECT COUNT(*) FROM result WHERE {where}", values)[0];
    }

    /// <summary>A page of the results that pass a filter, in the order of the file.</summary>
    public IReadOnlyList<ResultRow> Page(string job, ResultFilter filter, int skip, int take)
    {
        using var connection = database.Open();
        var (where, values) = Where(job, filter);
        return connection.Rows(Read, $"SELECT {Columns} FROM result WHERE {where} ORDER BY number LIMIT {take} OFFSET {skip}", values);
    }

    /// <summary>Every result that passes a filter, as a stream, in the order of the file.</summary>
    public IEnumerable<ResultRow> All(string job, ResultFilter filter)
    {
        using var connection = database.Open();
        var (where, values) = Where(job, filter);
        using var command = connection.Say($"SELECT {Columns} FROM result WHERE {where} ORDER BY number", values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    /// <summary>Every record that could not be read, as a stream.</summary>
    public IEnumerable<RejectRow> Rejects(string job)
    {
        using var connection = database.Open();
        using var command = connection.Say("SELECT number, line, record, field, reason FROM reject WHERE job = @id ORDER BY number", ("id", job));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new RejectRow(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetString(3), reader.GetString(4));
        }
    }

    /// <summary>The entries that were found, with how many items each.</summary>
    public IReadOnlyList<(string Entry, long Items)> Entries(string job)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => (row.GetString(0), row.GetInt64(1)),
            "SELECT entry, COUNT(*) FROM result_entry WHERE job = @id GROUP BY entry ORDER BY entry",
            ("id", job)
        );
    }

    static (string Where, (string, object)[] Values) Where(string job, ResultFilter filter)
    {
        var (where, values) = ("job = @id", new List<(string, object)> { ("id", job) });
        if (filter.Decision.Length > 0)
        {
            where += " AND decision = @decision";
            values.Add(("decision", filter.Decision));
        }
        if (filter.Entry.Length > 0)
        {
            where += " AND number IN (SELECT number FROM result_entry WHERE job = @id AND entry = @entry)";
            values.Add(("entry", filter.Entry));
        }
        if (filter.Text.Length > 0)
        {
            where += " AND search LIKE @text ESCAPE '!'";
            values.Add(("text", Like(filter.Text)));
        }
        return (where, [.. values]);
    }

    /// <summary>A text as a pattern that finds it anywhere.</summary>
    internal static string Like(string text) => $"%{text.ToLowerInvariant().Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%";

    static void AddRows(DbConnection connection, string job, IReadOnlyList<ResultRow> rows)
    {
        using var insert = connection.Say(
            $"INSERT INTO result (job, {Columns}, rank, score, parties) VALUES "
                + "(@job, @number, @line, @declaration, @item, @decision, @effect, @entries, @goods, @search, @deal, @answer, @rank, @score, @parties)",
            ("job", job),
            ("number", 0L),
            ("line", 0L),
            ("declaration", ""),
            ("item", ""),
            ("decision", ""),
            ("effect", ""),
            ("entries", ""),
            ("goods", ""),
            ("search", ""),
            ("deal", ""),
            ("answer", ""),
            ("rank", 0.0),
            ("score", 0.0),
            ("parties", "")
        );
        insert.Prepare();
        foreach (var row in rows)
        {
            object[] values =
            [
                job,
                row.Number,
                row.Line,
                row.Declaration,
                row.Item,
                row.Decision,
                row.Effect,
                row.Entries,
                row.Goods,
                row.Search,
                row.Deal,
                row.Answer,
                row.Urgency.Rank,
                row.Urgency.Score,
                row.Urgency.Parties,
            ];
            Again(insert, values);
        }
    }

    static void AddEntries(DbConnection connection, string job, IReadOnlyList<ResultRow> rows)
    {
        using var insert = connection.Say(
            "INSERT INTO result_entry (job, entry, number) VALUES (@job, @entry, @number)",
            ("job", job),
            ("entry", ""),
            ("number", 0L)
        );
        insert.Prepare();
        foreach (var row in rows)
        {
            foreach (var entry in row.Entries.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            {
                Again(insert, [job, entry, row.Number]);
            }
        }
    }

    static void AddMarks(DbConnection connection, string job, IReadOnlyList<ResultRow> rows)
    {
        using var insert = connection.Say(
            "INSERT INTO result_mark (job, kind, mark, number) VALUES (@job, @kind, @mark, @number)",
            ("job", job),
            ("kind", ""),
            ("mark", ""),
            ("number", 0L)
        );
        insert.Prepare();
        foreach (var row in rows)
        {
            foreach (var mark in row.Urgency.Marks.Distinct())
            {
                Again(insert, [job, mark.Kind, mark.Value, row.Number]);
            }
        }
    }

    static void AddRejects(DbConnection connection, string job, IReadOnlyList<RejectRow> rejects)
    {
        using var insert = connection.Say(
            "INSERT INTO reject (job, number, line, record, field, reason) VALUES (@job, @number, @line, @record, @field, @reason)",
            ("job", job),
            ("number", 0L),
            ("line", 0L),
            ("record", 0L),
            ("field", ""),
            ("reason", "")
        );
        insert.Prepare();
        foreach (var reject in rejects)
        {
            Again(insert, [job, reject.Number, reject.Line, reject.Record, reject.Field, reject.Reason]);
        }
    }

    static void Again(DbCommand insert, object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            insert.Parameters[at].Value = values[at];
        }
        insert.ExecuteNonQuery();
    }

    internal static ResultRow Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetString(8),
            row.GetString(9),
            row.GetString(10)
        );
}
