using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Api.V1;
using Interdict.Server.Authorisations;
using Interdict.Server.Doors;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.WriteOff;

/// <summary>A ledger as a table.</summary>
internal static class LedgerExport
{
    public static void MapLedgerExport(this WebApplication app)
    {
        app.MapGet("/customs/authorisations/{number}/ledger.csv", OfCustoms).RequireAuthorization(Doors.Doors.Customs).ExcludeFromDescription();
        app.MapGet("/authorisations/{number}/ledger.csv", OfHolders).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();
    }

    static async Task<IResult> OfCustoms(string number, Registry registry, Tongue T) =>
        FileId.Read(number) is { Kind: FileKind.Authorisation } id ? Of(await registry.Read<AuthorisationFile>(id), T) : Results.NotFound();

    static async Task<IResult> OfHolders(string number, HttpContext context, AuthorisationDesk files, Tongue T) =>
        Of(await files.Of(Desk.Of(context), number), T);

    static IResult Of(AuthorisationFile? file, Tongue T) =>
        file is { Issued: not null } ? CsvTable.File($"{file.Id}-ledger.csv", Heads(T), CustomsShapes.Lines(file).Select(Cells)) : Results.NotFound();

    static string[] Heads(Tongue T) =>
        CsvTable.Heads(T, "declaration", "item", "authorisation_item", "state", "reserved", "written_off", "unit", "accepted", "office", "changed");

    static IReadOnlyList<string?> Cells(CustomsShapes.Line line) =>
        [
            line.Declaration,
            $"{line.Item}",
            $"{line.AuthorisationItem}",
            line.State,
            line.Reserved,
            line.WrittenOff,
            line.Unit,
            line.Accepted,
            line.Office,
            line.Changed.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        ];
}
