using System.CommandLine;
using System.Globalization;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Matching;

namespace Interdict.Cli;

/// <summary>Compares names: a file of names with a list, or pairs of names with one another.</summary>
static class Match
{
    const int shown = 10;

    public static Command Verb(Desk desk)
    {
        var list = new Option<string?>("--list")
        {
            Description = "the list: CSV with id,name and, if known, type,country,birth_date; rows that share an id are names of one record",
            HelpName = "FILE",
        };
        var queries = new Option<string?>("--queries") { Description = "the names to look for: CSV with the same columns", HelpName = "FILE" };
        var pairs = new Option<string?>("--pairs") { Description = "pairs of names instead: CSV with schema,name1,name2", HelpName = "FILE" };
        var threshold = new Option<string?>("--threshold")
        {
            Description = $"the least score of a hit, from 0 to 1 (default: {NameMatcher.Threshold.ToString(CultureInfo.InvariantCulture)})",
            HelpName = "T",
        };
        var top = new Option<int>("--top")
        {
            Description = "at most so many records for a name (default: 10)",
            HelpName = "K",
            DefaultValueFactory = _ => shown,
        };
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var verb = new Command("match", "Compare names with the names of a list, and say which words met.")
        {
            list,
            queries,
            pairs,
            threshold,
            top,
            jsonl,
            rejects,
        };
        verb.SetAction(parsed =>
        {
            var outputs = (parsed.GetValue(jsonl), parsed.GetValue(rejects));
            var least = ThresholdOf(parsed.GetValue(threshold));
            return (parsed.GetValue(list), parsed.GetValue(queries), parsed.GetValue(pairs)) switch
            {
                _ when least is null => desk.Refuse("--threshold is a number from 0 to 1, such as 0.5."),
                _ when parsed.GetValue(top) < 1 => desk.Refuse("--top is a number from 1 on."),
                (null, null, { } file) => Work(desk, file, outputs, (tables, run) => MatchPairs.Of(desk, file, tables, run)),
                ({ } listed, { } asked, null) => Work(
                    desk,
                    asked,
                    outputs,
                    (tables, run) => MatchList.Of(desk, listed, asked, tables, new MatchList.Wish(least.Value, parsed.GetValue(top)), run)
                ),
                _ => desk.Refuse("Give --list FILE and --queries FILE, or --pairs FILE. ./interdict match --help says how it is called."),
            };
        });
        return verb;
    }

    /// <summary>Reads the records of a file one after the other; false when the file cannot be read, and then it has been said.</summary>
    public static bool Read(Desk desk, string path, Columns columns, Run run, Action<Record> take)
    {
        var (stream, why) = desk.Open(path);
        if (stream is null)
        {
            desk.Refuse(why);
            return false;
        }
        var opening = RecordFile.Open(stream, columns);
        using var file = opening.File;
        if (file is null)
        {
            desk.Refuse($"{path}: {opening.Why}");
            return false;
        }
        while (file.Next() is { } reading)
        {
            switch (reading)
            {
                case Reading.Good good:
                    take(good.Record);
                    break;
                case Reading.Bad bad:
                    run.Reject(bad.Rejected with { Reason = $"{path}: {bad.Rejected.Reason}" });
                    break;
            }
        }
        return true;
    }

    static double? ThresholdOf(string? text)
    {
        if (text is null)
        {
            return NameMatcher.Threshold;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var least) && least is >= 0 and <= 1 ? least : null;
    }

    static int Work(Desk desk, string input, (string? Jsonl, string? Rejects) outputs, Func<NameTables, Run, bool> work)
    {
        if (desk.Names() is not { } pack)
        {
            return Desk.OurFault;
        }
        var (run, why) = Run.Start(desk, input, outputs.Jsonl, outputs.Rejects, "without a hit", "with hits");
        using (run)
        {
            if (run is null)
            {
                return desk.Refuse(why);
            }
            return work(pack.Tables, run) ? run.Finish() : Desk.Unreadable;
        }
    }
}
