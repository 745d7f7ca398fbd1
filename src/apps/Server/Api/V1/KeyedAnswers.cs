using System.Security.Cryptography;
using System.Text;
using Interdict.Server.Doors;
using Interdict.Store.Calls;
using Microsoft.AspNetCore.DataProtection;

namespace Interdict.Server.Api.V1;

/// <summary>A request that comes again under its Idempotency-Key gets the answer it got first; a key is never two requests.</summary>
internal static class KeyedAnswers
{
    const string header = "Idempotency-Key";
    const int longest = 200;
    static readonly TimeSpan keeps = TimeSpan.FromHours(24);

    public static void UseKeyedAnswers(this WebApplication app) =>
        app.Use(
            (context, next) =>
                context.GetEndpoint()?.Metadata.GetMetadata<TakesKey>() is { } takes && context.Request.Headers.TryGetValue(header, out var key)
                    ? Answer(context, next, key.ToString(), takes.IsFile)
                    : next()
        );

    static async Task Answer(HttpContext context, Func<Task> next, string key, bool isFile)
    {
        var desk = Desk.Of(context);
        if (!desk.IsSomebody || key.Length is 0 or > longest)
        {
            await (desk.IsSomebody ? Problems.Unreadable("An Idempotency-Key has 1 to 200 characters.").ExecuteAsync(context) : next());
            return;
        }
        var (kept, clock) = (context.RequestServices.GetRequiredService<KeptAnswers>(), context.RequestServices.GetRequiredService<TimeProvider>());
        if (await Hash(context.Request, isFile) is not { } request)
        {
            await Problems.Of(StatusCodes.Status413PayloadTooLarge, "too-long", "The body is longer than 256 KB.").ExecuteAsync(context);
            return;
        }
        switch (kept.Take(desk.Account, key, request, clock.GetUtcNow(), keeps))
        {
            case null:
                await First(context, next, kept, Seal(context), desk.Account, key, request);
                break;
            case var other when other.Request != request:
                await Problems
                    .Of(
                        StatusCodes.Status422UnprocessableEntity,
                        "key-used",
                        "This Idempotency-Key was used for another request. Nothing was changed; use a new key."
                    )
                    .ExecuteAsync(context);
                break;
            case { Status: 0 }:
                await Problems
                    .Of(
                        StatusCodes.Status409Conflict,
                        "still-answering",
                        "The request with this Idempotency-Key is still being answered. Send it again in a moment."
                    )
                    .ExecuteAsync(context);
                break;
            case var before:
                await Again(context, before);
                break;
        }
    }

    // An answer may hold names: what is kept of it for a day is not read without the keys of this server.
    static IDataProtector Seal(HttpContext context) => context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("kept-answers");

    static async Task First(HttpContext context, Func<Task> next, KeptAnswers kept, IDataProtector seal, string client, string key, string request)
    {
        var real = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next();
        }
        catch
        {
            kept.GiveBack(client, key);
            throw;
        }
        finally
        {
            context.Response.Body = real;
        }
        var response = context.Response;
        // What failed for a reason that passes may be tried again under the same key.
        if (response.StatusCode is >= 500 or 401 or 403 or 412 or 429)
        {
            kept.GiveBack(client, key);
        }
        else
        {
            kept.Keep(
                client,
                key,
                new KeptAnswer(
                    request,
                    response.StatusCode,
                    response.ContentType ?? "",
                    response.Headers.ETag.ToString(),
                    seal.Protect(Encoding.UTF8.GetString(copy.ToArray()))
                )
            );
        }
        copy.Position = 0;
        await copy.CopyToAsync(real, context.RequestAborted);
    }

    static async Task Again(HttpContext context, KeptAnswer answer)
    {
        string body;
        try
        {
            body = Seal(context).Unprotect(answer.Body);
        }
        catch (CryptographicException)
        {
            // It was kept before answers were sealed, or the keys are new.
            await Problems
                .Of(StatusCodes.Status409Conflict, "answer-gone", "It was done, but its answer can no longer be read. Read the file instead of sending again.")
                .ExecuteAsync(context);
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["Idempotent-Replayed"] = "true";
        if (answer.Type.Length > 0)
        {
            context.Response.ContentType = answer.Type;
        }
        if (answer.Tag.Length > 0)
        {
            context.Response.Headers.ETag = answer.Tag;
        }
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    static async Task<string?> Hash(HttpRequest request, bool isFile)
    {
        var head = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        if (isFile)
        {
            return Convert.ToHexStringLower(SHA256.HashData([.. head, .. Encoding.UTF8.GetBytes($"{request.ContentLength} {request.ContentType}")]));
        }
        request.EnableBuffering(Body.Most);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0; )
        {
            body.Write(buffer, 0, read);
            if (body.Length > Body.Most)
            {
                return null;
            }
        }
        request.Body.Position = 0;
        return Convert.ToHexStringLower(SHA256.HashData([.. head, .. body.ToArray()]));
    }
}

/// <summary>Marks an act that may be sent again under the same Idempotency-Key: the first answer is then given again.</summary>
/// <param name="IsFile">True when the body is a file of any size, which is known by its address, length and kind and not by what it holds.</param>
internal sealed record TakesKey(bool IsFile = false);
