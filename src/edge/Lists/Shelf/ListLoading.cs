using System.Collections.Immutable;
using Interdict.Parties;

namespace Interdict.Lists;

/// <summary>A list on its way to the shelf.</summary>
/// <param name="Id">Its name on this node.</param>
/// <param name="Reading">What was read.</param>
/// <param name="At">When it is loaded.</param>
/// <param name="Title">Its name for people; null for that of the list it replaces, else the usual one of its format.</param>
/// <param name="Source">Where it is published; null as for the title.</param>
/// <param name="Force">What it may do here; null for that of the list it replaces, else an indicator.</param>
/// <param name="Published">The day its publisher gives it; null for that of the file.</param>
/// <param name="Because">Why; needed when it changes what a list may do here.</param>
/// <param name="Short">True to accept a file that breaks off in place of a list that is there.</param>
public sealed record ListLoading(
    string Id,
    ListReading Reading,
    DateTimeOffset At,
    string? Title = null,
    string? Source = null,
    Force? Force = null,
    DateOnly? Published = null,
    string Because = "",
    bool Short = false
);

/// <summary>What loading a list did.</summary>
/// <param name="List">The list as it is kept; null when it was not.</param>
/// <param name="Before">The version it replaced; null when there was none.</param>
/// <param name="Changes">What it added, removed and changed.</param>
/// <param name="Why">Why it was not kept; empty when it was.</param>
public sealed record Shelving(PartyList? List, ListHead? Before, ListComparison Changes, string Why)
{
    internal static Shelving Refused(string why) => new(null, null, ListComparison.None, why);
}

/// <summary>The lists of a node.</summary>
/// <param name="Lists">The lists.</param>
/// <param name="Troubles">Lists that are on the shelf and cannot be read, each a sentence: whoever decides without them has to know.</param>
public sealed record Shelved(ImmutableArray<PartyList> Lists, ImmutableArray<string> Troubles);
