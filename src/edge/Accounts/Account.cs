using System.Collections.Immutable;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Identity;

namespace Interdict.Accounts;

/// <summary>Somebody who may sign in: an officer, an applicant, somebody of another body or of customs.</summary>
public sealed class Account : IdentityUser
{
    const char between = ' ';

    /// <summary>The name that colleagues see.</summary>
    public string Name { get; set; } = "";

    /// <summary>The words of the roles, a space between two.</summary>
    public string Roles { get; set; } = "";

    /// <summary>The firm, body or administration for which it acts at the moment; empty for the authority.</summary>
    public string Body { get; set; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; set; }

    /// <summary>True when nobody may sign in with it any more. Its number stays, for what it did stays.</summary>
    public bool Closed { get; set; }

    /// <summary>What it may do here.</summary>
    public ImmutableArray<Role> Holds() =>
        [
            .. Roles
                .Split(between, StringSplitOptions.RemoveEmptyEntries)
                .Select(word => Enum.TryParse<Role>(word, out var role) ? role : Role.None)
                .Where(role => role != Role.None),
        ];

    /// <summary>Gives it these roles and no others.</summary>
    public void Give(params IEnumerable<Role> roles) => Roles = string.Join(between, roles.Distinct().Order());

    /// <summary>A new account, not yet kept.</summary>
    /// <param name="email">What its owner signs in with.</param>
    /// <param name="name">The name that colleagues see.</param>
    /// <param name="body">The firm or body; empty for the authority.</param>
    /// <param name="now">When it is made.</param>
    /// <param name="roles">What it may do.</param>
    public static Account New(string email, string name, string body, DateTimeOffset now, params IEnumerable<Role> roles)
    {
        var account = new Account
        {
            Id = "a" + Guid.CreateVersion7(now).ToString("N"),
            UserName = email.Trim(),
            Email = email.Trim(),
            Name = name.Trim(),
            Body = body,
            Created = now,
            LockoutEnabled = true,
        };
        account.Give(roles);
        return account;
    }
}
