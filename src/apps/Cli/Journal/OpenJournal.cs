using System.Data.Common;
using Interdict.Journal;
using Interdict.Journal.Heads;
using Interdict.Journal.Keys;
using Interdict.Store;

namespace Interdict.Cli;

/// <summary>The journal of this node, opened for a verb.</summary>
sealed class OpenJournal : IDisposable
{
    OpenJournal(Database database, NodeKeys keys, HeadsFile heads) => (Database, Keys, Heads) = (database, keys, heads);

    public Database Database { get; }

    public NodeKeys Keys { get; }

    public HeadsFile Heads { get; }

    /// <summary>Opens the journal and works on it; says what is wrong when that cannot be done.</summary>
    public static int With(Desk desk, string? store, Func<OpenJournal, int> work)
    {
        if (desk.Home.Length == 0)
        {
            return desk.Refuse("This node has no home, so it keeps no journal. INTERDICT_HOME names it.");
        }
        try
        {
            var (journal, why) = Open(desk.Home, store);
            using (journal)
            {
                return journal is null ? desk.Refuse(why) : work(journal);
            }
        }
        catch (DbException fault)
        {
            return desk.Refuse($"The database cannot be used: {fault.Message.TrimEnd('.')}.");
        }
        catch (RegistryUnavailableException fault)
        {
            return desk.Refuse(fault.Message);
        }
    }

    /// <summary>The database that is meant; null when there is none, with the reason.</summary>
    public static (Database? Database, string Why) Meant(string home, string? store)
    {
        var path = Path.Combine(home, "interdict.db");
        if (store is null)
        {
            return File.Exists(path) ? (Database.InFile(path), "") : (null, $"There is no {path}. Name the home by INTERDICT_HOME, or PostgreSQL by --store.");
        }
        try
        {
            return (Database.OnServer(store), "");
        }
        catch (ArgumentException)
        {
            return (null, "--store is not a connection string of PostgreSQL. Write it as docs/serve.md says.");
        }
    }

    /// <summary>A registry that writes.</summary>
    public Registry Registry(TimeProvider clock) => new(Database, clock, Keys, Heads);

    public void Dispose()
    {
        Keys.Dispose();
        Database.Dispose();
    }

    static (OpenJournal? Journal, string Why) Open(string home, string? store)
    {
        var (database, why) = Meant(home, store);
        if (database is null)
        {
            return (null, why);
        }
        why = Schema.BringUpToDate(database);
        var (keys, whyNot) = why.Length > 0 ? (null, why) : NodeKeys.For(database, Path.Combine(home, "keys"));
        if (keys is null)
        {
            database.Dispose();
            return (null, whyNot);
        }
        return (new OpenJournal(database, keys, new HeadsFile(Path.Combine(home, "heads.jsonl"))), "");
    }
}
