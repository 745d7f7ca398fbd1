using System.CommandLine;
using System.CommandLine.Help;

namespace Interdict.Worker;

/// <summary>The verbs of work beyond one process.</summary>
static class Verbs
{
    /// <summary>Carries out a command and returns its exit code.</summary>
    public static int Run(Desk desk, string[] args)
    {
        try
        {
            return Parse(desk, args);
        }
        catch (IOException wrong)
        {
            return desk.Refuse($"Reading or writing failed: {wrong.Message}");
        }
        catch (System.Data.Common.DbException wrong)
        {
            desk.Error.WriteLine($"The database failed: {wrong.Message.TrimEnd('.')}. Nothing that was recorded is lost; start again when it answers.");
            return Desk.OurFault;
        }
        catch (Exception fault)
        {
            desk.Error.WriteLine($"Interdict failed: {fault.GetType().Name}: {fault.Message}");
            desk.Error.WriteLine("That is a fault of the program. Please report it with the command.");
            return Desk.OurFault;
        }
    }

    public static Option<string?> Broker() =>
        new("--broker") { Description = "the nodes of RabbitMQ: amqp://host1,host2,host3 (default: INTERDICT_BROKER)", HelpName = "URI" };

    public static Option<string?> Database(string otherwise) =>
        new("--database") { Description = $"PostgreSQL as a connection string, or a file for SQLite (default: {otherwise})", HelpName = "CONNECTION" };

    static int Parse(Desk desk, string[] args)
    {
        var root = new Command("interdict", "Work beyond one process: declarations go through a queue to any number of workers.")
        {
            Send.Verb(desk),
            Work.Verb(desk),
            Announce.Verb(desk),
            DecisionList.Verb(desk),
        };
        root.Options.Add(new HelpOption { Recursive = true });
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            var verb = parsed.CommandResult.Command == root ? "" : $" {parsed.CommandResult.Command.Name}";
            var unknown = parsed.UnmatchedTokens.Count > 0 ? $"./interdict{verb} does not know \"{parsed.UnmatchedTokens[0]}\"" : null;
            return desk.Refuse($"{unknown ?? parsed.Errors[0].Message.TrimEnd('.')}. ./interdict{verb} --help says how it is called.");
        }
        return parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = desk.Output,
                Error = desk.Error,
            }
        );
    }
}
