using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Interdict.Server_Tests.Accounts;

/// <summary>A passkey as a phone or a security key holds one, as the specification of web authentication says; made by this test.</summary>
internal sealed class PocketKey : IDisposable
{
    private const byte present = 1;
    private const byte verified = 4;
    private const byte withKey = 64;

    private readonly ECDsa pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private readonly string origin;
    private string owner = "";
    private uint uses;

    public PocketKey(string origin = "http://localhost") => this.origin = origin;

    public void Dispose() => pair.Dispose();

    /// <summary>Answers the options of a registration.</summary>
    public string Register(string options)
    {
        var asked = JsonDocument.Parse(options).RootElement;
        owner = asked.GetProperty("user").GetProperty("id").GetString()!;
        var point = pair.ExportParameters(false).Q;
        // COSE: kind 2 (elliptic), algorithm -7 (ES256), curve 1 (P-256), x, y.
        byte[] key = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Head(present | verified | withKey), .. new byte[16], 0, (byte)id.Length, .. id, .. key];
        // {"fmt": "none", "attStmt": {}, "authData": data}
        byte[] attestation =
        [
            0xa3,
            0x63,
            .. "fmt"u8,
            0x64,
            .. "none"u8,
            0x67,
            .. "attStmt"u8,
            0xa0,
            0x68,
            .. "authData"u8,
            0x58,
            checked((byte)data.Length),
            .. data,
        ];
        return Credential(
            new
            {
                clientDataJSON = Text(Client("webauthn.create", asked)),
                attestationObject = Text(attestation),
                transports = new[] { "internal" },
            }
        );
    }

    /// <summary>Answers the options of an entry.</summary>
    public string Enter(string options)
    {
        var client = Client("webauthn.get", JsonDocument.Parse(options).RootElement);
        var data = Head(present | verified);
        var signature = pair.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Credential(
            new
            {
                clientDataJSON = Text(client),
                authenticatorData = Text(data),
                signature = Text(signature),
                userHandle = owner,
            }
        );
    }

    private byte[] Head(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, uses++);
        return [.. SHA256.HashData("localhost"u8), flags, .. count];
    }

    private byte[] Client(string type, JsonElement asked) =>
        Encoding.UTF8.GetBytes(
            JsonSerializer.Serialize(
                new
                {
                    type,
                    challenge = asked.GetProperty("challenge").GetString(),
                    origin,
                    crossOrigin = false,
                }
            )
        );

    private string Credential(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Text(id),
                rawId = Text(id),
                type = "public-key",
                authenticatorAttachment = "platform",
                clientExtensionResults = new { },
                response,
            }
        );

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
