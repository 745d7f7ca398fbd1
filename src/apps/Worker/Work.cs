using System.CommandLine;
using Interdict.LawPack;
using Interdict.Lists;
using Interdict.Matching.Headings;
using Interdict.Queue;
using Interdict.Store;

namespace Interdict.Worker;

/// <summary>Decides declarations from the queue until it is stopped.</summary>
static class Work
{
    const int UsualBatch = 64;
    const int MostInBatch = 1000;

    public static Command Verb(Desk desk)
    {
        var broker = Verbs.Broker();
        var database = Verbs.Database("INTERDICT_DATABASE");
        var name = new Option<string?>("--name") { Description = "how decisions name this worker (default: machine and process)", HelpName = "NAME" };
        var batch = new Option<int>("--batch")
        {
            Description = $"how many declarations are recorded together at most (default: {UsualBatch})",
            HelpName = "N",
            DefaultValueFactory = _ => UsualBatch,
        };
        var look = new Option<int>("--look")
        {
            Description = "after how many seconds it looks again whether law or lists have changed (default: 2)",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 2,
        };
        var json = new Option<bool>("--json") { Description = "say how it goes as JSON, one object on each line of standard output" };
        var verb = new Command("worker", "Decide declarations from the queue until it is stopped; start as many as there are cores.")
        {
            broker,
            database,
            name,
            batch,
            look,
            json,
        };
        verb.SetAction(parsed =>
            Begin(
                desk,
                parsed.GetValue(broker),
                parsed.GetValue(database),
                new Settings(parsed.GetValue(name) ?? desk.Name, parsed.GetValue(batch), parsed.GetValue(look), parsed.GetValue(json))
            )
        );
        return verb;
    }

    static int Begin(Desk desk, string? brokerName, string? databaseName, Settings settings)
    {
        if (settings.Batch is < 1 or > MostInBatch || settings.Look < 1)
        {
            return desk.Refuse($"--batch needs a number from 1 to {MostInBatch}, and --look one from 1.");
        }
        if (desk.LawPath.Length == 0)
        {
            desk.Error.WriteLine("No law is given: INTERDICT_LAW has to name a compiled law. ./interdict sets it.");
            return Desk.OurFault;
        }
        if (desk.OpenBroker(brokerName) is not { } broker)
        {
            return Desk.Unreadable;
        }
        using var database = desk.OpenDatabase(databaseName, "");
        return database is null ? Desk.Unreadable : Until(desk, broker, database, settings).GetAwaiter().GetResult();
    }

    static HeadingModel? Headings(Desk desk) => HeadingsPack.Open(HeadingsPack.Beside(desk.LawPath)).Pack?.Model;

    static async Task<int> Until(Desk desk, Broker broker, Database database, Settings settings)
    {
        var voice = new Voice(desk, settings.Name, settings.Json);
        using var sentry = new Sentry(
            desk.LawPath,
            desk.Home,
            () => ListShelf.Open(desk.Home).All(),
            (pack, watch) => Judging.Under(pack, watch, Headings(desk)),
            voice.Say
        );
        if (sentry.Look() is { Length: > 0 } why)
        {
            desk.Error.WriteLine(why);
            return Desk.OurFault;
        }
        var looking = sentry.Run(TimeSpan.FromSeconds(settings.Look), desk.Stop);
        var shift = new Shift(sentry, new Decisions(database), voice, settings.Name, desk.Clock);
        var receiver = new WorkReceiver(broker, shift, $"interdict worker {settings.Name}", settings.Batch, voice.Say, desk.Clock);
        await receiver.Run(desk.Stop).ConfigureAwait(false);
        await looking.ConfigureAwait(false);
        voice.Summary();
        return Desk.Done;
    }

    sealed record Settings(string Name, int Batch, int Look, bool Json);
}
