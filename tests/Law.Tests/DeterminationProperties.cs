using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Interdict.Law;

namespace Interdict.Law_Tests;

/// <summary>The determination against brute force over every completion, on small invented laws.</summary>
public class DeterminationProperties
{
    static readonly ImmutableArray<string> factNames = ["a", "b", "c", "d", "k"];

    static readonly ImmutableArray<FactKind> kinds =
    [
        .. factNames.Select(name => new FactKind(name, FactForm.YesNo, [], "", name + "?", "", name == "k", true)),
    ];

    static readonly Dated always = new(new DateOnly(2030, 1, 1), null, new DateOnly(2030, 1, 1));

    [Fact]
    public void The_possible_effects_are_those_of_all_completions() =>
        Check((law, facts) => Ask(law, facts).Possible.ToHashSet().SetEquals(Expected(law, facts)));

    [Fact]
    public void What_only_knowledge_can_forbid_is_told_as_one_effect()
    {
        var known = new Row([new Condition.Is("k", ["yes"])]);
        var measure = new Measure("m", "1", "", always, Verification.Verified, "S", [], ["A"], [], "", [known], Effect.Prohibited, "", "", [], [], null, []);

        var finding = Ask(Law([measure], []), Facts.None);

        Assert.Equal(Effect.ProhibitedIfKnown, finding.Effect);
        Assert.Equal(Decision.Release, finding.Decision);
        Assert.Equal(["k"], finding.Questions.Select(question => question.Fact));
    }

    [Fact]
    public void A_fact_is_a_question_exactly_when_two_completions_that_differ_in_it_alone_differ_in_effect() =>
        Check(
            (law, facts) =>
            {
                var expected = factNames.Where(name => facts.Of(name) is null && Matters(law, facts, name)).ToHashSet();
                return Ask(law, facts).Questions.Select(question => question.Fact).ToHashSet().SetEquals(expected);
            }
        );

    [Fact]
    public void Adding_a_fact_never_widens_what_is_possible() =>
        Check(
            (law, facts) =>
                factNames
                    .Where(name => facts.Of(name) is null && name != "k")
                    .All(name =>
                        new[] { true, false }.All(value =>
                        {
                            var more = Ask(law, facts.With(name, FactValue.Of(value), Basis.Document)).Possible;
                            return more.All(Ask(law, facts).Possible.Contains);
                        })
                    )
        );

    [Fact]
    public void A_claim_alone_never_lightens_the_decision() =>
        Check(
            (law, facts) =>
                factNames
                    .Where(name => facts.Of(name) is null)
                    .All(name =>
                        new[] { true, false }.All(value => Ask(law, facts.With(name, FactValue.Of(value), Basis.Claimed)).Decision >= Ask(law, facts).Decision)
                    )
        );

    [Fact]
    public void Every_answer_to_a_question_says_what_would_follow() =>
        Check(
            (law, facts) =>
                Ask(law, facts)
                    .Questions.All(question =>
                        question.Answers.All(answer =>
                            answer
                                .If.Split(", ")
                                .All(value => Ask(law, facts.With(question.Fact, new FactValue(value), Basis.Document)).Effect == answer.Effect)
                        )
                    )
        );

    // Knowledge that alone stands between forbidden and free is one effect; it is weighed for each way the other facts may turn out.
    static HashSet<Effect> Expected(Instrument law, Facts facts)
    {
        var expected = new HashSet<Effect>();
        foreach (var others in Completions(facts.Of("k") is null ? facts.With("k", FactValue.Of(true), Basis.Document) : facts))
        {
            var knowing = facts.Of("k") is null ? new[] { true, false } : [others.Word("k") == "yes"];
            var effects = knowing.Select(known => Brute(law, others.With("k", FactValue.Of(known), Basis.Document))).ToHashSet();
            var free = effects.Where(effect => effect != Effect.Prohibited).ToList();
            if (effects.Count > free.Count && free.Count > 0 && free.TrueForAll(effect => effect < Effect.ProhibitedIfKnown))
            {
                effects = [Effect.ProhibitedIfKnown];
            }
            expected.UnionWith(effects);
        }
        return expected;
    }

    static void Check(Func<Instrument, Facts, bool> holds) =>
        Prop.ForAll(Arb.From(Laws()), Arb.From(SomeFacts()), (law, facts) => holds(law, facts)).QuickCheckThrowOnFailure();

