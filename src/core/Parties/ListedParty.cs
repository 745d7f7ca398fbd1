using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Parties;

/// <summary>A person, body or vessel as a list names it. What the list does not say is empty.</summary>
/// <param name="Id">The list's own identifier.</param>
/// <param name="Kind">What kind of party it is.</param>
/// <param name="Names">Its names, the main one first.</param>
/// <param name="Countries">Countries it is linked with, as ISO 3166-1 alpha-2 where the list's writing could be read, else as written.</param>
/// <param name="BirthDates">Dates of birth or founding as written: a year, a month or a day in ISO form where they could be read.</param>
/// <param name="Addresses">Addresses, each on one line.</param>
/// <param name="Identifiers">Passports, registration, IMO and tax numbers, each as <c>kind:number</c>.</param>
/// <param name="Programme">Under what it was listed.</param>
/// <param name="ListedOn">When it was listed, as written; empty when not said.</param>
/// <param name="Remarks">What else the list says.</param>
public sealed record ListedParty(
    string Id,
    PartyKind Kind,
    ImmutableArray<ListedName> Names,
    ImmutableArray<string> Countries,
    ImmutableArray<string> BirthDates,
    ImmutableArray<string> Addresses,
    ImmutableArray<string> Identifiers,
    string Programme = "",
    string ListedOn = "",
    string Remarks = ""
)
{
    /// <summary>The main name; empty when the list gives none.</summary>
    public string Name => Names.IsEmpty ? "" : Names[0].Text;
}

/// <summary>A name of a listed party.</summary>
/// <param name="Text">The name as the list writes it.</param>
/// <param name="Kind">What the list calls it.</param>
public readonly record struct ListedName(string Text, NameKind Kind);

/// <summary>What a list calls a name.</summary>
public enum NameKind : byte
{
    /// <summary>The main name.</summary>
    Main,

    /// <summary>Also known as.</summary>
    Alias,

    /// <summary>An alias that the list itself calls weak.</summary>
    WeakAlias,

    /// <summary>The name in the script of its origin.</summary>
    OriginalScript,

    /// <summary>Formerly known as.</summary>
    Former,
}
