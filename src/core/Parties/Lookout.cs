using System.Collections.Immutable;
using Interdict.Matching;

namespace Interdict.Parties;

/// <summary>Looks for declared parties on the lists of a watch. Serves one thread.</summary>
public sealed class Lookout
{
    /// <summary>At most so many likenesses are shown for a party.</summary>
    public const int Most = 10;

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
        var near = watch.Index.Find(party.Name, party.Kind, least, top * 2, scratch);
        var numbered = party.Identifier.Length == 0 ? [] : watch.Bearing(party.Identifier);
        if (near.IsEmpty && numbered.Count == 0)
        {
            return [];
        }
        var hits = new List<PartyHit>(near.Length + numbered.Count);
        foreach (var hit in near.ToArray())
        {
            if (!numbered.Contains(hit.Record) && Weighed(party, hit.Record, watch.Index[hit.Name].Text, hit.Score, hit.Similarity, threshold) is { } weighed)
            {
                hits.Add(weighed);
            }
        }
        foreach (var record in numbered)
        {
            var listed = watch.Record(record).Listed;
            var (score, similarity) = NameMatcher.Compare(listed.Kind, party.Name, listed.Name, scratch);
            hits.Add(Weighed(party, record, listed.Name, Math.Max(score, NameMatcher.Threshold), similarity, 0)!);
        }
        return
        [
            .. hits.OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Similarity).ThenBy(hit => hit.Listed.Id, StringComparer.Ordinal).Take(top),
        ];
    }

    PartyHit? Weighed(DeclaredParty party, int record, string name, double score, double similarity, double threshold)
    {
        var (list, listed) = watch.Record(record);
        var (odds, evidence) = circumstances.Of(party, listed);
        var weighed = odds == 0 ? score : 1 / (1 + (((1 - score) / Math.Max(score, 1e-9)) * Math.Exp(-odds)));
        return weighed < threshold
            ? null
            : new PartyHit(list.Head, listed, name, weighed, similarity, NameMatcher.Explain(party.Name, name, scratch), evidence);
    }
}
