using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing_Tests.Assessing;
using Outcome = Interdict.Licensing.Deciding.Outcome;

namespace Interdict.Licensing_Tests.Deciding;

/// <summary>Whatever officers do and in whatever order: where a forcing ground stands, nothing is granted.</summary>
public sealed class NoWayAroundTests
{
    [Fact]
    public void No_sequence_of_acts_grants_where_a_forcing_ground_stands() =>
        Holds(
            (office, grants) =>
            {
                foreach (var item in grants)
                {
                    Assert.Empty(office.Law.Forcing(office.File, office.Law.Item(item)!));
                }
            }
        );

    [Fact]
    public void No_sequence_of_acts_grants_what_was_not_weighed_on_the_evidence_that_the_law_wants() =>
        Holds(
            (office, grants) =>
            {
                foreach (var item in grants)
                {
                    Assert.Empty(Readiness.ForGrant(office.File, office.Law, office.Law.Item(item)!));
                }
            }
        );

    static void Holds(Action<Office, int[]> check)
    {
        var decided = 0;
        var acts = Gen.Choose(0, 999).ListOf(40).Select(list => list.ToArray());
        Prop.ForAll(
                Arb.From(acts),
                seeds =>
                {
                    var office = Office.With();
                    // Half of the runs begin where a grant is near, so that some are reached.
                    if (seeds[0] % 2 == 0)
                    {
                        office.Ready();
                    }
                    foreach (var seed in seeds)
                    {
                        Act(office, seed);
                        if (office.File.Decision.Taken is { } taken)
                        {
                            decided++;
                            check(office, [.. taken.What.Items.Where(one => one.Outcome == Outcome.Granted).Select(one => one.Item)]);
                            break;
                        }
                    }
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(1, 3));
        Assert.True(decided > 20, $"Only {decided} of the runs came to a decision.");
    }

    static void Act(Office office, int seed)
    {
        var file = office.File;
        var item = 1 + (seed % 2);
        ImmutableArray<int> items = seed % 3 == 0 ? [] : [item];
        var consideration = office.Law.Considerations[seed % office.Law.Considerations.Length].Id;
        var ruling = (seed / 7 % 9) switch
        {
            0 => Weigh.Of(file, Office.Officer, office.Law, consideration, (Concern)(seed % 3), "Because.", items, seed % 5 == 0 ? "It changed." : ""),
            1 => Collect.Search(
                file,
                Office.Officer,
                office.Law,
                consideration,
                seed % 2 == 0 ? "court" : "un",
                "Library",
                office.Today,
                "words",
                office.Today
            ),
            2 => Collect.Strike(file, Office.Officer, file.Assessment.Pieces is [var first, ..] ? first.Id : "e0", "Wrong"),
            3 => Weigh.Look(file, Office.Officer, new Screened("assessed", [$"l@{seed % 2}"], [], [], [])),
            4 => office.Propose(office.Draft(Item(1, seed), Item(2, seed / 3)), seed % 2 == 0 ? Eyes.Two : Eyes.Four, seed % 3 == 0),
            5 => Countersign.Of(file, seed % 2 == 0 ? Office.Officer : Office.Second, office.Law, null, office.Today),
            6 => Countersign.SendBack(file, Office.Second, "Again."),
            7 => office.Propose(office.Draft(Office.Granted(1), Office.Granted(2)), Eyes.Two, true),
            _ => Weigh.Ground(file, Office.Officer, office.Law, true, "Please.", []),
        };
        if (ruling is Ruling.Yes yes)
        {
            office.Put(Office.Officer, yes.Facts);
        }

        ItemDecision Item(int number, int chance) =>
            (chance % 3) switch
            {
                0 => Office.Granted(number),
                1 => Office.Refused(number, "g-use", "g-risk"),
                _ => new ItemDecision(number, Outcome.NotNeeded, default, []),
            };
    }
}
