using Interdict.Server.Applying.Papers;
using Interdict.Server.Watching;

namespace Interdict.Server.Hosting;

/// <summary>How this server was started: where it listens, where its data and its law lie.</summary>
/// <param name="Demonstration">True when every page says "demonstration".</param>
/// <param name="Addresses">The addresses it listens on, all of this machine.</param>
/// <param name="Home">The folder of its data.</param>
/// <param name="Law">The compiled law.</param>
/// <param name="Store">Connection string of PostgreSQL; empty for SQLite in the home folder.</param>
/// <param name="MostMegabytes">The largest file of declarations it takes.</param>
/// <param name="Streams">How much of it a program may take by streams that are answered while they come.</param>
/// <param name="Papers">How papers of cases are taken and scanned.</param>
internal sealed record Settings(
    bool Demonstration,
    string[] Addresses,
    string Home,
    string Law,
    string Store,
    int MostMegabytes,
    StreamLimits Streams,
    PaperRules Papers
)
{
    const int usualMegabytes = 2048;

    /// <summary>How it is reached from beyond this machine; nothing when it is not.</summary>
    public Reach Reach { get; init; } = Reach.ThisMachine;

    /// <summary>True when others than this machine reach it: then nothing goes without encryption.</summary>
    public bool IsBeyondThisMachine => !Reach.Hosts.IsEmpty;

    /// <summary>What whoever operates it gets to see.</summary>
    public Watch Watch { get; init; } = new(null, false);

    /// <summary>How many invented cases an empty demonstration begins with; 0 for none.</summary>
    public int Scenario { get; init; }

    /// <summary>Options without a value and with a value apart, as <c>--name=value</c>: the one form that configuration reads alike everywhere.</summary>
    public static string[] Arguments(string[] given)
    {
        var plain = new List<string>();
        for (var at = 0; at < given.Length; at++)
        {
            var bare = given[at].StartsWith("--", StringComparison.Ordinal) && !given[at].Contains('=', StringComparison.Ordinal);
            var valued = bare && at + 1 < given.Length && !given[at + 1].StartsWith("--", StringComparison.Ordinal);
            plain.Add(
                valued ? $"{given[at]}={given[++at]}"
                : bare ? given[at] + "=true"
                : given[at]
            );
        }
        return [.. plain];
    }

    /// <summary>
    /// Reads the options of the command line over those of the file that <c>--config</c> names. The environment is left out on
    /// purpose: HOME and PORT mean other things there.
    /// </summary>
    /// <returns>The settings, or a sentence that says what is wrong and what to do.</returns>
    public static (Settings? Settings, string Why) Read(string[] arguments)
    {
        var given = new ConfigurationBuilder().AddCommandLine(arguments).Build();
        if (given["config"] is not { } file)
        {
            return Of(given);
        }
        var (says, why) = ConfigFile.Read(Path.GetFullPath(file));
        return says is null ? (null, why) : Of(new ConfigurationBuilder().AddConfiguration(says).AddCommandLine(arguments).Build());
    }

    /// <summary>Reads the settings.</summary>
    /// <returns>The settings, or a sentence that says what is wrong and what to do.</returns>
    public static (Settings? Settings, string Why) Of(IConfiguration from)
    {
        if (Listening(from) is not { } addresses)
        {
            return (null, $"--port needs a number from 1 to 65535; \"{from["port"]}\" is none.");
        }
        var demonstration = from["demonstration"] is { } word && !word.Equals("false", StringComparison.OrdinalIgnoreCase);
        var (reach, refused) = Reach.Of(from, addresses, demonstration);
        if (reach is null)
        {
            return (null, refused);
        }
        var law = from["law"] ?? Environment.GetEnvironmentVariable("INTERDICT_LAW") ?? "";
        if (law.Length == 0)
        {
            return (null, "There is no compiled law. Start with ./interdict up, or name the pack: --law FILE or INTERDICT_LAW.");
        }
        var home =
            from["home"]
            ?? Environment.GetEnvironmentVariable("INTERDICT_HOME")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".interdict");
        var megabytes = int.TryParse(from["most_megabytes"], out var most) && most is > 0 and < 1_000_000 ? most : usualMegabytes;
        var (streams, whyNot) = StreamLimits.Of(from, megabytes);
        if (streams is null)
        {
            return (null, whyNot);
        }
        var (papers, noPapers) = PaperRules.Of(from);
        if (papers is null)
        {
            return (null, noPapers);
        }
        var (watch, unclear) = Watch.Of(from);
        if (watch is null)
        {
            return (null, unclear);
        }
        var settings = new Settings(demonstration, addresses, Path.GetFullPath(home), Path.GetFullPath(law), from["store"] ?? "", megabytes, streams, papers);
        return (settings with { Reach = reach, Watch = watch, Scenario = int.TryParse(from["scenario"], out var cases) ? cases : 0 }, "");
    }

    static string[]? Listening(IConfiguration from)
    {
        if (from["port"] is { } port)
        {
            return int.TryParse(port, out var number) && number is > 0 and < 65536 ? [$"http://127.0.0.1:{number}"] : null;
        }
        return (from["urls"] ?? "http://127.0.0.1:8125").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
