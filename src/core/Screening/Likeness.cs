using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;

namespace Interdict.Screening;

/// <summary>What likenesses add to an answer: a hold where a list binds here, and in every case what they are and are not.</summary>
static class Likeness
{
    /// <summary>The answer with what the parties add. A likeness to a list that binds here holds; it never stops, and another list never holds.</summary>
    public static Answer Added(Answer law, ImmutableArray<PartyFinding> parties)
    {
        if (parties.IsEmpty)
        {
            return law;
        }
        var next = ImmutableArray.CreateBuilder<string>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var (party, hits) in parties)
        {
            if (Best(hits, Force.BindingHere) is { } binding)
            {
                next.Add(
                    $"{Resembles(party, binding)} It is a likeness, not a finding about this party: before the goods move, compare name, country, dates and numbers with the record, and write down why it is or is not the same."
                );
            }
            else if (Best(hits, Force.Indicator) is { } indicator)
            {
                notes.Add($"{Resembles(party, indicator)} That list does not bind here: the likeness moves the item up the queue and holds nothing.");
            }
        }
        return law with
        {
            Decision = next.Count > 0 && law.Decision == Decision.Release ? Decision.Hold : law.Decision,
            Next = [.. law.Next, .. next],
            Notes = [.. law.Notes, .. notes],
        };
    }

    static PartyHit? Best(ImmutableArray<PartyHit> hits, Force force)
    {
        PartyHit? best = null;
        foreach (var hit in hits)
        {
            if (hit.List.Force == force && (best is null || hit.Score > best.Score))
            {
                best = hit;
            }
        }
        return best;
    }

    static string Resembles(DeclaredParty party, PartyHit hit) =>
        $"The {party.Role} \"{party.Name}\" resembles \"{hit.Name}\" (record {hit.Listed.Id}) on the list {hit.List.Title} ({hit.List.Version}).";
}
