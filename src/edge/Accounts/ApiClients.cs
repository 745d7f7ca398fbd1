using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Interdict.Store;

namespace Interdict.Accounts;

/// <summary>A customs administration, often of another state, whose programs ask here.</summary>
/// <param name="Id">Its number: the body for which its programs act.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Its state, as the administrator wrote it.</param>
/// <param name="Made">When it was let in.</param>
/// <param name="Closed">When it was closed; null while it is open.</param>
public sealed record ApiClient(string Id, string Name, string State, DateTimeOffset Made, DateTimeOffset? Closed);

/// <summary>A key of a client, without its secret part, which nobody keeps.</summary>
/// <param name="Id">The open part, by which it is named in logs.</param>
/// <param name="Client">Whose it is.</param>
/// <param name="Scopes">What it opens.</param>
/// <param name="Made">When it was made.</param>
/// <param name="MadeBy">By which account.</param>
/// <param name="Until">When it expires.</param>
/// <param name="Used">When it was last used, to the minute; null when never.</param>
/// <param name="Revoked">When it was revoked; null when it was not.</param>
public sealed record ApiKey(
    string Id,
    string Client,
    ImmutableArray<string> Scopes,
    DateTimeOffset Made,
    string MadeBy,
    DateTimeOffset Until,
    DateTimeOffset? Used,
    DateTimeOffset? Revoked
);

/// <summary>What keys open.</summary>
public static class Scopes
{
    /// <summary>Ask whether an authorisation covers goods.</summary>
    public const string CustomsCheck = "customs.check";

    /// <summary>Reserve, consume, release and correct quantities.</summary>
    public const string CustomsWriteOff = "customs.write-off";

    /// <summary>Ask the authority about held goods.</summary>
    public const string CustomsInquire = "customs.inquire";

    /// <summary>Screen declarations, and read lists and what was found out.</summary>
    public const string Screening = "screening";

    /// <summary>Receive what happens as signed messages.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Every scope.</summary>
    public static ImmutableArray<string> All { get; } = [CustomsCheck, CustomsWriteOff, CustomsInquire, Screening, Webhooks];
}

/// <summary>Clients of the interface and their keys: shown once, kept as digests, expiring, and compared in constant time.</summary>
public sealed class ApiClients(Database database, TimeProvider clock)
{
    /// <summary>What every key begins with, so that one that lies somewhere is known for what it is.</summary>
    public const string Prefix = "idc_";

    /// <summary>The longest that a key lasts.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(366);

    const int secretBytes = 32;
    static readonly TimeSpan noted = TimeSpan.FromMinutes(1);
    static readonly byte[] nobody = SHA256.HashData("nobody"u8);

    /// <summary>All clients, by name.</summary>
    public IReadOnlyList<ApiClient> All()
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new ApiClient(row.GetString(0), row.GetString(1), row.GetString(2), Micros.Read(row.GetInt64(3)), Micros.ReadOrNever(row.GetInt64(4))),
            "SELECT id, name, state, made, closed FROM api_client ORDER BY name, id"
        );
    }

    /// <summary>One client; null when there is none.</summary>
    public ApiClient? Of(string id) => All().FirstOrDefault(client => client.Id == id);

    /// <summary>Lets a customs administration in.</summary>
    /// <returns>Its number.</returns>
    public string Add(string name, string state, string id = "")
    {
        var now = clock.GetUtcNow();
        var number = id.Length > 0 ? id : "c" + Guid.CreateVersion7(now).ToString("N");
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO api_client (id, name, state, made, closed) VALUES (@id, @name, @state, @made, 0)",
            ("id", number),
            ("name", name),
            ("state", state),
            ("made", Micros.Of(now))
        );
        return number;
    }

    /// <summary>Closes a client; none of its keys opens anything any more.</summary>
    public void Close(string client)
    {
        using var connection = database.Open();
        connection.Run("UPDATE api_client SET closed = @now WHERE id = @id AND closed = 0", ("now", Micros.Of(clock.GetUtcNow())), ("id", client));
    }

    /// <summary>Makes a key.</summary>
    /// <returns>The key, which is shown once and not kept.</returns>
    public string NewKey(string client, IEnumerable<string> scopes, string madeBy, TimeSpan lasts)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(secretBytes));
        var now = clock.GetUtcNow();
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO api_key (id, client, digest, scopes, made, made_by, until, used, revoked) "
                + "VALUES (@id, @client, @digest, @scopes, @made, @by, @until, 0, 0)",
            ("id", id),
            ("client", client),
            ("digest", Convert.ToHexStringLower(Digest(secret))),
            ("scopes", string.Join(' ', scopes.Where(scope => Scopes.All.Contains(scope)).Distinct())),
            ("made", Micros.Of(now)),
            ("by", madeBy),
            ("until", Micros.Of(now + (lasts < Longest ? lasts : Longest)))
        );
        return $"{Prefix}{id}_{secret}";
    }

    /// <summary>The keys of a client, the newest first.</summary>
    public IReadOnlyList<ApiKey> Keys(string client)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new ApiKey(
                row.GetString(0),
                row.GetString(1),
                [.. row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                Micros.Read(row.GetInt64(3)),
                row.GetString(4),
                Micros.Read(row.GetInt64(5)),
                Micros.ReadOrNever(row.GetInt64(6)),
                Micros.ReadOrNever(row.GetInt64(7))
            ),
            "SELECT id, client, scopes, made, made_by, until, used, revoked FROM api_key WHERE client = @client ORDER BY made DESC, id",
            ("client", client)
        );
    }

    /// <summary>Revokes a key, at once.</summary>
    public void Revoke(string client, string key)
    {
        using var connection = database.Open();
        connection.Run(
            "UPDATE api_key SET revoked = @now WHERE id = @id AND client = @client AND revoked = 0",
            ("now", Micros.Of(clock.GetUtcNow())),
            ("id", key),
            ("client", client)
        );
    }

    /// <summary>Whose key this is and what it opens; null when it opens nothing.</summary>
    public (ApiClient Client, ApiKey Key)? Check(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var parts = given.StartsWith(Prefix, StringComparison.Ordinal) ? given[Prefix.Length..].Split('_', 2) : [];
        if (parts is not [{ Length: 12 } id, { Length: > 0 and <= 64 } secret])
        {
            return null;
        }
        var now = clock.GetUtcNow();
        using var connection = database.Open();
        var found = connection.Rows(
            row => (Client: row.GetString(0), Digest: row.GetString(1), Until: row.GetInt64(2), Used: row.GetInt64(3), Revoked: row.GetInt64(4)),
            "SELECT client, digest, until, used, revoked FROM api_key WHERE id = @id",
            ("id", id)
        );
        // A key that is not there is compared too: the time tells nothing.
        var right = CryptographicOperations.FixedTimeEquals(found.Count > 0 ? Convert.FromHexString(found[0].Digest) : nobody, Digest(secret));
        if (!right || found.Count == 0 || found[0].Revoked > 0 || Micros.Read(found[0].Until) <= now)
        {
            return null;
        }
        if (now - Micros.Read(found[0].Used) > noted)
        {
            connection.Run("UPDATE api_key SET used = @now WHERE id = @id", ("now", Micros.Of(now)), ("id", id));
        }
        return Of(found[0].Client) is { Closed: null } client ? (client, Keys(client.Id).First(key => key.Id == id)) : null;
    }

    static byte[] Digest(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
