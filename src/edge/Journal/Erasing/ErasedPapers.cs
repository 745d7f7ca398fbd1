using System.Collections.Immutable;
using System.Data.Common;
using Interdict.Journal.Papers;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Store;

namespace Interdict.Journal.Erasing;

/// <summary>
/// The papers (attachments) that no file needs any more: every file that named them was erased. Which ones these are follows from the
/// facts at any time, so a destruction that was broken off is finished by the next one.
/// </summary>
public sealed class ErasedPapers(Registry registry, Database database)
{
    // A file without a key of which no fact says that it was erased is damaged: its papers are not touched.
    const string named =
        "SELECT f.file, f.version, f.open, CAST(CASE WHEN j.file IS NOT NULL AND j.key IS NULL "
        + "AND EXISTS (SELECT 1 FROM fact e WHERE e.file = f.file AND e.word = 'erased') THEN 1 ELSE 0 END AS BIGINT) "
        + "FROM fact f LEFT JOIN journal_file j ON j.file = f.file WHERE f.word = @word AND f.sequence > @after";

    static readonly string word = FactWords.All.First(one => one.Fact == typeof(Attached)).Word;

    /// <summary>The papers that could be destroyed, by their hashes, if these files were erased too.</summary>
    public ImmutableArray<string> Left(params IReadOnlyCollection<FileId> besides) => Look(besides).Left;

    /// <summary>
    /// Destroys them, with the right to write the journal in hand: no file can begin to need one of them meanwhile. Whoever attaches a
    /// paper looks under the same right whether it is still there.
    /// </summary>
    /// <param name="destroy">Destroys one, with this connection. It may be called again for one that is destroyed already.</param>
    public async Task<ImmutableArray<string>> Destroy(Action<DbConnection, string> destroy)
    {
        // Everything is looked at before the turn to write, and in the turn only what came since: nobody waits long for it.
        var (left, end) = Look([]);
        if (left.IsEmpty)
        {
            return left;
        }
        var unneeded = await registry.Write(writing =>
        {
            writing.Begin();
            var since = Named(writing.Connection, end).Where(one => !one.IsErased).Select(one => one.Hash).ToHashSet(StringComparer.Ordinal);
            var mine = left.Where(hash => !since.Contains(hash)).ToImmutableArray();
            foreach (var hash in mine)
            {
                destroy(writing.Connection, hash);
                writing.Connection.Run("DELETE FROM paper_to_scan WHERE hash = @hash", ("hash", hash));
            }
            return mine;
        });
        Eraser.Sweep(database);
        return unneeded;
    }

    (ImmutableArray<string> Left, long End) Look(IReadOnlyCollection<FileId> besides) =>
        database.InSnapshot(connection =>
        {
            var more = besides.Select(file => file.Text).ToHashSet(StringComparer.Ordinal);
            var end = connection.Rows(row => row.GetInt64(0), "SELECT sequence FROM journal_head WHERE id = 1")[0];
            var all = Named(connection, 0).ToLookup(one => one.IsErased || more.Contains(one.File), one => one.Hash);
            return (all[true].Except(all[false], StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), end);
        });

    static List<(string File, string Hash, bool IsErased)> Named(DbConnection connection, long after) =>
        connection.Rows(
            row => (row.GetString(0), Hash((int)row.GetInt64(1), (byte[])row.GetValue(2)), row.GetInt64(3) == 1),
            named,
            ("word", word),
            ("after", after)
        );

    static string Hash(int version, byte[] open) => ((Attached)FactWords.Read(word, version, open, [])).Paper.Hash;
}
