using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>Says why: which rule, which exemption and why not, which exclusion, which facts, how sure.</summary>
static class Reasons
{
    public static ImmutableArray<Reason> Of(
        Edition edition,
        Listed listed,
        Rulebook rules,
        Completions completions,
        Facts facts,
        Verification verification,
        EffectSet effects
    )
    {
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        Excluded(reasons, rules, completions, listed, facts);
        var applies = false;
        foreach (var ruled in rules.Measures)
        {
            var standing = completions.Standing(ruled.Rows);
            if (standing == Standing.Fails)
            {
                continue;
            }
            applies = true;
            Ruled(reasons, ruled, standing, completions, effects);
        }
        if (!applies)
        {
            var act = facts.Word("act") ?? "this act";
            reasons.Add(
                new Reason("measure", $"{listed.Text.Label} is listed, but no rule of {edition.Instrument.Short} restricts {act} in these circumstances.")
            );
        }
        Confirmed(reasons, listed, verification);
        return reasons.ToImmutable();
    }

    static void Excluded(ImmutableArray<Reason>.Builder reasons, Rulebook rules, Completions completions, Listed listed, Facts facts)
    {
        foreach (var (exclusion, rows) in rules.Exclusions)
        {
            if (completions.Standing(rows) == Standing.Holds)
            {
                reasons.Add(new Reason("exclusion", $"{exclusion.Says} ({exclusion.Citation})"));
            }
        }
        foreach (var exclusion in listed.Entry.Exclusions)
        {
            if (!listed.Text.Verification.IsConfirmed() && Rulebook.RestsOnWordsAlone(exclusion, facts))
            {
                reasons.Add(
                    new Reason(
                        "exclusion",
                        $"Not counted while the text is unconfirmed, unless the goods' description or an officer's check says so: {exclusion.Says}"
                    )
                );
            }
        }
    }

    static void Ruled(ImmutableArray<Reason>.Builder reasons, Rulebook.Ruled ruled, Standing standing, Completions completions, EffectSet effects)
    {
        var measure = ruled.Measure;
        var perhaps = standing == Standing.Open ? "Depends on open facts. " : "";
        reasons.Add(new Reason("measure", $"Article {measure.Article}: {perhaps}{measure.Says}"));
        foreach (var lifting in ruled.Lifts)
        {
            Lifted(reasons, lifting, completions);
        }
        if (!effects.Has(measure.Effect) && !effects.Has(Effect.ProhibitedIfKnown))
        {
            return;
        }
        foreach (var ground in measure.Grounds)
        {
            reasons.Add(new Reason("ground", $"Article {ground.Article}: an authority may authorise it: {ground.Says} This is no exemption."));
        }
    }

    static void Lifted(ImmutableArray<Reason>.Builder reasons, Rulebook.Lifting lifting, Completions completions)
    {
        var lift = lifting.Lift;
        switch (completions.Standing(lifting.Rows))
        {
            case Standing.Holds:
                reasons.Add(new Reason("exemption", $"Article {lift.Article}: {lift.Says}"));
                break;
            case Standing.Open:
                reasons.Add(new Reason("exemption", $"Article {lift.Article} could apply, depending on open facts: {lift.Says}"));
                break;
            default:
                return;
        }
        foreach (var (bar, rows) in lifting.Bars)
        {
            var standing = completions.Standing(rows);
            if (standing != Standing.Fails)
            {
                var how = standing == Standing.Holds ? "Not usable" : "Not usable if";
                reasons.Add(new Reason("bar", $"({bar.Id}) {how}: {bar.Says}"));
            }
        }
    }

    static void Confirmed(ImmutableArray<Reason>.Builder reasons, Listed listed, Verification verification)
    {
        if (verification.IsConfirmed())
        {
            return;
        }
        var how = verification switch
        {
            Verification.CarriedOver => $"the text in force was not read; this relies on the {listed.Text.ReliesOn}",
            Verification.SecondarySource => "known from secondary sources only; number, wording and codes were not read",
            _ => "not confirmed in the official text",
        };
        reasons.Add(new Reason("verification", $"Text not confirmed: {how}. It may hold goods for a person and never stops them."));
    }
}
