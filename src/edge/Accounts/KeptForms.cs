using System.Security.Cryptography;
using System.Text.Json;
using Interdict.Store;
using Microsoft.AspNetCore.DataProtection;

namespace Interdict.Accounts;

/// <summary>A form that came when its session had ended: where it was to go, and its fields in order.</summary>
/// <param name="Address">The address it was sent to.</param>
/// <param name="Fields">Name and value of each field.</param>
/// <param name="FilesLost">True when files were with it, which are not kept.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool FilesLost);

/// <summary>What was typed and could not be taken: sealed, for a short time, for the account that typed it and nobody else.</summary>
public sealed class KeptForms(Database database, TimeProvider clock, IDataProtectionProvider protection)
{
    static readonly TimeSpan lasts = TimeSpan.FromMinutes(30);
    const int mostOfAnAccount = 10;

    /// <summary>Keeps a form for an account.</summary>
    /// <returns>The number under which the same account finds it.</returns>
    public string Keep(string account, KeptForm form)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var now = clock.GetUtcNow();
        var until = Micros.Of(now + lasts);
        var bytes = Seal(account, id).Protect(JsonSerializer.SerializeToUtf8Bytes(form));
        database.InTransaction(connection =>
        {
            connection.Run("DELETE FROM kept_form WHERE until < @now", ("now", Micros.Of(now)));
            connection.Run(
                "DELETE FROM kept_form WHERE account = @account AND id NOT IN (SELECT id FROM kept_form WHERE account = @account ORDER BY until DESC LIMIT @most)",
                ("account", account),
                ("most", mostOfAnAccount - 1)
            );
            connection.Run(
                "INSERT INTO kept_form (id, account, until, sealed) VALUES (@id, @account, @until, @sealed)",
                ("id", id),
                ("account", account),
                ("until", until),
                ("sealed", bytes)
            );
        });
        return id;
    }

    /// <summary>A form that this account typed; null when there is none, when it is another's, or when too much time went by.</summary>
    public KeptForm? Of(string account, string id)
    {
        using var connection = database.Open();
        var found = connection.Rows(
            row => (byte[])row.GetValue(0),
            "SELECT sealed FROM kept_form WHERE id = @id AND account = @account AND until > @now",
            ("id", id),
            ("account", account),
            ("now", Micros.Of(clock.GetUtcNow()))
        );
        if (found.Count == 0)
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(Seal(account, id).Unprotect(found[0]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Forgets a form.</summary>
    public void Drop(string account, string id)
    {
        using var connection = database.Open();
        connection.Run("DELETE FROM kept_form WHERE id = @id AND account = @account", ("id", id), ("account", account));
    }

    IDataProtector Seal(string account, string id) => protection.CreateProtector("accounts", "kept-form", account, id);
}
