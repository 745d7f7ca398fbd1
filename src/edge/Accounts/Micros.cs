namespace Interdict.Accounts;

/// <summary>Instants as the tables keep them: microseconds since 1970, UTC; nought for never.</summary>
static class Micros
{
    public static long Of(DateTimeOffset instant) => (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Read(long micros) => new(DateTimeOffset.UnixEpoch.Ticks + micros * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public static DateTimeOffset? ReadOrNever(long micros) => micros == 0 ? null : Read(micros);
}
