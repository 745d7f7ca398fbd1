using System.Security.Cryptography;
using System.Text;

namespace Interdict.Server.Hooks;

/// <summary>Signs messages: HMAC-SHA256 over the time, a point and the body, so that an old message cannot be sent anew as a fresh one.</summary>
public static class Signature
{
    /// <summary>What every secret begins with.</summary>
    public const string Prefix = "whsec_";

    const int secretBytes = 32;

    /// <summary>A new secret.</summary>
    public static string NewSecret() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(secretBytes));

    /// <summary>The signature of a message.</summary>
    /// <param name="secret">The secret as it was shown.</param>
    /// <param name="timestamp">The time in seconds since 1970.</param>
    /// <param name="body">The body as it is sent.</param>
    public static string Of(string secret, long timestamp, string body) =>
        "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
}
