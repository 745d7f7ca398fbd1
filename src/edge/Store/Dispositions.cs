using System.Data.Common;

namespace Interdict.Store;

/// <summary>What an officer wrote down about a declared party and a record of a list; or that this was erased.</summary>
/// <param name="Pair">The key of the pair.</param>
/// <param name="Number">Its number in the pair's history, from 1.</param>
/// <param name="List">The list's name on this node.</param>
/// <param name="Record">The list's own identifier of the record.</param>
/// <param name="Verdict">The verdict as it is written; <see cref="Erasure"/> for a row that says that the earlier ones were erased.</param>
/// <param name="Because">Why; empty when it was erased.</param>
/// <param name="Officer">Who; empty when it was erased.</param>
/// <param name="On">When.</param>
/// <param name="Declared">The fingerprint of the declared party then; empty when it was erased.</param>
/// <param name="Listed">The fingerprint of the record then; empty when it was erased.</param>
public sealed record DispositionRow(
    string Pair,
    long Number,
    string List,
    string Record,
    string Verdict,
    string Because,
    string Officer,
    DateTimeOffset On,
    string Declared,
    string Listed
)
{
    /// <summary>The word of a row that says that the earlier ones of its pair were erased.</summary>
    public const string Erasure = "erased";

    /// <summary>Whether it is still what an officer said: neither an erasure nor emptied by one.</summary>
    public bool IsKept => Verdict != Erasure && Officer.Length > 0;
}

/// <summary>What became of a disposition that was handed in.</summary>
/// <param name="Number">Its number in the history of its pair; 0 when it was not kept.</param>
/// <param name="Newer">What somebody else wrote in the meantime; null when it was kept.</param>
public sealed record Handed(long Number, DispositionRow? Newer);

/// <summary>The dispositions of this node: rows are added and never changed, the latest of a pair counts; erasing empties them and says so.</summary>
public sealed class Dispositions(Database database)
{
    const string columns = "pair, number, list, record, verdict, because, officer, made, declared, listed";

    /// <summary>Keeps a disposition.</summary>
    /// <param name="row">What the officer says; its number is given here.</param>
    /// <param name="after">The number of the latest row that the officer saw; 0 for none.</param>
    /// <returns>Its number, or the newer row that the officer did not see: then nothing was kept.</returns>
    public Handed Add(DispositionRow row, long after)
    {
        using var connection = database.Open();
        return Insert(connection, row with { Number = after + 1 }) == 1 ? new Handed(after + 1, null) : new Handed(0, Latest(connection, row.Pair));
    }

    /// <summary>What counts for a pair; null when nobody wrote anything, or when it was erased.</summary>
    public DispositionRow? Of(string pair)
    {
        using var connection = database.Open();
        return Latest(connection, pair) is { IsKept: true } row ? row : null;
    }

    /// <summary>Everything about a pair, the oldest first, with its erasures.</summary>
    public IReadOnlyList<DispositionRow> History(string pair)
    {
        using var connection = database.Open();
        return connection.Rows(Read, $"SELECT {columns} FROM disposition WHERE pair = @pair ORDER BY number", ("pair", pair));
    }

    /// <summary>Everything about all pairs, as a stream.</summary>
    public IEnumerable<DispositionRow> All()
    {
        using var connection = database.Open();
        using var command = connection.Say($"SELECT {columns} FROM disposition ORDER BY pair, number");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    /// <summary>Empties all rows of a pair and adds one that says so.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="officer">Who erases.</param>
    /// <param name="because">Why.</param>
    /// <param name="on">When.</param>
    /// <returns>False when there was nothing to erase.</returns>
    public bool Erase(string pair, string officer, string because, DateTimeOffset on)
    {
        var erased = false;
        database.InTransaction(connection =>
        {
            // Whoever writes at the same moment comes before, and is erased too, or after, and is told of the erasure.
            while (Latest(connection, pair) is { IsKept: true } last)
            {
                var row = new DispositionRow(pair, last.Number + 1, last.List, last.Record, DispositionRow.Erasure, because, officer, on, "", "");
                if (Insert(connection, row) == 1)
                {
                    connection.Run(
                        "UPDATE disposition SET because = '', officer = '', declared = '', listed = '' WHERE pair = @pair AND verdict <> @erasure",
                        ("pair", pair),
                        ("erasure", DispositionRow.Erasure)
                    );
                    erased = true;
                }
            }
        });
        return erased;
    }

    // Only right after the row that was seen: of two at once the second finds its number taken.
    static int Insert(DbConnection connection, DispositionRow row) =>
        connection.Run(
            $"INSERT INTO disposition ({columns}) SELECT @pair, @number, @list, @record, @verdict, @because, @officer, @made, @declared, @listed "
                + "WHERE (SELECT COALESCE(MAX(number), 0) FROM disposition WHERE pair = @pair) = @number - 1 ON CONFLICT DO NOTHING",
            ("pair", row.Pair),
            ("number", row.Number),
            ("list", row.List),
            ("record", row.Record),
            ("verdict", row.Verdict),
            ("because", row.Because),
            ("officer", row.Officer),
            ("made", row.On.ToUnixTimeMilliseconds()),
            ("declared", row.Declared),
            ("listed", row.Listed)
        );

    static DispositionRow? Latest(DbConnection connection, string pair) =>
        connection.Rows(Read, $"SELECT {columns} FROM disposition WHERE pair = @pair ORDER BY number DESC LIMIT 1", ("pair", pair)) is [var latest]
            ? latest
            : null;

    static DispositionRow Read(DbDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt64(1),
            row.GetString(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            row.GetString(6),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
            row.GetString(8),
            row.GetString(9)
        );
}
