using Interdict.Vocabulary;

namespace Interdict.Evidence.Countries;

/// <summary>A line of a country profile as evidence: its words, its source and its year.</summary>
public static class CountryQuote
{
    /// <summary>The lines of a profile by the keys that a form can send.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="place">The name of the country.</param>
    public static IEnumerable<(string Key, Quoted Quoted)> Of(CountryProfile profile, string place)
    {
        foreach (var (at, treaty) in profile.Treaties.Index())
        {
            var since = treaty.Since is { } year ? $" since {year}" : "";
            yield return ($"treaty-{at}", Line(treaty.Kind, treaty.Source, $"{place}, {treaty.Treaty}: {treaty.Status}{since}.", treaty.Year));
        }
        foreach (var (at, penalty) in profile.Penalty.Index())
        {
            var since = penalty.Since is { } year ? $" since {year}" : "";
            yield return ($"penalty-{at}", Line(penalty.Kind, penalty.Source, $"{place}, death penalty: {penalty.Status}{since}.", penalty.Year));
        }
        foreach (var (at, series) in profile.Indicators.Index())
        {
            if (series.Points is [.., var last])
            {
                yield return ($"indicator-{at}", Line(series.Of.Kind, series.Of.Source, Says(series.Of, last, place), last.Year));
            }
        }
    }

    static string Says(Indicator of, Point point, string place)
    {
        var interval = point is { Low: { } low, High: { } high } ? $", interval {low} to {high}" : "";
        return $"{place}, {of.Title}, {point.Year}: {point.Value}{interval}; on a scale from {of.Least} ({of.LeastMeans}) to {of.Most} ({of.MostMeans}).";
    }

    static Quoted Line(string kind, string source, string quote, int year) => new(kind, source, quote, Reliability.Fair, new DateOnly(year, 12, 31), "", false);
}
