using System.Collections.Immutable;
using Interdict.Accounts;
using Interdict.Journal.Desks;
using Interdict.Licensing.Authorising;
using Interdict.Server.Doors;
using Interdict.Server.Hosting;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Authorisations;

/// <summary>Which authorisations a list shows, as its address says.</summary>
/// <param name="Text">Words that occur in them.</param>
/// <param name="Show"><c>live</c> for those that may still be used, <c>held</c> for those held since the law changed, <c>all</c>.</param>
/// <param name="After">Where to go on.</param>
internal sealed record ListAsked(string Text, string Show, string? After)
{
    static readonly string[] shows = ["live", "ending", "all"];

    public static ListAsked Of(HttpRequest request) =>
        new(
            request.Query["q"].ToString().Trim(),
            shows.Contains(request.Query["show"].ToString()) ? request.Query["show"].ToString() : "live",
            request.Query["after"]
        );

    /// <summary>The question to the read models; a holder sees its own alone.</summary>
    public AuthorisationQuery Query(Desk desk, DateOnly today, int most) =>
        new()
        {
            Firm = AuthorisationDesk.SeesAll(desk) ? null : desk.Body,
            LiveOn = Show == "all" ? null : today,
            IsByEnd = Show == "ending",
            Text = Text,
            After = After,
            Most = most,
        };

    /// <summary>The address of the same list.</summary>
    public string Address(string path, string? after = null) =>
        path
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["q"] = Text,
                ["show"] = Show,
                ["after"] = after ?? "",
            }.Where(one => one.Value is { Length: > 0 })
        );
}

/// <summary>The list of authorisations as a table.</summary>
internal static class AuthorisationExport
{
    const int pageOfExport = 500;

    public static void MapAuthorisationList(this WebApplication app) =>
        app.MapGet("/authorisations/export.csv", Export).RequireAuthorization(Doors.Doors.SignedIn).ExcludeFromDescription();

    static IResult Export(HttpContext context, AuthorisationRows rows, Firms firms, TimeProvider clock, Tongue T)
    {
        var desk = Desk.Of(context);
        return AuthorisationsPage.MayList(desk)
            ? CsvTable.File(
                "authorisations.csv",
                CsvTable.Heads(T, "number", "state", "case", "firm", "kind", "type", "form", "destination", "goods", "issued", "valid_from", "valid_to"),
                All(ListAsked.Of(context.Request), desk, rows, clock.Today()).Select(row => Cells(row, firms, clock.Today()))
            )
            : Results.NotFound();
    }

    static IEnumerable<AuthorisationRow> All(ListAsked asked, Desk desk, AuthorisationRows rows, DateOnly today)
    {
        var query = asked.Query(desk, today, pageOfExport) with { After = null };
        for (var page = rows.Find(query); ; page = rows.Find(query with { After = page.Next }))
        {
            foreach (var row in page.Rows)
            {
                yield return row;
            }
            if (page.Next is null)
            {
                yield break;
            }
        }
    }

    static IReadOnlyList<string?> Cells(AuthorisationRow row, Firms firms, DateOnly today) =>
        [
            row.File.Text,
            row.On(today).ToString(),
            row.Case,
            firms.Name(row.Firm),
            row.Kind,
            row.Type,
            row.Form,
            row.Destination,
            row.Goods,
            row.Issued?.ToString("yyyy-MM-dd"),
            row.ValidFrom is { } from ? Plain.Iso(from) : "",
            row.ValidTo is { } to ? Plain.Iso(to) : "",
        ];
}
