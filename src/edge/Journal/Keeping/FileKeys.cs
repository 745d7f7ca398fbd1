using System.Collections.Concurrent;
using System.Data.Common;
using Interdict.Journal.Keys;
using Interdict.Store;

namespace Interdict.Journal.Keeping;

/// <summary>The keys of files, each under the node's key in the database. Those used lately are at hand.</summary>
sealed class FileKeys(NodeKeys node)
{
    const int most = 4096;

    readonly ConcurrentDictionary<string, byte[]> atHand = new(StringComparer.Ordinal);

    /// <summary>The key of a file; null when there is no such file, or when it was erased.</summary>
    public byte[]? Of(DbConnection connection, string file)
    {
        if (atHand.TryGetValue(file, out var known))
        {
            return known;
        }
        var kept = connection.Rows(row => row.IsDBNull(0) ? null : (byte[])row.GetValue(0), "SELECT key FROM journal_file WHERE file = @file", ("file", file));
        return kept is [{ } wrapped] ? Remember(file, Unwrapped(file, wrapped)) : null;
    }

    /// <summary>Unwraps a key that was read together with other things.</summary>
    public byte[] Unwrapped(string file, byte[] wrapped) =>
        node.Unwrap(file, wrapped)
        ?? throw new RegistryUnavailableException(
            "The keys in the home folder are not those this database was written with. Put back the folder of keys that belongs to it."
        );

    /// <summary>A new key for a new file, as it is kept.</summary>
    public (byte[] Key, byte[] Wrapped) New(string file)
    {
        var key = NodeKeys.NewKey();
        return (key, node.Wrap(file, key));
    }

    /// <summary>Forgets a key that is destroyed.</summary>
    public void Forget(string file) => atHand.TryRemove(file, out _);

    byte[] Remember(string file, byte[] key)
    {
        if (atHand.Count >= most)
        {
            atHand.Clear();
        }
        return atHand[file] = key;
    }
}
