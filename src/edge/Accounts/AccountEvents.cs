using Interdict.Store;

namespace Interdict.Accounts;

/// <summary>Something that happened to an account, a firm or a client.</summary>
/// <param name="At">When.</param>
/// <param name="Account">To whom.</param>
/// <param name="Actor">Who did it; empty when nobody was signed in.</param>
/// <param name="What">What: one of <see cref="Happening"/>.</param>
/// <param name="Detail">More of it; never a secret.</param>
public sealed record AccountEvent(DateTimeOffset At, string Account, string Actor, string What, string Detail);

/// <summary>What can happen.</summary>
public static class Happening
{
    /// <summary>Somebody came in.</summary>
    public const string Entered = "entered";

    /// <summary>A password, code or passkey was wrong.</summary>
    public const string Refused = "refused";

    /// <summary>After too many wrong tries nobody comes in for a while.</summary>
    public const string Locked = "locked";

    /// <summary>An administrator let it in again.</summary>
    public const string Unlocked = "unlocked";

    /// <summary>It was made.</summary>
    public const string Made = "made";

    /// <summary>Its roles, name or body changed.</summary>
    public const string Changed = "changed";

    /// <summary>It was closed.</summary>
    public const string Closed = "closed";

    /// <summary>A password was set.</summary>
    public const string Password = "password";

    /// <summary>A second factor or passkey was set up or taken away.</summary>
    public const string Factor = "factor";

    /// <summary>Help with coming in was asked for, or a link was given out.</summary>
    public const string Recovery = "recovery";

    /// <summary>A key of an interface was made or revoked.</summary>
    public const string Key = "key";

    /// <summary>Somebody asked for what belongs to another firm, or to nobody.</summary>
    public const string Stranger = "stranger";

    /// <summary>A setting of the authority changed.</summary>
    public const string Setting = "setting";
}

/// <summary>What happened to accounts, for administrators and auditors.</summary>
public sealed class AccountEvents(Database database, TimeProvider clock)
{
    const int mostLetters = 500;

    /// <summary>Writes down what happened. Secrets are never told.</summary>
    public void Tell(string account, string actor, string what, string detail = "")
    {
        ArgumentNullException.ThrowIfNull(detail);
        var now = clock.GetUtcNow();
        using var connection = database.Open();
        connection.Run(
            "INSERT INTO account_event (id, at, account, actor, what, detail) VALUES (@id, @at, @account, @actor, @what, @detail)",
            ("id", Guid.CreateVersion7(now).ToString("N")),
            ("at", Micros.Of(now)),
            ("account", account),
            ("actor", actor),
            ("what", what),
            ("detail", detail[..Math.Min(detail.Length, mostLetters)])
        );
    }

    /// <summary>The latest, of one account or of all.</summary>
    public IReadOnlyList<AccountEvent> Latest(string account = "", string what = "", int most = 200)
    {
        using var connection = database.Open();
        return connection.Rows(
            row => new AccountEvent(Micros.Read(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            "SELECT at, account, actor, what, detail FROM account_event WHERE (account = @account OR @account = '') AND (what = @what OR @what = '') "
                + "ORDER BY at DESC, id DESC LIMIT @most",
            ("account", account),
            ("what", what),
            ("most", most)
        );
    }
}
