using System.CommandLine;
using System.Text;
using Interdict.Journal.Heads;
using Interdict.Journal.Rebuilding;
using Interdict.Journal.Verifying;

namespace Interdict.Cli;

/// <summary>Is the journal as it was written; and the lists made anew out of it.</summary>
static class JournalVerify
{
    // Neither unreadable nor our fault: somebody changed the journal.
    const int notAsWritten = 1;

    public static Command Verb(Desk desk)
    {
        var store = JournalFamily.Store();
        var heads = new Option<string?>("--heads") { Description = "signed heads that were kept elsewhere, besides those in the home", HelpName = "FILE" };
        var verb = new Command(
            "verify",
            "Look at every fact: name what was changed, what is gone, and a database that was put back. Exit code 1 when something is."
        )
        {
            heads,
            store,
        };
        verb.SetAction(parsed => OpenJournal.With(desk, parsed.GetValue(store), journal => Verify(desk, journal, parsed.GetValue(heads))));
        return verb;
    }

    public static Command Rebuild(Desk desk)
    {
        var store = JournalFamily.Store();
        var verb = new Command("rebuild", "Make the lists and the search anew out of the facts.") { store };
        verb.SetAction(parsed => OpenJournal.With(desk, parsed.GetValue(store), journal => Rebuild(desk, journal)));
        return verb;
    }

    static int Verify(Desk desk, OpenJournal journal, string? more)
    {
        var known = journal.Heads.Read().Heads;
        if (more is not null)
        {
            if (!File.Exists(more))
            {
                return desk.Refuse($"There is no file {more}. Check the path.");
            }
            known = [.. known, .. HeadsFile.Read(File.ReadLines(more)).Heads];
        }
        var seen = new Verifier(journal.Database, journal.Keys, known).Run();
        var text = new StringBuilder();
        foreach (var found in seen.Findings)
        {
            text.Append(found.Says).Append('\n');
        }
        text.Append($"{seen.Facts} facts of {seen.Files} files ({seen.Erased} erased), {seen.Accesses} readings, {seen.Heads} signed heads: ");
        text.Append(seen.IsSound ? "everything is as it was written.\n" : $"{seen.Findings.Length} findings.\n");
        desk.Print(text);
        return seen.IsSound ? Desk.Read : notAsWritten;
    }

    static int Rebuild(Desk desk, OpenJournal journal)
    {
        var started = desk.Clock.GetTimestamp();
        var (facts, files) = new Rebuilder(journal.Database, journal.Keys).Run(read =>
        {
            if (desk.Watched)
            {
                desk.Error.Write($"\r{read} facts …");
            }
        });
        desk.Print(new StringBuilder($"{(desk.Watched ? "\r" : "")}{facts} facts of {files} files: the lists and the search are made anew.\n"));
        desk.Error.WriteLine($"{desk.Clock.GetElapsedTime(started).TotalSeconds:0.0} seconds");
        return Desk.Read;
    }
}
