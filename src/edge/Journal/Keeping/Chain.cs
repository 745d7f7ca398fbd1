using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Interdict.Journal.Keeping;

/// <summary>How far the journal has come: the number of its latest fact, the link that stands for everything up to it, its moment.</summary>
readonly record struct ChainEnd(long Sequence, byte[] Link, long At);

/// <summary>The chain: each link is a hash over the link before, who, when and what, and a salted digest of the words about persons.</summary>
static class Chain
{
    public const int SaltBytes = 32;

    /// <summary>The digest of the words about persons; it tells nothing once the salt is gone. Empty for no words.</summary>
    public static byte[] Digest(byte[] salt, byte[] words) => words.Length == 0 ? [] : HMACSHA256.HashData(salt, words);

    /// <summary>The link of a fact.</summary>
    public static byte[] Link(byte[] before, FactRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(hash, before);
        Put(hash, row.Sequence);
        Put(hash, row.File);
        Put(hash, row.Number);
        Put(hash, row.Word);
        Put(hash, row.Version);
        Put(hash, row.At);
        Put(hash, row.Account);
        Put(hash, row.Role);
        Put(hash, row.Body);
        Put(hash, SHA256.HashData(row.Open));
        Put(hash, row.Digest);
        return hash.GetHashAndReset();
    }

    /// <summary>Adds a number.</summary>
    public static void Put(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    /// <summary>Adds words with their length before them, so that no two rows make the same bytes.</summary>
    public static void Put(IncrementalHash hash, string words) => Put(hash, Encoding.UTF8.GetBytes(words));

    /// <summary>Adds bytes with their length before them.</summary>
    public static void Put(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Put(hash, bytes.Length);
        hash.AppendData(bytes);
    }
}
