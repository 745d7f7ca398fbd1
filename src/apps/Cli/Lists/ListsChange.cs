using System.CommandLine;
using Interdict.Lists;

namespace Interdict.Cli;

/// <summary>Changes what a list may do here, or takes it off; both with a reason.</summary>
static class ListsChange
{
    public static Command Force(Desk desk)
    {
        var id = ListsFamily.Id();
        var force = new Argument<string>("FORCE") { Description = "indicator (it ranks and never holds by itself) or binding-here (it holds)" };
        var because = ListsFamily.Because();
        var verb = new Command("force", "Change what a list may do here.") { id, force, because };
        verb.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(force);
            var name = parsed.GetRequiredValue(id);
            return Words.Force(word) is { } known
                ? Write(
                    desk,
                    shelf => shelf.Change(name, known, parsed.GetValue(because) ?? "", desk.Clock.GetUtcNow()),
                    $"The list \"{name}\" is {word} from now on."
                )
                : desk.Refuse($"\"{word}\" is no force. Choose indicator (it ranks and never holds by itself) or binding-here (it holds).");
        });
        return verb;
    }

    public static Command Remove(Desk desk)
    {
        var id = ListsFamily.Id();
        var because = ListsFamily.Because();
        var verb = new Command("remove", "Take a list off; its versions and its history are kept.") { id, because };
        verb.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(id);
            return Write(
                desk,
                shelf => shelf.Remove(name, parsed.GetValue(because) ?? "", desk.Clock.GetUtcNow()),
                $"The list \"{name}\" is off. Its versions and its history are kept, so that earlier decisions can be taken again."
            );
        });
        return verb;
    }

    static int Write(Desk desk, Func<ListShelf, string> write, string done)
    {
        if (ListsFamily.Shelf(desk) is not { } shelf)
        {
            return Desk.Unreadable;
        }
        var why = write(shelf);
        if (why.Length > 0)
        {
            return desk.Refuse(why);
        }
        desk.Error.WriteLine(done);
        return Desk.Read;
    }
}
