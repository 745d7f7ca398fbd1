using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Interdict.Accounts;

/// <summary>Identity's store, with what would open an account kept so that a copy of the table opens none: keys sealed, codes as digests.</summary>
sealed class AccountStore(AccountTables tables, IDataProtectionProvider protection, IdentityErrorDescriber says)
    : UserOnlyStore<Account, AccountTables>(tables, says)
{
    readonly IDataProtector seal = protection.CreateProtector("accounts", "authenticator-key");

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, seal.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        if (await base.GetAuthenticatorKeyAsync(user, cancellationToken) is not { Length: > 0 } kept)
        {
            return null;
        }
        try
        {
            return seal.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // The keys of this node are gone: the second factor has to be set up anew, and no code is right until then.
            return null;
        }
    }

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => Digest(user, code)), cancellationToken);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken) =>
        base.RedeemCodeAsync(user, Digest(user, code), cancellationToken);

    static string Digest(Account user, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{code.Trim().ToUpperInvariant()}")));
}
