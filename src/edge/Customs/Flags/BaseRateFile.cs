using System.Collections.Immutable;
using System.Globalization;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Customs;

/// <summary>
/// What usually moves where and for how much, as a node has counted it: rows <c>heading,from,to,count</c> for ways, and rows
/// <c>heading,figure,currency,median,spread,count</c> for figures; both may stand in one file.
/// </summary>
/// <param name="Rates">What was read; null when the file as a whole cannot be read.</param>
/// <param name="Rejected">Rows that could not be read.</param>
/// <param name="Why">Why the file cannot be read; empty when it can.</param>
public sealed record BaseRateFile(BaseRates? Rates, ImmutableArray<Rejected> Rejected, string Why)
{
    enum Column
    {
        Heading,
        From,
        To,
        Figure,
        Currency,
        Median,
        Spread,
        Count,
    }

    /// <summary>The columns of such a file.</summary>
    public static Columns Columns { get; } =
        new(
            ["heading", "from", "to", "figure", "currency", "median", "spread", "count"],
            [
                ["heading"],
                ["count"],
            ]
        );

    /// <summary>How files write the figures.</summary>
    public static ImmutableArray<(UsualFigureKind Kind, string Word)> Figures { get; } =
    [(UsualFigureKind.ValuePerKg, "value-per-kg"), (UsualFigureKind.ValuePerUnit, "value-per-unit"), (UsualFigureKind.MassPerUnit, "mass-per-unit")];

    /// <summary>Reads such a file. A row that is wrong is named and loses nothing else.</summary>
    /// <param name="stream">The file; it is closed.</param>
    /// <param name="gazetteer">The places of the law.</param>
    public static BaseRateFile Read(Stream stream, Gazetteer gazetteer)
    {
        var opening = RecordFile.Open(stream, Columns);
        using var file = opening.File;
        if (file is null)
        {
            return new BaseRateFile(null, [], opening.Why);
        }
        var routes = ImmutableArray.CreateBuilder<RouteCount>();
        var figures = ImmutableArray.CreateBuilder<UsualFigure>();
        var rejected = ImmutableArray.CreateBuilder<Rejected>();
        while (file.Next() is { } reading)
        {
            switch (reading)
            {
                case Reading.Bad bad:
                    rejected.Add(bad.Rejected);
                    break;
                case Reading.Good { Record: var record }:
                    var (field, why) = Row(record, gazetteer, routes, figures);
                    if (why.Length > 0)
                    {
                        rejected.Add(new Rejected(record.Line, record.Number, field, why));
                    }
                    break;
            }
        }
        return new BaseRateFile(new BaseRates(routes.ToImmutable(), figures.ToImmutable()), rejected.ToImmutable(), "");
    }

    static (string Field, string Why) Row(
        Record record,
        Gazetteer gazetteer,
        ImmutableArray<RouteCount>.Builder routes,
        ImmutableArray<UsualFigure>.Builder figures
    )
    {
        string Of(Column column) => record.Values[(int)column].Trim();
        if (CommodityCode.Read(Of(Column.Heading)) is not { } heading)
        {
            return ("heading", $"\"{Of(Column.Heading)}\" is not a heading: 2 to 10 digits.");
        }
        if (!long.TryParse(Of(Column.Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1_000_000_000_000)
        {
            return ("count", $"\"{Of(Column.Count)}\" is not a number of movements.");
        }
        if (Of(Column.Figure).Length == 0)
        {
            if (gazetteer.Read(Of(Column.From)) is not { } from || gazetteer.Read(Of(Column.To)) is not { } to)
            {
                return ("to", $"\"{Of(Column.From)}\" or \"{Of(Column.To)}\" is no place that this law knows.");
            }
            routes.Add(new RouteCount(heading.Digits, from.Id, to.Id, count));
            return ("", "");
        }
        if (Figures.FirstOrDefault(one => one.Word == Of(Column.Figure)) is not { Word: not null, Kind: var kind })
        {
            return ("figure", $"\"{Of(Column.Figure)}\" should be {string.Join(", ", Figures.Select(one => one.Word))}.");
        }
        if (Number(Of(Column.Median)) is not { } median || Number(Of(Column.Spread)) is not { } spread)
        {
            return ("median", "\"median\" and \"spread\" should be numbers above or at 0.");
        }
        figures.Add(new UsualFigure(heading.Digits, kind, Of(Column.Currency).ToUpperInvariant(), median, spread, count));
        return ("", "");
    }

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0 ? number : null;
}
