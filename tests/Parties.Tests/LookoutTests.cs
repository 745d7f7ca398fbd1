using Interdict.Parties;
using Interdict.Vocabulary;

namespace Interdict.Parties_Tests;

public sealed class LookoutTests
{
    static readonly Lookout lookout = Listed.Lookout(
        Listed.Party("1", "Ada Beispielmann"),
        Listed.Party("2", "Zorvimex Trading House", PartyKind.Organisation) with
        {
            Names = [new("Zorvimex Trading House", NameKind.Main), new("Quandrel Goods", NameKind.Former)],
        },
        Listed.Party("3", "Zorvimex Star", PartyKind.Vessel),
        Listed.Party("4", "Beispielmann Ada", PartyKind.Unknown)
    );

    [Fact]
    public void A_record_is_found_by_any_of_its_names_and_the_nearest_is_shown()
    {
        var hit = Assert.Single(lookout.Look("Quandrel Goods"));
        Assert.Equal(("2", "Quandrel Goods", 1.0), (hit.Listed.Id, hit.Name, hit.Similarity));
        Assert.Equal("own@0123456789ab", hit.List.Version);
        Assert.Equal(["same", "same"], hit.Because.Select(met => met.How));
    }

    [Fact]
    public void A_person_is_no_company_where_both_kinds_are_known()
    {
        Assert.Equal(["1", "4"], lookout.Look("Ada Beispielmann", PartyKind.Person).Ids().Order());
        Assert.Equal(["4"], lookout.Look("Ada Beispielmann", PartyKind.Organisation).Ids());
        Assert.Equal(["1", "4"], lookout.Look("Ada Beispielmann").Ids().Order());
    }

    [Fact]
    public void A_vessel_may_be_declared_as_a_company() => Assert.Contains("3", lookout.Look("Zorvimex Star", PartyKind.Organisation).Ids());

    [Fact]
    public void A_stranger_is_nobody_on_the_list() => Assert.Empty(lookout.Look("Unrelated Bakery"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("§ %")]
    [InlineData("\uD800\u202E")]
    public void A_party_without_a_name_is_nobody_on_the_list(string name) => Assert.Empty(lookout.Look(name));

    [Fact]
    public void A_watch_without_lists_finds_nobody() => Assert.Empty(Watch.Nobody.NewLookout().Look("Ada Beispielmann"));

    [Fact]
    public void A_name_under_many_ids_is_a_hit_for_each_record_up_to_the_most()
    {
        var many = Listed.Lookout([.. Enumerable.Range(10, 30).Select(id => Listed.Party($"{id}", "Ada Beispielmann"))]);
        Assert.Equal(Enumerable.Range(10, Lookout.Most).Select(id => $"{id}"), many.Look("Ada Beispielmann").Ids());
        var party = new DeclaredParty("consignee", "Ada Beispielmann");
        Assert.Equal(30, many.Look(party, top: 1_000).Length);
        Assert.Equal(30, many.Look(party, top: int.MaxValue).Length);
        Assert.Equal(["10"], many.Look(party, top: 1).Ids());
    }

    [Fact]
    public void Of_a_name_under_many_ids_the_record_whose_birth_date_agrees_comes_first()
    {
        var many = Listed.Lookout([
            .. Enumerable.Range(10, 60).Select(id => Listed.Party($"{id}", "Ada Beispielmann") with { BirthDates = [$"{1900 + id}-03-04"] }),
        ]);
        var hits = many.Look(new DeclaredParty("consignee", "Ada Beispielmann", BirthDate: "1968-03-04"), top: 3);
        Assert.Equal("68", hits[0].Listed.Id);
    }

    [Fact]
    public void What_was_looked_for_before_changes_nothing()
    {
        var first = lookout.Look("Ada Beispielman");
        lookout.Look(new DeclaredParty("carrier", "Zorvimex", Country: "QM", Address: "1 Example Street"));
        Assert.Equal(first.Select(hit => (hit.Listed.Id, hit.Score)), lookout.Look("Ada Beispielman").Select(hit => (hit.Listed.Id, hit.Score)));
    }
}
