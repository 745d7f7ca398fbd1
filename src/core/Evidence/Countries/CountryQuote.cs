using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Evidence.Countries;

/// <summary>A line of a country profile as evidence: its words, its source and its year.</summary>
public static class CountryQuote
{
    /// <summary>The lines of a profile by the keys that a form can send.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="place">The name of the country.</param>
    /// <param name="tongue">The language of the quote.</param>
    public static IEnumerable<(string Key, Quoted Quoted)> Of(CountryProfile profile, string place, QuoteTongue tongue)
    {
        foreach (var (at, treaty) in profile.Treaties.Index())
        {
            var says = treaty.Since is { } year
                ? tongue.Text("{0}, {1}: {2}, since {3}.", [place, treaty.Treaty, treaty.Status, $"{year}"])
                : tongue.Text("{0}, {1}: {2}.", [place, treaty.Treaty, treaty.Status]);
            yield return ($"treaty-{at}", Line(treaty.Kind, treaty.Source, says, treaty.Year));
        }
        foreach (var (at, penalty) in profile.Penalty.Index())
        {
            var says = penalty.Since is { } year
                ? tongue.Text("{0}, death penalty: {1}, since {2}.", [place, penalty.Status, $"{year}"])
                : tongue.Text("{0}, death penalty: {1}.", [place, penalty.Status]);
            yield return ($"penalty-{at}", Line(penalty.Kind, penalty.Source, says, penalty.Year));
        }
        foreach (var (at, series) in profile.Indicators.Index())
        {
            if (series.Points is [.., var last])
            {
                yield return ($"indicator-{at}", Line(series.Of.Kind, series.Of.Source, Says(series.Of, last, place, tongue), last.Year));
            }
        }
    }

    static string Says(Indicator of, Point point, string place, QuoteTongue tongue)
    {
        ImmutableArray<string> scale = [place, of.Title, $"{point.Year}", $"{point.Value}", $"{of.Least}", of.LeastMeans, $"{of.Most}", of.MostMeans];
        return point is { Low: { } low, High: { } high }
            ? tongue.Text("{0}, {1}, {2}: {3}, interval {8} to {9}; on a scale from {4} ({5}) to {6} ({7}).", [.. scale, $"{low}", $"{high}"])
            : tongue.Text("{0}, {1}, {2}: {3}; on a scale from {4} ({5}) to {6} ({7}).", scale);
    }

    static Quoted Line(string kind, string source, string quote, int year) => new(kind, source, quote, Reliability.Fair, new DateOnly(year, 12, 31), "", false);
}

/// <summary>The language of a quote that is composed of a profile.</summary>
/// <param name="Text">A sentence with its values, {0} and so on.</param>
public sealed record QuoteTongue(Func<string, ImmutableArray<string>, string> Text);
