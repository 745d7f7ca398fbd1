using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>From the possible effects of one entry to a decision with its reasons.</summary>
sealed class Weighing(Edition edition, Listed listed, Facts facts, Rulebook rules, Completions completions)
{
    readonly EffectSet effects = completions.Effects;

    /// <summary>The finding.</summary>
    public Finding Finding()
    {
        var deciding = Deciding();
        var verification = VerificationOf(deciding);
        var decision = Decide(verification);
        return new Finding(
            listed.Text.Label,
            listed.Entry.Slug,
            listed.Text.Title,
            effects.One,
            effects.All,
            decision,
            verification,
            ReliesOn(),
            CitationOf(deciding),
            decision == Decision.Release ? "" : PowerOf(deciding),
            ReferTo(),
            Reasons.Of(edition, listed, rules, completions, facts, verification, effects),
            OpenQuestions.Of(edition, completions),
            RouteOf(deciding),
            Duties(),
            Next(deciding, verification)
        );
    }

    // The rule that weighs most among those that hold or may hold.
    Rulebook.Ruled? Deciding() =>
        rules
            .Measures.Where(ruled => completions.Standing(ruled.Rows) != Standing.Fails)
            .OrderByDescending(ruled => effects.Has(ruled.Measure.Effect) || effects.Has(Effect.ProhibitedIfKnown))
            .ThenByDescending(ruled => completions.Standing(ruled.Rows))
            .ThenByDescending(ruled => ruled.Measure.Effect)
            .FirstOrDefault();

    Verification VerificationOf(Rulebook.Ruled? deciding)
    {
        var weakest = listed.Text.Verification;
        if (deciding is { Measure.Verification: var rule } && rule > weakest)
        {
            weakest = rule;
        }
        return weakest.IsConfirmed() && LeansOnUnconfirmedPlace(deciding) ? Verification.FromMemory : weakest;
    }

    bool LeansOnUnconfirmedPlace(Rulebook.Ruled? deciding)
    {
        var reading = new Reading(edition);
        return deciding is not null
            && deciding
                .Measure.Rows.SelectMany(row => row.Conditions)
                .Any(condition => facts.Of(condition.Fact) is { } stated && reading.LeansOnUnconfirmed(condition, stated.Value));
    }

    Decision Decide(Verification verification)
    {
        var heaviest = Decision.Release;
        foreach (var effect in effects.All)
        {
            var one = Decide(effect, verification);
            heaviest = one > heaviest ? one : heaviest;
        }
        // Where several effects are possible a person looks; nothing is stopped on a possibility.
        return effects.One == Effect.Undetermined && heaviest == Decision.Stop ? Decision.Hold : heaviest;
    }

    Decision Decide(Effect effect, Verification verification) =>
        effect switch
        {
            Effect.Prohibited when IsAuthorised() && Deciding() is { } rule && rule.Measure.Grounds.Any(SpeaksForIt) => Decision.Release,
            Effect.Prohibited => verification.IsConfirmed() ? Decision.Stop : Decision.Hold,
            Effect.AuthorisationRequired => IsAuthorised() ? Decision.Release : Decision.Hold,
            Effect.OtherRegime => Decision.Hold,
            Effect.Exempt => HeldUntilVerified() ? Decision.Hold : Decision.Release,
            _ => Decision.Release,
        };

    // An authorisation counts once an officer has checked it: a document code or a copy does not.
    bool IsAuthorised() => facts.Of(CheckedAuthorisation) is { Basis: Basis.Verified, Value.Word: "yes" };

    const string CheckedAuthorisation = "authorisation_checked";

    bool HeldUntilVerified()
    {
        var lifts = HoldingLifts().ToList();
        return lifts.Count > 0 && lifts.TrueForAll(lift => lift.Holding == Holding.UntilVerified && !IsVerified(lift));
    }

    bool IsVerified(Lift lift) =>
        lift.Rows.Any(row => row.Conditions.All(condition => facts.Of(condition.Fact) is { Basis: Basis.Verified } || !IsStatementOfUse(condition)));

    // Route and places are in the declaration; what has to be verified is the statement the exemption rests on.
    static bool IsStatementOfUse(Condition condition) => condition is Condition.Is && condition.Fact != "act";

    IEnumerable<Lift> HoldingLifts() =>
        rules
            .Measures.Where(ruled => completions.Standing(ruled.Rows) != Standing.Fails)
            .SelectMany(ruled => ruled.Lifts)
            .Where(lifting => completions.Standing(lifting.Rows) == Standing.Holds && completions.Standing(lifting.BarRows) == Standing.Fails)
            .Select(lifting => lifting.Lift);

    string ReliesOn()
    {
        var excluded = rules.Exclusions.Any(pair => completions.Standing(pair.Rows) == Standing.Holds);
        return listed.Text.Verification.IsConfirmed() && !excluded ? "" : listed.Text.ReliesOn;
    }

    string CitationOf(Rulebook.Ruled? deciding)
    {
        var article = deciding is null ? "" : $"Article {deciding.Measure.Article}, ";
        return $"{edition.Instrument.Short}, {article}{listed.Text.Label}";
    }

    string PowerOf(Rulebook.Ruled? deciding)
    {
        var held = HoldingLifts().FirstOrDefault(lift => effects.One == Effect.Exempt && lift.Power.Length > 0);
        var power = held?.Power ?? deciding?.Measure.Power ?? "";
        return power.Length > 0 ? power : "advice";
    }

    string ReferTo() =>
        rules
            .Exclusions.Where(pair => pair.Exclusion.Refer.Length > 0)
            .Where(pair => completions.Standing(pair.Rows) == Standing.Holds)
            .Select(pair => pair.Exclusion.Refer)
            .FirstOrDefault("");

    // What is forbidden can be authorised only on a ground: the route is shown when the facts speak for one.
    AuthorisationRoute? RouteOf(Rulebook.Ruled? deciding) =>
        effects.Has(Effect.AuthorisationRequired) || deciding is not null && deciding.Measure.Grounds.Any(SpeaksForIt) ? deciding?.Measure.Authorisation : null;

    bool SpeaksForIt(Ground ground)
    {
        var reading = new Reading(edition);
        return ground.Rows.Any(row =>
            row.Conditions.All(condition => facts.Of(condition.Fact) is { } stated && reading.Holds(new Test(condition, false), stated.Value))
        );
    }

    ImmutableArray<string> Duties() => [.. HoldingLifts().Where(lift => effects.Has(lift.Effect)).SelectMany(lift => lift.Duties).Distinct()];

    ImmutableArray<string> Next(Rulebook.Ruled? deciding, Verification verification)
    {
        var next = ImmutableArray.CreateBuilder<string>();
        if (Decide(verification) != Decision.Release)
        {
            next.AddRange(deciding?.Measure.Next ?? []);
        }
        if (ReferTo() is { Length: > 0 } regime)
        {
            next.Add($"Refer the goods: {edition.Book.Regimes.FirstOrDefault(other => other.Id == regime)?.Refer ?? regime}");
        }
        return next.ToImmutable();
    }
}
