using System.Data.Common;
using Interdict.Store;

namespace Interdict.Journal.Keeping;

/// <summary>A fact as it lies in the database.</summary>
/// <param name="Sequence">Its number in the whole journal, from 1 and without a gap.</param>
/// <param name="File">Its file.</param>
/// <param name="Number">Its number in the file.</param>
/// <param name="Word">The word of the fact.</param>
/// <param name="Version">The version of its form.</param>
/// <param name="At">Microseconds of UTC since the year 1.</param>
/// <param name="Account">Who.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="Body">For whom.</param>
/// <param name="Open">What is not about persons.</param>
/// <param name="Digest">Salted digest of the words about persons; empty when there are none.</param>
/// <param name="Link">The link of the chain.</param>
/// <param name="Salt">The salt; null when there are no such words, or when they were erased.</param>
/// <param name="Apart">The words about persons, encrypted; null when there are none, or when they were erased.</param>
sealed record FactRow(
    long Sequence,
    string File,
    long Number,
    string Word,
    long Version,
    long At,
    string Account,
    long Role,
    string Body,
    byte[] Open,
    byte[] Digest,
    byte[] Link,
    byte[]? Salt,
    byte[]? Apart
)
{
    public const string Columns = "sequence, file, number, word, version, at, account, role, body, open, digest, link, salt, apart";

    const string insert =
        $"INSERT INTO fact ({Columns}) "
        + "VALUES (@sequence, @file, @number, @word, @version, @at, @account, @role, @body, @open, @digest, @link, @salt, @apart)";

    /// <summary>True when there were words about persons.</summary>
    public bool HadWords => Digest.Length > 0;

    public static FactRow Read(DbDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetString(3),
            row.GetInt64(4),
            row.GetInt64(5),
            row.GetString(6),
            row.GetInt64(7),
            row.GetString(8),
            (byte[])row.GetValue(9),
            (byte[])row.GetValue(10),
            (byte[])row.GetValue(11),
            Bytes(row, 12),
            Bytes(row, 13)
        );

    /// <summary>The facts of a file after a number, the oldest first.</summary>
    public static List<FactRow> After(DbConnection connection, string file, long after) =>
        connection.Rows(Read, $"SELECT {Columns} FROM fact WHERE file = @file AND number > @after ORDER BY number", ("file", file), ("after", after));

    /// <summary>All facts in an order, one after the other.</summary>
    /// <param name="connection">The connection; nothing else can use it meanwhile.</param>
    /// <param name="order">The columns that order them.</param>
    /// <param name="stop">Ends the reading.</param>
    public static IEnumerable<FactRow> All(DbConnection connection, string order, CancellationToken stop = default)
    {
        using var command = connection.Say($"SELECT {Columns} FROM fact ORDER BY {order}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            stop.ThrowIfCancellationRequested();
            yield return Read(reader);
        }
    }

    public void Insert(Statement run) =>
        run(
            insert,
            ("sequence", Sequence),
            ("file", File),
            ("number", Number),
            ("word", Word),
            ("version", Version),
            ("at", At),
            ("account", Account),
            ("role", Role),
            ("body", Body),
            ("open", Open),
            ("digest", Digest),
            ("link", Link),
            ("salt", (object?)Salt ?? DBNull.Value),
            ("apart", (object?)Apart ?? DBNull.Value)
        );

    static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : (byte[])row.GetValue(column);
}
