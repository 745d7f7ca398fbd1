using System.Collections.Immutable;
using System.Text.Json;

namespace Interdict.Server.Hosting;

/// <summary>The file that <c>./interdict serve --config</c> names: one JSON object with the options of the command line.</summary>
internal static class ConfigFile
{
    /// <summary>What the file may say.</summary>
    public static ImmutableArray<string> Known { get; } =
    [
        "urls",
        "port",
        "home",
        "law",
        "store",
        "most_megabytes",
        "paper_megabytes",
        "scanner",
        "stream_megabytes",
        "streams_at_once",
        "stream_items_per_second",
        "demonstration",
        "telemetry",
        "log_format",
        "hosts",
        "certificate",
        "certificate_key",
        "proxy",
    ];

    /// <summary>Reads the file.</summary>
    /// <returns>What it says, or a sentence that says what is wrong and what to do.</returns>
    public static (IConfiguration? Says, string Why) Read(string file)
    {
        if (!File.Exists(file))
        {
            return (null, $"The configuration file '{file}' does not exist. Write it as docs/serve.md says.");
        }
        try
        {
            var says = new ConfigurationBuilder().AddJsonFile(file, optional: false).Build();
            // A name with a slip would be passed over in silence, and the data would lie where nobody looks for them.
            var unknown = says.GetChildren().Select(option => option.Key).Except(Known, StringComparer.OrdinalIgnoreCase).ToList();
            return unknown.Count == 0
                ? (says, "")
                : (null, $"The configuration file '{file}' says '{unknown[0]}', which is not known. Known are: {string.Join(", ", Known)}.");
        }
        catch (InvalidDataException fault)
        {
            var line = fault.GetBaseException() is JsonException { LineNumber: { } number } ? $" in line {number + 1}" : "";
            return (null, $"The configuration file '{file}' is not JSON{line}. It is one object, such as {{\"urls\": \"http://127.0.0.1:8125\"}}.");
        }
    }
}
