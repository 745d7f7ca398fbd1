using System.Data.Common;
using Interdict.Journal.Access;
using Interdict.Journal.Heads;
using Interdict.Journal.Keeping;
using Interdict.Journal.Keys;
using Interdict.Store;

namespace Interdict.Journal.Verifying;

/// <summary>Looks at every fact and every entry of the log of reading, and names what is not as it was written.</summary>
/// <param name="database">The database.</param>
/// <param name="keys">The keys of the node.</param>
/// <param name="heads">Signed heads, of this node and others of the same keys.</param>
public sealed class Verifier(Database database, NodeKeys keys, IReadOnlyList<Head> heads)
{
    /// <summary>Looks. What is written meanwhile is not looked at.</summary>
    public Verification Run() => database.InSnapshot(Look);

    Verification Look(DbConnection connection)
    {
        var found = new Found();
        var files = FilesKept.Read(connection);
        var trusted = Trusted(found);
        var end = connection.Rows(row => (row.GetInt64(0), (byte[])row.GetValue(1)), "SELECT sequence, link FROM journal_head WHERE id = 1");
        var walk = new ChainWalk(files, new FileKeys(keys), trusted, found);
        foreach (var row in FactRow.All(connection, "sequence"))
        {
            walk.Next(row);
        }
        walk.End(end is [var last] ? last : (0, []));
        files.Compare(connection, found);
        var accesses = new AccessWalk(trusted, found).Run(connection);
        return new Verification(walk.Facts, files.Count, files.Erased, accesses, trusted.Count, found.All);
    }

    List<Head> Trusted(Found found)
    {
        if (keys.Signer is not { } signer)
        {
            return [];
        }
        var good = heads.Where(head => head.IsSigned(signer.PublicKey)).ToList();
        if (good.Count < heads.Count)
        {
            found.Add("head", "", 0, $"{heads.Count - good.Count} of {heads.Count} signed heads are not signed with the key of this node.");
        }
        return good;
    }
}
