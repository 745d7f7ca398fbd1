using System.CommandLine;
using System.Text;
using Interdict.Store;

namespace Interdict.Cli;

/// <summary>Copies of the node, and their way back.</summary>
static class JournalCopies
{
    public static Command Backup(Desk desk)
    {
        var folder = new Argument<string>("FOLDER") { Description = "where it goes; a folder that is not there yet" };
        var store = JournalFamily.Store();
        var verb = new Command("backup", "Copy the database, the keys, the signed heads and the papers, while the server runs.") { folder, store };
        verb.SetAction(parsed => OpenJournal.With(desk, parsed.GetValue(store), journal => Take(desk, journal, parsed.GetValue(folder)!)));
        return verb;
    }

    public static Command Restore(Desk desk)
    {
        var folder = new Argument<string>("FOLDER") { Description = "a backup" };
        var store = JournalFamily.Store();
        var verb = new Command(
            "restore",
            "Put a backup into an empty home (INTERDICT_HOME), and for PostgreSQL into an empty database. Nothing is overwritten."
        )
        {
            folder,
            store,
        };
        verb.SetAction(parsed => PutBack(desk, parsed.GetValue(folder)!, parsed.GetValue(store)));
        return verb;
    }

    static int Take(Desk desk, OpenJournal journal, string folder)
    {
        var (list, why) = Journal.Backups.Backup.Take(journal.Database, desk.Home, folder, desk.Clock.GetUtcNow());
        if (list is null)
        {
            return desk.Refuse(why);
        }
        desk.Print(new StringBuilder($"{list.Files.Count} files in {folder}. The keys are among them: whoever has the backup can read everything.\n"));
        return Desk.Read;
    }

    static int PutBack(Desk desk, string folder, string? store)
    {
        if (desk.Home.Length == 0)
        {
            return desk.Refuse("Say where to: INTERDICT_HOME names an empty home.");
        }
        Database? server = null;
        if (store is not null)
        {
            (server, var whyNot) = OpenJournal.Meant(desk.Home, store);
            if (server is null)
            {
                return desk.Refuse(whyNot);
            }
        }
        using (server)
        {
            var why = Journal.Backups.Backup.PutBack(folder, desk.Home, server);
            if (why.Length > 0)
            {
                return desk.Refuse(why);
            }
        }
        desk.Print(
            new StringBuilder(
                $"The backup is in {desk.Home}. Look at it: ./interdict journal verify. Files that were erased after it was made: erase them again.\n"
            )
        );
        return Desk.Read;
    }
}
