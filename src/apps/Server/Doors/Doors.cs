using System.Security.Claims;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Interdict.Server.Doors;

/// <summary>Who may open which page. A page names its door; pages of the desks have one each.</summary>
internal static class Doors
{
    /// <summary>Applicants and their delegates.</summary>
    public const string Applicants = "applicants";

    /// <summary>Whoever handles or reads cases at the authority: officers, countersigners, auditors.</summary>
    public const string Officers = "officers";

    /// <summary>Officers and advisers of other bodies.</summary>
    public const string Advisers = "advisers";

    /// <summary>Customs.</summary>
    public const string Customs = "customs";

    /// <summary>Auditors.</summary>
    public const string Auditors = "auditors";

    /// <summary>Administrators.</summary>
    public const string Administrators = "administrators";

    /// <summary>Whoever has signed in.</summary>
    public const string SignedIn = "signed-in";

    public static void AddDoors(this IServiceCollection services)
    {
        services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options =>
            {
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/not-found";
                options.Cookie.Name = "interdict-desk";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Strict;
            });
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Applicants, door => Opens(door, Role.Applicant))
            .AddPolicy(Officers, door => Opens(door, Role.CaseOfficer, Role.Countersigner, Role.Auditor))
            .AddPolicy(Advisers, door => Opens(door, Role.Adviser, Role.CaseOfficer, Role.Countersigner, Role.Auditor))
            .AddPolicy(Customs, door => Opens(door, Role.Customs, Role.CaseOfficer, Role.Auditor))
            .AddPolicy(Auditors, door => Opens(door, Role.Auditor))
            .AddPolicy(Administrators, door => Opens(door, Role.Administrator))
            .AddPolicy(SignedIn, door => door.RequireAuthenticatedUser());
    }

    static void Opens(AuthorizationPolicyBuilder door, params IEnumerable<Role> roles) => door.RequireRole(roles.Select(role => role.ToString()));

    /// <summary>Accounts for trying it out; only where every page says "demonstration".</summary>
    public static void MapDemonstrationAccounts(this WebApplication app, Settings settings)
    {
        if (!settings.Demonstration)
        {
            return;
        }
        app.MapPost("/sign-in/as/{who}", SignInAs);
    }

    static readonly (string Who, Role Role, string Body)[] demonstration =
    [
        ("exporter", Role.Applicant, "firm-1"),
        ("broker", Role.Applicant, "firm-2"),
        ("officer", Role.CaseOfficer, ""),
        ("countersigner", Role.Countersigner, ""),
        ("adviser", Role.Adviser, "ministry"),
        ("customs", Role.Customs, "customs-1"),
        ("auditor", Role.Auditor, ""),
        ("administrator", Role.Administrator, ""),
    ];

    static async Task<IResult> SignInAs(string who, HttpContext context)
    {
        if (demonstration.FirstOrDefault(one => one.Who == who) is not { Who.Length: > 0 } account)
        {
            return Results.NotFound();
        }
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, "demo-" + account.Who),
                new Claim(ClaimTypes.Name, account.Who),
                new Claim(ClaimTypes.Role, account.Role.ToString()),
                new Claim(Desk.BodyClaim, account.Body),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme
        );
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return Results.Redirect("/");
    }
}
