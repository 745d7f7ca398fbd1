using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Interdict.Journal.Keys;

namespace Interdict.Journal.Heads;

/// <summary>
/// How far the journal had come at a moment, signed. Kept outside of the database, and best on another machine too: it shows when a
/// database is put back or its end is cut off.
/// </summary>
/// <param name="Sequence">The number of the latest fact.</param>
/// <param name="Link">The link of the chain at that fact, in hexadecimal.</param>
/// <param name="At">When it was signed.</param>
/// <param name="AccessDay">The day of the latest entry in the log of reading; empty before the first.</param>
/// <param name="AccessNumber">Its number on that day.</param>
/// <param name="AccessLink">Its link, in hexadecimal.</param>
/// <param name="Key">The name of the key.</param>
/// <param name="Signature">The signature, in base 64.</param>
public sealed record Head(long Sequence, string Link, DateTimeOffset At, string AccessDay, long AccessNumber, string AccessLink, string Key, string Signature)
{
    static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>A head in one line.</summary>
    public string Line() => JsonSerializer.Serialize(this, options);

    /// <summary>Reads a line; null when it is no head.</summary>
    public static Head? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Head>(line, options) is { Link: not null, Key: not null, Signature: not null } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>True when it is signed under a key.</summary>
    public bool IsSigned(byte[] publicKey)
    {
        var signature = new byte[Signature.Length];
        return HeadSigner.NameOf(publicKey) == Key
            && Convert.TryFromBase64String(Signature, signature, out var length)
            && HeadSigner.IsSigned(publicKey, Words(), signature.AsSpan(0, length));
    }

    internal Head Signed(HeadSigner signer)
    {
        var named = this with { Key = signer.Name };
        return named with { Signature = Convert.ToBase64String(signer.Sign(named.Words())) };
    }

    byte[] Words() =>
        Encoding.UTF8.GetBytes(
            $"interdict head 1\n{Sequence}\n{Link}\n{At.UtcTicks / TimeSpan.TicksPerMicrosecond}\n{AccessDay}\n{AccessNumber}\n{AccessLink}\n{Key}"
        );
}
