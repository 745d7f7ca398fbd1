using System.Threading.RateLimiting;

namespace Interdict.Server.Accounts;

/// <summary>How often one network address may try to come in: enough for a whole office behind one address, too little for guessing.</summary>
internal static class SignInLimit
{
    const int tries = 60;
    static readonly TimeSpan window = TimeSpan.FromMinutes(1);

    static readonly string[] places = ["/sign-in", "/welcome", "/first", "/account/password", "/account/second-factor"];

    public static void AddSignInLimit(this IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, stop) => new ValueTask(Say(rejected.HttpContext, stop));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsTry(context.Request)
                    ? RateLimitPartition.GetFixedWindowLimiter(
                        "from " + context.Connection.RemoteIpAddress,
                        _ => new FixedWindowRateLimiterOptions { PermitLimit = tries, Window = window }
                    )
                    : RateLimitPartition.GetNoLimiter("no try")
            );
        });

    // The way in without a password is there at demonstrations only and guesses nothing.
    static bool IsTry(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && places.Any(place => request.Path.StartsWithSegments(place, StringComparison.OrdinalIgnoreCase))
        && !request.Path.StartsWithSegments("/sign-in/as", StringComparison.OrdinalIgnoreCase);

    static Task Say(HttpContext context, CancellationToken stop)
    {
        context.Response.Headers.RetryAfter = "60";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Too many tries from this network address. Wait a minute and try again.", stop);
    }
}
