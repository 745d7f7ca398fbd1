using System.Collections.Immutable;

namespace Interdict.Screening;

/// <summary>A figure of goods that is compared with what is usual.</summary>
public enum UsualFigureKind : byte
{
    /// <summary>Value of one kilogram.</summary>
    ValuePerKg,

    /// <summary>Value of one unit.</summary>
    ValuePerUnit,

    /// <summary>Kilograms of one unit.</summary>
    MassPerUnit,
}

/// <summary>How often goods of a heading went from one place to another.</summary>
/// <param name="Heading">The first digits of the code, two or more.</param>
/// <param name="From">Id of the place they left.</param>
/// <param name="To">Id of the place they went to.</param>
/// <param name="Count">How many times.</param>
public readonly record struct RouteCount(string Heading, string From, string To, long Count);

/// <summary>What a figure usually is under a heading.</summary>
/// <param name="Heading">The first digits of the code, two or more.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Currency">The currency; empty for a figure without value.</param>
/// <param name="Median">The median.</param>
/// <param name="Spread">The median distance of the logarithm from that of the median: the robust width of the usual.</param>
/// <param name="Count">How many movements stand behind it.</param>
public readonly record struct UsualFigure(string Heading, UsualFigureKind Figure, string Currency, double Median, double Spread, long Count);

/// <summary>What usually moves where and for how much. It is passed in as data: each node counts its own trade.</summary>
public sealed class BaseRates
{
    const int ShortestHeading = 2;

    readonly Dictionary<string, long> all = new(StringComparer.Ordinal);
    readonly Dictionary<(string Heading, string Place), long> leaving = [];
    readonly Dictionary<(string Heading, string Place), long> arriving = [];
    readonly Dictionary<(string Heading, string From, string To), long> ways = [];
    readonly Dictionary<(string Heading, UsualFigureKind Figure, string Currency), UsualFigure> figures = [];

    /// <summary>Counts the rows.</summary>
    /// <param name="routes">Who went where; rows of one way are added up.</param>
    /// <param name="usual">What is usual.</param>
    public BaseRates(ImmutableArray<RouteCount> routes, ImmutableArray<UsualFigure> usual)
    {
        foreach (var (heading, from, to, count) in routes)
        {
            Add(all, heading, count);
            Add(leaving, (heading, from), count);
            Add(arriving, (heading, to), count);
            Add(ways, (heading, from, to), count);
        }
        foreach (var figure in usual)
        {
            figures[(figure.Heading, figure.Figure, figure.Currency)] = figure;
        }
        HasRoutes = !routes.IsEmpty;
        HasFigures = !usual.IsEmpty;
    }

    /// <summary>True when ways were counted.</summary>
    public bool HasRoutes { get; }

    /// <summary>True when figures are known.</summary>
    public bool HasFigures { get; }

    /// <summary>How often goods under the longest heading with enough movements went to a place; null when there are too few.</summary>
    internal Seen? Arriving(string code, string to, long atLeast)
    {
        for (var length = code.Length; length >= ShortestHeading; length--)
        {
            var heading = code[..length];
            if (all.TryGetValue(heading, out var whole) && whole >= atLeast)
            {
                return new Seen(heading, arriving.GetValueOrDefault((heading, to)), whole);
            }
        }
        return null;
    }

    /// <summary>The same of what left one place for another.</summary>
    internal Seen? Going(string code, string from, string to, long atLeast)
    {
        for (var length = code.Length; length >= ShortestHeading; length--)
        {
            var heading = code[..length];
            if (leaving.TryGetValue((heading, from), out var whole) && whole >= atLeast)
            {
                return new Seen(heading, ways.GetValueOrDefault((heading, from, to)), whole);
            }
        }
        return null;
    }

    /// <summary>What is usual under the longest heading with enough movements.</summary>
    internal UsualFigure? Usual(string code, UsualFigureKind figure, string currency, long atLeast)
    {
        for (var length = code.Length; length >= ShortestHeading; length--)
        {
            if (figures.TryGetValue((code[..length], figure, currency), out var usual) && usual.Count >= atLeast && usual.Median > 0)
            {
                return usual;
            }
        }
        return null;
    }

    static void Add<TKey>(Dictionary<TKey, long> counts, TKey key, long count)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + count;
}

/// <summary>How many movements of how many went a way.</summary>
/// <param name="Heading">The heading that was counted.</param>
/// <param name="Count">Those that went it.</param>
/// <param name="Of">All.</param>
readonly record struct Seen(string Heading, long Count, long Of)
{
    public double Share => (double)Count / Of;
}
