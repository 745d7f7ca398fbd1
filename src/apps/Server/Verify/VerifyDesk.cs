using System.Threading.RateLimiting;
using Interdict.Journal.Desks;
using Interdict.Licensing.Authorising;
using Interdict.Server.Hosting;

namespace Interdict.Server.Verify;

/// <summary>What anybody learns of a document by its code: nothing of holder, goods or parties.</summary>
/// <param name="State">Whether it may be used today.</param>
/// <param name="Form">The form it is printed on.</param>
/// <param name="ValidTo">Its last day.</param>
internal sealed record Checked(Validity State, string Form, DateOnly ValidTo);

/// <summary>Answers whoever holds a document, as often as somebody needs and not as often as somebody who guesses.</summary>
internal sealed class VerifyDesk(AuthorisationRows rows, TimeProvider clock) : IDisposable
{
    const int perMinute = 30;

    readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) })
    );

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    /// <summary>Whether somebody may ask now.</summary>
    public bool MayAsk(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    /// <summary>What a code stands for; null when no document has it. What cannot be a code is answered like what nobody has.</summary>
    public Checked? Of(string? written)
    {
        var row = rows.WithCode(VerificationCode.Read(written) ?? new string('-', 16));
        return row is { ValidTo: { } to } ? new Checked(row.On(clock.Today()), row.Form, to) : null;
    }
}
