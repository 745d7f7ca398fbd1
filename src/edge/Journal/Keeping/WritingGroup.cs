using System.Data.Common;
using Interdict.Journal.Access;
using Interdict.Licensing;
using Interdict.Store;

namespace Interdict.Journal.Keeping;

/// <summary>Works that are committed together: one transaction, which begins by taking the end of the chain for itself.</summary>
sealed class WritingGroup : IDisposable
{
    readonly DbTransaction transaction;
    readonly ChainEnd before;

    public WritingGroup(DbConnection connection, bool server)
    {
        Connection = connection;
        transaction = connection.BeginTransaction();
        // On a server the row is locked until the commit, so that several processes write one after the other.
        var sql = "SELECT sequence, link, at FROM journal_head WHERE id = 1" + (server ? " FOR UPDATE" : "");
        End = before = connection.Rows(row => new ChainEnd(row.GetInt64(0), (byte[])row.GetValue(1), row.GetInt64(2)), sql)[0];
    }

    public DbConnection Connection { get; }

    /// <summary>How far the journal comes with what this group has written so far.</summary>
    public ChainEnd End { get; private set; }

    /// <summary>How far the log of reading comes with this group; null when it wrote nothing there.</summary>
    public AccessEnd? Access { get; private set; }

    /// <summary>The files that this group has changed, as they are then.</summary>
    public Dictionary<(Type Type, FileId Id), (object File, long Version)> Folded { get; } = [];

    /// <summary>The versions of the files that this group has changed.</summary>
    public Dictionary<FileId, long> Versions { get; } = [];

    /// <summary>True when this group adds facts.</summary>
    public bool HasFacts => Added > 0;

    /// <summary>How many facts this group adds.</summary>
    public long Added => End.Sequence - before.Sequence;

    /// <summary>Takes over what a work did.</summary>
    public void Take(Writing done)
    {
        End = done.End;
        Access = done.Access ?? Access;
        foreach (var key in Folded.Keys.Where(key => done.Forgotten.Contains(key.Id)).ToArray())
        {
            Folded.Remove(key);
        }
        foreach (var (key, file) in done.Folded)
        {
            Folded[key] = file;
        }
        foreach (var (file, version) in done.Versions)
        {
            Versions[file] = version;
        }
    }

    /// <summary>Writes where the chain ends now.</summary>
    public void CloseChain()
    {
        if (HasFacts)
        {
            Connection.Run(
                "UPDATE journal_head SET sequence = @sequence, link = @link, at = @at WHERE id = 1",
                ("sequence", End.Sequence),
                ("link", End.Link),
                ("at", End.At)
            );
        }
    }

    /// <summary>Commits: from here on everything is kept for good.</summary>
    public void Commit() => transaction.Commit();

    /// <inheritdoc/>
    public void Dispose() => transaction.Dispose();
}
