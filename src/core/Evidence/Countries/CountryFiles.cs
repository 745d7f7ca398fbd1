using System.Collections.Immutable;

namespace Interdict.Evidence.Countries;

/// <summary>What the country files of an authority say, and which of their lines could not be read. A bad line never spoils a file.</summary>
/// <param name="Profiles">The profiles by the id of the place.</param>
/// <param name="Complaints">What could not be read: file, line and what to do.</param>
public sealed record CountryFiles(ImmutableDictionary<string, CountryProfile> Profiles, ImmutableArray<string> Complaints)
{
    /// <summary>Treaties: place, treaty, status, since, source, source kind, year.</summary>
    public const string Treaties = "treaties.csv";

    /// <summary>Death penalty: place, official or civil-society, status, since, source, source kind, year.</summary>
    public const string Penalty = "death-penalty.csv";

    /// <summary>Indicators: id, title, source, source kind, licence, least, most, higher or lower is better, what least means, what most means.</summary>
    public const string Indicators = "indicators.csv";

    /// <summary>Values: indicator, place, year, value, low, high.</summary>
    public const string Values = "values.csv";

    /// <summary>No files.</summary>
    public static CountryFiles None { get; } = new(ImmutableDictionary<string, CountryProfile>.Empty, []);

    /// <summary>What is known of a place; an empty profile when nothing is.</summary>
    public CountryProfile Of(string place) => Profiles.GetValueOrDefault(place) ?? new CountryProfile(place, [], [], []);

    /// <summary>Reads the files.</summary>
    /// <param name="text">The text of a file by its name; empty when there is none.</param>
    /// <param name="place">The id of a place as it is written in a file; null when nobody knows it.</param>
    public static CountryFiles Read(Func<string, string> text, Func<string, string?> place)
    {
        var complaints = ImmutableArray.CreateBuilder<string>();
        var treaties = Rows(text, Treaties, 7, place, complaints, row => new TreatyStatus(row[1], row[2], Year(row[3]), row[4], row[5], Must(row[6])));
        var penalty = Rows(
            text,
            Penalty,
            7,
            place,
            complaints,
            row => new PenaltyStatus(row[1] == "official" ? Teller.Official : Teller.CivilSociety, row[2], Year(row[3]), row[4], row[5], Must(row[6]))
        );
        var indicators = Rows(text, Indicators, 10, id => id, complaints, ReadIndicator).ToLookup(one => one.Place, one => one.Row, StringComparer.Ordinal);
        var values = Rows(
            text,
            Values,
            6,
            writing => place(writing),
            complaints,
            row => (Of: indicators[row[0]].First(), Point: new Point(Must(row[2]), decimal.Parse(row[3]), Number(row[4]), Number(row[5]))),
            at: 1
        );
        var places = treaties
            .Select(one => one.Place)
            .Concat(penalty.Select(one => one.Place))
            .Concat(values.Select(one => one.Place))
            .Distinct(StringComparer.Ordinal);
        return new CountryFiles(
            places.ToImmutableDictionary(
                id => id,
                id => new CountryProfile(
                    id,
                    [.. treaties.Where(one => one.Place == id).Select(one => one.Row)],
                    [.. penalty.Where(one => one.Place == id).Select(one => one.Row).OrderBy(one => one.Teller)],
                    [
                        .. values
                            .Where(one => one.Place == id)
                            .GroupBy(one => one.Row.Of, one => one.Row.Point)
                            .Select(series => new Series(series.Key, [.. series.OrderBy(point => point.Year)])),
                    ]
                ),
                StringComparer.Ordinal
            ),
            complaints.ToImmutable()
        );
    }

    static Indicator ReadIndicator(string[] row) =>
        decimal.Parse(row[5]) is var least && decimal.Parse(row[6]) is var most && least < most
            ? new Indicator(
                row[0],
                row[1],
                row[2],
                row[3],
                row[4],
                least,
                most,
                row[7] == "lower" ? Direction.LowerIsBetter : Direction.HigherIsBetter,
                row[8],
                row[9]
            )
            : throw new FormatException();

    static List<(string Place, T Row)> Rows<T>(
        Func<string, string> text,
        string file,
        int cells,
        Func<string, string?> place,
        ImmutableArray<string>.Builder complaints,
        Func<string[], T> read,
        int at = 0
    )
    {
        var rows = new List<(string, T)>();
        foreach (var (number, line) in text(file).ReplaceLineEndings("\n").Split('\n').Index().Skip(1))
        {
            if (line.Trim().Length == 0 || line.StartsWith('#'))
            {
                continue;
            }
            var row = Cells(line);
            if (row.Length != cells || place(row[at]) is not { } id)
            {
                var known = row.Length == cells ? $"nobody knows \"{row[at]}\"" : $"it has {row.Length} cells instead of {cells}";
                complaints.Add($"{file}, line {number + 1}: {known}. Correct the line; the others were read.");
                continue;
            }
            try
            {
                rows.Add((id, read(row)));
            }
            catch (Exception fault) when (fault is FormatException or OverflowException or InvalidOperationException)
            {
                complaints.Add($"{file}, line {number + 1}: a number, a year or an indicator cannot be read. Correct the line; the others were read.");
            }
        }
        return rows;
    }

    // Cells between commas; a cell in quotes may hold commas, and two quotes stand for one.
    static string[] Cells(string line)
    {
        var cells = new List<string>();
        var (cell, quoted) = ("", false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell += line[++at];
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.Trim());
                cell = "";
            }
            else
            {
                cell += letter;
            }
        }
        cells.Add(cell.Trim());
        return [.. cells];
    }

    static int? Year(string text) => text.Length == 0 ? null : Must(text);

    static int Must(string text) => int.Parse(text) is var year and > 1800 and < 3000 ? year : throw new FormatException();

    static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text);
}
