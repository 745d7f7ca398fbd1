using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Interdict.Cli.Parts;
using Interdict.Customs;

namespace Interdict.Cli;

/// <summary>The verbs and how they are called.</summary>
public static class Verbs
{
    // EPIPE, as the runtime passes it on.
    const int BrokenPipe = 32;

    /// <summary>Carries out a command and returns its exit code: 0 read, 2 unreadable input or usage, 3 our fault.</summary>
    public static int Run(Desk desk, string[] args)
    {
        try
        {
            return Parse(desk, args);
        }
        catch (IOException gone) when (gone.HResult == BrokenPipe)
        {
            // Whoever read our output has seen enough.
            return Desk.Read;
        }
        catch (IOException wrong)
        {
            return desk.Refuse($"Reading or writing failed: {wrong.Message}");
        }
        catch (Exception fault)
        {
            desk.Error.WriteLine($"Interdict failed: {fault.GetType().Name}: {fault.Message}");
            desk.Error.WriteLine("That is a fault of the program. Please report it with the command and, if possible, the record that caused it.");
            return Desk.OurFault;
        }
    }

    static int Parse(Desk desk, string[] args)
    {
        var root = Root(desk);
        if (args.Length == 0)
        {
            return desk.Refuse($"Say what to do: {Names(root)}. ./interdict --help says more.");
        }
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            return desk.Refuse(Sentence(root, parsed));
        }
        using var text = new StringWriter { NewLine = "\n" };
        var code = parsed.Invoke(
            new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = text,
                Error = desk.Error,
            }
        );
        desk.Print(text.GetStringBuilder());
        return code;
    }

    static Command Root(Desk desk)
    {
        var root = new Command("interdict", "What the law against torture goods says about a deal, on a day.")
        {
            Screen.Verb(desk),
            Classify.Verb(desk),
            HeadingVerb.Verb(desk),
            Determine.Verb(desk),
            Match.Verb(desk),
            LawList.Family(desk),
            ListsFamily.Family(desk),
            JournalFamily.Family(desk),
            PlaceList.Verb(desk),
            FactList.Verb(desk),
            SbomVerb.Verb(desk),
        };
        root.Options.Add(new HelpOption { Recursive = true });
        return root;
    }

    static string Names(Command of) => string.Join(", ", of.Subcommands.Select(verb => verb.Name));

    static string Sentence(Command root, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = Path(root, command);
        if (command.Subcommands.Count > 0)
        {
            var written = parsed.UnmatchedTokens.Count == 0 ? null : parsed.UnmatchedTokens[0];
            var near = written is null ? null : Nearest.Of(written, command.Subcommands.Select(verb => verb.Name));
            return written is null
                ? $"{path} needs one of: {Names(command)}. {path} --help says more."
                : $"There is no verb \"{written}\".{(near is null ? "" : $" Did you mean \"{near}\"?")} {path} knows: {Names(command)}.";
        }
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return $"{path} does not know \"{parsed.UnmatchedTokens[0]}\". {path} --help says how it is called.";
        }
        var missing = command
            .Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
            .Select(argument => argument.Name);
        var options = command.Options.Where(option => option.Required && parsed.GetResult(option) is null).Select(option => option.Name);
        var needed = string.Join(" and ", missing.Concat(options));
        return needed.Length > 0
            ? $"{path} needs {needed}. {path} --help says how it is called."
            : $"{parsed.Errors[0].Message.TrimEnd('.')}. {path} --help says how it is called.";
    }

    static string Path(Command root, Command command) =>
        command == root ? "./interdict" : $"{Path(root, command.Parents.OfType<Command>().First())} {command.Name}";
}
