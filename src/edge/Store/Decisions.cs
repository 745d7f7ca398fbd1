using System.Data.Common;

namespace Interdict.Store;

/// <summary>What a worker found for one declared item, with everything under which it was found.</summary>
/// <param name="Submission">The submission it belongs to.</param>
/// <param name="Declaration">The declaration's number.</param>
/// <param name="Item">The item's number in the declaration.</param>
/// <param name="Payload">SHA-256 of what was declared, in hexadecimal digits.</param>
/// <param name="Message">The id of the message that asked.</param>
/// <param name="Number">Its number in the submission.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Decision">release, hold or stop; rejected when the item could not be put to the law.</param>
/// <param name="Rank">The place in the queue of officers: higher is sooner; from 0 to 1.</param>
/// <param name="Answer">The answer as JSON.</param>
/// <param name="Law">The law that answered, by its hash.</param>
/// <param name="Lists">The versions of the lists that were looked at, apart by a space.</param>
/// <param name="Worker">The worker that decided.</param>
public sealed record DecisionRow(
    string Submission,
    string Declaration,
    string Item,
    string Payload,
    string Message,
    long Number,
    DateTimeOffset Decided,
    string Decision,
    double Rank,
    string Answer,
    string Law,
    string Lists,
    string Worker
);

/// <summary>What became of a batch.</summary>
/// <param name="Fresh">Decisions that were recorded.</param>
/// <param name="Again">Items that had been decided with the same content.</param>
/// <param name="Conflicts">Items that had been decided with another content; the first decision stands.</param>
public sealed record Recorded(int Fresh, int Again, int Conflicts)
{
    /// <summary>Nothing.</summary>
    public static Recorded None { get; } = new(0, 0, 0);

    /// <summary>Both together.</summary>
    public Recorded And(Recorded other) => new(Fresh + other.Fresh, Again + other.Again, Conflicts + other.Conflicts);
}

/// <summary>A declared item that came under the name of another.</summary>
public sealed record ConflictRow(string Submission, string Declaration, string Item, string Payload, string Message, string Body);

/// <summary>The decisions of the workers: one for each item of a submission, never a second, never overwritten.</summary>
public sealed class Decisions(Database database)
{
    const string columns = "submission, declaration, item, payload, message, number, decided, decision, rank, answer, law, lists, worker";

    /// <summary>Of some messages those that were taken before.</summary>
    public HashSet<string> Taken(IReadOnlyList<string> messages)
    {
        if (messages.Count == 0)
        {
            return [];
        }
        using var connection = database.Open();
        var (list, values) = ManyRows.List(messages);
        return [.. connection.Rows(row => row.GetString(0), $"SELECT message FROM inbox WHERE message IN ({list})", values)];
    }

