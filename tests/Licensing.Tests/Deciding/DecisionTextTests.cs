using Interdict.Licensing.Assessing;
using Interdict.Licensing.Deciding;
using Interdict.Licensing_Tests.Assessing;
using Interdict.Vocabulary;

namespace Interdict.Licensing_Tests.Deciding;

public sealed class DecisionTextTests
{
    [Fact]
    public void The_text_follows_from_the_assessment()
    {
        var office = Office.With();
        office.Ready();
        office.Do(Collect.Quote(office.File, Office.Officer, office.Law, "use", Office.Source("papers", "Contract of Example Works"), office.Today));
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "use", Concern.Met, "The quantity fits the school.", [1], ""));
        office.Do(Collect.Quote(office.File, Office.Officer, office.Law, "risk", Office.Source("society", "Watch Example", true), office.Today));
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.ReasonableGrounds, "Misuse of goods 2 is documented.", [2], ""));
        var draft = office.Draft(Office.Granted(1, 60), Office.Refused(2, "g-risk")) with
        {
            Conditions = [new Condition("c1", "Only for training.", "A report of the school", new DateOnly(2030, 9, 1), [1])],
        };

        var text = DecisionText.Of(office.File, draft, office.Law, office.Today, new Spelling(place => place.ToUpperInvariant()));

        Assert.Equal(Expected, Sentence.Text(text, one => one.ToString()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_name_and_the_words_of_a_protected_source_are_left_out()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(Collect.Quote(office.File, Office.Officer, office.Law, "risk", Office.Source("society", "Watch Example", true), office.Today));
        office.Do(Weigh.Of(office.File, Office.Officer, office.Law, "risk", Concern.ReasonableGrounds, "It is documented.", [], ""));

        var text = Sentence.Text(
            DecisionText.Of(office.File, office.Draft(Office.Refused(1, "g-risk")), office.Law, office.Today, new Spelling(place => place)),
            one => one.ToString()
        );
        Assert.DoesNotContain("Watch Example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lawfully", text, StringComparison.Ordinal);
        Assert.IsType<Licensing.Ruling.Yes>(office.Propose(office.Draft(Office.Refused(1, "g-risk")) with { Text = text }));
    }

    [Fact]
    public void What_an_officer_changed_in_the_text_is_seen_line_by_line()
    {
        var changes = TextChanges.Of("one\ntwo\nthree", "one\n2\nthree\nfour");

        Assert.Equal([(LineFate.Same, "one"), (LineFate.Removed, "two"), (LineFate.Added, "2"), (LineFate.Same, "three"), (LineFate.Added, "four")], changes);
    }

    [Fact]
    public void A_text_that_nobody_changed_has_no_changes() =>
        Assert.All(TextChanges.Of("a\nb\r\nc\n", "a\nb\nc"), one => Assert.Equal(LineFate.Same, one.Fate));

    const string Expected = """
        Decision on C-2030-000007
        Of 2030-04-01, under Article Q1.

        What was asked
        The application was handed in on 2030-04-01.
        Applicant: Example Works, QM.
        End-user: Police of Example Town, QN.
        Destination: QN.
        End-use as stated: Training of officers

        Item 1: Goods 1, 100 piece
        The goods fall under B:1 (Q1, B:1).
        The authorisation is granted for 60 piece of 100 piece.
        What of risk? (Article Q2)
        - Nothing speaks against it (risk).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Judgment of a court).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Finding of a body).
        What of look-back? (Article Q2)
        - Nothing speaks against it (look-back).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Judgment of a court).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Finding of a body).
        What of use? (Article Q2)
        - The quantity fits the school.
        - Contract of Example Works, 2029-05-06: "The police of Example Town used sprays lawfully." (Paper of the case).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Judgment of a court).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Finding of a body).

        Item 2: Goods 2, 100 piece
        The goods fall under B:1 (Q1, B:1).
        The authorisation is refused.
        Reason: There are reasonable grounds to believe that the goods are misused. (Article Q2)
        What of risk? (Article Q2)
        - Misuse of goods 2 is documented.
        - A source whose identity is protected, 2029-05-06 (Report of civil society).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Judgment of a court).
        - Nothing was found in Library of judgments, searched on 2030-04-01 (Finding of a body).

        Validity
        From 2030-04-01 to 2030-10-01.

        Conditions
        1. Only for training. (items 1)
        - To be shown by 2030-09-01: A report of the school
        """;
}
