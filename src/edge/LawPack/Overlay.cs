using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Interdict.Law;

namespace Interdict.LawPack;

/// <summary>The attestations of one authority, in the home of its node, signed with the node's own key (ECDSA, P-384).</summary>
/// <param name="Home">The home of the node.</param>
public sealed record Overlay(string Home)
{
    string Folder => Path.Combine(Home, "attestations");

    string KeyFile => Path.Combine(Home, "keys", "attestation.pem");

    string PublicKeyFile => PublicKeyOf(Home);

    internal static string PublicKeyOf(string home) => Path.Combine(home, "keys", "attestation.pub.pem");

    /// <summary>Signs an attestation and keeps it. An earlier one for the same edition is replaced.</summary>
    /// <returns>The file it is kept in.</returns>
    public string Keep(Attestation attestation)
    {
        using var key = Key();
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{attestation.Entry}-{Vocabulary.IsoDay.Write(attestation.AppliesFrom)}.json");
        var draft = path + ".new";
        File.WriteAllText(draft, attestation.ToJson(Convert.ToBase64String(key.SignData(attestation.Signed(), HashAlgorithmName.SHA384))));
        File.Move(draft, path, overwrite: true);
        return path;
    }

    /// <summary>Takes an attestation back.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(string entry)
    {
        var kept = Files().Where(path => Path.GetFileName(path).StartsWith(entry + "-", StringComparison.Ordinal)).ToList();
        kept.ForEach(File.Delete);
        return kept.Count > 0;
    }

    /// <summary>The law with what this authority has attested. What no longer fits or is not signed by this node is left out and named.</summary>
    /// <param name="pack">The law as compiled.</param>
    public (Pack Pack, ImmutableArray<string> Notices) Over(Pack pack)
    {
        var notices = ImmutableArray.CreateBuilder<string>();
        var book = pack.Book;
        var counted = new StringBuilder();
        foreach (var path in Files())
        {
            var name = Path.GetFileName(path);
            if (Attestation.FromJson(File.ReadAllText(path)) is not { } read)
            {
                notices.Add($"The attestation {name} cannot be read and is not counted.");
            }
            else if (!IsSigned(read.Attestation, read.Signature))
            {
                notices.Add($"The attestation {name} is not signed with this node's key and is not counted.");
            }
            else if (Attested(book, read.Attestation) is not { } attested)
            {
                notices.Add(
                    $"The attestation {name} was given for a text that has changed since, and is not counted: read the entry again and attest it anew."
                );
            }
            else
            {
                book = attested;
                counted.Append(Convert.ToHexString(read.Attestation.Signed())).Append('\n');
            }
        }
        if (counted.Length == 0)
        {
            return (pack, notices.ToImmutable());
        }
        var overlay = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(counted.ToString())));
        return (pack with { Book = book, Hash = $"{pack.Hash}+{overlay[..16]}" }, notices.ToImmutable());
    }

    IEnumerable<string> Files() => Home.Length > 0 && Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal) : [];

    static LawBook? Attested(LawBook book, Attestation attestation)
    {
        foreach (var instrument in book.Instruments)
        {
            foreach (var entry in instrument.Entries.Where(entry => entry.Slug == attestation.Entry))
            {
                foreach (var text in entry.Editions.Where(text => Attestation.FingerprintOf(entry, text) == attestation.Fingerprint))
                {
                    var confirmed = entry with { Editions = entry.Editions.Replace(text, text with { Verification = Verification.Attested, ReliesOn = "" }) };
                    var changed = instrument with { Entries = instrument.Entries.Replace(entry, confirmed) };
                    return book with { Instruments = book.Instruments.Replace(instrument, changed) };
                }
            }
        }
        return null;
    }

    bool IsSigned(Attestation attestation, string signature)
    {
        if (!File.Exists(PublicKeyFile))
        {
            return false;
        }
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(PublicKeyFile));
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var length)
            && key.VerifyData(attestation.Signed(), bytes.AsSpan(0, length), HashAlgorithmName.SHA384);
    }

    ECDsa Key()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        if (File.Exists(KeyFile))
        {
            key.ImportFromPem(File.ReadAllText(KeyFile));
            return key;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        using var file = new StreamWriter(KeyFile, options);
        file.Write(key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PublicKeyFile, key.ExportSubjectPublicKeyInfoPem());
        return key;
    }
}
