using Interdict.Server.Hosting;
using Interdict.Vocabulary;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Interdict.Server.Streams;

/// <summary>Declarations for programs that send many: the body is answered while it comes.</summary>
internal static class ScreenStream
{
    public static void AddStreams(this IServiceCollection services) => services.AddSingleton<StreamPlaces>();

    public static void MapStreams(this RouteGroupBuilder v1) =>
        v1.MapPost("/declarations/screen", Screen)
            .WithSummary("Screen a stream of declarations: answers come while the body is sent")
            .WithDescription(
                "The body is CSV with a header, JSON Lines, or customs messages in XML; query: on, the day for items without a date. The answer is JSON "
                    + "Lines in the order of the items: an answer as docs/answer.schema.json says, or {\"rejected\":{line, record, field, reason}} for an item "
                    + "that cannot be read. The last line is {\"done\":{…}} with counts, or {\"stopped\":{reason, …}} when the stream was not read to its end. "
                    + "Read while you send: a client that does not take the answers is not read on."
            )
            .Accepts<string>("text/csv", "application/x-ndjson", "application/xml", "*/*")
            .Produces<string>(StatusCodes.Status200OK, "application/x-ndjson")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithMetadata(new DisableRequestSizeLimitAttribute());

    static async Task<IResult> Screen(HttpContext context, LawDesk desk, Settings settings, StreamPlaces places, TimeProvider clock, string? on)
    {
        var day = string.IsNullOrEmpty(on) ? clock.Today() : IsoDay.Read(on);
        if (day is not { } date)
        {
            return Api.Interface.Refusal("on", "The day cannot be read. Write year, month and day: 2025-08-20.");
        }
        var limits = settings.Streams;
        if (context.Request.ContentLength > limits.Megabytes * 1_000_000L)
        {
            return Results.Problem(
                $"The stream is larger than {limits.Megabytes} MB, and nothing of it was read. Split it and send the parts.",
                statusCode: StatusCodes.Status413PayloadTooLarge
            );
        }
        using var place = places.Take();
        if (place is null)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Problem(
                $"{limits.AtOnce} streams are read at the moment, and no more are read at once. Try again when one has ended.",
                statusCode: StatusCodes.Status429TooManyRequests
            );
        }
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return await OnThreadOfItsOwn(context, desk, limits, date, clock);
    }

    // Reading and deciding is work of the processor and waits for the client: it does not belong on a thread that serves others.
    static async Task<IResult> OnThreadOfItsOwn(HttpContext context, LawDesk desk, StreamLimits limits, DateOnly date, TimeProvider clock)
    {
        var stop = context.RequestAborted;
        try
        {
            return await Task.Factory.StartNew(
                () => new Answering(context, desk, limits, date, clock, stop).Run(),
                stop,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && stop.IsCancellationRequested)
        {
            // The client went away; nobody is left to be told.
            return Results.Empty;
        }
    }
}
