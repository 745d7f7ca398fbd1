using System.Data.Common;

namespace Interdict.Store;

/// <summary>A message that is kept until the broker has it.</summary>
/// <param name="Message">Its id; it stays the same however often it is sent.</param>
/// <param name="Submission">The submission it belongs to.</param>
/// <param name="Number">Its number in the submission, from 1.</param>
/// <param name="Body">What is sent.</param>
public sealed record KeptMessage(string Message, string Submission, long Number, string Body);

/// <summary>Work on its way to the broker: kept here first, and forgotten only when the broker has confirmed it.</summary>
public sealed class Outbox(Database database)
{
    // SQLite takes no more values in one statement than 32,766.
    const int most = 500;

    /// <summary>Notes that a submission begins. One that is there already goes on.</summary>
    /// <param name="submission">Its id.</param>
    /// <param name="name">The name of its file.</param>
    /// <param name="now">The time.</param>
    public void Begin(string submission, string name, DateTimeOffset now)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO submission (id, name, created, whole) VALUES (@id, @name, @now, 0) ON CONFLICT DO NOTHING",
            ("id", submission),
            ("name", name),
            ("now", now.ToUnixTimeMilliseconds())
        );
    }

    /// <summary>Notes that everything of a submission was kept.</summary>
    public void End(string submission)
    {
        using var connection = database.Open();
        connection.Run("UPDATE submission SET whole = 1 WHERE id = @id", ("id", submission));
    }

    /// <summary>The submissions whose file was not kept to its end: id and name.</summary>
    public IReadOnlyList<(string Submission, string Name)> CutOff()
    {
        using var connection = database.Open();
        return connection.Rows(row => (row.GetString(0), row.GetString(1)), "SELECT id, name FROM submission WHERE whole = 0 ORDER BY created, id");
    }

    /// <summary>Keeps messages; one that is kept already is kept once.</summary>
    public void Keep(IReadOnlyList<KeptMessage> messages) =>
        database.InTransaction(connection =>
        {
            foreach (var some in messages.Chunk(most))
            {
                var rows = new ManyRows("message", "submission", "number", "body");
                foreach (var one in some)
                {
                    rows.Add(one.Message, one.Submission, one.Number, one.Body);
                }
                rows.Insert(connection, "outbox");
            }
        });

    /// <summary>Some of the messages that are kept, in the order of their submissions.</summary>
    /// <param name="many">How many at most.</param>
    /// <param name="submission">The submission they belong to; null for any.</param>
    public IReadOnlyList<KeptMessage> Next(int many, string? submission = null)
    {
        using var connection = database.Open();
        var (where, values) = Where(submission);
        return connection.Rows(Read, $"SELECT message, submission, number, body FROM outbox {where} ORDER BY submission, number LIMIT {many}", values);
    }

    /// <summary>Forgets messages that the broker has confirmed.</summary>
    public void Forget(IReadOnlyList<string> messages) =>
        database.InTransaction(connection =>
        {
            foreach (var some in messages.Chunk(most))
            {
                var (list, values) = ManyRows.List(some);
                connection.Run($"DELETE FROM outbox WHERE message IN ({list})", values);
            }
        });

    /// <summary>How many messages are kept.</summary>
    /// <param name="submission">The submission they belong to; null for any.</param>
    public long Count(string? submission = null)
    {
        using var connection = database.Open();
        var (where, values) = Where(submission);
        return connection.Rows(row => row.GetInt64(0), $"SELECT COUNT(*) FROM outbox {where}", values)[0];
    }

    static (string Where, (string Name, object Value)[] Values) Where(string? submission) =>
        submission is null ? ("", []) : ("WHERE submission = @submission", [("submission", submission)]);

    static KeptMessage Read(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3));
}
