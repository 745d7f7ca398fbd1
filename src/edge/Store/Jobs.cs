using System.Data.Common;

namespace Interdict.Store;

/// <summary>The stages of an upload.</summary>
public static class JobState
{
    /// <summary>The file is there and nobody has begun to read it.</summary>
    public const string Waiting = "waiting";

    /// <summary>The file is being read.</summary>
    public const string Reading = "reading";

    /// <summary>The file was read to its end.</summary>
    public const string Read = "read";

    /// <summary>The file could not be read; the job says why.</summary>
    public const string Failed = "failed";
}

/// <summary>An uploaded file of declarations and how far it was read.</summary>
/// <param name="Id">Its unguessable name.</param>
/// <param name="Name">The name the file had.</param>
/// <param name="Created">When it came.</param>
/// <param name="Expires">When it and its results are deleted.</param>
/// <param name="State">Its stage, one of <see cref="JobState"/>.</param>
/// <param name="Why">Why it failed; empty otherwise.</param>
/// <param name="AskedOn">The day for lines without a date.</param>
/// <param name="Law">The law that answers.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="Counts">How far it was read, and what was found.</param>
public sealed record Job(
    string Id,
    string Name,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    string State,
    string Why,
    string AskedOn,
    string Law,
    long Bytes,
    Counts Counts
);

/// <summary>How far a file was read, and what was found.</summary>
public sealed record Counts(long BytesRead, long Good, long Rejected, long Released, long Held, long Stopped)
{
    /// <summary>Nothing yet.</summary>
    public static Counts None { get; } = new(0, 0, 0, 0, 0, 0);
}

/// <summary>The uploads of this node.</summary>
public sealed class Jobs(Database database)
{
    const string columns = "id, name, created, expires, state, why, asked_on, law, bytes, bytes_read, good, rejected, released, held, stopped";

    /// <summary>Takes a new job in.</summary>
    public void Add(Job job)
    {
        using var connection = database.Open();
        connection.Run(
            $"INSERT INTO job ({columns}) VALUES (@id, @name, @created, @expires, @state, @why, @on, @law, @bytes, 0, 0, 0, 0, 0, 0)",
            ("id", job.Id),
            ("name", job.Name),
            ("created", job.Created.ToUnixTimeMilliseconds()),
            ("expires", job.Expires.ToUnixTimeMilliseconds()),
            ("state", job.State),
            ("why", job.Why),
            ("on", job.AskedOn),
            ("law", job.Law),
            ("bytes", job.Bytes)
        );
    }

    /// <summary>A job that has not expired; null when there is none.</summary>
    public Job? Of(string id, DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection
            .Rows(Read, $"SELECT {columns} FROM job WHERE id = @id AND expires > @now", ("id", id), ("now", now.ToUnixTimeMilliseconds()))
            .FirstOrDefault();
    }

    /// <summary>Jobs whose file is not read to its end, oldest first.</summary>
    public IReadOnlyList<Job> Unfinished(DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection.Rows(
            Read,
            $"SELECT {columns} FROM job WHERE state IN ('waiting', 'reading') AND expires > @now ORDER BY created, id",
            ("now", now.ToUnixTimeMilliseconds())
        );
    }

    /// <summary>Moves a job to another stage.</summary>
    public void Move(string id, string state, string why = "")
    {
        using var connection = database.Open();
        connection.Run("UPDATE job SET state = @state, why = @why WHERE id = @id", ("state", state), ("why", why), ("id", id));
    }

    /// <summary>Deletes a job with everything that came of it.</summary>
    public void Delete(string id) =>
        database.InTransaction(connection =>
        {
            foreach (
                var statement in (string[])
                    [
                        "DELETE FROM result_entry WHERE job = @id",
                        "DELETE FROM result_mark WHERE job = @id",
                        "DELETE FROM result WHERE job = @id",
                        "DELETE FROM reject WHERE job = @id",
                        "DELETE FROM job WHERE id = @id",
                    ]
            )
            {
                connection.Run(statement, ("id", id));
            }
        });

    /// <summary>The ids of jobs that have expired.</summary>
    public IReadOnlyList<string> Expired(DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection.Rows(row => row.GetString(0), "SELECT id FROM job WHERE expires <= @now", ("now", now.ToUnixTimeMilliseconds()));
    }

    /// <summary>True while there is a job of this id, expired or not.</summary>
    public bool Knows(string id)
    {
        using var connection = database.Open();
        return connection.Rows(row => row.GetInt32(0), "SELECT 1 FROM job WHERE id = @id", ("id", id)).Count > 0;
    }

    static Job Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            row.GetString(7),
            row.GetInt64(8),
            new Counts(row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14))
        );
}
