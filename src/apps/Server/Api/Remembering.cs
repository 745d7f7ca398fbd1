using System.Text.Json;
using Interdict.Parties;
using Interdict.Server.Hosting;
using Interdict.Store;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Api;

/// <summary>What officers found out about likenesses: one declared party and one record of one list at a time.</summary>
internal static class Remembering
{
    const int mostBytes = 1 << 16;

    static readonly JsonSerializerOptions names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>A disposition as it is handed in; the keys are those of the likeness (pair.key, pair.declared, pair.listed).</summary>
    public sealed record Handing(
        string? Pair,
        string? Declared,
        string? Listed,
        string? List,
        string? Record,
        string? Verdict,
        string? Because,
        string? Officer,
        long? After
    );

    /// <summary>A row of a history; what was erased is null.</summary>
    public sealed record Line(
        string Pair,
        long Number,
        string List,
        string Record,
        string Verdict,
        string? Because,
        string? Officer,
        DateTimeOffset On,
        string? Declared,
        string? Listed
    );

    /// <summary>The history of a pair, and the number of the row that counts; null when none does.</summary>
    public sealed record PairHistory(string Pair, long? Counts, IEnumerable<Line> History);

    public static void MapRemembering(this RouteGroupBuilder v1)
    {
        var dispositions = v1.MapGroup("/dispositions");
        dispositions
            .MapGet("", (OfficersFindings findings) => findings.Kept.All().Select(Shown))
            .WithSummary("Everything officers found out about likenesses, with what was erased and why")
            .Produces<IEnumerable<Line>>();
        dispositions
            .MapGet("/{pair}", History)
            .WithSummary("What was found out about one pair, the oldest first")
            .Produces<PairHistory>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        dispositions
            .MapPost("", Hand)
            .WithSummary("Write down what an officer found out about a likeness")
            .WithDescription(
                "One JSON object: pair, declared, listed (from the likeness: pair.key, pair.declared, pair.listed), list, record, verdict "
                    + "(not-the-same, the-same, unclear), because, officer, after: the number of the latest row the officer saw, 0 for none. "
                    + "409 when somebody wrote in the meantime; nothing is kept then."
            )
            .Accepts<Handing>("application/json", "*/*")
            .Produces<Line>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithMetadata(new RequestSizeLimitAttribute(mostBytes), new V1.TakesKey());
        dispositions
            .MapDelete("/{pair}", Erase)
            .WithSummary("Erase what was written about a pair; that it was erased, when, by whom and why stays")
            .WithDescription("Query: officer, because.")
            .Produces<PairHistory>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static IResult History(string pair, OfficersFindings findings) =>
        findings.Kept.History(pair) is { Count: > 0 } rows ? Results.Json(Shown(pair, rows)) : Nothing();

    static async Task<IResult> Hand(HttpContext context, OfficersFindings findings, TimeProvider clock)
    {
        if (await Read(context) is not { } handed)
        {
            return Interface.Refusal(
                "",
                "The body is no JSON object with texts: pair, declared, listed, list, record, verdict, because, officer, and the number after."
            );
        }
        var (disposition, field, why) = DispositionReading.Of(
            handed.Pair ?? "",
            (handed.List ?? "").Split('@')[0],
            handed.Record ?? "",
            handed.Verdict ?? "",
            handed.Because ?? "",
            handed.Officer ?? "",
            clock.GetUtcNow(),
            handed.Declared ?? "",
            handed.Listed ?? ""
        );
        if (disposition is null)
        {
            return Interface.Refusal(field, why);
        }
        var row = OfficersFindings.Row(disposition);
        var (number, newer) = findings.Kept.Add(row, Math.Clamp(handed.After ?? 0, 0, int.MaxValue));
        return number > 0 ? Results.Created($"/api/v1/dispositions/{row.Pair}", Shown(row with { Number = number })) : Overtaken(newer);
    }

    static IResult Erase(string pair, OfficersFindings findings, TimeProvider clock, string? officer, string? because)
    {
        var (field, why) = DispositionReading.Signed(because ?? "", officer ?? "");
        if (field.Length > 0)
        {
            return Interface.Refusal(field, why);
        }
        return findings.Kept.Erase(pair, DispositionReading.Clean(officer!), DispositionReading.Clean(because!), clock.GetUtcNow())
            ? Results.Json(Shown(pair, findings.Kept.History(pair)))
            : Nothing();
    }

    static async Task<Handing?> Read(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Handing>(context.Request.Body, names, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static IResult Overtaken(DispositionRow? newer) =>
        Results.Problem(
            newer is null
                ? "Nothing is written about this pair, though \"after\" names a row. Send 0, or look at the pair again."
                : "Somebody wrote about this pair in the meantime, and nothing of this was kept. Read the newer row, and send yours again with its number in \"after\".",
            statusCode: StatusCodes.Status409Conflict,
            title: "There is a newer one",
            extensions: new Dictionary<string, object?> { ["newer"] = newer is null ? null : Shown(newer) }
        );

    static IResult Nothing() => Results.Problem("Nothing is written about this pair.", statusCode: StatusCodes.Status404NotFound);

    static PairHistory Shown(string pair, IReadOnlyList<DispositionRow> rows) =>
        new(pair, rows is [.., { IsKept: true } last] ? last.Number : null, rows.Select(Shown));

    static Line Shown(DispositionRow row) =>
        new(row.Pair, row.Number, row.List, row.Record, row.Verdict, Given(row.Because), Given(row.Officer), row.On, Given(row.Declared), Given(row.Listed));

    static string? Given(string text) => text.Length > 0 ? text : null;
}
