using System.Text.Json;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Journal.Views;

/// <summary>Values as they stand in read models.</summary>
public static class Cells
{
    /// <summary>A member of an enumeration as the word that stands in files and interfaces: <c>in-assessment</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The member of an enumeration that a word stands for; null when it is none.</summary>
    public static T? Of<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Word(value), word, StringComparison.Ordinal))
            {
                return value;
            }
        }
        return null;
    }

    /// <summary>A moment as microseconds; 0 for none.</summary>
    public static long At(DateTimeOffset? moment) => moment is { } at ? at.UtcTicks / TimeSpan.TicksPerMicrosecond : 0;

    /// <summary>The moment that microseconds stand for; null for 0.</summary>
    public static DateTimeOffset? Moment(long at) => at == 0 ? null : new DateTimeOffset(at * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    /// <summary>A day; the last of the calendar for none, so that what has no day comes last.</summary>
    public static string Day(DateOnly? day) => IsoDay.Write(day ?? DateOnly.MaxValue);

    /// <summary>The day that a text stands for; null for none.</summary>
    public static DateOnly? Day(string text) => IsoDay.Read(text) is { } day && day != DateOnly.MaxValue ? day : null;

    /// <summary>Yes or no.</summary>
    public static long Flag(bool value) => value ? 1 : 0;

    /// <summary>The parties of a deal.</summary>
    public static IEnumerable<object[]> Parties(DealTold told) =>
        told
            .Parties.Where(party => !party.Name.IsEmpty)
            .Select(
                (party, at) => new object[] { (long)at + 1, Word(party.Role), party.Name.Text, SearchWords.Fold(party.Name.Text), party.Country, party.Kind }
            );

    /// <summary>Names of goods in a few words.</summary>
    public static string Goods(IEnumerable<string> goods) => string.Join("; ", goods.Where(one => one.Length > 0).Take(3));
}
