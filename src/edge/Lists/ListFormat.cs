using System.Collections.Immutable;

namespace Interdict.Lists;

/// <summary>A form in which lists are published.</summary>
/// <param name="Word">How it is written in options and files.</param>
/// <param name="Id">The name that a list of this form gets when nobody gives one; empty when there is no usual one.</param>
/// <param name="Title">The list's usual title; empty when there is none.</param>
/// <param name="Source">Who publishes it; empty when nobody in particular does.</param>
public sealed record ListFormat(string Word, string Id, string Title, string Source)
{
    /// <summary>The consolidated list of the United Nations, XML.</summary>
    public static ListFormat Un { get; } = new("un", "un", "United Nations Security Council consolidated list", "United Nations Security Council");

    /// <summary>The consolidated list of financial sanctions of the European Union, XML 1.1.</summary>
    public static ListFormat Eu { get; } =
        new("eu", "eu", "Consolidated list of persons, groups and entities subject to EU financial sanctions", "European Commission");

    /// <summary>The list of specially designated nationals, CSV without a header.</summary>
    public static ListFormat Sdn { get; } =
        new("ofac", "us-sdn", "Specially Designated Nationals and Blocked Persons List", "US Department of the Treasury, Office of Foreign Assets Control");

    /// <summary>The list of persons who were denied export privileges, columns separated by tabs.</summary>
    public static ListFormat Denied { get; } = new("bis", "us-dpl", "Denied Persons List", "US Department of Commerce, Bureau of Industry and Security");

    /// <summary>Entities of the FollowTheMoney model, JSON Lines, as OpenSanctions publishes them.</summary>
    public static ListFormat FollowTheMoney { get; } = new("ftm", "", "", "");

    /// <summary>Our own table: id, name, type, country, birth_date, aliases.</summary>
    public static ListFormat Table { get; } = new("csv", "", "", "");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ListFormat> All { get; } = [Un, Eu, Sdn, Denied, FollowTheMoney, Table];

    /// <summary>The form with this word; null when there is none.</summary>
    public static ListFormat? Of(string word) => All.FirstOrDefault(one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
}
