using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Screening;

/// <summary>One deal on the table: its candidates become findings, its findings one answer.</summary>
sealed class Examination(
    Edition edition,
    Deal deal,
    string folded,
    List<Candidate> candidates,
    ImmutableArray<Sighting> sightings,
    Vagueness vagueness,
    NotExamined notExamined,
    string law
)
{
    readonly Facts facts = TextFacts(edition, deal, folded, sightings);

    /// <summary>The answer.</summary>
    public Answer Answer()
    {
        var findings = new List<Finding>();
        var hints = new List<Question>();
        foreach (var candidate in candidates)
        {
            var finding = Find(candidate);
            if (candidate.Plainness == Plainness.Telling || Refuted(candidate))
            {
                findings.Add(finding);
            }
            else
            {
                hints.Add(Ask(candidate, finding));
            }
        }
        findings.AddRange(Regimes());
        var ordered = findings.OrderByDescending(finding => finding.Decision > Decision.Release).ToImmutableArray();
        return Join(ordered, hints);
    }

    // Findings come in the order of recognition; those that keep the goods first.
    Answer Join(ImmutableArray<Finding> findings, List<Question> hints)
    {
        var worst = findings.OrderByDescending(finding => finding.Decision).ThenByDescending(finding => Weight(finding.Effect)).FirstOrDefault();
        var questions = findings.SelectMany(finding => finding.Questions).DistinctBy(question => question.Fact).ToList();
        questions.AddRange(hints);
        questions.AddRange(Claims.Questions(edition, deal.Documents));
        if (findings.IsEmpty && hints.Count == 0 && deal.Entry.Length == 0)
        {
            questions.AddRange(vagueness.Question(deal.Text, folded));
        }
        return new Answer(
            deal.Id,
            deal.On,
            deal.AsKnown,
            worst?.Effect ?? Effect.NotListed,
            worst?.Decision ?? Decision.Release,
            findings,
            worst?.Authorisation,
            [.. findings.SelectMany(finding => finding.Duties).Distinct()],
            [.. questions],
            [.. findings.OrderByDescending(finding => finding.Decision).SelectMany(finding => finding.Next).Distinct()],
            notExamined.Of(facts),
            law
        );
    }

    // Between findings that decide alike, "undetermined" weighs what it may still turn out to be.
    static int Weight(Effect effect) => effect == Effect.Undetermined ? (int)Effect.AuthorisationRequired : (int)effect;

    Finding Find(Candidate candidate)
    {
        var finding = Determination.Of(edition, candidate.Listed, facts, candidate.Settled);
        return finding with { Because = [.. candidate.Because.Concat(finding.Because)] };
    }

    static Facts TextFacts(Edition edition, Deal deal, string folded, ImmutableArray<Sighting> sightings)
    {
        if (folded.Length == 0)
        {
            return deal.Facts;
        }
        var facts = Measurements.Read(folded, deal.Facts, [.. sightings.SelectMany(sighting => sighting.Where)]);
        // A text that names goods of this list and nothing of another regime leaves that question closed until somebody
        // states otherwise: else every spray would be asked whether it is a firearm.
        foreach (var exclusion in edition.Instrument.CommonExclusions.Select(common => common.Exclusion))
        {
            var thing = edition.Book.Regimes.FirstOrDefault(regime => regime.Id == exclusion.Refer)?.Thing;
            if (thing is null || sightings.Any(sighting => sighting.Thing == thing))
            {
                continue;
            }
            foreach (var condition in exclusion.Rows.SelectMany(row => row.Conditions).OfType<Condition.Is>())
            {
                if (facts.Of(condition.Fact) is null && condition.Words is ["yes"])
                {
                    facts = facts.With(condition.Fact, FactValue.Of(false), Basis.Text);
                }
            }
        }
        return facts;
    }

    // A word that usually means ordinary goods becomes telling when the text's own measurements take them out of the ordinary.
    bool Refuted(Candidate candidate)
    {
        var measured = candidate.Listed.Entry.Exclusions.SelectMany(exclusion => exclusion.Rows).SelectMany(row => row.Conditions).OfType<Condition.Within>();
        return !candidate.Because.Any(reason => reason.Kind == "contradiction")
            && measured.Any(bounds => facts.Of(bounds.Fact) is { Basis: Basis.Text } stated && !bounds.Holds(stated.Value.Number));
    }

    static Question Ask(Candidate candidate, Finding finding)
    {
        var signs = string.Join(' ', candidate.Because.Select(reason => reason.Text));
        var measure = candidate.Listed.Entry.Card.Measure.FirstOrDefault("");
        return new Question(
            "goods",
            $"{signs} That is usually something else; it could be {candidate.Listed.Text.Label}, {candidate.Listed.Text.Title}. {measure}".TrimEnd(),
            true,
            [new PossibleAnswer($"it is {candidate.Listed.Text.Label}", finding.Effect), new PossibleAnswer("it is not", Effect.NotListed)]
        );
    }

    IEnumerable<Finding> Regimes()
    {
        foreach (var regime in edition.Book.Regimes)
        {
            foreach (var sighting in sightings)
            {
                if (sighting.Thing == regime.Thing && sighting.Plainness == Plainness.Telling)
                {
                    yield return Referred(regime, sighting);
                }
            }
        }
    }

    Finding Referred(OtherRegime regime, Sighting sighting) =>
        new(
            regime.Id,
            regime.Id,
            regime.Title,
            Effect.OtherRegime,
            [Effect.OtherRegime],
            Decision.Hold,
            regime.Verification,
            "",
            regime.Title,
            "advice",
            regime.Id,
            sighting.Because.Add(
                new Reason("gap", $"Not a matter of {edition.Instrument.Short}: goods of another regime are not released because they are not on its lists.")
            ),
            [],
            null,
            [],
            [$"Refer the goods: {regime.Refer}"]
        );
}
