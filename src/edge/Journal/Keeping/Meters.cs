using System.Diagnostics.Metrics;

namespace Interdict.Journal.Keeping;

/// <summary>Figures of the journal for whoever watches the server.</summary>
static class Meters
{
    static readonly Meter meter = new("Interdict.Journal");

    /// <summary>Facts that were recorded.</summary>
    public static Counter<long> Facts { get; } = meter.CreateCounter<long>("interdict.facts", "{fact}", "Facts that were recorded");

    /// <summary>Works that wait for the one writer.</summary>
    public static UpDownCounter<long> Waiting { get; } =
        meter.CreateUpDownCounter<long>("interdict.writer.waiting", "{work}", "Works that wait for the one writer");
}
