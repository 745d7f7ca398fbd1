using Interdict.Accounts;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Admin;

/// <summary>The firms that apply, as a file.</summary>
internal static class FirmExport
{
    const int most = 100_000;

    public static void MapFirmExport(this WebApplication app) =>
        app.MapGet("/desk/firms.csv", Export).RequireAuthorization(Doors.Doors.FirmReaders).ExcludeFromDescription();

    static IResult Export(string? q, Firms firms, Tongue T) =>
        CsvTable.File(
            "firms.csv",
            CsvTable.Heads(T, "firm", "name", "kind", "number", "address", "country"),
            firms.Find(q ?? "", most).Select(one => (IReadOnlyList<string?>)[one.Id, one.Name, one.Kind, one.Number, one.Address, one.Country])
        );
}
