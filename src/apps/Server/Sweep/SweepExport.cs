using System.Collections.Immutable;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Server.Look;
using Interdict.Server.Tongues;

namespace Interdict.Server.Sweep;

/// <summary>What a change of the law means, item by item, as a file: all of it, where the page shows the first few hundred.</summary>
internal static class SweepExport
{
    const int most = 100_000;

    public static void MapSweepExport(this WebApplication app) =>
        app.MapGet("/desk/sweep.csv", Export).RequireAuthorization(Doors.Doors.Officers).ExcludeFromDescription();

    static async Task<IResult> Export(SweepBook book, Registry registry, Tongue T)
    {
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var id in book.Held(most))
        {
            if (await registry.Read<AuthorisationFile>(id) is { Hold: { } hold })
            {
                rows.AddRange(Rows(id, hold.Changes));
            }
        }
        foreach (var id in book.Marked(most))
        {
            rows.AddRange(Rows(id, LawSweep.Seen(await registry.Papers(id))));
        }
        return CsvTable.File(
            "changes-of-the-law.csv",
            CsvTable.Heads(T, "file", "item", "change", "before", "was", "after", "is", "citation", "verified"),
            rows
        );
    }

    static IEnumerable<IReadOnlyList<string?>> Rows(FileId id, ImmutableArray<LawChange> changes) =>
        changes.Select(one =>
            (IReadOnlyList<string?>)
                [id.Text, $"{one.Item}", Journal.Views.Cells.Word(one.How), one.Before, one.Was, one.After, one.Is, one.Citation, one.Confirmed ? "yes" : "no"]
        );
}
