using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Interdict.Journal.Erasing;
using Interdict.Journal.Retaining;
using Interdict.Licensing;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>What may be kept no longer, and its erasure with the papers that belonged to it.</summary>
static class JournalErase
{
    static readonly Actor console = new("console", Role.Administrator);

    public static Command Verb(Desk desk)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "numbers of files: a letter, a year and a number, with hyphens; none: finish what was broken off",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var ground = new Option<string?>("--ground") { Description = "on which ground; it is kept and must name nobody", HelpName = "TEXT" };
        var trial = new Option<bool>("--dry-run") { Description = "only tell what would be destroyed" };
        var store = JournalFamily.Store();
        var verb = new Command("erase", "Destroy the words about persons in files that belong together, and their papers, for good.")
        {
            files,
            ground,
            trial,
            store,
        };
        verb.SetAction(parsed =>
            OpenJournal.With(
                desk,
                parsed.GetValue(store),
                journal => Erase(desk, journal, parsed.GetValue(files)!, parsed.GetValue(ground) ?? "", parsed.GetValue(trial))
            )
        );
        return verb;
    }

    public static Command Retention(Desk desk)
    {
        var on = Options.On("the day (default: today)");
        var erase = new Option<bool>("--erase") { Description = "erase them, on the ground that the schedule names" };
        var store = JournalFamily.Store();
        var verb = new Command("retention", "List the files that the schedule of the authority (retention.json in the home) lets it keep no longer.")
        {
            on,
            erase,
            store,
        };
        verb.SetAction(parsed => OpenJournal.With(desk, parsed.GetValue(store), journal => Retain(desk, journal, parsed.GetValue(on), parsed.GetValue(erase))));
        return verb;
    }

    static int Erase(Desk desk, OpenJournal journal, string[] files, string ground, bool trial)
    {
        var unread = files.FirstOrDefault(file => FileId.Read(file) is null);
        if (unread is not null)
        {
            return desk.Refuse($"\"{unread}\" is no number of a file. It is a letter, a year and a number, with hyphens between them.");
        }
        if (files.Length > 0 && !trial && ground.Trim().Length == 0)
        {
            return desk.Refuse("Say on which ground: --ground TEXT. It is kept and must name nobody.");
        }
        ImmutableArray<FileId> meant = [.. files.Select(file => FileId.Read(file)!.Value)];
        using var registry = journal.Registry(desk.Clock);
        var papers = new JournalPapers(desk, journal, registry);
        var eraser = new Eraser(registry, journal.Database);
        var text = new StringBuilder();
        if (trial)
        {
            var (there, unknown) = eraser.Would(meant);
            Name(text, there, "would be erased");
            Name(text, unknown, "not there, or erased before");
            papers.Tell(text, there);
            desk.Print(text);
            return Desk.Read;
        }
        var done = files.Length > 0 ? eraser.Erase(meant, console, ground).GetAwaiter().GetResult() : new Erasure([], [], []);
        Name(text, done.Files, "erased");
        Name(text, done.Unknown, "not there, or erased before");
        var isFinished = papers.Destroy(text, done.Papers);
        desk.Print(text);
        return isFinished && (files.Length == 0 || !done.Files.IsEmpty) ? Desk.Read : Desk.Unreadable;
    }

    static int Retain(Desk desk, OpenJournal journal, string? on, bool erase)
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
        if (erase && day > desk.Today)
        {
            return desk.Refuse($"{IsoDay.Write(day)} is still to come. What is due then is erased then; leave --erase out to see it.");
        }
        var due = new Journal.Retaining.Retention(journal.Database, schedule).Due(day);
        var code = Settle(desk, journal, due, erase ? schedule.Source : "", $"Nothing is due on {IsoDay.Write(day)}.\n");
        desk.Error.WriteLine($"By: {schedule.Source}");
        return code;
    }

    // Without a ground it is only told.
    static int Settle(Desk desk, OpenJournal journal, IReadOnlyList<DueForErasure> all, string ground, string nothing)
    {
        using var registry = journal.Registry(desk.Clock);
        var papers = new JournalPapers(desk, journal, registry);
        var eraser = new Eraser(registry, journal.Database);
        var text = new StringBuilder(all.Count > 0 ? "" : nothing);
        var gone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var due in all)
        {
            if (ground.Length > 0)
            {
                gone.UnionWith(eraser.Erase(due.Files, console, ground).GetAwaiter().GetResult().Papers);
            }
            var says = $"closed {IsoDay.Write(due.Closed)}  {(ground.Length > 0 ? "erased; was to be kept until" : "to keep until")} {IsoDay.Write(due.Until)}";
            text.Append($"{string.Join(' ', due.Files)}  {says}\n");
        }
        var isFinished = true;
        if (ground.Length > 0)
        {
            isFinished = papers.Destroy(text, [.. gone]);
        }
        else
        {
            papers.Tell(text, [.. all.SelectMany(due => due.Files)]);
        }
        desk.Print(text);
        return isFinished ? Desk.Read : Desk.Unreadable;
    }

    static void Name(StringBuilder text, ImmutableArray<FileId> files, string says)
    {
        foreach (var file in files)
        {
            text.Append($"{file}: {says}\n");
        }
    }
}
