using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Interdict.Store;
using Microsoft.AspNetCore.Http;

namespace Interdict.Accounts;

/// <summary>A session as its owner and an administrator see it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Began">When somebody came in.</param>
/// <param name="Seen">When it was last used, to the minute.</param>
/// <param name="How">How somebody came in.</param>
/// <param name="Browser">What the browser says it is.</param>
/// <param name="Address">The network address it came from.</param>
public sealed record Session(string Id, string Account, DateTimeOffset Began, DateTimeOffset Seen, string How, string Browser, string Address);

/// <summary>Who is in. A cookie alone opens nothing: its session has to be there, not ended, and the account unchanged since.</summary>
public sealed class Sessions(Database database, TimeProvider clock)
{
    /// <summary>The longest that a session lasts, however busy.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts that nobody uses.</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromHours(1);

    static readonly TimeSpan trusted = TimeSpan.FromSeconds(5);
    static readonly TimeSpan kept = TimeSpan.FromDays(90);
    static readonly TimeSpan noted = TimeSpan.FromMinutes(1);
    const int mostRemembered = 10_000;
    const int mostLetters = 200;

    readonly ConcurrentDictionary<string, (string Stamp, long Began, long Seen, DateTimeOffset Asked)> remembered = new(StringComparer.Ordinal);

    /// <summary>Begins a session.</summary>
    /// <returns>Its number, which nobody can guess.</returns>
    public string Begin(string account, string how, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var browser = context.Request.Headers.UserAgent.ToString();
        using var connection = database.Open();
        connection.Run("DELETE FROM session WHERE began < @old", ("old", Micros.Of(clock.GetUtcNow() - kept)));
        connection.Run(
            "INSERT INTO session (id, account, began, seen, ended, how, browser, address) VALUES (@id, @account, @now, @now, 0, @how, @browser, @address)",
            ("id", id),
            ("account", account),
            ("now", Micros.Of(clock.GetUtcNow())),
            ("how", how),
            ("browser", browser[..Math.Min(browser.Length, mostLetters)]),
            ("address", context.Connection.RemoteIpAddress?.ToString() ?? "")
        );
        return id;
    }

    /// <summary>Whether a cookie still opens anything.</summary>
    public bool Holds(ClaimsPrincipal who)
    {
        ArgumentNullException.ThrowIfNull(who);
        if (who.FindFirstValue(Gate.SessionClaim) is not { } id || who.FindFirstValue(AccountClaims.Stamp) is not { } stamp)
        {
            return false;
        }
        var now = clock.GetUtcNow();
        if (!remembered.TryGetValue(id, out var known) || now - known.Asked > trusted || now < known.Asked)
        {
            if (Ask(id, now) is not { } found)
            {
                remembered.TryRemove(id, out _);
                return false;
            }
            if (remembered.Count >= mostRemembered)
            {
                remembered.Clear();
            }
            remembered[id] = known = found;
        }
        return known.Stamp == stamp && now - Micros.Read(known.Began) < Longest;
    }

    /// <summary>Ends a session.</summary>
    public void End(string id)
    {
        using var connection = database.Open();
        connection.Run("UPDATE session SET ended = @now WHERE id = @id AND ended = 0", ("now", Micros.Of(clock.GetUtcNow())), ("id", id));
        remembered.TryRemove(id, out _);
    }

    /// <summary>Ends a session of this account; false when it is not one of its own.</summary>
    public bool End(string id, string account)
    {
        using var connection = database.Open();
        var ended = connection.Run(
            "UPDATE session SET ended = @now WHERE id = @id AND account = @account AND ended = 0",
            ("now", Micros.Of(clock.GetUtcNow())),
            ("id", id),
            ("account", account)
        );
        remembered.TryRemove(id, out _);
        return ended > 0;
    }

    /// <summary>Ends every session of an account, but for one.</summary>
    public void EndAll(string account, string but = "")
    {
        using var connection = database.Open();
        connection.Run(
            "UPDATE session SET ended = @now WHERE account = @account AND ended = 0 AND id <> @but",
            ("now", Micros.Of(clock.GetUtcNow())),
            ("account", account),
            ("but", but)
        );
        remembered.Clear();
    }

    /// <summary>The sessions of an account that are open, or of everybody; the latest first.</summary>
    public IReadOnlyList<Session> Open(string account = "")
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new Session(
                row.GetString(0),
                row.GetString(1),
                Micros.Read(row.GetInt64(2)),
                Micros.Read(row.GetInt64(3)),
                row.GetString(4),
                row.GetString(5),
                row.GetString(6)
            ),
            "SELECT id, account, began, seen, how, browser, address FROM session "
                + "WHERE ended = 0 AND began > @oldest AND seen > @idle AND (account = @account OR @account = '') ORDER BY seen DESC, id LIMIT 500",
            ("oldest", Micros.Of(clock.GetUtcNow() - Longest)),
            ("idle", Micros.Of(clock.GetUtcNow() - Idle - noted)),
            ("account", account)
        );
    }

    /// <summary>Forgets what is known of all sessions, so that a change of an account counts at once.</summary>
    public void Forget() => remembered.Clear();

    (string Stamp, long Began, long Seen, DateTimeOffset Asked)? Ask(string id, DateTimeOffset now)
    {
        using var connection = database.Open();
        var found = connection.Rows(
            row => (Stamp: row.GetString(0), Began: row.GetInt64(1), Seen: row.GetInt64(2), Asked: now),
            "SELECT a.security_stamp, s.began, s.seen FROM session s JOIN account a ON a.id = s.account "
                + "WHERE s.id = @id AND s.ended = 0 AND a.closed = @no AND a.security_stamp IS NOT NULL",
            ("id", id),
            ("no", false)
        );
        if (found.Count == 0)
        {
            return null;
        }
        if (now - Micros.Read(found[0].Seen) > noted)
        {
            connection.Run("UPDATE session SET seen = @now WHERE id = @id", ("now", Micros.Of(now)), ("id", id));
        }
        return found[0];
    }
}
