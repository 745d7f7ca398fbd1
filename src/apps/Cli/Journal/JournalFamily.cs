using System.CommandLine;

namespace Interdict.Cli;

/// <summary>The journal of the authority: is it whole, what may be kept, and its copies.</summary>
static class JournalFamily
{
    public static Command Family(Desk desk) =>
        new("journal", "Look after the journal of the authority's files.")
        {
            JournalVerify.Verb(desk),
            JournalVerify.Rebuild(desk),
            JournalCopies.Backup(desk),
            JournalCopies.Restore(desk),
            JournalErase.Verb(desk),
            JournalErase.Retention(desk),
            JournalHeads.Verb(desk),
            JournalAccess.Verb(desk),
        };

    /// <summary>Which database.</summary>
    public static Option<string?> Store() =>
        new("--store") { Description = "connection string of PostgreSQL (default: the SQLite file in the home)", HelpName = "CONNECTION" };
}
