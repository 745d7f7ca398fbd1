using Interdict.Licensing.Cases;
using Interdict.Server.Doors;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Applying.Home;

/// <summary>Which of a firm's cases are shown, on the page and in its file.</summary>
internal static class Filter
{
    public static IEnumerable<CaseFile> Of(IEnumerable<CaseFile> files, string show) =>
        show switch
        {
            "open" => files.Where(file => !IsClosed(file)),
            "drafts" => files.Where(file => file.Stage == Stage.Draft),
            "closed" => files.Where(IsClosed),
            // A deleted draft is shown with the closed ones alone.
            _ => files.Where(file => file.Stage != Stage.Withdrawn || file.Application.IsSubmitted),
        };

    public static void MapCasesFile(this WebApplication app) =>
        app.MapGet(
                "/my/cases.csv",
                async (string? show, HttpContext context, MyCases cases, Tongue tongue) =>
                {
                    var files = Of(await cases.All(Desk.Of(context)), show ?? "");
                    return CsvTable.File(
                        "my-cases.csv",
                        CsvTable.Heads(tongue, "case", "title", "kind", "stage", "handed_in", "changed", "destination", "items", "authorisations"),
                        files.Select(file => Row(tongue, file))
                    );
                }
            )
            .RequireAuthorization(Doors.Doors.Applicants)
            .ExcludeFromDescription();

    static bool IsClosed(CaseFile file) => file.Stage is Stage.Decided or Stage.Withdrawn or Stage.Superseded;

    static string?[] Row(Tongue tongue, CaseFile file) =>
        [
            file.Id.Text,
            file.Application.Title.Text,
            Say.Kind(tongue, file.Kind),
            Say.Stage(tongue, file.Stage),
            file.Application.SubmittedAt is { } at ? $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}" : "",
            $"{file.Changed.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
            file.Application.Told.To,
            $"{file.Application.Told.Items.Length}",
            string.Join(' ', file.Decision.Authorisations),
        ];
}