    static Gen<Condition> Conditions() =>
        from name in Gen.Elements(factNames.ToArray())
        from yes in Gen.Elements("yes", "no")
        select (Condition)new Condition.Is(name, [yes]);

    static Gen<T[]> Few<T>(Gen<T> gen, int least, int most) => from count in Gen.Choose(least, most) from list in Gen.ArrayOf(gen, count) select list;

    static Gen<ImmutableArray<Row>> Rows() => from rows in Few(Few(Conditions(), 0, 3), 1, 3) select rows.Select(row => new Row([.. row])).ToImmutableArray();

    static Gen<Lift> Lifts() =>
        from rows in Rows()
        from barred in Rows()
        from effect in Gen.Elements(Effect.Exempt, Effect.GeneralAuthorisation)
        select new Lift("lift", "1", always, Verification.Verified, effect, rows, [new Bar("a", "", barred)], Holding.Free, "", "", []);

    static Gen<Measure> Measures() =>
        from rows in Rows()
        from effect in Gen.Elements(Effect.Prohibited, Effect.AuthorisationRequired)
        from lifts in Few(Lifts(), 0, 2)
        from id in Gen.Choose(0, 1_000_000)
        select new Measure($"m{id}", "1", "", always, Verification.Verified, "S", [], ["A"], [], "", rows, effect, "", "", [.. lifts], [], null, []);

    static Gen<Instrument> Laws() =>
        from measures in Few(Measures(), 1, 3)
        from excluded in Rows()
        from hasExclusion in Gen.Elements(true, false)
        select Law([.. measures], hasExclusion ? [new Exclusion("x", "", "", excluded, "")] : []);

    static Gen<Facts> SomeFacts() =>
        from values in Gen.ArrayOf(Gen.Elements("", "yes", "no"), factNames.Length)
        select Enumerable
            .Range(0, factNames.Length)
            .Where(at => values[at].Length > 0)
            .Aggregate(Facts.None, (facts, at) => facts.With(factNames[at], new FactValue(values[at]), Basis.Document));

    static Instrument Law(ImmutableArray<Measure> measures, ImmutableArray<Exclusion> exclusions)
    {
        var text = new EntryEdition("A:1", "A", "goods", always, Verification.Verified, "", "S", [], [], false);
        var entry = new Entry("goods", "", [], [], [], [text], [], exclusions, [], new Card("", [], [], "", ""));
        return new Instrument("x", "X", "", "x", [], [], [], [entry], [], measures, [], [], [], [], []);
    }

    static Finding Ask(Instrument law, Facts facts)
    {
        var book = new LawBook(kinds, new Gazetteer([]), [], [law], []);
        var edition = Edition.Of(book, "x", new DateOnly(2030, 6, 1), new DateOnly(2030, 6, 1))!;
        return Determination.Of(edition, edition.Listed[0], facts, settled: false);
    }

    static bool Matters(Instrument law, Facts facts, string name) =>
        Completions(facts)
            .Any(one => Brute(law, one.With(name, FactValue.Of(true), Basis.Document)) != Brute(law, one.With(name, FactValue.Of(false), Basis.Document)));

    static IEnumerable<Facts> Completions(Facts facts) =>
        factNames
            .Where(name => facts.Of(name) is null)
            .Aggregate(
                (IEnumerable<Facts>)[facts],
                (all, name) => all.SelectMany(one => new[] { true, false }.Select(value => one.With(name, FactValue.Of(value), Basis.Document)))
            );

    // Written from the article's sentence, not from the engine: an exclusion first, then the heaviest rule after its lifts.
    static Effect Brute(Instrument law, Facts facts)
    {
        if (law.Entries[0].Exclusions.Any(exclusion => Holds(exclusion.Rows, facts)))
        {
            return Effect.NotListed;
        }
        var effects = law.Measures.Where(measure => Holds(measure.Rows, facts)).Select(measure => After(measure, facts)).ToList();
        return effects.Count == 0 ? Effect.NotRestricted : effects.Max();
    }

    static Effect After(Measure measure, Facts facts) =>
        measure
            .Lifts.Where(lift => Holds(lift.Rows, facts) && !lift.Unless.Any(bar => Holds(bar.Rows, facts)))
            .Select(lift => lift.Effect)
            .Append(measure.Effect)
            .Min();

    static bool Holds(ImmutableArray<Row> rows, Facts facts) =>
        rows.Any(row => row.Conditions.All(condition => ((Condition.Is)condition).Words.Contains(facts.Word(condition.Fact)!)));
}
