using Interdict.Parties;
using Interdict.Server.Hosting;
using Interdict.Server.Shelf;
using Interdict.Store;

namespace Interdict.Server.Inspect;

/// <summary>A likeness as it is laid before a person: both sides, and what was written about them.</summary>
/// <param name="Declared">The party as declared.</param>
/// <param name="Hit">The likeness.</param>
/// <param name="Head">The list; null when its version is not kept here.</param>
/// <param name="Listed">The record as it was looked at; null when its version is not kept here.</param>
/// <param name="Now">The record as the list has it now; null when it is no longer there.</param>
/// <param name="Address">The page on which an outcome is written down.</param>
public sealed record Likeness(DeclaredParty Declared, HitText Hit, ListHead? Head, ListedParty? Listed, ListedParty? Now, string Address)
{
    /// <summary>All likenesses of an item.</summary>
    internal static IEnumerable<Likeness> Of(string job, ResultRow row, ScreenedText screened, ListDesk lists)
    {
        var declared = PartiesOf.Read(row.Urgency.Parties);
        foreach (var (at, party) in screened.Parties.Index())
        {
            var known = at < declared.Length ? declared[at] : new DeclaredParty(party.Role, party.Name);
            foreach (var (number, hit) in party.Hits.Index())
            {
                var record = lists.Record(hit.List, hit.Id);
                var now = lists.History(hit.ListId) is [var last, ..] ? lists.Record(last.Head.Version, hit.Id)?.Listed : null;
                yield return new Likeness(known, hit, record?.Head, record?.Listed, now, $"/declarations/{job}/items/{row.Number}/{at + 1}-{number + 1}");
            }
        }
    }

    /// <summary>What was written about the pair and still stands as somebody's word, measured against both sides as they are now; null when nothing was.</summary>
    internal Earlier? Written(OfficersFindings findings) =>
        Hit.Pair is { } pair && findings.Of(pair.Key) is { } written && (Now ?? Listed) is { } listed ? Earlier.Of(written, Declared, listed) : null;
}
