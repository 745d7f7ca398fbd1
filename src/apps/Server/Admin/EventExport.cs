using Interdict.Accounts;
using Interdict.Server.List;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Admin;

/// <summary>What happened to accounts, as a file.</summary>
internal static class EventExport
{
    const int most = 100_000;

    public static void MapEventExport(this WebApplication app) =>
        app.MapGet(
                "/admin/events.csv",
                (string? what, AccountEvents events, Tongue T) => Results.Text(Table(T, events.Latest(what: what ?? "", most: most)), "text/csv")
            )
            .RequireAuthorization(Doors.Doors.Administrators)
            .ExcludeFromDescription();

    static string Table(Tongue T, IReadOnlyList<AccountEvent> events) =>
        string.Concat(
            events
                .Select(one => new[] { one.At.ToString("yyyy-MM-ddTHH:mm:ssZ"), one.What, one.Account, one.Actor, one.Detail })
                .Prepend(CsvTable.Heads(T, "at", "what", "account", "actor", "detail"))
                .Select(cells => string.Join(',', cells.Select(CsvCell.Of)) + "\n")
        );
}
