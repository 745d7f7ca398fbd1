using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Interdict.Accounts;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Interdict.Server.Doors;

/// <summary>Programs of customs administrations: <c>Authorization: Bearer idc_…</c>.</summary>
internal sealed class KeyHolder(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ApiClients clients)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string ByKey = "key";
    public const string ScopeClaim = "scope";
    public const string KeyClaim = "key";

    const string bearer = "Bearer ";

    /// <summary>True when a request brings a key, right or wrong.</summary>
    public static bool Brings(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(bearer, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Brings(Request))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        if (clients.Check(Request.Headers.Authorization.ToString()[bearer.Length..].Trim()) is not var (client, key))
        {
            return Task.FromResult(AuthenticateResult.Fail("The key opens nothing."));
        }
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, client.Id),
                new Claim(ClaimTypes.Name, client.Name),
                new Claim(ClaimTypes.Role, Role.Customs.ToString()),
                new Claim(Desk.BodyClaim, client.Id),
                new Claim(KeyClaim, key.Id),
                .. key.Scopes.Select(scope => new Claim(ScopeClaim, scope)),
            ],
            ByKey
        );
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), ByKey)));
    }
}
