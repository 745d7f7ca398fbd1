using System.CommandLine;
using System.Text;
using Interdict.Lists;
using Interdict.Parties;

namespace Interdict.Cli;

/// <summary>One record of a list, with everything the list says of it.</summary>
static class ListsShow
{
    public static Command Verb(Desk desk)
    {
        var id = ListsFamily.Id();
        var record = new Argument<string>("RECORD") { Description = "the identifier of the record on its list" };
        var version = new Option<string?>("--version") { Description = "a version, as decisions name it (default: that of today)", HelpName = "HASH" };
        var json = Options.Json();
        var verb = new Command("show", "Show one record of a list.") { id, record, version, json };
        verb.SetAction(parsed =>
            ListsFamily.Shelf(desk) is { } shelf && ListsFamily.History(desk, shelf, parsed.GetRequiredValue(id)) is not null
                ? Show(desk, shelf, parsed.GetRequiredValue(id), parsed.GetRequiredValue(record), parsed.GetValue(version), parsed.GetValue(json))
                : Desk.Unreadable
        );
        return verb;
    }

    static int Show(Desk desk, ListShelf shelf, string id, string record, string? version, bool asJson)
    {
        var list = version is null ? shelf.Now(id) : shelf.Version(id, version[(version.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        if (list is null)
        {
            return desk.Refuse(
                version is null
                    ? $"The list \"{id}\" was removed or is damaged. ./interdict lists list {id} shows its history; --version HASH shows a record as it was."
                    : $"The list \"{id}\" has no version {version}, or it is damaged. ./interdict lists list {id} shows them."
            );
        }
        var found = list.Parties.FirstOrDefault(party => party.Id.Equals(record, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            return desk.Refuse($"{list.Head.Version} has no record \"{record}\". Records are named by the identifiers that the list gives them.");
        }
        if (asJson)
        {
            Paper.Json(desk, json => ListJson.Write(json, found));
            return Desk.Read;
        }
        desk.Print(Text(list.Head, found));
        return Desk.Read;
    }

    static StringBuilder Text(ListHead head, ListedParty party)
    {
        var paper = new StringBuilder().Line(party.Name).Line($"{party.Id}, {Words.Of(party.Kind)}; {head.Title}, {head.Version}, {Words.Of(head.Force)}");
        paper.Section("Other names", party.Names.Skip(1).Select(name => $"{name.Text} ({ChangedParty.Word(name.Kind)})"));
        paper.Section("Countries", party.Countries);
        paper.Section("Birth or founding", party.BirthDates);
        paper.Section("Addresses", party.Addresses);
        paper.Section("Identifiers", party.Identifiers);
        paper.Section("Listed", new[] { party.Programme, party.ListedOn }.Where(text => text.Length > 0));
        paper.Section("Remarks", new[] { party.Remarks }.Where(text => text.Length > 0));
        return paper;
    }
}
