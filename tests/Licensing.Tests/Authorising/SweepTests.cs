using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.Cases;
using static Interdict.Licensing_Tests.Authorising.Given;

namespace Interdict.Licensing_Tests.Authorising;

/// <summary>The law of this checkout: Delegated Regulation (EU) 2025/928 applies from 20 August 2025 and has no transitional rule.</summary>
public sealed class SweepTests
{
    static readonly DateOnly before = new(2025, 6, 2);
    static readonly DateOnly after = new(2025, 8, 20);

    static Edition On(DateOnly day) => Edition.Of(Book, Given.Instrument.Id, day, day)!;

    static ImmutableArray<LawChange> Changes(string entry, DateOnly on)
    {
        var told = Told() with { Items = [Item(1, entry)] };
        var label = On(before).Entry(entry)?.Text.Label ?? "";
        var issued = Issued() with { Told = told, Items = [Issued().Items[0] with { Slug = entry, Label = label }] };
        return Sweep.Changes(AskedItem.Of(Book, FileOf(issued)), On(before), On(on));
    }

    [Theory]
    [InlineData("shackles", ChangeOfLaw.MayBeProhibited)]
    [InlineData("fixed-indoor-irritant", ChangeOfLaw.Prohibited)]
    [InlineData("area-irritant-equipment", ChangeOfLaw.MayBeProhibited)]
    public void Goods_that_the_act_of_2025_moved_are_found_from_the_day_it_applies(string entry, ChangeOfLaw how)
    {
        Assert.Empty(Changes(entry, after.AddDays(-1)));
        var change = Assert.Single(Changes(entry, after));
        Assert.Equal(how, change.How);
        Assert.Equal("authorisation-required", change.Was);
        Assert.StartsWith("II:", change.After, StringComparison.Ordinal);
        Assert.False(change.Confirmed);
    }

    [Theory]
    [InlineData("portable-shock-weapons")]
    [InlineData("oleoresin-capsicum")]
    [InlineData("pava")]
    public void Goods_that_stayed_are_not_found(string entry) => Assert.Empty(Changes(entry, after));

    [Fact]
    public void Every_entry_that_can_be_authorised_is_found_or_stays_and_nothing_is_found_before_the_day()
    {
        foreach (var entry in On(before).Listed.Select(listed => listed.Entry.Slug))
        {
            Assert.Empty(Changes(entry, after.AddDays(-1)));
        }
        var found = On(before).Listed.Select(listed => listed.Entry.Slug).Where(entry => !Changes(entry, after).IsEmpty).Order(StringComparer.Ordinal);
        Golden.Holds("moved-2025-08-20.txt", string.Join('\n', found.Select(entry => $"{entry}: {Changes(entry, after)[0].How}")) + "\n");
    }

    [Fact]
    public void A_hold_comes_once_and_after_it_is_lifted_the_same_change_holds_no_more()
    {
        var changes = Changes("shackles", after);
        var file = File();
        Assert.Equal("HeldByLaw", Sweep.Of(file, Today, "sha256:new", changes).Code());
        file = Fold(file, new HeldByLaw("sha256:new", Today, changes));
        Assert.Equal("", Sweep.Of(file, Today, "sha256:new", changes).Code());
        file = Fold(file, new HoldLifted());
        Assert.Equal("", Sweep.Of(file, Today, "sha256:newer", changes).Code());
        Assert.Equal("HeldByLaw", Sweep.Of(file, Today, "sha256:newer", [changes[0] with { Confirmed = true }]).Code());
    }

    [Fact]
    public void What_is_not_live_is_left_alone()
    {
        foreach (var end in new Fact[] { new Revoked(), new Annulled(), new Surrendered() })
        {
            Assert.Equal("", Sweep.Of(File(end), Today, "sha256:new", Changes("shackles", after)).Code());
        }
    }

    [Fact]
    public void An_open_case_is_marked_once()
    {
        var changes = Changes("shackles", after);
        Assert.Equal("ReexaminedByLaw", Sweep.OfCase([], Today, "sha256:new", changes).Code());
        Assert.Equal("", Sweep.OfCase(changes, Today, "sha256:new", changes).Code());
        Assert.Equal("", Sweep.OfCase([], Today, "sha256:new", []).Code());
    }

    [Fact]
    public void The_goods_of_a_case_are_asked_like_those_of_an_authorisation()
    {
        var file = Case(Told() with { Items = [Item(1, "shackles")] });
        var changes = Sweep.Changes(AskedItem.Of(Book, file, "export"), On(before), On(after));
        Assert.Equal(ChangeOfLaw.MayBeProhibited, Assert.Single(changes).How);
    }
}
