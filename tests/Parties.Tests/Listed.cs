using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Parties_Tests;

/// <summary>Small invented lists, and who is looked for on them.</summary>
static class Listed
{
    public static ListedParty Party(string id, string name, PartyKind kind = PartyKind.Person) =>
        new(id, kind, [new ListedName(name, NameKind.Main)], [], [], [], []);

    public static Lookout Lookout(params ListedParty[] parties) =>
        new Watch([
            new PartyList(new ListHead("own", "Our own list", "here", "csv", Force.Indicator, null, default, "0123456789abcdef"), [.. parties]),
        ]).NewLookout();

    public static ImmutableArray<PartyHit> Look(this Lookout lookout, string name, PartyKind kind = PartyKind.Unknown) =>
        lookout.Look(new DeclaredParty("consignee", name, kind));

    public static double Score(this Lookout lookout, DeclaredParty party) => lookout.Look(party, 0).Single().Score;

    public static string[] Ids(this ImmutableArray<PartyHit> hits) => [.. hits.Select(hit => hit.Listed.Id)];

    public const double Threshold = NameMatcher.Threshold;
}
