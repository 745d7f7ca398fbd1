using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace Interdict.Lists_Tests;

public sealed class ComparisonTests
{
    [Fact]
    public void A_list_compared_with_itself_in_any_order_is_the_same() =>
        Prop.ForAll(Lists(), list => ListComparison.Between(list, [.. list.Reverse()]).IsEmpty).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_added_one_way_is_removed_the_other_way() =>
        Prop.ForAll(
                Lists(),
                Lists(),
                (one, other) =>
                {
                    var there = ListComparison.Between(one, other);
                    var back = ListComparison.Between(other, one);
                    return Names(there.Added).SequenceEqual(Names(back.Removed))
                        && Names(there.Removed).SequenceEqual(Names(back.Added))
                        && there.Changed.Length == back.Changed.Length;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_earlier_list_with_the_changes_applied_is_the_later_list() =>
        Prop.ForAll(
                Lists(),
                Lists(),
                (before, after) =>
                {
                    var changes = ListComparison.Between(before, after);
                    var applied = before
                        .Where(party => !changes.Removed.Any(gone => ReferenceEquals(gone, party)))
                        .Select(party => changes.Changed.FirstOrDefault(change => ReferenceEquals(change.Before, party))?.After ?? party)
                        .Concat(changes.Added)
                        .ToImmutableArray();
                    return ListComparison.Between(applied, after).IsEmpty;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_the_records_changes_nothing_in_the_result() =>
        Prop.ForAll(
                Lists(),
                Lists(),
                (before, after) => Told(ListComparison.Between(before, after)) == Told(ListComparison.Between([.. before.Reverse()], [.. after.Reverse()]))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_says_which_field_and_what_was_before_and_after()
    {
        var before = Party("1", "Ada Example") with { Countries = ["QM"], Remarks = "old" };
        var after = before with { Names = [.. before.Names, new ListedName("A. Example", NameKind.WeakAlias)], Countries = ["XV", "QM"], Remarks = "" };
        var change = ListComparison.Between([before], [after]).Changed.Single();
        Assert.Equal(["other names", "countries", "remarks"], change.Fields.Select(field => field.Name));
        Assert.Equal(["A. Example (weak alias)"], change.Fields[0].New);
        Assert.Equal((0, "XV"), (change.Fields[1].Gone.Length, change.Fields[1].New.Single()));
        Assert.Equal(("old", 0), (change.Fields[2].Gone.Single(), change.Fields[2].New.Length));
    }

    [Fact]
    public void Another_main_name_is_a_change_even_when_all_names_are_the_same()
    {
        var before = Party("1", "Ada Example", "Adah Example");
        var after = Party("1", "Adah Example", "Ada Example");
        Assert.Equal(["name", "other names"], ListComparison.Between([before], [after]).Changed.Single().Fields.Select(field => field.Name));
    }

    static Arbitrary<ImmutableArray<ListedParty>> Lists() =>
        Gen.Choose(0, 8)
            .SelectMany(id => Gen.Choose(0, 2), (id, shape) => Party($"{id}", $"Name {id % 3}", $"Alias {shape}") with { Remarks = shape == 1 ? "said" : "" })
            .ListOf()
            .Select(parties => parties.DistinctBy(party => party.Id).ToImmutableArray())
            .ToArbitrary();

    static ListedParty Party(string id, params string[] names) =>
        new(id, PartyKind.Person, [.. names.Select((name, at) => new ListedName(name, at == 0 ? NameKind.Main : NameKind.Alias))], [], [], [], []);

    static IEnumerable<string> Names(IEnumerable<ListedParty> parties) => parties.Select(party => $"{party.Id} {party.Name}");

    static string Told(ListComparison changes) =>
        string.Join('|', Names(changes.Added).Concat(["/"]).Concat(Names(changes.Removed)).Concat(["/"]).Concat(changes.Changed.Select(change => change.Id)));
}
