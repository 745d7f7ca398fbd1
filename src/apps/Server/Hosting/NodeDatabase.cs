using System.Data.Common;
using Interdict.Store;

namespace Interdict.Server.Hosting;

/// <summary>The database of this server, with its tables brought up to date.</summary>
internal static class NodeDatabase
{
    /// <summary>Opens it.</summary>
    /// <returns>The database, or a sentence that says what is wrong and what to do.</returns>
    public static (Database? Database, string Why) Open(Settings settings)
    {
        Database? database = null;
        var why = "";
        try
        {
            database = settings.Store.Length > 0 ? Database.OnServer(settings.Store) : Database.InFile(Path.Combine(settings.Home, "interdict.db"));
            why = Schema.BringUpToDate(database);
        }
        catch (ArgumentException)
        {
            // Its message would repeat the text, in which a password may stand.
            why = "The option 'store' is not a connection string of PostgreSQL. Write it as docs/serve.md says, or leave it out.";
        }
        catch (DbException fault)
        {
            why = $"The database cannot be used: {fault.Message.TrimEnd('.')}. Start it, or correct the option 'store'.";
        }
        if (why.Length == 0)
        {
            return (database, "");
        }
        database?.Dispose();
        return (null, why);
    }
}
