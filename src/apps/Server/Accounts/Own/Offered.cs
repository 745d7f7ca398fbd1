using System.Security.Cryptography;
using Interdict.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Interdict.Server.Accounts.Own;

/// <summary>A key that was shown and is not in use yet: it travels in a sealed cookie of this browser, for this account, for a quarter of an hour.</summary>
internal static class Offered
{
    const string cookie = "interdict-offered";
    static readonly TimeSpan lasts = TimeSpan.FromMinutes(15);

    /// <summary>Offers a key.</summary>
    public static string Make(HttpContext context, Account account, string key)
    {
        context.Response.Cookies.Append(
            cookie,
            Seal(context, account).Protect(key, lasts),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = "/account",
            }
        );
        return key;
    }

    /// <summary>The key that was offered; empty when none was, or too long ago.</summary>
    public static string Read(HttpContext context, Account account)
    {
        try
        {
            return context.Request.Cookies[cookie] is { } offered ? Seal(context, account).Unprotect(offered) : "";
        }
        catch (CryptographicException)
        {
            return "";
        }
    }

    static ITimeLimitedDataProtector Seal(HttpContext context, Account account) =>
        context
            .RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("accounts", "offered-key", account.Id)
            .ToTimeLimitedDataProtector();
}
