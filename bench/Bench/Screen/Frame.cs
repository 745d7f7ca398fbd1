using System.Globalization;

namespace Interdict.Bench.Screen;

/// <summary>A declaration of the frame: everything but the text of the goods.</summary>
sealed record Framed(string Id, DateOnly Day, string Office, string Exporter, string Code, string Departure, string Origin, string Mass, string Price)
{
    // The frame holds imports of 2020 and 2021; they are measured as exports the other way, five years later, on both sides of a change of the law.
    const int YearsLater = 5;

    static readonly string[] files = ["df_syn_train_eng.csv.gz", "df_syn_valid_eng.csv.gz", "df_syn_test_eng.csv.gz"];

    /// <summary>The declarations of the frame, by day; null when they are not on this machine.</summary>
    public static List<Framed>? Open()
    {
        var paths = files.Select(file => Checkout.Data("customs", file)).ToList();
        return paths.Contains(null)
            ? null
            : [.. paths.SelectMany(path => Ordinary.Shelves.Rows(path!)).Select(Of).OrderBy(one => one.Day).ThenBy(one => one.Id, StringComparer.Ordinal)];
    }

    static Framed Of(List<string> row) =>
        new(
            row[0],
            DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddYears(YearsLater),
            row[2],
            row[9],
            row[12].PadLeft(6, '0'),
            row[13],
            row[14],
            row[18],
            row[19]
        );
}
