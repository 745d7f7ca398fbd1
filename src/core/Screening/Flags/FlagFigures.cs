using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>Holds a figure of an item against a range, or against what is usual for its code.</summary>
readonly struct FlagFigures(BaseRates? rates, Figures figures, CommodityCode? code)
{
    // The median distance from the median, times this, is the standard deviation of a normal distribution.
    const double Normal = 1.4826;

    // Trade is never narrower than this: a fifth up or down is no surprise under any heading.
    const double LeastSpread = 0.2;

    public Judged Judge(FlagCondition.FigureOut asked)
    {
        if (Of(asked.Figure) is not { } value)
        {
            return new Judged.Unknown(Needed(asked.Figure));
        }
        var priced = asked.Figure != UsualFigureKind.MassPerUnit;
        if (priced && (figures.Currency.Length == 0 || (asked.Spreads is null && figures.Currency != asked.Currency)))
        {
            return new Judged.Unknown(asked.Currency.Length > 0 ? $"a value in {asked.Currency}" : "a currency");
        }
        return asked.Spreads is { } spreads ? Usual(asked, value, spreads, priced ? figures.Currency : "") : Ranged(asked, value);
    }

    Judged Ranged(FlagCondition.FigureOut asked, decimal value) =>
        value < asked.From || value > asked.To
            ? Yes(asked.Figure, value, $"{Range(asked.From, asked.To)}{(asked.Currency.Length > 0 ? " " : "")}{asked.Currency}")
            : Judged.No;

    Judged Usual(FlagCondition.FigureOut asked, decimal value, double spreads, string currency)
    {
        if (code is not { } declared)
        {
            return new Judged.Unknown("a commodity code");
        }
        if (value <= 0 || rates?.Usual(declared.Digits, asked.Figure, currency, asked.AtLeast) is not { } usual)
        {
            return Judged.No;
        }
        var distance = Math.Abs(Math.Log((double)value / usual.Median)) / (Normal * Math.Max(usual.Spread, LeastSpread));
        return distance < spreads
            ? Judged.No
            : Yes(asked.Figure, value, $"{Rounded((decimal)usual.Median)}, the median of {usual.Count} movements under {usual.Heading}");
    }

    decimal? Of(UsualFigureKind figure)
    {
        var (above, below) = figure switch
        {
            UsualFigureKind.ValuePerKg => (figures.Value, figures.NetMassKg),
            UsualFigureKind.ValuePerUnit => (figures.Value, figures.Quantity),
            _ => (figures.NetMassKg, figures.Quantity),
        };
        // What is too large to be divided is no figure of goods.
        return above is >= 0 and < Most && below is > Least and < Most ? above / below : null;
    }

    const decimal Most = 1_000_000_000_000m;
    const decimal Least = 0.000001m;

    Judged Yes(UsualFigureKind figure, decimal value, string usual)
    {
        var unit = figures.Currency.Length > 0 && figure != UsualFigureKind.MassPerUnit ? $" {figures.Currency}" : "";
        return new Judged.Yes([("figure", Name(figure)), ("value", $"{Rounded(value)}{unit}"), ("usual", usual)]);
    }

    static string Name(UsualFigureKind figure) =>
        figure switch
        {
            UsualFigureKind.ValuePerKg => "value of one kilogram",
            UsualFigureKind.ValuePerUnit => "value of one unit",
            _ => "mass in kilograms of one unit",
        };

    static string Needed(UsualFigureKind figure) =>
        figure switch
        {
            UsualFigureKind.ValuePerKg => "value and net mass",
            UsualFigureKind.ValuePerUnit => "value and quantity",
            _ => "net mass and quantity",
        };

    static string Range(decimal? from, decimal? to) =>
        (from, to) switch
        {
            ({ } least, { } most) => $"from {least} up to {most}",
            ({ } least, null) => $"at least {least}",
            _ => $"at most {to}",
        };

    static decimal Rounded(decimal value) => decimal.Round(value, value < 1 ? 4 : 2);
}
