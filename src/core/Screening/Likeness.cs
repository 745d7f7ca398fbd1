using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>What likenesses add to an answer: a hold where a list binds here, and in every case what they are and are not.</summary>
static class Likeness
{
    /// <summary>The answer with what the parties add. A likeness to a list that binds here holds, unless an officer found it to be somebody else and nothing changed since; it never stops, and another list never holds. What an officer wrote is said in every case.</summary>
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
            var said = Best(hits, Force.BindingHere) ?? Best(hits, Force.Indicator);
            if (said is { List.Force: Force.BindingHere })
            {
                next.Add(
                    $"{Resembles(party, said)}{Remembered(said)} It is a likeness, not a finding about this party: before the goods move, compare name, country, dates and numbers with the record, and write down why it is or is not the same."
                );
            }
            else if (said is not null)
            {
                notes.Add(
                    $"{Resembles(party, said)}{Remembered(said)} That list does not bind here: the likeness moves the item up the queue and holds nothing."
                );
            }
            foreach (var hit in hits)
            {
                if (hit.Earlier is not null && hit != said)
                {
                    notes.Add($"{Resembles(party, hit)}{Remembered(hit)}");
                }
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
            if (hit.List.Force == force && hit.Earlier is not { Answers: true } && (best is null || hit.Score > best.Score))
            {
                best = hit;
            }
        }
        return best;
    }

    // What an officer wrote is never silent, whether it counts or not.
    static string Remembered(PartyHit hit)
    {
        if (hit.Earlier is not { } earlier)
        {
            return "";
        }
        var (disposition, standing) = earlier;
        var found = disposition.Verdict switch
        {
            Verdict.NotTheSame => "that it is not the same",
            Verdict.TheSame => "that it is the same",
            _ => "that it stays unclear whether it is the same",
        };
        var now = standing switch
        {
            Standing.Reopened(_, var says) => $" {says} It is open again.",
            _ when earlier.Answers => " Nothing changed since, so this likeness holds nothing.",
            _ => " Nothing changed since.",
        };
        var (year, month, day) = disposition.On.UtcDateTime;
        return $" On {IsoDay.Write(new DateOnly(year, month, day))} {disposition.Officer} wrote {found}, because: \"{disposition.Because.TrimEnd('.')}\".{now}";
    }

    static string Resembles(DeclaredParty party, PartyHit hit) =>
        $"The {party.Role} \"{party.Name}\" resembles \"{hit.Name}\" (record {hit.Listed.Id}) on the list {hit.List.Title} ({hit.List.Version}).";
}
