using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.Parties;

/// <summary>Looks for declared parties on the lists of a watch. Serves one thread.</summary>
public sealed class Lookout
{
    /// <summary>At most so many likenesses are shown for a party.</summary>
    public const int Most = 10;

    // Of a name that many records bear, the one whose date of birth agrees may stand far behind: so many names are weighed.
    const int MostWeighed = 100;

    // What else is known may raise a name that is likely, but not likely enough by itself: so much, as a share of the odds.
    const double reach = 0.2;

    readonly Watch watch;
    readonly NameScratch scratch;
    readonly Circumstances circumstances;

    internal Lookout(Watch watch)
    {
        this.watch = watch;
        scratch = watch.Matcher.Scratch();
        circumstances = new Circumstances(scratch);
    }

    /// <summary>Looks for a party.</summary>
    /// <param name="party">The party.</param>
    /// <param name="threshold">The least score of a likeness.</param>
    /// <param name="top">At most so many likenesses.</param>
    /// <returns>The likenesses from the threshold on, best first; one for each record.</returns>
    public ImmutableArray<PartyHit> Look(DeclaredParty party, double threshold = NameMatcher.Threshold, int top = Most)
    {
        var known = party.Country.Length + party.BirthDate.Length + party.Address.Length > 0;
        var least = known ? threshold * reach : threshold;
        var near = watch.Index.Find(party.Name, party.Kind, least, known ? Math.Max(top, MostWeighed) : top, scratch);
        var numbered = party.Identifier.Length == 0 ? [] : watch.Bearing(party.Identifier);
        if (near.IsEmpty && numbered.Count == 0)
        {
            return [];
        }
        var likely = new List<Likely>(near.Length + numbered.Count);
        // The place of work is used again by the comparison of addresses, so the names that were found are copied.
        foreach (var hit in near.ToArray())
        {
            if (
                !numbered.Contains(hit.Record)
                && Weighed(party, hit.Record, watch.Index[hit.Name].Text, hit.Score, hit.Similarity) is var weighed
                && weighed.Score >= threshold
            )
            {
                likely.Add(weighed);
            }
        }
        foreach (var record in numbered)
        {
            var listed = watch.Record(record).Listed;
            var (score, similarity) = NameMatcher.Compare(listed.Kind, party.Name, listed.Name, scratch);
            likely.Add(Weighed(party, record, listed.Name, Math.Max(score, NameMatcher.Threshold), similarity));
        }
        return
        [
            .. likely
                .OrderByDescending(one => one.Score)
                .ThenByDescending(one => one.Similarity)
                .ThenBy(one => watch.Record(one.Record).Listed.Id, StringComparer.Ordinal)
                .Take(top)
                .Select(one => Shown(party, one)),
        ];
    }

    Likely Weighed(DeclaredParty party, int record, string name, double score, double similarity)
    {
        var (odds, evidence) = circumstances.Of(party, watch.Record(record).Listed);
        var weighed = odds == 0 ? score : 1 / (1 + (((1 - score) / Math.Max(score, 1e-9)) * Math.Exp(-odds)));
        return new Likely(record, name, weighed, similarity, evidence);
    }

    // Only what is shown is explained.
    PartyHit Shown(DeclaredParty party, Likely one)
    {
        var (list, listed) = watch.Record(one.Record);
        return new PartyHit(list.Head, listed, one.Name, one.Score, one.Similarity, NameMatcher.Explain(party.Name, one.Name, scratch), one.Evidence);
    }

    readonly record struct Likely(int Record, string Name, double Score, double Similarity, ImmutableArray<string> Evidence);
}
