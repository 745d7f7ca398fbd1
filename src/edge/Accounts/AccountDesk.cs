using System.Collections.Immutable;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Interdict.Accounts;

/// <summary>What an administrator does with accounts; each act is written down, and counts at once for sessions that are open.</summary>
public sealed class AccountDesk(UserManager<Account> users, Sessions sessions, Firms firms, AccountEvents events, TimeProvider clock)
{
    /// <summary>Identity's own part.</summary>
    public UserManager<Account> Users => users;

    /// <summary>True when somebody may keep accounts here already.</summary>
    public Task<bool> HasAdministrator()
    {
        var word = Role.Administrator.ToString();
        return users.Users.AnyAsync(account => account.Roles.Contains(word) && !account.Closed);
    }

    /// <summary>Accounts whose name or address has this text in it, by name.</summary>
    public Task<List<Account>> Find(string text, int most = 200)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = text.Trim();
        var inside = $"%{own.ToUpperInvariant().Replace("%", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)}%";
        return users
            .Users.AsNoTracking()
            .Where(account => EF.Functions.Like(account.NormalizedUserName!, inside) || EF.Functions.Like(account.Name.ToUpper(), inside) || account.Id == own)
            .OrderBy(account => account.Name)
            .ThenBy(account => account.Id)
            .Take(most)
            .ToListAsync();
    }

    /// <summary>Makes an account. It has no password yet: whoever gets its link sets one.</summary>
    /// <returns>The account, or what is wrong.</returns>
    public async Task<(Account? Account, string Why)> Make(string email, string name, string body, ImmutableArray<Role> roles, string by)
    {
        var account = Account.New(email, name, body, clock.GetUtcNow(), roles);
        var made = await users.CreateAsync(account);
        if (!made.Succeeded)
        {
            return (null, "There is an account with this address already, or the address cannot be used.");
        }
        events.Tell(account.Id, by, Happening.Made, account.Roles);
        return (account, "");
    }

    /// <summary>Gives an account these roles and no others; whoever is in with it has to come in again.</summary>
    public async Task Change(Account account, string name, string body, ImmutableArray<Role> roles, string by)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.Name = name.Trim();
        account.Body = body;
        account.Give(roles);
        await users.UpdateSecurityStampAsync(account);
        sessions.EndAll(account.Id);
        firms.Forget(account.Id);
        events.Tell(account.Id, by, Happening.Changed, account.Roles);
    }

    /// <summary>Closes an account, or opens it again.</summary>
    public async Task Close(Account account, bool closed, string by)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.Closed = closed;
        await users.UpdateSecurityStampAsync(account);
        sessions.EndAll(account.Id);
        events.Tell(account.Id, by, closed ? Happening.Closed : Happening.Changed, closed ? "" : "opened again");
    }

    /// <summary>Lets an account in again that was locked after wrong tries.</summary>
    public async Task Unlock(Account account, string by)
    {
        ArgumentNullException.ThrowIfNull(account);
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        events.Tell(account.Id, by, Happening.Unlocked);
    }

    /// <summary>Sets the first or a new password, takes away the second factor when it is lost, and ends all sessions.</summary>
    /// <returns>Empty when it is set; else what is wrong.</returns>
    public async Task<string> Begin(Account account, string password, bool anew)
    {
        ArgumentNullException.ThrowIfNull(account);
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, account, password) is { Succeeded: false } wrong)
            {
                return wrong.Errors.First().Description;
            }
        }
        if (anew)
        {
            await users.SetTwoFactorEnabledAsync(account, false);
            await users.ResetAuthenticatorKeyAsync(account);
            foreach (var passkey in await users.GetPasskeysAsync(account))
            {
                await users.RemovePasskeyAsync(account, passkey.CredentialId);
            }
            await Unlock(account, account.Id);
        }
        await users.RemovePasswordAsync(account);
        await users.AddPasswordAsync(account, password);
        sessions.EndAll(account.Id);
        events.Tell(account.Id, account.Id, Happening.Password);
        return "";
    }
}
