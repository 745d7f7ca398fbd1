using System.Data.Common;

namespace Interdict.Store.Calls;

/// <summary>An address that is told what happens.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Owner">The administration or firm whose it is; empty for the authority itself.</param>
/// <param name="Address">Where messages go.</param>
/// <param name="Secret">The secret of its signatures, sealed.</param>
/// <param name="Words">Words of the facts it is told, apart by a space; empty for all that its owner may know.</param>
/// <param name="Made">When it was made.</param>
/// <param name="MadeBy">By which account.</param>
/// <param name="Position">The number of the latest fact of the journal that it was told or passed over.</param>
public sealed record Webhook(string Id, string Owner, string Address, string Secret, string Words, DateTimeOffset Made, string MadeBy, long Position);

/// <summary>A fact of the journal as far as messages tell it: what, in which file, when. Whoever wants more asks for it.</summary>
/// <param name="Sequence">Its number in the journal.</param>
/// <param name="Word">What happened.</param>
/// <param name="File">The file.</param>
/// <param name="Number">Its number in the file.</param>
/// <param name="At">When, in microseconds.</param>
public sealed record JournalEvent(long Sequence, string Word, string File, long Number, long At);

/// <summary>
/// Addresses that are told what happens. The journal itself is the outbox: a fact is a message in the same transaction in which it is recorded,
/// and every address remembers how far it was told.
/// </summary>
public sealed class Webhooks(Database database)
{
    /// <summary>All addresses.</summary>
    public IReadOnlyList<Webhook> All()
    {
        using var connection = database.Open();
        return connection.Rows(Read, "SELECT id, owner, address, secret, words, made, made_by, position FROM webhook ORDER BY made, id");
    }

    /// <summary>Adds an address, which is told what happens from now on.</summary>
    public void Add(Webhook hook)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO webhook (id, owner, address, secret, words, made, made_by, position) "
                + "VALUES (@id, @owner, @address, @secret, @words, @made, @by, (SELECT COALESCE(MAX(sequence), 0) FROM fact))",
            ("id", hook.Id),
            ("owner", hook.Owner),
            ("address", hook.Address),
            ("secret", hook.Secret),
            ("words", hook.Words),
            ("made", hook.Made.ToUnixTimeMilliseconds()),
            ("by", hook.MadeBy)
        );
    }

    /// <summary>Takes an address out, with its deliveries.</summary>
    public void Remove(string id) =>
        database.InTransaction(connection =>
        {
            connection.Run("DELETE FROM delivery WHERE webhook = @id", ("id", id));
            connection.Run("DELETE FROM webhook WHERE id = @id", ("id", id));
        });

    /// <summary>What happened after a number, the oldest first.</summary>
    public IReadOnlyList<JournalEvent> After(long position, int most)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new JournalEvent(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4)),
            $"SELECT sequence, word, file, number, at FROM fact WHERE sequence > @position ORDER BY sequence LIMIT {most}",
            ("position", position)
        );
    }

    /// <summary>Puts messages into the log of deliveries and notes how far the address was told: both or neither.</summary>
    public void Gather(string id, IEnumerable<(JournalEvent Event, string Body)> messages, long position, DateTimeOffset now) =>
        database.InTransaction(connection =>
        {
            foreach (var (one, body) in messages)
            {
                connection.Run(
                    "INSERT INTO delivery (webhook, event, word, file, body, made, state, attempts, next, status, said) "
                        + "VALUES (@id, @event, @word, @file, @body, @now, 'waiting', 0, @now, 0, '') ON CONFLICT DO NOTHING",
                    ("id", id),
                    ("event", one.Sequence),
                    ("word", one.Word),
                    ("file", one.File),
                    ("body", body),
                    ("now", now.ToUnixTimeMilliseconds())
                );
            }
            connection.Run("UPDATE webhook SET position = @position WHERE id = @id AND position < @position", ("id", id), ("position", position));
        });

    static Webhook Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)),
            row.GetString(6),
            row.GetInt64(7)
        );
}
