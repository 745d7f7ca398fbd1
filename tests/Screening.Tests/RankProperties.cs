using FsCheck;
using FsCheck.Fluent;
using Interdict.Law;
using Interdict.Parties;
using Interdict.Screening;
using Interdict.Vocabulary;

namespace Interdict.Screening_Tests;

/// <summary>More reason to look never puts an item lower.</summary>
public class RankProperties
{
    static readonly Answer answer = CustomsHouse.Screen(CustomsHouse.Item("ceramic floor tiles 60x60 grey")).Answer;

    static readonly Gen<RedFlag> flag = Gen.Choose(1, 100)
        .Select(weight => new RedFlag($"f{weight}", "Flag", weight / 100.0, "own", [new Reason("fact", "x")]));

    static readonly Gen<PartyFinding> party = from score in Gen.Choose(0, 100) from binds in Gen.Elements(true, false) select Finding(score / 100.0, binds);

    static PartyFinding Finding(double score, bool binds)
    {
        var head = new ListHead("l", "L", "", "csv", binds ? Force.BindingHere : Force.Indicator, null, DateTimeOffset.UnixEpoch, new string('a', 64));
        var listed = new ListedParty("7", PartyKind.Person, [new ListedName("Ada Example", NameKind.Main)], [], [], [], []);
        return new PartyFinding(new DeclaredParty("consignee", "Ada Example"), [new PartyHit(head, listed, "Ada Example", score, score, [], [])]);
    }

    static double RankOf(Decision decision, IEnumerable<PartyFinding> parties, IEnumerable<RedFlag> flags) =>
        Rank.Of(Rank.Parts(answer with { Decision = decision }, [.. parties], [.. flags]));

    static void Check(Func<Decision, List<PartyFinding>, List<RedFlag>, bool> holds)
    {
        var cases =
            from decision in Gen.Elements(Decision.Release, Decision.Hold, Decision.Stop)
            from parties in party.ListOf()
            from flags in flag.ListOf()
            select (decision, parties.ToList(), flags.ToList());
        Prop.ForAll(cases.ToArbitrary(), one => holds(one.decision, one.Item2, one.Item3)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_rank_lies_between_nothing_and_one() => Check((decision, parties, flags) => RankOf(decision, parties, flags) is >= 0 and <= 1);

    [Fact]
    public void One_more_flag_never_lowers_it() =>
        Check((decision, parties, flags) => RankOf(decision, parties, flags) >= RankOf(decision, parties, flags.Skip(1)) - 1e-12);

    [Fact]
    public void One_more_likeness_never_lowers_it() =>
        Check((decision, parties, flags) => RankOf(decision, parties, flags) >= RankOf(decision, parties.Skip(1), flags) - 1e-12);

    [Fact]
    public void A_better_likeness_or_a_list_that_binds_never_lowers_it() =>
        Check((decision, parties, flags) => RankOf(decision, parties.Append(Finding(1, true)), flags) >= RankOf(decision, parties, flags) - 1e-12);

    [Fact]
    public void A_harder_decision_of_the_law_raises_it() =>
        Check(
            (_, parties, flags) =>
                RankOf(Decision.Stop, parties, flags) > RankOf(Decision.Hold, parties, flags) - 1e-12
                && RankOf(Decision.Hold, parties, flags) > RankOf(Decision.Release, parties, flags) - 1e-12
        );
}
