using System.Security.Cryptography;
using System.Text;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>
/// The list of persons denied export privileges: a header and columns separated by tabs. It gives no identifiers; a name with the day its
/// order took effect is one record, whose identifier is made of both, so that it stays the same when the list is published again. Nor does
/// it give a day: those of its last changes are typed by hand and may lie in the next millennium. Orders that have run out are kept.
/// </summary>
static class Denied
{
    static readonly string[] columns =
    [
        "Name",
        "Street_Address",
        "City",
        "State",
        "Country",
        "Postal_Code",
        "Effective_Date",
        "Expiration_Date",
        "Standard_Order",
        "Last_Update",
        "Action",
        "FR_Citation",
    ];

    /// <summary>True when a first line is the header of this list.</summary>
    public static bool Begins(IReadOnlyList<string> first) =>
        first.Contains("Name", StringComparer.OrdinalIgnoreCase) && first.Contains("Effective_Date", StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the list; says why its header cannot be read.</summary>
    public static string Read(Window window, Gathering into)
    {
        var table = new Table(window, (byte)'\t');
        if (table.Next(0) is not Row.Whole)
        {
            return table.Why.Length > 0 ? table.Why : Says.OnlyBlank;
        }
        var header = table.Fields.ToList();
        var places = Array.ConvertAll(columns, column => header.FindIndex(name => name.Equals(column, StringComparison.OrdinalIgnoreCase)));
        if (places[0] < 0 || places[6] < 0)
        {
            return Says.MissingColumn(places[0] < 0 ? columns[0] : columns[6], header);
        }
        while (table.Next(header.Count) is var row && row != Row.End)
        {
            if (row == Row.Bad)
            {
                into.Lose(table.Line, table.Number - 1, "", table.Why);
                continue;
            }
            string At(int column) => places[column] < 0 ? "" : table.Fields[places[column]];
            into.Take(Party(At, table.Number - 1, into), table.Line, joins: true);
        }
        return "";
    }

    static PartyDraft Party(Func<int, string> at, long number, Gathering into)
    {
        var (name, from, to) = (at(0), Day(at(6)), Day(at(7)));
        var draft = new PartyDraft(Id(name, from), PartyKind.Unknown) { Record = number, ListedOn = from };
        draft.Name(name, NameKind.Main);
        draft.Address(at(1), at(2), at(3), at(5), at(4));
        if (at(4).Length > 0)
        {
            into.Country(draft, at(4));
        }
        draft.Programme($"Denial order{(to.Length > 0 ? $" until {to}" : "")}");
        draft.Remark(
            at(8) == "Y" ? "Standard order"
            : at(8) == "N" ? "Not a standard order: its terms are in the citation"
            : ""
        );
        draft.Remark(at(10));
        draft.Remark(at(11));
        return draft;
    }

    static string Id(string name, string from) =>
        name.Length == 0 ? "dpl" : $"dpl-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name.ToUpperInvariant()}\n{from}")))[..12]}";

    static string Day(string text) => Dates.American(text) is { } day ? IsoDay.Write(day) : Dates.Iso(text) ?? text;
}
