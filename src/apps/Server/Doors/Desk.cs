using System.Collections.Immutable;
using System.Security.Claims;
using Interdict.Vocabulary;

namespace Interdict.Server.Doors;

/// <summary>Who sits before this page: the account, its roles, and the firm or body for which it acts. Always an argument, never ambient.</summary>
/// <param name="Account">The account's own number.</param>
/// <param name="Name">The name that colleagues see.</param>
/// <param name="Roles">What it may do here.</param>
/// <param name="Body">The firm of an applicant, the body of an adviser, the administration of customs; empty for the authority.</param>
public sealed record Desk(string Account, string Name, ImmutableHashSet<Role> Roles, string Body)
{
    /// <summary>Name of the claim that holds the firm or body.</summary>
    public const string BodyClaim = "body";

    /// <summary>Nobody has signed in.</summary>
    public static Desk Nobody { get; } = new("", "", [], "");

    /// <summary>True when somebody has signed in.</summary>
    public bool IsSomebody => Account.Length > 0;

    /// <summary>Whether somebody has one of these roles.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Who acts, in this role.</summary>
    public Actor As(Role role) =>
        Roles.Contains(role) ? new Actor(Account, role, Body) : throw new InvalidOperationException("A page let somebody act in a role that is not theirs.");

    /// <summary>Whoever sent this request.</summary>
    public static Desk Of(HttpContext context)
    {
        var who = context.User;
        if (who.Identity is not { IsAuthenticated: true } || who.FindFirstValue(ClaimTypes.NameIdentifier) is not { } account)
        {
            return Nobody;
        }
        var roles = who.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) ? role : Role.None);
        return new Desk(account, who.FindFirstValue(ClaimTypes.Name) ?? "", [.. roles.Where(role => role != Role.None)], who.FindFirstValue(BodyClaim) ?? "");
    }
}
