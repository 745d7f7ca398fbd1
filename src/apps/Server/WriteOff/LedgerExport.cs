using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Api.V1;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.WriteOff;

/// <summary>A ledger as a table.</summary>
internal static class LedgerExport
{
    public static void MapLedgerExport(this WebApplication app) =>
        app.MapGet(
                "/customs/authorisations/{number}/ledger.csv",
                async (string number, Registry registry, Tongue T) =>
                    FileId.Read(number) is { Kind: FileKind.Authorisation } id && await registry.Read<AuthorisationFile>(id) is { Issued: not null } file
                        ? CsvTable.File($"{id}-ledger.csv", Heads(T), CustomsShapes.Lines(file).Select(Cells))
                        : Results.NotFound()
            )
            .RequireAuthorization(Doors.Doors.Customs)
            .ExcludeFromDescription();

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
