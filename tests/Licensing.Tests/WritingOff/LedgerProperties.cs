using FsCheck;
using FsCheck.Fluent;
using Interdict.Licensing;
using Interdict.Licensing.Authorising;
using Interdict.Licensing.WritingOff;
using Interdict.Vocabulary;
using static Interdict.Licensing_Tests.WritingOff.Given;

namespace Interdict.Licensing_Tests.WritingOff;

/// <summary>Whatever customs offices send, in whatever order: the ledger stays right.</summary>
public sealed class LedgerProperties
{
    sealed record Sent(Movement Movement, int Line, int Item, long Thousandths, string Unit);

    static readonly Gen<Sent> sent =
        from movement in Gen.Elements(Enum.GetValues<Movement>())
        from line in Gen.Choose(1, 6)
        from item in Gen.Choose(1, 2)
        from pieces in Gen.Choose(0, 60)
        from part in Gen.Elements(0, 0, 0, 1, 500)
        from unit in Gen.Frequency((9, Gen.Constant("piece")), (1, Gen.Constant("kg")))
        select new Sent(movement, line, item, (pieces * 1000L) + part, unit);

    static Ruling Do(AuthorisationFile file, Sent sent)
    {
        var line = new DeclaredLine("26QN", sent.Line);
        var quantity = new Quantity(sent.Thousandths, sent.Unit);
        var claim = Asked with { Line = line, Item = sent.Item, Quantity = quantity };
        return sent.Movement switch
        {
            Movement.Reserve => file.Reserve(claim),
            Movement.Consume => file.Consume(claim),
            Movement.Release => Acts.Release(file, line),
            Movement.Correct => Acts.Correct(file, line, quantity),
            _ => Acts.Enter(file, new EnteredByHand(line, sent.Item, quantity, claim.Accepted, "QN001", "Ada Example"), Today),
        };
    }

    static AuthorisationFile Try(AuthorisationFile file, Sent sent) => Do(file, sent) is Ruling.Yes yes ? file.And(yes.Facts) : file;

    static void Always(Func<AuthorisationFile, Sent, AuthorisationFile, bool> holds) =>
        Prop.ForAll(
                sent.ListOf().ToArbitrary(),
                all =>
                {
                    var file = Granted;
                    foreach (var one in all)
                    {
                        var next = Try(file, one);
                        if (!holds(file, one, next))
                        {
                            return false;
                        }
                        file = next;
                    }
                    return true;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void No_item_ever_goes_below_nought() => Always((_, _, file) => file.Items.All(item => file.Ledger.Left(item).Thousandths >= 0));

    [Fact]
    public void What_is_used_is_the_sum_of_the_lines() =>
        Always(
            (_, _, file) =>
                file.Items.All(item =>
                    file.Ledger.Used.GetValueOrDefault(item.Number)
                    == file.Ledger.Lines.Values.Where(line => line.Item == item.Number).Sum(line => line.Reserved.Thousandths + line.WrittenOff.Thousandths)
                )
        );

    [Fact]
    public void No_line_ever_holds_less_than_nothing() =>
        Always((_, _, file) => file.Ledger.Lines.Values.All(line => line.Reserved.Thousandths >= 0 && line.WrittenOff.Thousandths >= 0));

    [Fact]
    public void What_was_done_and_is_sent_again_gives_the_same_answer_and_no_new_fact() =>
        Always((before, one, after) => Do(before, one) is Ruling.No || Do(after, one) is Ruling.Yes { Facts.IsEmpty: true });

    [Fact]
    public void What_was_refused_changes_nothing() => Always((before, one, after) => Do(before, one) is Ruling.Yes || ReferenceEquals(before, after));
}
