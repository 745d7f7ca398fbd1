using Interdict.Accounts;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Admin;

/// <summary>The administrator's tables as files: accounts, customs administrations, and who is signed in. No secret is in any of them.</summary>
internal static class AccountExport
{
    const int most = 100_000;

    public static void MapAccountExport(this WebApplication app)
    {
        var tables = app.MapGroup("/admin").RequireAuthorization(Doors.Doors.Administrators).ExcludeFromDescription();
        tables.MapGet("/accounts.csv", People);
        tables.MapGet("/clients.csv", Programs);
        tables.MapGet("/sessions.csv", SignedIn);
    }

    static async Task<IResult> People(string? q, AccountDesk accounts, Tongue T) =>
        CsvTable.File(
            "accounts.csv",
            CsvTable.Heads(T, "account", "name", "email", "roles", "body", "closed"),
            (await accounts.Find(q ?? "", most)).Select(one =>
                (IReadOnlyList<string?>)[one.Id, one.Name, one.Email, string.Join(' ', one.Holds()), one.Body, one.Closed ? "yes" : "no"]
            )
        );

    static IResult Programs(ApiClients clients, Tongue T) =>
        CsvTable.File(
            "clients.csv",
            CsvTable.Heads(T, "account", "name", "state", "since", "closed"),
            clients.All().Select(one => (IReadOnlyList<string?>)[one.Id, one.Name, one.State, $"{one.Made:u}", one.Closed is { } closed ? $"{closed:u}" : ""])
        );

    // What a session is known by lets its holder in: it stays here.
    static IResult SignedIn(Sessions sessions, Firms firms, Tongue T) =>
        CsvTable.File(
            "sessions.csv",
            CsvTable.Heads(T, "account", "name", "since", "seen", "address"),
            sessions.Open().Select(one => (IReadOnlyList<string?>)[one.Account, firms.Person(one.Account), $"{one.Began:u}", $"{one.Seen:u}", one.Address])
        );
}
