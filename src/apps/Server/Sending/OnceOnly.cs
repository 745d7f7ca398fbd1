using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Interdict.Server.Applying;
using Interdict.Server.Doors;

namespace Interdict.Server.Sending;

/// <summary>
/// A form that begins something new begins one thing, however often its button is clicked: the same form of the same page, filled alike,
/// leads to what the first click began. Forms that change something know its version and need no more than that.
/// </summary>
internal sealed class OnceOnly(TimeProvider clock)
{
    const string token = "__RequestVerificationToken";
    const int mostFields = 500;

    // Longer than anybody clicks in a hurry, shorter than anybody means it anew.
    static readonly TimeSpan hurry = TimeSpan.FromSeconds(30);

    readonly ConcurrentDictionary<string, (DateTimeOffset Since, Task<string?> Leads)> under = new(StringComparer.Ordinal);

    static bool Begins(PathString path) =>
        path.Equals("/my/begin", StringComparison.OrdinalIgnoreCase)
        || path.Equals("/customs/inquiries/new", StringComparison.OrdinalIgnoreCase)
        || path.Equals("/customs/outages", StringComparison.OrdinalIgnoreCase)
        || (path.StartsWithSegments("/my/cases", StringComparison.OrdinalIgnoreCase) && path.Value!.EndsWith("/copy", StringComparison.OrdinalIgnoreCase));

    /// <summary>Carries a form out, or waits for the click before it.</summary>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !Begins(context.Request.Path) || await Key(context) is not { } key)
        {
            await next(context);
            return;
        }
        var leads = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Forget();
        var first = under.GetOrAdd(key, (clock.GetUtcNow(), leads.Task));
        if (first.Leads != leads.Task)
        {
            if (await first.Leads.WaitAsync(context.RequestAborted) is { } address)
            {
                await SeeOther.To(address).ExecuteAsync(context);
                return;
            }
            await next(context);
            return;
        }
        string? began = null;
        try
        {
            await next(context);
            began = context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther
                ? context.Response.Headers.Location.ToString()
                : null;
        }
        finally
        {
            if (began is null)
            {
                under.TryRemove(key, out _);
            }
            leads.SetResult(began);
        }
    }

    // The token is another one each time the page is loaded.
    static async Task<string?> Key(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form[token].Count != 1 || form.Count > mostFields)
        {
            return null;
        }
        var said = new StringBuilder(Desk.Of(context).Account).Append('\n').Append(context.Request.Path).Append('\n');
        foreach (var (name, values) in form.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            said.Append(name).Append('\0').AppendJoin('\0', values.ToArray()).Append('\n');
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())));
    }

    void Forget()
    {
        var old = clock.GetUtcNow() - hurry;
        foreach (var (key, (since, leads)) in under)
        {
            if (since < old && leads.IsCompleted)
            {
                under.TryRemove(key, out _);
            }
        }
    }
}
