using System.Globalization;
using System.Text;
using QRCoder;

namespace Interdict.Accounts;

/// <summary>The key that an authenticator app and this node share, as people type it and as a phone reads it.</summary>
public static class AuthenticatorKey
{
    const string issuer = "Interdict";
    const int quiet = 4;

    /// <summary>The key in groups of four.</summary>
    public static string InGroups(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Join(' ', key.Chunk(4).Select(group => new string(group))).ToLowerInvariant();
    }

    /// <summary>The address that apps understand.</summary>
    public static string Address(string email, string key) =>
        $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={key}&issuer={issuer}&digits=6&period=30";

    /// <summary>The squares of a QR code as one path, and how many stand in a row with the margin: a drawing without a style, so that the strictest policy shows it.</summary>
    public static (string Path, int Size) Qr(string text)
    {
        using var maker = new QRCodeGenerator();
        using var code = maker.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = quiet; y < rows.Count - quiet; y++)
        {
            for (var x = quiet; x < rows.Count - quiet; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return (path.ToString(), rows.Count);
    }
}
