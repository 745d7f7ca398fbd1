using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Parties;

/// <summary>A party as a declaration or an application names it. What is not said is empty.</summary>
/// <param name="Role">Its part in the deal: <c>exporter</c>, <c>consignee</c>, <c>end-user</c>, <c>carrier</c> and so on.</param>
/// <param name="Name">The name as declared.</param>
/// <param name="Kind">What kind of party it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="BirthDate">A year, a month or a day in ISO form.</param>
/// <param name="Address">The address on one line.</param>
/// <param name="Identifier">A number such as an EORI or a registration number.</param>
public sealed record DeclaredParty(
    string Role,
    string Name,
    PartyKind Kind = PartyKind.Unknown,
    string Country = "",
    string BirthDate = "",
    string Address = "",
    string Identifier = ""
);

/// <summary>A likeness between a declared party and a list's record: a reason to look, never an accusation.</summary>
/// <param name="List">The list, in the version that was looked at.</param>
/// <param name="Listed">The record.</param>
/// <param name="Name">The name of the record that is the nearest.</param>
/// <param name="Score">From 0 to 1, with rarity and other evidence weighed in.</param>
/// <param name="Similarity">From 0 to 1, of the names alone.</param>
/// <param name="Because">Which words met which, at what cost.</param>
/// <param name="Evidence">What else agrees or disagrees: country, birth date, number; each a sentence.</param>
/// <param name="Earlier">What an officer wrote down about this pair earlier; null when nobody did.</param>
public sealed record PartyHit(
    ListHead List,
    ListedParty Listed,
    string Name,
    double Score,
    double Similarity,
    ImmutableArray<Meeting> Because,
    ImmutableArray<string> Evidence,
    Earlier? Earlier = null
);
