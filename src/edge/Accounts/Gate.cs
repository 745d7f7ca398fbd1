using System.Security.Claims;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Interdict.Accounts;

/// <summary>How somebody comes in: by password and a second factor, or by a passkey. Every entry is a session of its own that can be ended.</summary>
public sealed class Gate(
    UserManager<Account> users,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    Sessions sessions,
    IUserStore<Account> kept,
    GateRules rules
) : SignInManager<Account>(users, contexts, claims, options, log, schemes, confirmation)
{
    readonly IUserAuthenticatorKeyStore<Account> store = (IUserAuthenticatorKeyStore<Account>)kept;

    /// <summary>Name of the claim that holds the session.</summary>
    public const string SessionClaim = "session";

    /// <summary>Name of the claim that is there while the roles wait for a second factor.</summary>
    public const string WaitsClaim = "waits";

    /// <summary>How somebody came in: <c>pwd</c>, <c>mfa</c>, <c>passkey</c>, <c>link</c>, <c>demonstration</c>.</summary>
    public const string HowClaim = "amr";

    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(Account user) => user is { Closed: false } && await base.CanSignInAsync(user);

    /// <summary>Lets somebody in after what <paramref name="how"/> says.</summary>
    public Task Enter(Account account, string how) =>
        SignInWithClaimsAsync(account, new AuthenticationProperties { IsPersistent = false }, [new Claim(HowClaim, how)]);

    /// <summary>Tries a password. Without an account as much work is done as with one, so that the time tells nobody which addresses have one.</summary>
    public async Task<SignInResult> Try(Account? account, string password)
    {
        if (account?.PasswordHash is not null)
        {
            return await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        }
        UserManager.PasswordHasher.VerifyHashedPassword(new Account(), nobodys ??= UserManager.PasswordHasher.HashPassword(new Account(), "nobody"), password);
        return SignInResult.Failed;
    }

    /// <summary>Tries a recovery code; wrong ones count like wrong passwords.</summary>
    public async Task<SignInResult> TryRecoveryCode(Account account, string code)
    {
        if (await PreSignInCheck(account) is { } refused)
        {
            return refused;
        }
        var result = await TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await UserManager.AccessFailedAsync(account);
        }
        return result;
    }

    /// <summary>The key that an authenticator app shares with this node; null when there is none.</summary>
    public Task<string?> AuthenticatorKey(Account account) => UserManager.GetAuthenticatorKeyAsync(account);

    /// <summary>Keeps the key that an authenticator app shares.</summary>
    public async Task SetAuthenticatorKey(Account account, string? key)
    {
        await store.SetAuthenticatorKeyAsync(account, key ?? "", CancellationToken.None);
        await UserManager.UpdateAsync(account);
    }

    static string? nobodys;

    /// <summary>Lets the owner of a passkey in; nobody when it is not one of ours or the account is closed or locked.</summary>
    public async Task<Account?> EnterByPasskey(string credential)
    {
        if (await AssertPasskey(credential) is not { Succeeded: true, User: { } account, Passkey: { } passkey })
        {
            return null;
        }
        if (await PreSignInCheck(account) is not null || !(await UserManager.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded)
        {
            return null;
        }
        await Enter(account, "passkey");
        return account;
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var how = additionalClaims.FirstOrDefault(claim => claim.Type == HowClaim)?.Value ?? "pwd";
        var principal = await CreateUserPrincipalAsync(user);
        var identity = (ClaimsIdentity)principal.Identity!;
        if (how is "pwd" or "link" && rules.SecondFactorForAuthority && user.Holds().Any(role => role != Role.Applicant))
        {
            foreach (var role in identity.FindAll(ClaimTypes.Role).ToList())
            {
                identity.RemoveClaim(role);
            }
            identity.AddClaim(new Claim(WaitsClaim, "second-factor"));
        }
        identity.AddClaim(new Claim(HowClaim, how));
        // A new entry is a new session, always: one that somebody else planted or that lies in another cookie opens nothing.
        if (Context.User.FindFirstValue(SessionClaim) is { } before)
        {
            sessions.End(before);
        }
        identity.AddClaim(new Claim(SessionClaim, sessions.Begin(user.Id, how, Context)));
        await Context.SignInAsync(AuthenticationScheme, principal, authenticationProperties ?? new AuthenticationProperties());
        Context.User = principal;
    }

    /// <inheritdoc/>
    public override async Task RefreshSignInAsync(Account user) => await Enter(user, Context.User.FindFirstValue(HowClaim) ?? "pwd");

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        if (Context.User.FindFirstValue(SessionClaim) is { } session)
        {
            sessions.End(session);
        }
        await Context.SignOutAsync(AuthenticationScheme);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
    }

    async Task<PasskeyAssertionResult<Account>?> AssertPasskey(string credential)
    {
        try
        {
            return await PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No question was asked of this browser, or too long ago.
            return null;
        }
    }
}

/// <summary>What an entry needs.</summary>
/// <param name="SecondFactorForAuthority">True when nobody but an applicant has a role without a second factor.</param>
public sealed record GateRules(bool SecondFactorForAuthority);

/// <summary>What a cookie says about an account.</summary>
sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    public const string Stamp = "stamp";
    public const string Body = "body";

    public Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.Name));
        identity.AddClaims(user.Holds().Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        identity.AddClaim(new Claim(Body, user.Body));
        identity.AddClaim(new Claim(Stamp, user.SecurityStamp ?? ""));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
