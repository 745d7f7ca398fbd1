using System.Text;
using Interdict.Parties;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Shelf;

/// <summary>The records of a list as a table: exactly those that the page with the same address shows.</summary>
internal static class RecordExport
{
    public static void MapRecords(this WebApplication app) =>
        app.MapGet("/lists/{id}/records.csv", (string id, HttpContext context, ListDesk desk, Tongue T) => Csv(id, context, desk, T)).ExcludeFromDescription();

    static IResult Csv(string id, HttpContext context, ListDesk desk, Tongue T)
    {
        if (desk.History(id) is not [var last, ..] || desk.Version(last.Head.Version) is not { } list)
        {
            return Results.NotFound();
        }
        var search = RecordSearch.Of(context.Request.Query);
        var stop = context.RequestAborted;
        return Results.Stream(
            async body =>
            {
                // The mark at the beginning tells spreadsheets that it is UTF-8.
                await using var text = new StreamWriter(body, new UTF8Encoding(true));
                foreach (var line in search.Of(list).Select(Line).Prepend(string.Join(',', Heads(T).Select(CsvCell.Of))))
                {
                    await text.WriteAsync((line + "\r\n").AsMemory(), stop);
                }
            },
            "text/csv; charset=utf-8",
            $"{id}.csv"
        );
    }

    static string[] Heads(Tongue T) =>
        CsvTable.Heads(T, "id", "kind", "name", "other_names", "countries", "birth_dates", "addresses", "identifiers", "programme", "listed_on", "remarks");

    static string Line(ListedParty party)
    {
        string[] cells =
        [
            party.Id,
            ChangedParty.Word(party.Kind),
            party.Name,
            Several(party.Names.Skip(1).Select(name => name.Text)),
            Several(party.Countries),
            Several(party.BirthDates),
            Several(party.Addresses),
            Several(party.Identifiers),
            party.Programme,
            party.ListedOn,
            party.Remarks,
        ];
        return string.Join(',', cells.Select(CsvCell.Of));
    }

    static string Several(IEnumerable<string> texts) => string.Join("; ", texts);
}
