using System.Data.Common;

namespace Interdict.Store.Calls;

/// <summary>A message to an address, and what became of it.</summary>
/// <param name="Webhook">The address.</param>
/// <param name="Event">The fact's number in the journal; it stays the same however often it is sent.</param>
/// <param name="Word">What happened.</param>
/// <param name="File">The file.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Made">When it was put into the log.</param>
/// <param name="State"><c>waiting</c>, <c>done</c>, <c>given-up</c>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Next">When it is tried next.</param>
/// <param name="Status">The latest status that was answered; 0 for none.</param>
/// <param name="Said">What went wrong; empty when nothing did.</param>
public sealed record DeliveryRow(
    string Webhook,
    long Event,
    string Word,
    string File,
    string Body,
    DateTimeOffset Made,
    string State,
    int Attempts,
    DateTimeOffset Next,
    int Status,
    string Said
);

/// <summary>The log of messages to addresses.</summary>
public sealed class Deliveries(Database database)
{
    const string columns = "webhook, event, word, file, body, made, state, attempts, next, status, said";

    /// <summary>What is due, the oldest first.</summary>
    public IReadOnlyList<DeliveryRow> Due(DateTimeOffset now, int most)
    {
        using var connection = database.Open();
        return connection.Rows(
            Read,
            $"SELECT {columns} FROM delivery WHERE state = 'waiting' AND next <= @now ORDER BY next, event LIMIT {most}",
            ("now", now.ToUnixTimeMilliseconds())
        );
    }

    /// <summary>The log of one address, the newest first.</summary>
    /// <param name="webhook">The address.</param>
    /// <param name="before">The event before which to go on; 0 for the newest.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<DeliveryRow> Of(string webhook, long before, int most)
    {
        using var connection = database.Open();
        return connection.Rows(
            Read,
            $"SELECT {columns} FROM delivery WHERE webhook = @webhook AND event < @before ORDER BY event DESC LIMIT {most}",
            ("webhook", webhook),
            ("before", before > 0 ? before : long.MaxValue)
        );
    }

    /// <summary>Notes what came of a try.</summary>
    public void Note(DeliveryRow tried)
    {
        using var connection = database.Open();
        connection.Run(
            "UPDATE delivery SET state = @state, attempts = @attempts, next = @next, status = @status, said = @said WHERE webhook = @webhook AND event = @event",
            ("state", tried.State),
            ("attempts", tried.Attempts),
            ("next", tried.Next.ToUnixTimeMilliseconds()),
            ("status", tried.Status),
            ("said", tried.Said),
            ("webhook", tried.Webhook),
            ("event", tried.Event)
        );
    }

    /// <summary>Has a message sent again, from the first try on.</summary>
    /// <returns>False when there is none.</returns>
    public bool Resend(string webhook, long number, DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection.Run(
                "UPDATE delivery SET state = 'waiting', attempts = 0, next = @now WHERE webhook = @webhook AND event = @event",
                ("now", now.ToUnixTimeMilliseconds()),
                ("webhook", webhook),
                ("event", number)
            ) == 1;
    }

    static DeliveryRow Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
            row.GetString(6),
            (int)row.GetInt64(7),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)),
            (int)row.GetInt64(9),
            row.GetString(10)
        );
}
