using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.WritingOff.Given;

namespace Interdict.Licensing_Tests.WritingOff;

public sealed class ActTests
{
    static Quantity Left(AuthorisationFile file) => file.Ledger.Left(file.Items[0]);

    static Quantity Pieces(long pieces) => Quantity.Of(pieces, "piece");

    [Fact]
    public void What_is_reserved_is_taken_from_what_is_left_and_released_gives_it_back()
    {
        var reserved = Granted.After(Granted.Reserve(Asked));
        Assert.Equal(Pieces(60), Left(reserved));
        var released = reserved.After(Acts.Release(reserved, Asked.Line));
        Assert.Equal(Pieces(100), Left(released));
        Assert.Equal(LineState.Released, released.Ledger.Of(Asked.Line)!.State);
    }

    [Fact]
    public void Less_than_was_reserved_is_written_off_and_the_rest_is_free()
    {
        var reserved = Granted.After(Granted.Reserve(Asked));
        var cleared = reserved.After(reserved.Consume(Asked with { Quantity = Pieces(25) }));
        Assert.Equal(Pieces(75), Left(cleared));
    }

    [Fact]
    public void More_than_was_reserved_is_refused_even_when_it_is_left()
    {
        var reserved = Granted.After(Granted.Reserve(Asked));
        Assert.Equal(["more-than-reserved"], reserved.Consume(Asked with { Quantity = Pieces(41) }).Codes());
    }

    [Fact]
    public void Goods_may_be_written_off_without_a_reservation() => Assert.Equal(Pieces(60), Left(Granted.After(Granted.Consume(Asked))));

    [Fact]
    public void The_same_line_with_the_same_content_changes_nothing_and_with_other_content_is_refused_naming_both()
    {
        var cleared = Granted.After(Granted.Consume(Asked));
        Assert.Empty(cleared.Consume(Asked).Facts());
        var ruling = cleared.Consume(Asked with { Quantity = Pieces(39) });
        Assert.Equal(["declared-otherwise"], ruling.Codes());
        var says = ((Licensing.Ruling.No)ruling).Refusals[0].ToString();
        Assert.Contains("40 piece", says, StringComparison.Ordinal);
        Assert.Contains("39 piece", says, StringComparison.Ordinal);
    }

    [Fact]
    public void A_late_repetition_of_the_reservation_changes_nothing_after_clearance()
    {
        var reserved = Granted.After(Granted.Reserve(Asked));
        var cleared = reserved.After(reserved.Consume(Asked with { Quantity = Pieces(25) }));
        Assert.Empty(cleared.Reserve(Asked).Facts());
        Assert.Equal(["declared-otherwise"], cleared.Reserve(Asked with { Quantity = Pieces(1) }).Codes());
    }

    [Fact]
    public void What_was_written_off_is_only_corrected()
    {
        var cleared = Granted.After(Granted.Consume(Asked));
        Assert.Equal(["cleared-already"], Acts.Release(cleared, Asked.Line).Codes());
        var less = cleared.After(Acts.Correct(cleared, Asked.Line, Pieces(10)));
        Assert.Equal(Pieces(90), Left(less));
        var more = less.After(Acts.Correct(less, Asked.Line, Pieces(100)));
        Assert.Equal(Pieces(0), Left(more));
        Assert.Equal(["quantity-short"], Acts.Correct(more, Asked.Line, Pieces(101)).Codes());
        Assert.Empty(Acts.Correct(more, Asked.Line, Pieces(100)).Facts());
    }

    [Fact]
    public void A_declaration_withdrawn_after_clearance_gives_everything_back_and_is_not_written_off_again()
    {
        var cleared = Granted.After(Granted.Consume(Asked));
        var withdrawn = cleared.After(Acts.Correct(cleared, Asked.Line, Pieces(0)));
        Assert.Equal(LineState.Withdrawn, withdrawn.Ledger.Of(Asked.Line)!.State);
        Assert.Equal(Pieces(100), Left(withdrawn));
        Assert.Empty(withdrawn.Consume(Asked).Facts());
    }

    [Fact]
    public void Nothing_is_released_or_corrected_that_is_not_there()
    {
        Assert.Equal(["nothing-kept"], Acts.Release(Granted, Asked.Line).Codes());
        Assert.Equal(["nothing-kept"], Acts.Correct(Granted, Asked.Line, Pieces(1)).Codes());
    }

    [Fact]
    public void A_paper_is_entered_with_its_day_and_whoever_answers_for_it_even_after_the_authorisation_was_revoked()
    {
        var entry = new EnteredByHand(new DeclaredLine("PAPER-7", 1), 1, Pieces(5), new DateOnly(2026, 2, 1), "QN002", "Ada Example");
        var entered = Granted.And(new Revoked()).After(Acts.Enter(Granted.And(new Revoked()), entry, Today));
        Assert.Equal(Pieces(95), Left(entered));
        Assert.Empty(Acts.Enter(entered, entry, Today).Facts());
        Assert.Equal(["declared-otherwise"], Acts.Enter(entered, entry with { Quantity = Pieces(6) }, Today).Codes());
        Assert.Equal(["entered-by-hand"], Acts.Release(entered, entry.Line).Codes());
    }

    [Fact]
    public void A_paper_without_anybody_who_answers_or_from_another_time_is_refused_with_every_reason()
    {
        var entry = new EnteredByHand(new DeclaredLine("", 0), 9, Pieces(5), new DateOnly(2027, 2, 1), "", "");
        string[] expected = ["declaration-not-said", "office-not-said", "responsible-not-said", "accepted-later", "expired", "item-unknown"];
        Assert.Equal(expected, Acts.Enter(Granted, entry, Today).Codes());
    }

    [Fact]
    public void Every_state_and_every_movement_has_its_place_in_the_table()
    {
        foreach (var state in Enum.GetValues<LineState>().Cast<LineState?>().Prepend(null))
        {
            foreach (var movement in Enum.GetValues<Movement>())
            {
                Assert.True(Enum.IsDefined(Movements.Of(state, movement)));
            }
        }
    }

    [Fact]
    public void A_line_belongs_to_the_administration_that_claimed_it_until_it_was_given_back()
    {
        var (ours, theirs) = (new Actor("a", Role.Customs, "customs-1"), new Actor("b", Role.Customs, "customs-2"));
        AuthorisationFile By(AuthorisationFile file, Actor by, Licensing.Fact fact) =>
            file.After(new Licensing.Paper(file.Id, file.Version + 1, DateTimeOffset.UnixEpoch, by, "", fact));

        var cleared = By(Granted, ours, Granted.Consume(Asked).Facts()[0]);
        Assert.Null(Acts.OfAnother(cleared, Asked.Line, ours));
        Assert.Equal("line-of-another", Acts.OfAnother(cleared, Asked.Line, theirs)!.Code);
        // A correction by its own administration leaves it where it is.
        cleared = By(cleared, ours, new Corrected(Asked.Line, Pieces(10)));
        Assert.NotNull(Acts.OfAnother(cleared, Asked.Line, theirs));

        var free = By(By(Granted, ours, Granted.Reserve(Asked).Facts()[0]), ours, new Unreserved(Asked.Line));
        Assert.Null(Acts.OfAnother(free, Asked.Line, theirs));
    }

    [Theory]
    [InlineData("26qn1")]
    [InlineData(" 26 QN 1")]
    public void The_same_number_typed_otherwise_is_the_same_line(string typed) => Assert.Equal(Asked.Line, DeclaredLine.Of(typed, 1));
}
