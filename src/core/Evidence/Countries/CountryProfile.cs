using System.Collections.Immutable;

namespace Interdict.Evidence.Countries;

/// <summary>Which end of a scale is the good one.</summary>
public enum Direction : byte
{
    /// <summary>A higher number is better.</summary>
    HigherIsBetter,

    /// <summary>A lower number is better.</summary>
    LowerIsBetter,
}

/// <summary>Who says what the status of the death penalty is.</summary>
public enum Teller : byte
{
    /// <summary>A treaty or another official source.</summary>
    Official,

    /// <summary>An organisation of civil society.</summary>
    CivilSociety,
}

/// <summary>A published indicator with the scale that it is read on. Indicators are never blended into one number.</summary>
/// <param name="Id">Its name in the files.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Kind">The kind of source it would be quoted as, an id of the law's list.</param>
/// <param name="Licence">Under which terms the authority has it.</param>
/// <param name="Least">The lower end of the scale.</param>
/// <param name="Most">The upper end of the scale.</param>
/// <param name="Direction">Which end is the good one.</param>
/// <param name="LeastMeans">What the lower end means.</param>
/// <param name="MostMeans">What the upper end means.</param>
public sealed record Indicator(
    string Id,
    string Title,
    string Source,
    string Kind,
    string Licence,
    decimal Least,
    decimal Most,
    Direction Direction,
    string LeastMeans,
    string MostMeans
);

/// <summary>What an indicator says of a country in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of its credible interval; null when none is published.</param>
/// <param name="High">The upper end of its credible interval; null when none is published.</param>
public sealed record Point(int Year, decimal Value, decimal? Low, decimal? High);

/// <summary>An indicator with what it says of one country, the oldest year first.</summary>
/// <param name="Of">The indicator.</param>
/// <param name="Points">What it says.</param>
public sealed record Series(Indicator Of, ImmutableArray<Point> Points);

/// <summary>Whether a country is bound by a treaty.</summary>
/// <param name="Treaty">The treaty.</param>
/// <param name="Status">The status: party, signatory, none, as the source words it.</param>
/// <param name="Since">Since when; null when not said.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Kind">The kind of source it would be quoted as.</param>
/// <param name="Year">The year of the source.</param>
public sealed record TreatyStatus(string Treaty, string Status, int? Since, string Source, string Kind, int Year);

/// <summary>The status of the death penalty, as one teller gives it. Official status and that of civil society stand apart.</summary>
/// <param name="Teller">Who tells it.</param>
/// <param name="Status">The status, as the source words it.</param>
/// <param name="Since">Since when; null when not said.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Kind">The kind of source it would be quoted as.</param>
/// <param name="Year">The year of the source.</param>
public sealed record PenaltyStatus(Teller Teller, string Status, int? Since, string Source, string Kind, int Year);

/// <summary>What the files of the authority say of a country: each source by itself, never a single score.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Treaties">Treaties.</param>
/// <param name="Penalty">The death penalty.</param>
/// <param name="Indicators">Published indicators.</param>
public sealed record CountryProfile(
    string Place,
    ImmutableArray<TreatyStatus> Treaties,
    ImmutableArray<PenaltyStatus> Penalty,
    ImmutableArray<Series> Indicators
)
{
    /// <summary>True when no file says anything of this place.</summary>
    public bool IsEmpty => Treaties.IsEmpty && Penalty.IsEmpty && Indicators.IsEmpty;
}
