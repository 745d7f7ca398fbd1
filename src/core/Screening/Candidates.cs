using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Screening;

/// <summary>An entry that the goods are or may be.</summary>
/// <param name="Listed">The entry.</param>
/// <param name="Settled">True when it is given, not recognised.</param>
/// <param name="Plainness">How plainly the text says so.</param>
/// <param name="Score">Orders several of them.</param>
/// <param name="Because">Why it is one.</param>
/// <param name="Where">The parts of the text that name it.</param>
sealed record Candidate(
    Listed Listed,
    bool Settled,
    Plainness Plainness,
    double Score,
    ImmutableArray<Reason> Because,
    ImmutableArray<(int Start, int End)> Where
);

/// <summary>From kinds of thing seen in a text, from chemistry and codes, to entries of the edition.</summary>
sealed class Candidates
{
    readonly Edition edition;
    readonly ILookup<string, Listed> byThing;
    readonly Dictionary<string, List<(Listed Listed, Chemical Chemical)>> byCas = new(StringComparer.Ordinal);

    public Candidates(Edition edition)
    {
        this.edition = edition;
        byThing = edition
            .Listed.SelectMany(listed => listed.Entry.Things.Select(thing => (thing, listed)))
            .ToLookup(pair => pair.thing, pair => pair.listed, StringComparer.Ordinal);
        foreach (var listed in edition.Listed)
        {
            foreach (var chemical in listed.Entry.Chemicals)
            {
                if (chemical.Cas.Length > 0)
                {
                    if (!byCas.TryGetValue(chemical.Cas, out var list))
                    {
                        byCas[chemical.Cas] = list = [];
                    }
                    list.Add((listed, chemical));
                }
            }
        }
    }

    /// <summary>The entries that the text may describe, best first, without those that yield to a more special one.</summary>
    public List<Candidate> Of(ImmutableArray<Sighting> sightings, string text, CommodityCode? code)
    {
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var sighting in sightings)
        {
            foreach (var listed in byThing[sighting.Thing])
            {
                Merge(found, new Candidate(listed, false, sighting.Plainness, sighting.Score, sighting.Because, sighting.Where));
            }
        }
        foreach (var (listed, chemical) in Chemicals(text))
        {
            var reason = new Reason("chemistry", $"CAS {chemical.Cas} is {chemical.Name}.");
            Merge(found, new Candidate(listed, false, Plainness.Telling, 0.95, [reason], []));
        }
        var weighed = found.Values.Select(candidate => Coded(candidate, code)).ToList();
        return
        [
            .. Special(weighed)
                .OrderByDescending(one => one.Plainness)
                .ThenByDescending(one => one.Score)
                .ThenBy(one => one.Listed.Entry.Slug, StringComparer.Ordinal),
        ];
    }

    static void Merge(Dictionary<string, Candidate> found, Candidate next)
    {
        var slug = next.Listed.Entry.Slug;
        if (!found.TryGetValue(slug, out var before))
        {
            found[slug] = next;
            return;
        }
        var better = next.Plainness > before.Plainness || (next.Plainness == before.Plainness && next.Score > before.Score) ? next : before;
        found[slug] = better with { Because = [.. before.Because.Concat(next.Because).Distinct()], Where = [.. before.Where.Concat(next.Where).Distinct()] };
    }

    // The codes of the annexes are of older editions: the heading or subheading supports words, and never more.
    static Candidate Coded(Candidate candidate, CommodityCode? code)
    {
        if (code is not { } declared)
        {
            return candidate;
        }
        var near = "";
        foreach (var listed in candidate.Listed.Text.Codes)
        {
            if (declared.Digits.Length >= 6 && listed.StartsWith(declared.Subheading, StringComparison.Ordinal))
            {
                near = declared.Subheading;
                break;
            }
            if (listed.StartsWith(declared.Heading, StringComparison.Ordinal))
            {
                near = declared.Heading;
            }
        }
        if (near.Length == 0)
        {
            return candidate with
            {
                Because = candidate.Because.Add(new Reason("code", $"The code {declared} is none of the entry's; a code that differs clears nothing.")),
            };
        }
        return candidate with
        {
            Score = Math.Min(1, candidate.Score + (near.Length >= 6 ? 0.06 : 0.04)),
            Because = candidate.Because.Add(new Reason("code", $"The code {declared} lies under {near}, where the entry has codes (part of them).")),
        };
    }

    // A special entry silences the general one where the same words name both: what is named beside it stays.
    static IEnumerable<Candidate> Special(List<Candidate> candidates) => candidates.Where(general => !candidates.Exists(special => Silences(special, general)));

    static bool Silences(Candidate special, Candidate general) =>
        special.Plainness == Plainness.Telling
        && special.Listed.Entry.PrevailsOver.Contains(general.Listed.Entry.Slug)
        && general.Where.All(part => special.Where.Any(other => part.Start < other.End && other.Start < part.End));

    IEnumerable<(Listed, Chemical)> Chemicals(string text)
    {
        for (var at = text.IndexOf('-'); at > 0; at = text.IndexOf('-', at + 1))
        {
            if (at + 5 > text.Length || text[at + 3] != '-')
            {
                continue;
            }
            var start = at;
            while (start > 0 && text[start - 1] is >= '0' and <= '9' && at - start < 7)
            {
                start--;
            }
            if (CasNumber.Read(text.AsSpan(start, at + 5 - start)) is { } number && byCas.TryGetValue(number.Text, out var listed))
            {
                // A mixture names the numbers of its ingredients too: a number alone means the substance.
                var fewest = listed.Min(pair => pair.Listed.Entry.Chemicals.Length);
                foreach (var pair in listed.Where(pair => pair.Listed.Entry.Chemicals.Length == fewest))
                {
                    yield return pair;
                }
            }
        }
    }
}
