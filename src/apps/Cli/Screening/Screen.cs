using System.CommandLine;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>Screens a file of customs declarations: the goods, the parties and the circumstances of each item.</summary>
static class Screen
{
    public static Command Verb(Desk desk)
    {
        var file = Options.File("declarations: CSV with a header, JSON Lines, or customs messages in XML");
        var on = Options.On("the day for items without a date (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var law = Options.Law();
        var lists = new Option<string?>("--lists")
        {
            Description =
                "the lists that parties are compared with: none, or names such as un,eu, or a version such as un@1a2b3c4d5e6f (default: all of this node)",
            HelpName = "LISTS",
        };
        var rates = new Option<string?>("--base-rates")
        {
            Description = "what usually moves where and for how much: rows heading,from,to,count or heading,figure,currency,median,spread,count",
            HelpName = "FILE",
        };
        var flags = new Option<string?>("--flags") { Description = "red flags of your own authority, one on each row (docs/screening.md)", HelpName = "FILE" };
        var queue = new Option<string?>("--queue") { Description = "where the inspection queue goes, as CSV; needs --capacity", HelpName = "OUT" };
        var capacity = new Option<int?>("--capacity") { Description = "how many items can be inspected", HelpName = "N" };
        var seed = new Option<ulong?>("--seed") { Description = "the number behind the lots of the queue (default: 0)", HelpName = "S" };
        var verb = new Command("screen", "Screen customs declarations: release, hold or stop, for each item.")
        {
            file,
            on,
            jsonl,
            rejects,
            law,
            lists,
            rates,
            flags,
            queue,
            capacity,
            seed,
        };
        verb.SetAction(parsed =>
            Work(
                desk,
                new Paths(parsed.GetRequiredValue(file), parsed.GetValue(jsonl), parsed.GetValue(rejects), parsed.GetValue(law)),
                parsed.GetValue(on),
                new Watchers(desk, parsed.GetValue(lists)),
                new FlagFiles(desk, parsed.GetValue(rates), parsed.GetValue(flags)),
                new QueueFile(desk, parsed.GetValue(queue), parsed.GetValue(capacity), parsed.GetValue(seed) ?? 0)
            )
        );
        return verb;
    }

    static int Work(Desk desk, Paths paths, string? onText, Watchers watchers, FlagFiles flagFiles, QueueFile queue)
    {
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        if (queue.Wrong(paths) is { Length: > 0 } wrong)
        {
            return desk.Refuse(wrong);
        }
        var code = Batch.OfRecords(desk, paths, DeclarationLine.Columns, pack => Answering(pack, watchers, flagFiles, queue, on));
        return code == Desk.Read ? queue.Write(paths.Path) : code;
    }

    static Action<Record, Run>? Answering(Pack pack, Watchers watchers, FlagFiles flagFiles, QueueFile queue, DateOnly on)
    {
        if (flagFiles.Of(pack) is not { } flags || watchers.Of() is not { } watch)
        {
            return null;
        }
        var checkpoint = new Checkpoint(new Screener(Desk.Examiner(pack), watch, flags), pack.Book.Instruments[0], on);
        return (record, run) => Answer(new DeclarationLine(record), checkpoint, queue, run);
    }

    static void Answer(DeclarationLine line, Checkpoint checkpoint, QueueFile queue, Run run)
    {
        switch (checkpoint.Check(line))
        {
            case Checked.Item(_, var screened):
                ScreenedJson.Write(run.Json, line, screened);
                run.Written(screened.Decision);
                queue.Add(screened);
                break;
            case Checked.Turned(var rejected):
                run.Reject(rejected);
                break;
        }
    }
}
