using Interdict.Store;

namespace Interdict.Documents.Scanning;

/// <summary>A paper that waits to be scanned.</summary>
/// <param name="File">The file it belongs to.</param>
/// <param name="Attachment">Its name within the file.</param>
/// <param name="Hash">The hash of its content.</param>
public sealed record WaitingPaper(string File, string Attachment, string Hash);

/// <summary>The papers that wait to be scanned; they wait through a restart too.</summary>
public sealed class ToScan(Database database, TimeProvider clock)
{
    /// <summary>A paper waits from now on.</summary>
    public void Add(WaitingPaper paper)
    {
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO paper_to_scan (file, attachment, hash, since) VALUES (@file, @attachment, @hash, @since) ON CONFLICT DO NOTHING",
            ("file", paper.File),
            ("attachment", paper.Attachment),
            ("hash", paper.Hash),
            ("since", clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond)
        );
    }

    /// <summary>What waits, the longest first.</summary>
    public IReadOnlyList<WaitingPaper> All(int most = 100)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new WaitingPaper(row.GetString(0), row.GetString(1), row.GetString(2)),
            "SELECT file, attachment, hash FROM paper_to_scan ORDER BY since, file, attachment LIMIT @most",
            ("most", most)
        );
    }

    /// <summary>A paper waits no longer.</summary>
    public void Done(WaitingPaper paper)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM paper_to_scan WHERE file = @file AND attachment = @attachment", ("file", paper.File), ("attachment", paper.Attachment));
    }
}
