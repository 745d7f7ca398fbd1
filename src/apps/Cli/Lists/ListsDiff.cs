using System.CommandLine;
using System.Text;
using Interdict.Lists;
using Interdict.Parties;

namespace Interdict.Cli;

/// <summary>What differs between two versions of a list, or what a file would change.</summary>
static class ListsDiff
{
    public static Command Verb(Desk desk)
    {
        var id = ListsFamily.Id();
        var file = Options.File("a newer list, to see what adding it would change");
        file.Arity = ArgumentArity.ZeroOrOne;
        var from = new Option<string?>("--from") { Description = "the earlier version (default: the one before)", HelpName = "HASH" };
        var to = new Option<string?>("--to") { Description = "the later version (default: that of the last load)", HelpName = "HASH" };
        var with = ListsAdd.With();
        var format = ListsAdd.Format();
        var json = Options.Json();
        var verb = new Command("diff", "Say what the last load of a list changed, what differs between two versions, or what a file would change.")
        {
            id,
            file,
            from,
            to,
            with,
            format,
            json,
        };
        verb.SetAction(parsed =>
            ListsFamily.Shelf(desk) is not { } shelf || ListsFamily.History(desk, shelf, parsed.GetRequiredValue(id)) is not { } history ? Desk.Unreadable
            : parsed.GetValue(file) is { } path
                ? WithFile(desk, shelf, parsed.GetRequiredValue(id), path, parsed.GetValue(with) ?? [], parsed.GetValue(format), parsed.GetValue(json))
            : Versions(desk, shelf, history, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(json))
        );
        return verb;
    }

    static int Versions(Desk desk, ListShelf shelf, IReadOnlyList<ListEvent> history, string? from, string? to, bool asJson)
    {
        var id = history[0].Head.Id;
        var last = to is null ? LastIndex(history, one => one.What == Happened.Loaded) : LastIndex(history, one => Names(one, to));
        if (last < 0)
        {
            return desk.Refuse($"The list \"{id}\" has no version {to}. ./interdict lists list {id} shows them.");
        }
        var first = from is null ? last - 1 : LastIndex(history, one => Names(one, from));
        if (first < 0)
        {
            return from is null
                ? desk.Refuse($"{history[last].Head.Version} is the first version of the list \"{id}\"; there is nothing to compare it with.")
                : desk.Refuse($"The list \"{id}\" has no version {from}. ./interdict lists list {id} shows them.");
        }
        var before = shelf.Version(id, history[first].Head.Hash);
        var after = shelf.Version(id, history[last].Head.Hash);
        if (before is null || after is null)
        {
            return desk.Refuse(
                $"The version {(before is null ? history[first] : history[last]).Head.Version} is missing or damaged on this node. Put it back from a backup."
            );
        }
        return Show(desk, before, after.Head.Version, after.Head.Force, ListComparison.Between(before.Parties, after.Parties), asJson);
    }

    static int WithFile(Desk desk, ListShelf shelf, string id, string path, string[] with, string? format, bool asJson)
    {
        if (shelf.Now(id) is not { } now)
        {
            return desk.Refuse(
                $"The list \"{id}\" was removed or is damaged; there is nothing to compare the file with. ./interdict lists list {id} shows its history."
            );
        }
        var (reading, code) = ListsAdd.Read(desk, path, with, format);
        if (reading is null)
        {
            return code;
        }
        if (reading.Why.Length > 0)
        {
            return desk.Refuse(reading.Why);
        }
        if (reading.Broken.Length > 0)
        {
            desk.Error.WriteLine(reading.Broken);
        }
        return Show(desk, now, Path.GetFileName(path), now.Head.Force, ListComparison.Between(now.Parties, reading.Parties), asJson);
    }

    static int Show(Desk desk, PartyList before, string after, Force force, ListComparison changes, bool asJson)
    {
        if (asJson)
        {
            Paper.Json(
                desk,
                json =>
                {
                    json.WriteStartObject();
                    json.WriteString("list", before.Head.Id);
                    json.WriteString("from", before.Head.Version);
                    json.WriteString("to", after);
                    json.WriteString("from_force", Words.Of(before.Head.Force));
                    json.WriteString("to_force", Words.Of(force));
                    ListJson.Fields(json, changes);
                    json.WriteEndObject();
                }
            );
            return Desk.Read;
        }
        var paper = new StringBuilder().Line(
            $"From {before.Head.Version} to {after}: {ListsFamily.Counts(changes.Added.Length, changes.Removed.Length, changes.Changed.Length)}."
        );
        if (before.Head.Force != force)
        {
            paper.Line($"Its force was {Words.Of(before.Head.Force)} and is {Words.Of(force)}.");
        }
        desk.Print(Named(paper, changes, int.MaxValue));
        return Desk.Read;
    }

    /// <summary>Names what came, went and changed, the first so many of each.</summary>
    public static StringBuilder Named(StringBuilder paper, ListComparison changes, int most) =>
        paper
            .Section("Added", Some(changes.Added, party => $"{party.Id}: {party.Name}", most))
            .Section("Removed", Some(changes.Removed, party => $"{party.Id}: {party.Name}", most))
            .Section("Changed", Some(changes.Changed, change => $"{change.Id}: {change.After.Name}: {string.Join("; ", change.Fields.Select(Field))}", most));

    static IEnumerable<string> Some<T>(IReadOnlyCollection<T> items, Func<T, string> said, int most)
    {
        var shown = items.Take(most).Select(said);
        return items.Count > most ? shown.Append($"… and {items.Count - most:N0} more") : shown;
    }

    static string Field(ChangedField field) =>
        (field.Gone.IsEmpty, field.New.IsEmpty) switch
        {
            (true, _) => $"{field.Name}: now also {Texts(field.New)}",
            (_, true) => $"{field.Name}: no longer {Texts(field.Gone)}",
            _ => $"{field.Name}: {Texts(field.Gone)} became {Texts(field.New)}",
        };

    static string Texts(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"\"{text}\""));

    static bool Names(ListEvent one, string hash) =>
        hash.Length >= 4 && one.Head.Hash.StartsWith(hash[(hash.IndexOf('@', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);

    static int LastIndex(IReadOnlyList<ListEvent> history, Func<ListEvent, bool> asked)
    {
        for (var at = history.Count - 1; at >= 0; at--)
        {
            if (asked(history[at]))
            {
                return at;
            }
        }
        return -1;
    }
}
