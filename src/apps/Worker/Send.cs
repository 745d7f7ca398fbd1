using System.CommandLine;
using System.Text;
using Interdict.Customs;
using Interdict.Queue;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Worker;

/// <summary>Sends a file of declarations to the workers. It is kept first, so nothing is lost while the broker is away.</summary>
static class Send
{
    const int Batch = 2000;
    const int MostSaid = 20;
    const int UsualWait = 60;

    public static Command Verb(Desk desk)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "declarations: CSV with a header, or JSON Lines; - reads standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var broker = Verbs.Broker();
        var database = Verbs.Database("INTERDICT_DATABASE, else a file in the home of this node");
        var resume = new Option<bool>("--resume") { Description = "send what was kept before" };
        var submission = new Option<string?>("--submission")
        {
            Description = "a name for this file; what was decided under it is not decided again (default: a new name)",
            HelpName = "NAME",
        };
        var on = new Option<string?>("--on") { Description = "the day for items without a date (default: today)", HelpName = "DATE" };
        var wait = new Option<int>("--wait")
        {
            Description = $"for how many seconds it goes on trying while the broker is away (default: {UsualWait}); what is not sent then stays kept",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => UsualWait,
        };
        var verb = new Command("send", "Send declarations to the workers: kept here first, then sent.")
        {
            file,
            broker,
            database,
            resume,
            submission,
            on,
            wait,
        };
        verb.SetAction(parsed =>
            Begin(
                desk,
                parsed.GetValue(broker),
                parsed.GetValue(database),
                new Wish(parsed.GetValue(file), parsed.GetValue(resume), parsed.GetValue(submission), parsed.GetValue(on), parsed.GetValue(wait))
            )
        );
        return verb;
    }

    static int Begin(Desk desk, string? brokerName, string? databaseName, Wish wish)
    {
        if (wish.File is null != wish.Resume)
        {
            return desk.Refuse("Name a file of declarations, or --resume to send what was kept before.");
        }
        var on = wish.On is null ? desk.Today : IsoDay.Read(wish.On);
        if (on is null)
        {
            return desk.Refuse($"--on {wish.On}: that is no day of the calendar. Write it as 2025-08-20.");
        }
        if (wish.Submission is { } name && (name.Length is 0 or > 100 || name.Any(sign => char.IsControl(sign) || sign == '/')))
        {
            return desk.Refuse("--submission needs a name of at most 100 letters, without a slash.");
        }
        if (desk.OpenBroker(brokerName) is not { } broker)
        {
            return Desk.Unreadable;
        }
        using var database = desk.OpenDatabase(databaseName, Path.Combine(desk.Home, "queue.db"));
        if (database is null)
        {
            return Desk.Unreadable;
        }
        var outbox = new Outbox(database);
        string? submission = null;
        if (wish.File is not null && (submission = Keep(desk, outbox, wish, on.Value)) is null)
        {
            return Desk.Unreadable;
        }
        return Deliver(desk, new WorkSender(broker, outbox, submission, desk.Error.WriteLine, desk.Clock), outbox, wish).GetAwaiter().GetResult();
    }

    static async Task<int> Deliver(Desk desk, WorkSender sender, Outbox outbox, Wish wish)
    {
        var outcome = await sender.SendAll(TimeSpan.FromSeconds(wish.Wait), desk.Stop).ConfigureAwait(false);
        foreach (var (submission, file) in wish.Resume ? outbox.CutOff() : [])
        {
            desk.Error.WriteLine($"{file} was cut off while it was read. Send it again with --submission {submission}; nothing of it is decided twice.");
        }
        if (outcome.Kept > 0)
        {
            desk.Error.WriteLine($"sent {outcome.Sent}; {outcome.Kept} declarations are kept. Send them when the broker answers: ./interdict send --resume");
            return Desk.Kept;
        }
        var others = outbox.Count();
        desk.Error.WriteLine(
            others == 0
                ? $"sent {outcome.Sent}; nothing is kept back"
                : $"sent {outcome.Sent}; of other submissions {others} declarations are kept: ./interdict send --resume sends them"
        );
        return Desk.Done;
    }

    /// <summary>Reads the file into the outbox and returns the name of the submission; null when it cannot be read, and then it has been said.</summary>
    static string? Keep(Desk desk, Outbox outbox, Wish wish, DateOnly on)
    {
        var (stream, why) = Open(desk, wish.File!);
        if (stream is null)
        {
            desk.Refuse(why);
            return null;
        }
        var opening = RecordFile.Open(stream, DeclarationLine.Columns);
        using var file = opening.File;
        if (file is null)
        {
            desk.Refuse(opening.Why);
            return null;
        }
        var submission = wish.Submission ?? Guid.CreateVersion7(desk.Clock.GetUtcNow()).ToString("N");
        outbox.Begin(submission, wish.File!, desk.Clock.GetUtcNow());
        var (good, bad) = Keep(desk, outbox, file, submission, on);
        outbox.End(submission);
        desk.Output.WriteLine(submission);
        desk.Error.WriteLine($"read {good + bad}, kept {good}, rejected {bad}; submission {submission}");
        return submission;
    }

    static (long Good, long Bad) Keep(Desk desk, Outbox outbox, RecordFile file, string submission, DateOnly on)
    {
        var (good, bad) = (0L, 0L);
        var batch = new List<KeptMessage>(Batch);
        while (file.Next() is { } reading)
        {
            switch (reading)
            {
                case Reading.Good(var record):
                    batch.Add(DeclaredWork.Message(submission, new DeclarationLine(record), on));
                    good++;
                    break;
                case Reading.Bad(var rejected):
                    if (++bad <= MostSaid)
                    {
                        desk.Error.WriteLine($"line {rejected.Line}{(rejected.Field.Length == 0 ? "" : $", {rejected.Field}")}: {rejected.Reason}");
                    }
                    break;
            }
            if (batch.Count == Batch)
            {
                outbox.Keep(batch);
                batch.Clear();
            }
        }
        outbox.Keep(batch);
        return (good, bad);
    }

    static (Stream? Stream, string Why) Open(Desk desk, string path)
    {
        if (path == "-")
        {
            return (desk.Input, "");
        }
        try
        {
            return File.Exists(path)
                ? (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan), "")
                : (null, $"There is no file {path}. Check the path.");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} cannot be opened: {closed.Message}");
        }
    }

    sealed record Wish(string? File, bool Resume, string? Submission, string? On, int Wait);
}
