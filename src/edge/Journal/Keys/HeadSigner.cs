using System.Security.Cryptography;

namespace Interdict.Journal.Keys;

/// <summary>Signs how far the journal has come: ECDSA on P-256.</summary>
public sealed class HeadSigner : IDisposable
{
    readonly ECDsa key;

    HeadSigner(ECDsa key)
    {
        this.key = key;
        PublicKey = key.ExportSubjectPublicKeyInfo();
        Name = NameOf(PublicKey);
    }

    /// <summary>The key by which everybody can check a signature.</summary>
    public byte[] PublicKey { get; }

    /// <summary>The name of that key.</summary>
    public string Name { get; }

    /// <summary>The signer of a folder of keys, made when there is none.</summary>
    public static HeadSigner In(string folder)
    {
        var kept = KeyFile.ReadOrMake(Path.Combine(folder, "heads.key"), NewKey);
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(kept, out _);
        return new HeadSigner(key);
    }

    /// <summary>The name of a public key: the beginning of its hash.</summary>
    public static string NameOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    /// <summary>True when the signature is that of the words under the key.</summary>
    public static bool IsSigned(byte[] publicKey, ReadOnlySpan<byte> words, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyData(words, signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Signs words.</summary>
    public byte[] Sign(ReadOnlySpan<byte> words) => key.SignData(words, HashAlgorithmName.SHA256);

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    static byte[] NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKey();
    }
}
