using Interdict.Law;

namespace Interdict.Law_Tests;

public sealed class ChangesTests
{
    static readonly LawBook book = TheLaw.Reading.Book;

    /// <summary>Every pair of neighbouring states of every instrument.</summary>
    public static TheoryData<string, DateOnly> Turns =>
        [.. book.Instruments.SelectMany(instrument => instrument.States.Skip(1).Select(day => (instrument.Id, day)))];

    [Theory]
    [MemberData(nameof(Turns))]
    public void Every_entry_that_came_or_went_is_told(string instrument, DateOnly day)
    {
        var (before, after) = Around(instrument, day);
        var changes = Changes.Between(before, after);
        var came = changes.Added.Concat(changes.Moved.Where(move => move.ChangesEntry).Select(move => move.After));
        Assert.Equal(Slugs(after).Except(Slugs(before)).Order(), came.Select(one => one.Entry.Slug).Order());
        Assert.Equal(Slugs(before).Except(Slugs(after)).Order(), changes.Removed.Select(one => one.Entry.Slug).Order());
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void Read_backwards_what_joined_has_left_and_what_came_has_gone(string instrument, DateOnly day)
    {
        var (before, after) = Around(instrument, day);
        var (there, back) = (Changes.Between(before, after), Changes.Between(after, before));
        Assert.Equal(there.Places.SelectMany(change => change.Joined), back.Places.SelectMany(change => change.Left));
        Assert.Equal(there.Codes.SelectMany(change => change.Added).Order(), back.Codes.SelectMany(change => change.Removed).Order());
        Assert.Equal(
            there.Rules.Where(rule => rule.Kind == "added").Select(rule => rule.Measure),
            back.Rules.Where(rule => rule.Kind == "removed").Select(rule => rule.Measure)
        );
        Assert.Equal(there.None, back.None);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void A_day_compared_with_itself_changes_nothing(string instrument, DateOnly day)
    {
        var (_, after) = Around(instrument, day);
        Assert.True(Changes.Between(after, after).None);
    }

    [Fact]
    public void Leg_irons_moved_from_authorisation_to_prohibition()
    {
        var (before, after) = Around(book.Instruments[0].Id, new DateOnly(2025, 8, 20));
        var changes = Changes.Between(before, after);
        var move = Assert.Single(changes.Moved, one => one.After.Entry.Slug == "leg-irons");
        Assert.True(move.ChangesAnnex);
        Assert.Equal((Effect.AuthorisationRequired, Effect.Prohibited), (changes.EffectBefore(move.Before), changes.EffectAfter(move.After)));
    }

    [Theory]
    [InlineData("II:2.9", "II:2.10")]
    [InlineData("II:2.10", "II:leg-irons")]
    [InlineData("II:1.1", "III:1.1")]
    public void The_numbers_of_a_list_are_compared_as_numbers(string first, string second)
    {
        Assert.True(string.CompareOrdinal(Labelled(first).Order, Labelled(second).Order) < 0);
    }

    static (Edition Before, Edition After) Around(string instrument, DateOnly day) =>
        (Edition.Of(book, instrument, day.AddDays(-1), day.AddDays(-1))!, Edition.Of(book, instrument, day, day)!);

    static IEnumerable<string> Slugs(Edition edition) => edition.Listed.Select(listed => listed.Entry.Slug);

    static Listed Labelled(string label)
    {
        var entry = book.Instruments[0].Entries[0];
        return new Listed(entry, entry.Editions[0] with { Label = label, Annex = label.Split(':')[0] });
    }
}
