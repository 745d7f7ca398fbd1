using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Interdict.Store;

namespace Interdict.Accounts;

/// <summary>What a one-time link is for.</summary>
public static class LinkPurpose
{
    /// <summary>The first administrator of a new node.</summary>
    public const string FirstAdministrator = "first-administrator";

    /// <summary>A new account sets its password.</summary>
    public const string NewAccount = "new-account";

    /// <summary>An account that lost its way in begins anew.</summary>
    public const string Recovery = "recovery";

    /// <summary>Somebody is invited to act for a firm.</summary>
    public const string Delegate = "delegate";
}

/// <summary>What stands behind a link.</summary>
/// <param name="Subject">The account or firm that it is about.</param>
/// <param name="Said">What whoever made it wrote, such as an address.</param>
/// <param name="MadeBy">The account that made it.</param>
/// <param name="Until">When it expires.</param>
public sealed record OneTimeLink(string Subject, string Said, string MadeBy, DateTimeOffset Until);

/// <summary>Links that open something once. Only their digest is kept, so a copy of the table opens nothing.</summary>
public sealed class OneTimeLinks(Database database, TimeProvider clock)
{
    const int bytes = 32;
    static readonly TimeSpan firstLasts = TimeSpan.FromHours(24);

    /// <summary>Makes a link. An older one for the same purpose and subject opens nothing any more, unless several may be open.</summary>
    /// <returns>The secret part of its address; it is not kept.</returns>
    public string Make(string purpose, string subject, string said, string madeBy, TimeSpan lasts, bool several = false)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));
        var now = clock.GetUtcNow();
        database.InTransaction(connection =>
        {
            if (!several)
            {
                connection.Run("DELETE FROM one_time_link WHERE purpose = @purpose AND subject = @subject", ("purpose", purpose), ("subject", subject));
            }
            connection.Run("DELETE FROM one_time_link WHERE until < @old", ("old", Micros.Of(now - TimeSpan.FromDays(30))));
            connection.Run(
                "INSERT INTO one_time_link (digest, purpose, subject, said, made_by, made, until, used) VALUES (@digest, @purpose, @subject, @said, @by, @now, @until, 0)",
                ("digest", Digest(secret)),
                ("purpose", purpose),
                ("subject", subject),
                ("said", said),
                ("by", madeBy),
                ("now", Micros.Of(now)),
                ("until", Micros.Of(now + lasts))
            );
        });
        return secret;
    }

    /// <summary>The link by which the first administrator is made; empty when there is one already.</summary>
    public string ForFirstAdministrator()
    {
        using (var connection = database.Open())
        {
            var administrators = connection.Rows(
                row => row.GetString(0),
                "SELECT id FROM account WHERE roles LIKE '%Administrator%' AND closed = @no LIMIT 1",
                ("no", false)
            );
            if (administrators.Count > 0)
            {
                return "";
            }
        }
        return Make(LinkPurpose.FirstAdministrator, "", "", "console", firstLasts);
    }

    /// <summary>What stands behind a link that still opens; null for any other.</summary>
    public OneTimeLink? Look(string purpose, string secret)
    {
        using var connection = database.Open();
        return connection
            .Rows(
                row => new OneTimeLink(row.GetString(0), row.GetString(1), row.GetString(2), Micros.Read(row.GetInt64(3))),
                "SELECT subject, said, made_by, until FROM one_time_link WHERE digest = @digest AND purpose = @purpose AND used = 0 AND until > @now",
                ("digest", Digest(secret)),
                ("purpose", purpose),
                ("now", Micros.Of(clock.GetUtcNow()))
            )
            .FirstOrDefault();
    }

    /// <summary>Uses a link up. Of two who try at once one succeeds.</summary>
    public OneTimeLink? Take(string purpose, string secret)
    {
        var link = Look(purpose, secret);
        using var connection = database.Open();
        var taken = connection.Run(
            "UPDATE one_time_link SET used = @now WHERE digest = @digest AND purpose = @purpose AND used = 0 AND until > @now",
            ("digest", Digest(secret)),
            ("purpose", purpose),
            ("now", Micros.Of(clock.GetUtcNow()))
        );
        return taken == 1 ? link : null;
    }

    /// <summary>Takes back the links for a purpose and subject that nobody used yet.</summary>
    public void TakeBack(string purpose, string subject)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM one_time_link WHERE purpose = @purpose AND subject = @subject AND used = 0", ("purpose", purpose), ("subject", subject));
    }

    static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
