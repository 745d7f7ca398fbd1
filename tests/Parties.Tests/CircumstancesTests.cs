using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Parties_Tests;

/// <summary>What besides the name speaks for or against a likeness.</summary>
public sealed class CircumstancesTests
{
    static readonly Lookout lookout = Listed.Lookout(
        Listed.Party("1", "Ada Beispielmann") with
        {
            BirthDates = ["1970-05-06", "1971"],
            Countries = ["QM", "QN"],
            Addresses = ["12 Invented Harbour Road, Example Town"],
            Identifiers = ["passport:QM 123-4567"],
        }
    );

    static readonly DeclaredParty ada = new("consignee", "Ada Beispielman");
    static readonly double alone = lookout.Score(ada);

    static string Evidence(DeclaredParty party) => Assert.Single(lookout.Look(party, 0).Single().Evidence);

    [Theory]
    [InlineData("qm1234567")]
    [InlineData("QM 123 4567")]
    [InlineData("passport: QM-123-4567")]
    public void A_number_on_the_list_is_a_hit_even_when_the_name_differs(string number)
    {
        var hit = Assert.Single(lookout.Look(new DeclaredParty("consignee", "Unrelated Bakery", Identifier: number)));
        Assert.Equal("1", hit.Listed.Id);
        Assert.True(hit.Score > 0.99);
        Assert.True(hit.Similarity < Listed.Threshold);
        Assert.Equal([$"The number {number} is on the list too: passport:QM 123-4567."], hit.Evidence);
        Assert.Single(lookout.Look(new DeclaredParty("consignee", "", Identifier: number)));
    }

    [Theory]
    [InlineData("QM1234568")]
    [InlineData("4567")]
    [InlineData("---")]
    public void Another_number_or_one_too_short_to_say_much_is_no_hit(string number)
    {
        Assert.Empty(lookout.Look(new DeclaredParty("consignee", "Unrelated Bakery", Identifier: number)));
        Assert.Equal(alone, lookout.Score(ada with { Identifier = number }));
    }

    [Fact]
    public void A_number_and_a_name_give_one_hit() =>
        Assert.Single(lookout.Look(ada with { Identifier = "QM1234567", Country = "QM", BirthDate = "1970-05-06" }));

    [Fact]
    public void A_date_of_birth_that_agrees_raises_and_one_that_differs_lowers()
    {
        var day = lookout.Score(ada with { BirthDate = "1970-05-06" });
        var year = lookout.Score(ada with { BirthDate = "1971-01-01" });
        var other = lookout.Score(ada with { BirthDate = "1950" });
        Assert.True(day > year && year > alone && alone > other, $"{day} {year} {alone} {other}");
        Assert.Equal("The date of birth 1970-05-06 agrees.", Evidence(ada with { BirthDate = "1970-05-06" }));
        Assert.Equal("The year of birth agrees: the list has 1970-05-06, 1971.", Evidence(ada with { BirthDate = "1971" }));
        Assert.Equal("The list gives 1970-05-06, 1971 as date of birth; declared is 1950.", Evidence(ada with { BirthDate = "1950" }));
    }

    [Theory]
    [InlineData("1969")]
    [InlineData("1972-12-31")]
    [InlineData("70")]
    [InlineData("soon")]
    public void A_year_beside_the_listed_ones_or_one_that_cannot_be_read_says_nothing(string date) =>
        Assert.Equal(alone, lookout.Score(ada with { BirthDate = date }));

    [Fact]
    public void A_country_that_agrees_raises_and_another_lowers()
    {
        Assert.True(lookout.Score(ada with { Country = "qn" }) > alone);
        Assert.True(lookout.Score(ada with { Country = "QX" }) < alone);
        Assert.Equal("The country qn agrees.", Evidence(ada with { Country = "qn" }));
        Assert.Equal("The list names QM, QN; declared is QX.", Evidence(ada with { Country = "QX" }));
    }

    [Fact]
    public void An_address_like_a_listed_one_raises_and_another_says_nothing()
    {
        var like = ada with { Address = "Invented Harbour Road 12, Example Town" };
        Assert.True(lookout.Score(like) > alone);
        Assert.Equal("The address is like one on the list: 12 Invented Harbour Road, Example Town.", Evidence(like));
        Assert.Equal(alone, lookout.Score(ada with { Address = "7 Other Lane, Elsewhere" }));
    }

    [Fact]
    public void Circumstances_alone_make_nobody_a_hit() =>
        Assert.Empty(
            lookout.Look(
                new DeclaredParty("consignee", "Unrelated Bakery", Country: "QM", BirthDate: "1970-05-06", Address: "12 Invented Harbour Road, Example Town")
            )
        );

    [Fact]
    public void Circumstances_that_differ_can_take_a_weak_likeness_below_the_threshold()
    {
        var weak = Listed.Lookout(Listed.Party("1", "Ada Beispielmann", PartyKind.Unknown) with { BirthDates = ["1970"] });
        var party = new DeclaredParty("consignee", "Ada Beispielmann");
        var score = weak.Score(party);
        Assert.True(weak.Score(party with { BirthDate = "1920" }) < score);
        Assert.Empty(weak.Look(party with { BirthDate = "1920" }, score));
        Assert.Single(weak.Look(party, score));
    }
}
