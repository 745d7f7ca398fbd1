using System.Collections.Frozen;
using Interdict.Accounts;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Authorization;

namespace Interdict.Server.Doors;

/// <summary>
/// The one list of addresses that need no door of their own. Whatever is neither here nor names a door is shut for everybody: a page
/// that somebody forgot to close is closed.
/// </summary>
internal static class StandingDoors
{
    /// <summary>Open to everybody.</summary>
    public static readonly FrozenSet<string> Open = FrozenSet.ToFrozenSet(
        [
            "/",
            "/ask",
            "/list",
            "/list/diff",
            "/list/{Slug}",
            "/list/export.csv",
            "/list/export.json",
            "/about",
            "/help",
            "/verify",
            "/verify/{Code}",
            "/verify/ask",
            "/api/v1/verify/{code}",
            "/not-found",
            "/failed",
            "/_framework/opaque-redirect",
            "/sign-in",
            "/sign-in/second",
            "/sign-in/recover",
            "/sign-in/as/{who}",
            "/sign-in/passkey/options",
            "/sign-in/passkey",
            "/sign-out",
            "/welcome/{Secret}",
            "/first/{Secret}",
            "/join/{Secret}",
            "/health",
            "/health/live",
            "/health/ready",
            "/openapi/{documentName}.json",
            "/api/{**rest}",
            "/api/v1/determine",
            "/api/v1/classify",
            "/api/v1/entries",
            "/api/v1/entries/{slug}",
            "/api/v1/diff",
            "/api/v1/facts",
            "/api/v1/places",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Open to everybody at a demonstration; else to officers, customs, and clients that may screen.</summary>
    public static readonly FrozenSet<string> Screening = FrozenSet.ToFrozenSet<string>(
        [
            "/declarations",
            "/declarations/files",
            "/declarations/sample.csv",
            "/declarations/parties.csv",
            "/declarations/{Id}",
            "/declarations/{id}/delete",
            "/declarations/{id}/status",
            "/declarations/{id}/results.jsonl",
            "/declarations/{id}/results.csv",
            "/declarations/{id}/rejects.jsonl",
            "/declarations/{id}/queue",
            "/declarations/{id}/queue.csv",
            "/declarations/{id}/queue.jsonl",
            "/declarations/{Id}/items/{Number:long}",
            "/declarations/{Id}/items/{Number:long}/{Which}",
            "/lists",
            "/lists/{Id}",
            "/lists/{Id}/record",
            "/lists/{id}/records.csv",
            "/api/v1/declarations",
            "/api/v1/declarations/{id}",
            "/api/v1/declarations/{id}/results",
            "/api/v1/declarations/screen",
            "/api/v1/dispositions",
            "/api/v1/dispositions/{pair}",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether an address, without anything that changes in it, is open to everybody.</summary>
    public static bool IsForEverybody(string address) => Open.Contains(address) || Screening.Contains(address);

    /// <summary>Which of the two lists an address stands on.</summary>
    public static Unnamed Of(string? pattern)
    {
        var bare = "/" + (pattern ?? "").Trim('/');
        return Open.Contains(bare) ? Unnamed.Open
            : Screening.Contains(bare) ? Unnamed.Screening
            : Unnamed.Shut;
    }
}

/// <summary>How an address without a door of its own stands.</summary>
internal enum Unnamed
{
    /// <summary>Shut for everybody.</summary>
    Shut,

    /// <summary>Open to everybody.</summary>
    Open,

    /// <summary>Open to whoever screens.</summary>
    Screening,
}

/// <summary>What is asked of a request to an address without a door of its own.</summary>
internal sealed class StandingRequirement : IAuthorizationRequirement;

/// <summary>Keeps the doors of the list.</summary>
internal sealed class StandingKeeper(Settings settings) : AuthorizationHandler<StandingRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StandingRequirement requirement)
    {
        var endpoint = (context.Resource as HttpContext)?.GetEndpoint();
        // Where there is nothing there is nothing to keep: the answer is "not found".
        var opens =
            endpoint is null
            || StandingDoors.Of((endpoint as RouteEndpoint)?.RoutePattern.RawText) switch
            {
                Unnamed.Open => true,
                Unnamed.Screening => settings.Demonstration
                    || Doors.IsPerson(context.User, Role.CaseOfficer, Role.Countersigner, Role.Auditor, Role.Customs)
                    || Doors.IsClient(context.User, Scopes.Screening),
                _ => false,
            };
        if (opens)
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
