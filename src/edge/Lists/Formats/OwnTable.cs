using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Lists;

/// <summary>Our own table: a header, and rows whose names belong to one record when they share an id.</summary>
static class OwnTable
{
    static readonly string[] columns = ["id", "name", "type", "country", "birth_date", "aliases", "address", "identifier", "programme", "listed_on", "remarks"];

    /// <summary>True when a first line names the columns of this table.</summary>
    public static bool Begins(IReadOnlyList<string> first) => Places(first) is var places && places[0] >= 0 && places[1] >= 0;

    /// <summary>Reads the table; says why its header cannot be read.</summary>
    public static string Read(Window window, byte separator, Gathering into)
    {
        var table = new Table(window, separator);
        if (table.Next(0) is not Row.Whole)
        {
            return table.Why.Length > 0 ? table.Why : Says.OnlyBlank;
        }
        var header = table.Fields.ToList();
        var places = Places(header);
        if (Array.FindIndex(places, 0, 2, place => place < 0) is >= 0 and var missing)
        {
            return Says.MissingColumn(columns[missing], header);
        }
        if (columns.FirstOrDefault(column => header.Count(name => Same(name, column)) > 1) is { } twice)
        {
            return Says.ColumnTwice(twice);
        }
        while (table.Next(header.Count) is var row && row != Row.End)
        {
            if (row == Row.Bad)
            {
                into.Lose(table.Line, table.Number - 1, "", table.Why);
                continue;
            }
            into.Take(Party(table, places, into), table.Line, joins: true);
        }
        return "";
    }

    static PartyDraft Party(Table table, int[] places, Gathering into)
    {
        string At(string column) => places[Array.IndexOf(columns, column)] is >= 0 and var place ? table.Fields[place] : "";
        void Doubt(string column, string why) => into.Doubt(table.Line, table.Number - 1, column, why);
        var draft = new PartyDraft(At("id"), Kind(At("type"), Doubt)) { Record = table.Number - 1, ListedOn = At("listed_on") };
        draft.Name(At("name"), NameKind.Main);
        foreach (var alias in Items(At("aliases")))
        {
            draft.Name(alias);
        }
        foreach (var country in Items(At("country")))
        {
            into.Country(draft, country);
        }
        foreach (var date in Items(At("birth_date")))
        {
            var iso = Dates.Iso(date);
            if (iso is null)
            {
                Doubt("birth_date", Says.UnknownDate(date));
            }
            draft.BirthDate(iso ?? date);
        }
        draft.Address(At("address"));
        foreach (var number in Items(At("identifier")))
        {
            var colon = number.IndexOf(':', StringComparison.Ordinal);
            draft.Identifier(colon > 0 ? number[..colon] : "id", number[(colon > 0 ? colon + 1 : 0)..]);
        }
        draft.Programme(At("programme"));
        draft.Remark(At("remarks"));
        return draft;
    }

    static PartyKind Kind(string type, Action<string, string> doubt)
    {
        switch (type.ToUpperInvariant())
        {
            case "":
            case "UNKNOWN":
                return PartyKind.Unknown;
            case "PERSON":
            case "INDIVIDUAL":
                return PartyKind.Person;
            case "ORGANISATION":
            case "ORGANIZATION":
            case "COMPANY":
            case "ENTITY":
            case "LEGALENTITY":
            case "PUBLICBODY":
                return PartyKind.Organisation;
            case "VESSEL":
            case "SHIP":
            case "AIRCRAFT":
            case "AIRPLANE":
                return PartyKind.Vessel;
            default:
                doubt("type", Says.UnknownType(type));
                return PartyKind.Unknown;
        }
    }

    static string[] Items(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static int[] Places(IReadOnlyList<string> header) =>
        [.. columns.Select(column => header.Select((name, at) => (name, at)).Where(one => Same(one.name, column)).Select(one => one.at).FirstOrDefault(-1))];

    static bool Same(string written, string column) => written.Replace(' ', '_').Replace('-', '_').Equals(column, StringComparison.OrdinalIgnoreCase);
}
