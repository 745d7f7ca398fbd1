using System.Collections.Immutable;
using System.Text.Json;
using Interdict.Customs;
using Interdict.Parties;
using Interdict.Screening;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Server.Inspect;

/// <summary>The parties of a screened item as they are kept beside its answer: what was declared of those that resemble somebody.</summary>
internal static class PartiesOf
{
    // A party as it is kept; the same order as in the answer.
    sealed record Kept(string Role, string Name, string Kind, string Country, string BirthDate, string Address, string Identifier);

    /// <summary>The names to search by.</summary>
    public static string Names(Screened screened) => string.Join(' ', screened.Parties.Select(finding => finding.Party.Name));

    /// <summary>What puts an item into its place in the queue.</summary>
    public static Urgency Urgency(Screened screened)
    {
        var hits = screened.Parties.SelectMany(finding => finding.Hits).ToList();
        return new Urgency(
            screened.Rank,
            hits.Count == 0 ? 0 : hits.Max(hit => hit.Score),
            screened.Parties.IsEmpty ? "" : JsonSerializer.Serialize(screened.Parties.Select(finding => Keep(finding.Party))),
            [
                .. hits.Select(hit => new ResultMark(ResultMark.List, hit.List.Id)),
                .. hits.Select(hit => new ResultMark(ResultMark.Force, ScreenedJson.Word(hit.List.Force))),
                .. screened.Flags.Select(flag => new ResultMark(ResultMark.Flag, flag.Id)),
            ]
        );
    }

    /// <summary>The parties as they were kept.</summary>
    public static ImmutableArray<DeclaredParty> Read(string kept) => kept.Length == 0 ? [] : [.. JsonSerializer.Deserialize<Kept[]>(kept)!.Select(Party)];

    static Kept Keep(DeclaredParty party) =>
        new(party.Role, party.Name, ChangedParty.Word(party.Kind), party.Country, party.BirthDate, party.Address, party.Identifier);

    static DeclaredParty Party(Kept kept) =>
        new(
            kept.Role,
            kept.Name,
            Enum.GetValues<PartyKind>().First(kind => ChangedParty.Word(kind) == kept.Kind),
            kept.Country,
            kept.BirthDate,
            kept.Address,
            kept.Identifier
        );
}
