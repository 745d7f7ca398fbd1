using System.Data.Common;
using Interdict.Queue;
using Interdict.Store;

namespace Interdict.Worker;

/// <summary>What a verb works with: the streams, the clock, when to stop, and where law, broker and database are.</summary>
sealed class Desk(Stream input, TextWriter output, TextWriter error, TimeProvider clock, CancellationToken stop)
{
    /// <summary>It was done.</summary>
    public const int Done = 0;

    /// <summary>The input cannot be read, or the command cannot be understood.</summary>
    public const int Unreadable = 2;

    /// <summary>The fault is ours, or of what we need.</summary>
    public const int OurFault = 3;

    /// <summary>The work is kept and not sent yet.</summary>
    public const int Kept = 4;

    public Stream Input { get; } = input;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public TimeProvider Clock { get; } = clock;

    public CancellationToken Stop { get; } = stop;

    /// <summary>Path of the compiled law.</summary>
    public string LawPath { get; init; } = "";

    /// <summary>The home of the node, with what it keeps.</summary>
    public string Home { get; init; } = "";

    /// <summary>The broker where the command names none; so its password need not stand in a list of processes.</summary>
    public string Broker { get; init; } = "";

    /// <summary>The database where the command names none.</summary>
    public string Database { get; init; } = "";

    /// <summary>The name of this process among the workers.</summary>
    public string Name { get; init; } = "";

    public DateOnly Today { get; init; }

    /// <summary>Says why the command cannot be carried out.</summary>
    public int Refuse(string why)
    {
        Error.WriteLine(why);
        return Unreadable;
    }

    /// <summary>The broker that is named; null when there is none, and then it has been said.</summary>
    public Broker? OpenBroker(string? named)
    {
        if ((named ?? Broker) is not { Length: > 0 } address)
        {
            Refuse("Say where the broker is: --broker amqp://host1,host2,host3, or INTERDICT_BROKER.");
            return null;
        }
        var (broker, why) = Queue.Broker.Of(address);
        if (broker is null)
        {
            Refuse(why);
        }
        return broker;
    }

    /// <summary>The database that is named, its tables brought up to date; null when it cannot be used, and then it has been said.</summary>
    /// <param name="named">A connection string of PostgreSQL, or the path of a file; null for the one of the environment.</param>
    /// <param name="otherwise">The file that serves where none is named; empty when one has to be named.</param>
    public Database? OpenDatabase(string? named, string otherwise)
    {
        var text = named ?? (Database.Length > 0 ? Database : otherwise);
        if (text.Length == 0)
        {
            Refuse("Say where decisions are recorded: --database \"Host=…;Username=…;Database=…\" for PostgreSQL, or INTERDICT_DATABASE.");
            return null;
        }
        Database? database = null;
        string why;
        try
        {
            database = text.Contains('=', StringComparison.Ordinal) ? Store.Database.OnServer(text) : InFile(text);
            why = Schema.BringUpToDate(database);
        }
        catch (ArgumentException)
        {
            // Its message would repeat the text, in which a password may stand.
            why = "--database is neither a connection string of PostgreSQL nor the path of a file.";
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            why = $"The database cannot be used: {fault.Message.TrimEnd('.')}. Start it, or correct --database.";
        }
        if (why.Length == 0)
        {
            return database;
        }
        database?.Dispose();
        Refuse(why);
        return null;
    }

    static Database InFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return Store.Database.InFile(path);
    }
}