    /// <summary>Notes, before anything else is done with it, that a message is tried that came back several times.</summary>
    /// <returns>How often it has been tried, with this time.</returns>
    public long Try(string message)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => row.GetInt64(0),
            "INSERT INTO attempt (message, tries) VALUES (@message, 1) ON CONFLICT (message) DO UPDATE SET tries = attempt.tries + 1 RETURNING tries",
            ("message", message)
        )[0];
    }

    /// <summary>Records what was found for a batch and that its messages were taken: all of it or nothing.</summary>
    /// <param name="rows">The decisions.</param>
    /// <param name="bodies">What was declared, by message; kept where an item comes under the name of another.</param>
    public Recorded Record(IReadOnlyList<DecisionRow> rows, IReadOnlyDictionary<string, string> bodies)
    {
        var recorded = Recorded.None;
        // One order for all workers, so that none waits for another that waits for it.
        var ordered = rows.DistinctBy(row => row.Message).OrderBy(Key, StringComparer.Ordinal).ToList();
        database.InTransaction(connection => recorded = Record(connection, ordered, bodies));
        return recorded;
    }

    /// <summary>The decisions of a submission, as a stream in the order of its file.</summary>
    public IEnumerable<DecisionRow> Of(string submission)
    {
        using var connection = database.Open();
        using var command = connection.Say($"SELECT {columns} FROM decision WHERE submission = @id ORDER BY number, declaration, item", ("id", submission));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    /// <summary>How many decisions a submission has.</summary>
    public long Count(string submission)
    {
        using var connection = database.Open();
        return connection.Rows(row => row.GetInt64(0), "SELECT COUNT(*) FROM decision WHERE submission = @id", ("id", submission))[0];
    }

    /// <summary>Items of a submission that came under the name of others.</summary>
    public IReadOnlyList<ConflictRow> Conflicts(string submission)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new ConflictRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
            "SELECT submission, declaration, item, payload, message, body FROM conflict WHERE submission = @id ORDER BY declaration, item, payload",
            ("id", submission)
        );
    }

    static Recorded Record(DbConnection connection, List<DecisionRow> rows, IReadOnlyDictionary<string, string> bodies)
    {
        var fresh = Insert(connection, rows);
        var late = rows.Where(row => !fresh.Contains(row.Message)).ToList();
        var conflicts = late.Count == 0 ? [] : late.Where(Differs(connection, late)).ToList();
        var strange = new ManyRows("submission", "declaration", "item", "payload", "message", "body", "seen", "worker");
        foreach (var row in conflicts)
        {
            strange.Add(row.Submission, row.Declaration, row.Item, row.Payload, row.Message, bodies.GetValueOrDefault(row.Message, ""), Time(row), row.Worker);
        }
        strange.Insert(connection, "conflict");
        var taken = new ManyRows("message", "worker", "taken");
        foreach (var row in rows.OrderBy(row => row.Message, StringComparer.Ordinal))
        {
            taken.Add(row.Message, row.Worker, Time(row));
        }
        taken.Insert(connection, "inbox");
        return new Recorded(fresh.Count, late.Count - conflicts.Count, conflicts.Count);
    }

    /// <summary>The messages whose decisions were not there yet.</summary>
    static HashSet<string> Insert(DbConnection connection, List<DecisionRow> rows)
    {
        var insert = new ManyRows(columns.Split(", "));
        foreach (var row in rows)
        {
            insert.Add(
                row.Submission,
                row.Declaration,
                row.Item,
                row.Payload,
                row.Message,
                row.Number,
                Time(row),
                row.Decision,
                row.Rank,
                row.Answer,
                row.Law,
                row.Lists,
                row.Worker
            );
        }
        return [.. insert.Insert(connection, "decision", "message", row => row.GetString(0))];
    }

    // By item what its recorded decision was about.
    static Func<DecisionRow, bool> Differs(DbConnection connection, List<DecisionRow> late)
    {
        var (submissions, values) = ManyRows.List([.. late.Select(row => row.Submission).Distinct()]);
        var (declarations, more) = ManyRows.List([.. late.Select(row => row.Declaration).Distinct()]);
        var named = more.Select(value => ("d" + value.Name, value.Value)).ToArray();
        var stands = connection.Rows(
            row => (Key(row.GetString(0), row.GetString(1), row.GetString(2)), row.GetString(3)),
            $"SELECT submission, declaration, item, payload FROM decision WHERE submission IN ({submissions}) AND declaration IN ({declarations.Replace("@", "@d")})",
            [.. values, .. named]
        );
        var payloads = stands.ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        return row => payloads[Key(row)] != row.Payload;
    }

    static string Key(DecisionRow row) => Key(row.Submission, row.Declaration, row.Item);

    static string Key(string submission, string declaration, string item) => $"{submission}\n{declaration}\n{item}";

    static long Time(DecisionRow row) => row.Decided.ToUnixTimeMilliseconds();

    static DecisionRow Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetInt64(5),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(6)),
            row.GetString(7),
            row.GetDouble(8),
            row.GetString(9),
            row.GetString(10),
            row.GetString(11),
            row.GetString(12)
        );
}
