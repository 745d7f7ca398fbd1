using System.CommandLine;
using System.Text;
using Interdict.Lists;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Cli;

/// <summary>The lists of parties that this node keeps.</summary>
static class ListsFamily
{
    public static Command Family(Desk desk) =>
        new("lists", "Keep the lists of parties that declarations are compared with.")
        {
            ListsAdd.Verb(desk),
            List(desk),
            ListsDiff.Verb(desk),
            ListsShow.Verb(desk),
            ListsChange.Force(desk),
            ListsChange.Remove(desk),
        };

    /// <summary>The name of a list, as an argument.</summary>
    public static Argument<string> Id() => new("LIST") { Description = "the list; ./interdict lists list shows them" };

    /// <summary>The reason for a change.</summary>
    public static Option<string?> Because() => new("--because") { Description = "why; kept in the list's history", HelpName = "TEXT" };

    /// <summary>The shelf of this node; null when it has no home, and then it has been said.</summary>
    public static ListShelf? Shelf(Desk desk)
    {
        if (desk.Home.Length == 0)
        {
            desk.Refuse("This node has no home, so it keeps no lists. INTERDICT_HOME names it.");
            return null;
        }
        return ListShelf.Open(desk.Home);
    }

    /// <summary>The history of a list; null when there is none, and then it has been said.</summary>
    public static IReadOnlyList<ListEvent>? History(Desk desk, ListShelf shelf, string id)
    {
        var history = shelf.History(id);
        if (history is { IsEmpty: false } events)
        {
            return events;
        }
        var ids = string.Join(", ", shelf.Ids);
        desk.Refuse(
            history is null ? $"The history of the list \"{id}\" is damaged. Put lists/{id}/history.jsonl of the node's home back from a backup."
            : ids.Length == 0 ? $"There is no list \"{id}\" here. No list has been added yet: ./interdict lists add FILE."
            : $"There is no list \"{id}\" here. The lists are: {ids}."
        );
        return null;
    }

    static Command List(Desk desk)
    {
        var id = new Argument<string?>("LIST") { Description = "a list, to see its history", Arity = ArgumentArity.ZeroOrOne };
        var json = Options.Json();
        var verb = new Command("list", "Show the lists of this node, or the history of one.") { id, json };
        verb.SetAction(parsed => List(desk, parsed.GetValue(id), parsed.GetValue(json)));
        return verb;
    }

    static int List(Desk desk, string? id, bool asJson)
    {
        if (Shelf(desk) is not { } shelf)
        {
            return Desk.Unreadable;
        }
        if (id is not null && History(desk, shelf, id) is null)
        {
            return Desk.Unreadable;
        }
        var (heads, troubles) = shelf.Heads();
        foreach (var trouble in troubles)
        {
            desk.Error.WriteLine(trouble);
        }
        // The last line of a list's history says how it stands.
        var events = id is not null ? shelf.History(id)!.Value : [.. heads.Select(head => shelf.History(head.Id)!.Value[^1])];
        if (asJson)
        {
            Paper.Json(
                desk,
                json =>
                {
                    json.WriteStartArray();
                    foreach (var one in events)
                    {
                        ListJson.Write(json, one);
                    }
                    json.WriteEndArray();
                }
            );
        }
        else
        {
            desk.Print(id is null ? Shown(events) : Told(events));
        }
        return troubles.IsEmpty ? Desk.Read : Desk.Unreadable;
    }

    static StringBuilder Shown(IReadOnlyList<ListEvent> events)
    {
        if (events.Count == 0)
        {
            return new StringBuilder().Line("This node keeps no list. ./interdict lists add FILE adds one.");
        }
        var rows = events
            .Select(one => new[] { one.Head.Version, Words.Of(one.Head.Force), $"{one.Records:N0}", Day(one.Head.Published), one.Head.Title })
            .ToList();
        rows.Insert(0, ["version", "force", "records", "published", "title"]);
        return new StringBuilder().Table(rows);
    }

    static StringBuilder Told(IReadOnlyList<ListEvent> events)
    {
        var rows = events
            .Select(one =>
                new[]
                {
                    one.At.ToString("yyyy-MM-dd HH:mm"),
                    Words.Of(one.What),
                    one.Head.Version,
                    Words.Of(one.Head.Force),
                    Day(one.Head.Published),
                    one.What == Happened.Loaded ? $"{one.Records:N0} records: {Counts(one.Added, one.Removed, one.Changed)}" : "",
                    one.Because,
                }
            )
            .ToList();
        rows.Insert(0, ["at", "what", "version", "force", "published", "records", "because"]);
        return new StringBuilder().Table(rows);
    }

    /// <summary>How many records came, went and changed.</summary>
    public static string Counts(int added, int removed, int changed) => $"{added:N0} added, {removed:N0} removed, {changed:N0} changed";

    /// <summary>A day, or a dash.</summary>
    public static string Day(DateOnly? day) => day is { } known ? IsoDay.Write(known) : "-";
}
