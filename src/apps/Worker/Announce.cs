using System.CommandLine;
using Interdict.Queue;

namespace Interdict.Worker;

/// <summary>Tells the running workers that the law or the lists have changed.</summary>
static class Announce
{
    public static Command Verb(Desk desk)
    {
        var broker = Verbs.Broker();
        var verb = new Command("announce", "Tell all running workers that the law or the lists have changed: they look at once.") { broker };
        verb.SetAction(parsed => desk.OpenBroker(parsed.GetValue(broker)) is { } open ? Tell(desk, open) : Desk.Unreadable);
        return verb;
    }

    static int Tell(Desk desk, Broker broker)
    {
        try
        {
            Announcement.Make(broker, desk.Stop).GetAwaiter().GetResult();
            desk.Error.WriteLine("The workers have been told.");
            return Desk.Done;
        }
        catch (BrokerException fault)
        {
            desk.Error.WriteLine($"{fault.Message} The workers look by themselves every few seconds.");
            return Desk.OurFault;
        }
    }
}
