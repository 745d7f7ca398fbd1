using System.Security.Cryptography;
using Interdict.Store;

namespace Interdict.Journal.Keys;

/// <summary>
/// The keys of an authority's journal: one under which the keys of its files are wrapped, one that signs how far the journal has come.
/// They lie in a folder that only the program's user may read; every node of one authority has the same.
/// </summary>
public sealed class NodeKeys : IDisposable
{
    const string masterName = "journal.key";
    const int keyBytes = 32;
    const int nonceBytes = 12;
    const int tagBytes = 16;
    const int nameBytes = 8;
    const byte bare = 0;
    const byte wrapped = 1;

    readonly byte[]? master;
    readonly byte[] name;

    NodeKeys(byte[]? master, HeadSigner? signer)
    {
        this.master = master;
        name = master is null ? [] : SHA256.HashData(master)[..nameBytes];
        Signer = signer;
    }

    /// <summary>No keys at all: the keys of files lie bare in the database. For tests and trials only.</summary>
    public static NodeKeys None { get; } = new(null, null);

    /// <summary>Signs heads; null without keys.</summary>
    public HeadSigner? Signer { get; }

    /// <summary>The keys in a folder, made when the folder has none.</summary>
    public static NodeKeys In(string folder)
    {
        KeyFile.MakeFolder(folder);
        var master = KeyFile.ReadOrMake(Path.Combine(folder, masterName), () => RandomNumberGenerator.GetBytes(keyBytes));
        return new NodeKeys(master, HeadSigner.In(folder));
    }

    /// <summary>The keys that belong to a database. New ones are made only for a database without a file: others could read nothing.</summary>
    /// <param name="database">The database, with its tables brought up to date.</param>
    /// <param name="folder">The folder of keys.</param>
    /// <returns>The keys, or a sentence that says what is wrong and what to do.</returns>
    public static (NodeKeys? Keys, string Why) For(Database database, string folder)
    {
        using var connection = database.Open();
        var some = connection.Rows(row => (row.GetString(0), (byte[])row.GetValue(1)), "SELECT file, key FROM journal_file WHERE key IS NOT NULL LIMIT 1");
        if (some is [_] && !File.Exists(Path.Combine(folder, masterName)))
        {
            return (null, $"{folder} has no {masterName}, and the database was written with one. Put back the keys that belong to it.");
        }
        var keys = In(folder);
        if (some is [var (file, wrapped)] && keys.Unwrap(file, wrapped) is null)
        {
            keys.Dispose();
            return (null, $"The keys in {folder} are not those the database was written with. Put back the keys that belong to it.");
        }
        return (keys, "");
    }

    /// <summary>A new key of a file.</summary>
    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(keyBytes);

    /// <summary>A key as it is kept beside its file.</summary>
    public byte[] Wrap(string file, byte[] key)
    {
        if (master is null)
        {
            return [bare, .. key];
        }
        return [wrapped, .. name, .. Seal(master, key, file)];
    }

    /// <summary>A key that was kept; null when it was wrapped under another key than this node's.</summary>
    public byte[]? Unwrap(string file, byte[] kept)
    {
        if (kept[0] == bare)
        {
            return kept[1..];
        }
        return master is not null && kept.AsSpan(1, nameBytes).SequenceEqual(name) ? Open(master, kept.AsSpan(1 + nameBytes), file) : null;
    }

    /// <summary>Encrypts under a key; the place binds the words to where they stand.</summary>
    internal static byte[] Seal(byte[] key, ReadOnlySpan<byte> plain, string place)
    {
        var sealedWords = new byte[nonceBytes + plain.Length + tagBytes];
        var nonce = sealedWords.AsSpan(0, nonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, tagBytes);
        cipher.Encrypt(nonce, plain, sealedWords.AsSpan(nonceBytes, plain.Length), sealedWords.AsSpan(nonceBytes + plain.Length), Place(place));
        return sealedWords;
    }

    /// <summary>Decrypts; null when the words or the place are not those that were encrypted.</summary>
    internal static byte[]? Open(byte[] key, ReadOnlySpan<byte> sealedWords, string place)
    {
        if (sealedWords.Length < nonceBytes + tagBytes)
        {
            return null;
        }
        var plain = new byte[sealedWords.Length - nonceBytes - tagBytes];
        using var cipher = new AesGcm(key, tagBytes);
        try
        {
            cipher.Decrypt(sealedWords[..nonceBytes], sealedWords[nonceBytes..^tagBytes], sealedWords[^tagBytes..], plain, Place(place));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Signer?.Dispose();

    static byte[] Place(string place) => System.Text.Encoding.UTF8.GetBytes(place);
}
