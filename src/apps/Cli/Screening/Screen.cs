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
        var file = Options.File("declarations: CSV with a header, or JSON Lines");
        var on = Options.On("the day for items without a date (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var law = Options.Law();
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
                new FlagFiles(desk, parsed.GetValue(rates), parsed.GetValue(flags)),
                new QueueFile(desk, parsed.GetValue(queue), parsed.GetValue(capacity), parsed.GetValue(seed) ?? 0)
            )
        );
        return verb;
    }

    static int Work(Desk desk, Paths paths, string? onText, FlagFiles flagFiles, QueueFile queue)
    {
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        if (queue.Wrong(paths) is { Length: > 0 } wrong)
        {
            return desk.Refuse(wrong);
        }
        var code = Batch.OfRecords(desk, paths, DeclarationLine.Columns, pack => Answering(pack, flagFiles, queue, on));
        return code == Desk.Read ? queue.Write(paths.Path) : code;
    }

    static Action<Record, Run>? Answering(Pack pack, FlagFiles flagFiles, QueueFile queue, DateOnly on)
    {
        if (flagFiles.Of(pack) is not { } flags)
        {
            return null;
        }
        var checkpoint = new Checkpoint(new Screener(Desk.Examiner(pack), Parties.Watch.Nobody, flags), pack.Book.Instruments[0], on);
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
