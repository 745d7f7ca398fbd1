using System.Buffers;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Server.Hosting;

namespace Interdict.Server.Api;

/// <summary>Puts one deal, or one description of goods, to the law.</summary>
internal static class Determine
{
    const int mostBytes = 1 << 20;

    public static void MapDetermine(this RouteGroupBuilder v1)
    {
        v1.MapPost("/determine", Answer)
            .WithSummary("What the law says of a deal")
            .WithDescription("One JSON object: text or entry, the facts that are known (see /api/v1/facts), date. What is absent is unknown.")
            .Accepts<JsonElement>("application/json", "*/*")
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        v1.MapPost("/classify", Classify)
            .WithSummary("Which entries goods may be, for export")
            .WithDescription("One JSON object: id, text, commodity_code, destination, date.")
            .Accepts<Item>("application/json", "*/*")
            .Produces<JsonElement>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    /// <summary>Goods to be classified.</summary>
    public sealed record Item(string? Id, string? Text, string? CommodityCode, string? Destination, string? Date);

    static async Task<IResult> Answer(HttpContext context, LawDesk desk, TimeProvider clock)
    {
        if (await Body(context) is not { } body)
        {
            return TooLong();
        }
        var reading = new DealJson(desk.Book).Read(body, clock.Today());
        return reading.Deal is { } deal ? Examined(desk, deal, AnswerJson.Write) : Interface.Refusal(reading.Field, reading.Why);
    }

    static async Task<IResult> Classify(HttpContext context, LawDesk desk, TimeProvider clock)
    {
        if (await Body(context) is not { } body)
        {
            return TooLong();
        }
        var (deal, field, why) = Goods(body, desk, clock.Today());
        return deal is null ? Interface.Refusal(field, why) : Examined(desk, deal, AnswerJson.WriteClassification);
    }

    // The destination becomes the fact "to"; from there it is a deal as any other, read by the one reader of deals.
    static DealReading Goods(byte[] body, LawDesk desk, DateOnly today)
    {
        Item? item;
        try
        {
            item = JsonSerializer.Deserialize<Item>(body, names);
        }
        catch (JsonException)
        {
            return new DealReading(null, "", "The body is no JSON object with texts: id, text, commodity_code, destination, date.");
        }
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["act"] = "export",
            ["id"] = item?.Id,
            ["text"] = item?.Text,
            ["commodity_code"] = item?.CommodityCode,
            ["date"] = item?.Date,
        };
        if (desk.Book.Gazetteer.Read(item?.Destination) is { } place)
        {
            fields["to"] = place.Id;
        }
        var given = fields.Where(field => field.Value is not null).ToDictionary();
        return new DealJson(desk.Book).Read(JsonSerializer.SerializeToUtf8Bytes(given), today);
    }

    static readonly JsonSerializerOptions names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    static IResult Examined(LawDesk desk, Deal deal, Action<Utf8JsonWriter, Answer> write)
    {
        switch (desk.Examine(deal))
        {
            case Outcome.Answered answered:
                var buffer = new ArrayBufferWriter<byte>(4096);
                using (var json = new Utf8JsonWriter(buffer, AnswerJson.OneLine))
                {
                    write(json, answered.Answer);
                }
                return Results.Bytes(buffer.WrittenMemory, "application/json; charset=utf-8");
            case Outcome.Refused refused:
                return Interface.Refusal(refused.Field, refused.Why);
            default:
                throw new InvalidOperationException("An outcome is an answer or a refusal.");
        }
    }

    static async Task<byte[]?> Body(HttpContext context)
    {
        using var body = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int read; (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0; )
        {
            if (body.Length + read > mostBytes)
            {
                return null;
            }
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    static IResult TooLong() =>
        Results.Problem(
            "The body is longer than 1 MB. A deal is one small object; send files to /api/v1/declarations.",
            statusCode: StatusCodes.Status413PayloadTooLarge
        );
}
