using Interdict.Licensing.Assessing;
using Interdict.Licensing.Cases;
using Interdict.Licensing.Deciding;

namespace Interdict.Licensing_Tests.Assessing;

public sealed class LookBackTests
{
    static readonly PastRefusal before = new(
        "C-2029-000001",
        new DateOnly(2029, 1, 2),
        CaseKind.Export,
        "qn",
        [(PartyRole.EndUser, "POLICE OF EXAMPLE TOWN", "qn")],
        ["goods"]
    );

    [Fact]
    public void The_same_entry_party_and_destination_within_the_time_is_essentially_identical()
    {
        var found = Assert.Single(Look(before));

        Assert.True(found.IsIdentical);
        Assert.Equal(
            ["the same entry: B:1 (item 1)", "Police of Example Town and POLICE OF EXAMPLE TOWN: names alike to 100 of 100", "the same destination"],
            found.Because.Select(one => one.Text)
        );
    }

    [Fact]
    public void Another_destination_is_alike_and_not_identical() => Assert.False(Assert.Single(Look(before with { To = "qz" })).IsIdentical);

    [Fact]
    public void Other_goods_another_party_or_an_old_refusal_are_not_shown()
    {
        Assert.Empty(Look(before with { Slugs = ["other"] }));
        Assert.Empty(Look(before with { Parties = [(PartyRole.EndUser, "Museum of Example", "qn")] }));
        Assert.Empty(Look(before with { On = new DateOnly(2026, 1, 2) }));
    }

    [Fact]
    public void A_case_that_refused_something_counts_later_by_what_it_refused()
    {
        var office = Office.With().Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1), Office.Refused(2, "g-use")), Eyes.Two));

        var past = LookBack.Of(office.File)!;
        Assert.Equal(["goods"], past.Slugs);
        Assert.Equal("Police of Example Town", Assert.Single(past.Parties).Name.Text);
    }

    [Fact]
    public void A_case_that_refused_nothing_does_not_count()
    {
        var office = Office.With(items: 1).Ready();
        office.Do(office.Propose(office.Draft(Office.Granted(1)), Eyes.Two));

        Assert.Null(LookBack.Of(office.File));
    }

    static EarlierRefusal[] Look(PastRefusal past)
    {
        var office = Office.With(items: 1);
        return
        [
            .. LookBack.Of(
                office.File.Application.Told,
                [.. office.Law.Items.Select(item => item.Found)],
                [past],
                new DateOnly(2027, 4, 1),
                (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? 100 : 10
            ),
        ];
    }
}
