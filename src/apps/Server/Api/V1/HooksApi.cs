using System.Collections.Immutable;
using Interdict.Accounts;
using Interdict.Server.Doors;
using Interdict.Server.Hooks;
using Interdict.Store.Calls;

namespace Interdict.Server.Api.V1;

/// <summary>Addresses that are told what happens, for programs.</summary>
internal static class HooksApi
{
    const int mostOfAPage = 200;

    /// <summary>An address that is wanted.</summary>
    /// <param name="Address">Where messages go: https, or this machine.</param>
    /// <param name="Words">Which facts: "written-off", "issued"; none for all.</param>
    public sealed record Wanted(string? Address, string[]? Words);

    /// <summary>An address; the secret only in the answer that made it.</summary>
    public sealed record Shown(string Id, string Address, IEnumerable<string> Words, DateTimeOffset Made, string? Secret);

    /// <summary>A message and what became of it.</summary>
    public sealed record Delivery(long Event, string Type, string File, string State, int Attempts, DateTimeOffset? Next, int Status, string Said);

    public static void MapHooks(this RouteGroupBuilder v1)
    {
        var hooks = v1.MapGroup("/webhooks").RequireAuthorization(Doors.Doors.Api(Scopes.Webhooks)).WithTags("webhooks");
        hooks
            .MapGet("", (HttpContext context, HookDesk desk) => Mine(context, () => Results.Json(desk.Of(Desk.Of(context)).Select(hook => Of(hook)))))
            .WithSummary("The addresses that are told what happens")
            .Produces<IEnumerable<Shown>>();
        hooks
            .MapPost("", Add)
            .WithSummary("Add an address; the answer holds the secret of its signatures, which is shown once")
            .WithDescription(
                "Each message has the headers Interdict-Event, Interdict-Timestamp and Interdict-Signature: v1= and HMAC-SHA256 in hexadecimal, under the secret, of the timestamp, a point and the body."
            )
            .Accepts<Wanted>("application/json", "*/*")
            .Produces<Shown>(201)
            .ProducesProblem(422)
            .WithMetadata(new TakesKey());
        hooks
            .MapDelete(
                "/{id}",
                (string id, HttpContext context, HookDesk desk) =>
                    With(
                        id,
                        context,
                        desk,
                        hook =>
                        {
                            desk.Remove(hook);
                            return Results.NoContent();
                        }
                    )
            )
            .WithSummary("Take an address out")
            .Produces(204)
            .ProducesProblem(404);
        hooks
            .MapGet(
                "/{id}/deliveries",
                (string id, HttpContext context, HookDesk desk, long before = 0, int per = 50) => With(id, context, desk, hook => Log(desk, hook, before, per))
            )
            .WithSummary("What was sent, the newest first")
            .Produces<CustomsShapes.Page<Delivery>>()
            .ProducesProblem(404);
        hooks
            .MapPost(
                "/{id}/deliveries/{number:long}/resend",
                (string id, long number, HttpContext context, HookDesk desk) =>
                    With(id, context, desk, hook => desk.Resend(hook, number) ? Results.Accepted() : Problems.Missing("There is no such message."))
            )
            .WithSummary("Send a message again")
            .Produces(202)
            .ProducesProblem(404)
            .WithMetadata(new TakesKey());
    }

    static async Task<IResult> Add(HttpContext context, HookDesk desk)
    {
        if (!HookDesk.May(Desk.Of(context)))
        {
            return Problems.NotYours;
        }
        var (wanted, problem) = await Body.Read<Wanted>(context);
        if (wanted is null)
        {
            return problem!;
        }
        var (hook, secret, whyNot) = desk.Add(Desk.Of(context), (wanted.Address ?? "").Trim(), [.. wanted.Words ?? []]);
        return hook is null ? Problems.Refused(whyNot) : Results.Created($"/api/v1/webhooks/{hook.Id}", Of(hook, secret));
    }

    static IResult Log(HookDesk desk, Webhook hook, long before, int per)
    {
        var most = Math.Clamp(per, 1, mostOfAPage);
        var rows = desk.Log(hook, before, most + 1);
        var next = rows.Count > most ? $"/api/v1/webhooks/{hook.Id}/deliveries?before={rows[most - 1].Event}&per={most}" : null;
        return Results.Json(new CustomsShapes.Page<Delivery>(rows.Take(most).Select(Of), next));
    }

    static IResult Mine(HttpContext context, Func<IResult> answer) => HookDesk.May(Desk.Of(context)) ? answer() : Problems.NotYours;

    static IResult With(string id, HttpContext context, HookDesk desk, Func<Webhook, IResult> answer) =>
        Mine(context, () => desk.Of(Desk.Of(context), id) is { } hook ? answer(hook) : Problems.Missing("There is no such address."));

    static Shown Of(Webhook hook, string? secret = null) =>
        new(hook.Id, hook.Address, hook.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries), hook.Made, secret);

    static Delivery Of(DeliveryRow row) =>
        new(row.Event, row.Word, row.File, row.State, row.Attempts, row.State == "waiting" ? row.Next : null, row.Status, row.Said);
}
