using System.CommandLine;
using System.Text;
using Interdict.Journal.Erasing;
using Interdict.Journal.Retaining;
using Interdict.Licensing;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>What may be kept no longer, and its erasure.</summary>
static class JournalErase
{
    static readonly Actor console = new("console", Role.Administrator);

    public static Command Verb(Desk desk)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "numbers of files: a letter, a year and a number, with hyphens",
            Arity = ArgumentArity.OneOrMore,
        };
        var ground = new Option<string>("--ground")
        {
            Description = "on which ground; it is kept and must name nobody",
            HelpName = "TEXT",
            Required = true,
        };
        var store = JournalFamily.Store();
        var verb = new Command("erase", "Destroy the words about persons in files that belong together, for good.") { files, ground, store };
        verb.SetAction(parsed =>
            OpenJournal.With(desk, parsed.GetValue(store), journal => Erase(desk, journal, parsed.GetValue(files)!, parsed.GetValue(ground)!))
        );
        return verb;
    }

    public static Command Retention(Desk desk)
    {
        var on = Options.On("the day (default: today)");
        var store = JournalFamily.Store();
        var verb = new Command("retention", "List the files that the schedule of the authority (retention.json in the home) lets it keep no longer.")
        {
            on,
            store,
        };
        verb.SetAction(parsed => OpenJournal.With(desk, parsed.GetValue(store), journal => Retain(desk, journal, parsed.GetValue(on))));
        return verb;
    }

    static int Erase(Desk desk, OpenJournal journal, string[] files, string ground)
    {
        var unread = files.FirstOrDefault(file => FileId.Read(file) is null);
        if (unread is not null)
        {
            return desk.Refuse($"\"{unread}\" is no number of a file. It is a letter, a year and a number, with hyphens between them.");
        }
        using var registry = journal.Registry(desk.Clock);
        var eraser = new Eraser(registry, journal.Database);
        var done = eraser.Erase([.. files.Select(file => FileId.Read(file)!.Value)], console, ground).GetAwaiter().GetResult();
        var text = new StringBuilder();
        foreach (var file in done.Files)
        {
            text.Append($"{file}: erased\n");
        }
        foreach (var file in done.Unknown)
        {
            text.Append($"{file}: not there, or erased before\n");
        }
        foreach (var hash in done.Papers)
        {
            text.Append($"paper {hash}: belongs to an erased file; destroy it in the store of papers\n");
        }
        desk.Print(text);
        return done.Files.IsEmpty ? Desk.Unreadable : Desk.Read;
    }

    static int Retain(Desk desk, OpenJournal journal, string? on)
    {
        if (desk.Day(on, "--on", desk.Today) is not { } day)
        {
            return Desk.Unreadable;
        }
        var path = Path.Combine(desk.Home, Schedule.FileName);
        if (!File.Exists(path))
        {
            return desk.Refuse($"There is no {path}. How long files may be kept is the authority's own law: docs/journal.md shows how to write it down.");
        }
        var (schedule, why) = Schedule.Read(File.ReadAllText(path));
        if (schedule is null)
        {
            return desk.Refuse(why);
        }
        var text = new StringBuilder();
        foreach (var due in new Journal.Retaining.Retention(journal.Database, schedule).Due(day))
        {
            text.Append($"{string.Join(' ', due.Files)}  closed {IsoDay.Write(due.Closed)}  to keep until {IsoDay.Write(due.Until)}\n");
        }
        desk.Print(text.Length > 0 ? text : text.Append($"Nothing is due on {IsoDay.Write(day)}.\n"));
        desk.Error.WriteLine($"By: {schedule.Source}");
        return Desk.Read;
    }
}
