namespace Interdict.Server.Watching;

/// <summary>What whoever operates the server gets to see of it.</summary>
/// <param name="Telemetry">Where traces and figures go by OTLP over HTTP; null for nowhere.</param>
/// <param name="JsonLogs">True when each line of the log is a JSON object.</param>
internal sealed record Watch(Uri? Telemetry, bool JsonLogs)
{
    /// <summary>Reads the options.</summary>
    /// <returns>The options, or a sentence that says what is wrong and what to do.</returns>
    public static (Watch? Watch, string Why) Of(IConfiguration from)
    {
        Uri? address = null;
        if (from["telemetry"] is { Length: > 0 } text && !(Uri.TryCreate(text, UriKind.Absolute, out address) && address.Scheme is "http" or "https"))
        {
            return (null, $"--telemetry needs the address of an OTLP collector, such as http://127.0.0.1:4318; \"{text}\" is none.");
        }
        return from["log_format"] is null or "text" or "json"
            ? (new Watch(address, from["log_format"] == "json"), "")
            : (null, $"--log_format is text or json; \"{from["log_format"]}\" is neither.");
    }
}
