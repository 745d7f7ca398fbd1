using System.Globalization;

namespace Interdict.Server.Hosting;

/// <summary>How much of the server programs may take by streams that are answered while they come.</summary>
/// <param name="Megabytes">The largest stream.</param>
/// <param name="AtOnce">How many streams are read at once.</param>
/// <param name="ItemsPerSecond">How many items of one stream are answered in a second at most; 0 for as many as can be.</param>
internal sealed record StreamLimits(int Megabytes, int AtOnce, int ItemsPerSecond)
{
    const int most = 1_000_000;

    /// <summary>Reads the limits.</summary>
    /// <returns>The limits, or a sentence that says what is wrong and what to do.</returns>
    public static (StreamLimits? Limits, string Why) Of(IConfiguration from, int usualMegabytes)
    {
        var megabytes = Number(from, "stream_megabytes", usualMegabytes, 1);
        var atOnce = Number(from, "streams_at_once", Math.Max(2, Environment.ProcessorCount), 1);
        var perSecond = Number(from, "stream_items_per_second", 0, 0);
        return (megabytes, atOnce, perSecond) switch
        {
            (null, _, _) => (null, Wrong(from, "stream_megabytes", "1")),
            (_, null, _) => (null, Wrong(from, "streams_at_once", "1")),
            (_, _, null) => (null, Wrong(from, "stream_items_per_second", "0")),
            _ => (new StreamLimits(megabytes.Value, atOnce.Value, perSecond.Value), ""),
        };
    }

    static int? Number(IConfiguration from, string name, int usual, int least) =>
        from[name] is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : null;

    static string Wrong(IConfiguration from, string name, string least) => $"--{name} needs a whole number from {least} up; \"{from[name]}\" is none.";
}
