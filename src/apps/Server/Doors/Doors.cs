using System.Security.Claims;
using Interdict.Accounts;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

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

    /// <summary>Customs, officers; and of programs those that may do something of customs, under /api only.</summary>
    public const string Customs = "customs";

    /// <summary>Auditors.</summary>
    public const string Auditors = "auditors";

    /// <summary>Administrators.</summary>
    public const string Administrators = "administrators";

    /// <summary>Whoever may look firms up: officers and administrators.</summary>
    public const string FirmReaders = "firm-readers";

    /// <summary>Whoever has signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>The field that says where somebody wanted to go.</summary>
    public const string Back = "back";

    const string byEither = "desk-or-key";

    /// <summary>The door of an address of the interface: programs whose key has this scope, and people for whom it is there.</summary>
    public static string Api(string scope) => "api:" + scope;

    public static void AddDoors(this IServiceCollection services, Settings settings)
    {
        services
            .AddAuthentication(byEither)
            .AddPolicyScheme(
                byEither,
                null,
                either => either.ForwardDefaultSelector = context => KeyHolder.Brings(context.Request) ? KeyHolder.ByKey : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, KeyHolder>(KeyHolder.ByKey, null)
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure(options => Desk(options, settings));
                cookies.TwoFactorUserIdCookie!.Configure(options => Name(options.Cookie, "interdict-second", settings));
                cookies.TwoFactorRememberMeCookie!.Configure(options => Name(options.Cookie, "interdict-remember", settings));
                cookies.ExternalCookie!.Configure(options => Name(options.Cookie, "interdict-external", settings));
            });
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DoorKeeper>().AddSingleton<IAuthorizationHandler, StandingKeeper>();
        services.AddAccounts(new GateRules(SecondFactorForAuthority: !settings.Demonstration));
        var doors = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(byEither).AddRequirements(new StandingRequirement()).Build())
            .AddPolicy(Applicants, door => Opens(door, Role.Applicant))
            .AddPolicy(Officers, door => Opens(door, Role.CaseOfficer, Role.Countersigner, Role.Auditor))
            .AddPolicy(Advisers, door => Opens(door, Role.Adviser, Role.CaseOfficer, Role.Countersigner, Role.Auditor))
            .AddPolicy(Customs, door => door.RequireAuthenticatedUser().RequireAssertion(OpensCustoms))
            .AddPolicy(Auditors, door => Opens(door, Role.Auditor))
            .AddPolicy(Administrators, door => Opens(door, Role.Administrator))
            .AddPolicy(FirmReaders, door => Opens(door, Role.CaseOfficer, Role.Countersigner, Role.Auditor, Role.Administrator))
            .AddPolicy(SignedIn, door => door.RequireAuthenticatedUser().RequireAssertion(asks => !IsProgram(asks.User)));
        foreach (var scope in Scopes.All)
        {
            doors.AddPolicy(Api(scope), door => door.RequireAuthenticatedUser().RequireAssertion(asks => OpensScope(asks.User, scope)));
        }
    }

    /// <summary>Whether it is a person with one of these roles, not a program.</summary>
    public static bool IsPerson(ClaimsPrincipal who, params ReadOnlySpan<Role> roles)
    {
        if (IsProgram(who))
        {
            return false;
        }
        foreach (var role in roles)
        {
            if (who.IsInRole(role.ToString()))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether it is a program whose key has this scope.</summary>
    public static bool IsClient(ClaimsPrincipal who, string scope) => IsProgram(who) && who.HasClaim(KeyHolder.ScopeClaim, scope);

    static bool IsProgram(ClaimsPrincipal who) => who.Identity?.AuthenticationType == KeyHolder.ByKey;

    static bool OpensScope(ClaimsPrincipal who, string scope) =>
        IsClient(who, scope) || IsPerson(who, Role.Customs, Role.CaseOfficer, Role.Countersigner, Role.Auditor);

    static bool OpensCustoms(AuthorizationHandlerContext asks) =>
        IsPerson(asks.User, Role.Customs, Role.CaseOfficer, Role.Countersigner, Role.Auditor)
        || (
            asks.Resource is HttpContext { Request.Path: var path }
            && path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && (IsClient(asks.User, Scopes.CustomsCheck) || IsClient(asks.User, Scopes.CustomsWriteOff))
        );

    static void Opens(AuthorizationPolicyBuilder door, params Role[] roles) =>
        door.RequireAuthenticatedUser().RequireAssertion(asks => IsPerson(asks.User, roles));

    static void Desk(CookieAuthenticationOptions options, Settings settings)
    {
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = Back;
        options.ExpireTimeSpan = Sessions.Idle;
        options.SlidingExpiration = true;
        Name(options.Cookie, "interdict-desk", settings);
        // The cookie of a session that has ended stays where it is: it opens nothing, and says for whom a form is to be kept.
        options.Events = new CookieAuthenticationEvents
        {
            OnValidatePrincipal = context =>
            {
                if (context.Principal is not { } who || !context.HttpContext.RequestServices.GetRequiredService<Sessions>().Holds(who))
                {
                    context.RejectPrincipal();
                }
                return Task.CompletedTask;
            },
        };
    }

    static void Name(CookieBuilder cookie, string name, Settings settings)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
        cookie.SecurePolicy = settings.IsBeyondThisMachine ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.Name = settings.IsBeyondThisMachine ? "__Host-" + name : name;
    }
}
