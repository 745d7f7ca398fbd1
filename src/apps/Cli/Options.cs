using System.CommandLine;

namespace Interdict.Cli;

/// <summary>Arguments and options that several verbs share.</summary>
static class Options
{
    public static Argument<string> File(string what) => new("FILE") { Description = $"{what}; - reads standard input" };

    public static Option<string?> On(string description) => new("--on") { Description = description, HelpName = "DATE" };

    public static Option<string?> AsKnown() =>
        new("--as-known") { Description = "the day whose knowledge of the law counts (default: the day that is asked)", HelpName = "DATE" };

    public static Option<string?> Jsonl() =>
        new("--jsonl") { Description = "where the results go, one JSON object on each line; - is standard output (default)", HelpName = "OUT" };

    public static Option<string?> Rejects() =>
        new("--rejects") { Description = "where rejected records go, one JSON object on each line: line, record, field, reason", HelpName = "OUT" };

    public static Option<string?> Law() =>
        new("--law") { Description = "take a decision again with the law an earlier answer names under \"law\"", HelpName = "HASH" };

    public static Option<bool> Json() => new("--json") { Description = "write JSON" };

    public static Option<string?> Instrument() =>
        new("--instrument") { Description = "the law that is asked (default: the first of the compiled law)", HelpName = "LAW" };
}
