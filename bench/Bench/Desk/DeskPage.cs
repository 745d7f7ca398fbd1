using System.Globalization;

namespace Interdict.Bench.Desk;

/// <summary>The result as a page.</summary>
static class DeskPage
{
    public static Page Of(IReadOnlyList<DeskRow> rows, string server, int seconds, int rate, int clients, string law)
    {
        var page = new Page("Desks");
        page.Line();
        page.Lines(Machine.Lines(law));
        page.Line(
            $"- method: the server ({server}) in a process of its own, with an invented scenario of so many cases of about ten facts each; {rate} pages a second for {seconds} s, a third"
        );
        page.Line(
            "  each of desk, search and case, at moments drawn as if strangers came; a page's time counts from the moment at which it was due, whether or not the"
        );
        page.Line(
            "  server had answered those before; the driver runs on the same cores and its CPU is told apart. Commits wait for the disk on both databases"
        );
        page.Line($"- load of the machine at the end of each run, other work included: {string.Join(", ", rows.Select(row => row.Load))}");
        page.Title($"Pages at {rate} a second");
        page.Table(
            [
                "store",
                "cases",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "desk p95",
                "search p95",
                "case p95",
                "failed",
                "CPU ms a page",
                "driver CPU ms a page",
                "memory MB",
            ],
            rows.Select(row =>
                new[]
                {
                    row.Store,
                    row.Cases.ToString("N0", CultureInfo.InvariantCulture),
                    Ms(row.Usual.At(0.5)),
                    Ms(row.Usual.At(0.95)),
                    Ms(row.Usual.At(0.99)),
                    Ms(Kind(row, "desk")),
                    Ms(Kind(row, "search")),
                    Ms(Kind(row, "case")),
                    row.Usual.Failed.ToString(CultureInfo.InvariantCulture),
                    Ms(row.Cpu.TotalMilliseconds / Math.Max(1, row.Usual.Took.Length)),
                    Ms(row.DriverCpu.TotalMilliseconds / Math.Max(1, row.Usual.Took.Length)),
                    row.Megabytes.ToString(CultureInfo.InvariantCulture),
                }
            )
        );
        page.Title("Highest rate with 95 of 100 pages under 100 ms, write-offs, start");
        page.Table(
            ["store", "cases", "pages/s", $"reserve + consume/s, {clients} clients", "p95 ms of an act", "refused", "start to first page, s"],
            rows.Select(row =>
                new[]
                {
                    row.Store,
                    row.Cases.ToString("N0", CultureInfo.InvariantCulture),
                    row.Highest.ToString("0", CultureInfo.InvariantCulture),
                    row.WriteOffs.PerSecond.ToString("0", CultureInfo.InvariantCulture),
                    Ms(LoadResult.At(row.WriteOffs.Took, 0.95)),
                    row.WriteOffs.Refused.ToString(CultureInfo.InvariantCulture),
                    row.FirstPage.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture),
                }
            )
        );
        page.Line("Wanted: p95 under 100 ms; 100 pairs a second on SQLite and 200 on PostgreSQL; a first page within 1.5 s of the start.");
        page.Title("Telling the scenario");
        page.Lines(rows.Select(row => $"- {row.Store}: {row.Told}"));
        return page;
    }

    static double Kind(DeskRow row, string kind) => row.Usual.Kinds.TryGetValue(kind, out var took) ? LoadResult.At(took, 0.95) : double.NaN;

    static string Ms(double milliseconds) => double.IsNaN(milliseconds) ? "–" : milliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
