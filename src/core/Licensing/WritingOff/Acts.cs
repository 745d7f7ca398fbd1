using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>The acts of customs on an authorisation. Each is decided on the file as it is at this moment and comes to facts or to reasons why not.</summary>
public static class Acts
{
    /// <summary>Every reason why a claim would be refused now; nothing is recorded.</summary>
    public static ImmutableArray<Refusal> Check(AuthorisationFile file, Claim claim, LawSays law, Func<string, string> fold, DateOnly today) =>
        Agreement.WhyNot(file, claim, law, fold, today);

    /// <summary>
    /// Why an administration has no say about a line; null when it has. A line belongs to the administration that claimed it: what one
    /// state wrote off, another one neither frees nor corrects. What was given back is nobody's.
    /// </summary>
    public static Refusal? OfAnother(AuthorisationFile file, DeclaredLine line, Actor by) =>
        file.Ledger.Of(line) is { Claimant.Length: > 0, State: not LineState.Released } own && own.Claimant != by.Body ? Refusals.OfAnother(line) : null;

    /// <summary>Keeps a quantity for a declaration.</summary>
    public static Ruling Reserve(AuthorisationFile file, Claim claim, LawSays law, Func<string, string> fold, DateOnly today) =>
        file.Ledger.Of(claim.Line) is var line && Movements.Of(line?.State, Movement.Reserve) is var turn && turn == Turn.Do
            ? Yes(Agreement.WhyNot(file, claim, law, fold, today), new Reserved(claim.Line, claim.Item, claim.Quantity, claim.Accepted, claim.Office))
        : turn == Turn.Again ? Same(claim, line!, line!.ReservedOnce)
        : Ruling.Not(Refusals.Stands(turn, claim.Line));

    /// <summary>Writes off on release, with or without a reservation before. Less than was reserved may be written off: the rest is free.</summary>
    public static Ruling Consume(AuthorisationFile file, Claim claim, LawSays law, Func<string, string> fold, DateOnly today)
    {
        var line = file.Ledger.Of(claim.Line);
        var turn = Movements.Of(line?.State, Movement.Consume);
        if (turn == Turn.Again)
        {
            return Same(claim, line!, line!.ClearedOnce);
        }
        if (turn != Turn.Do)
        {
            return Ruling.Not(Refusals.Stands(turn, claim.Line));
        }
        if (line is { State: LineState.Reserved })
        {
            if (line.Item != claim.Item || line.Accepted != claim.Accepted)
            {
                return Ruling.Not(Refusals.Otherwise(claim.Line, Told(line.Item, line.Reserved, line.Accepted), Told(claim)));
            }
            if (claim.Quantity.IsCountedAs(line.Reserved) && claim.Quantity.Thousandths > line.Reserved.Thousandths)
            {
                return Ruling.Not(Refusals.MoreThanReserved(claim.Quantity, line.Reserved));
            }
        }
        return Yes(Agreement.WhyNot(file, claim, law, fold, today), new WrittenOff(claim.Line, claim.Item, claim.Quantity, claim.Accepted, claim.Office));
    }

    /// <summary>Gives back what was kept, because the goods were not released.</summary>
    public static Ruling Release(AuthorisationFile file, DeclaredLine line) =>
        Movements.Of(file.Ledger.Of(line)?.State, Movement.Release) switch
        {
            Turn.Do => Ruling.Done(new Unreserved(line)),
            Turn.Again => Ruling.Done(),
            var turn => Ruling.Not(Refusals.Stands(turn, line)),
        };

    /// <summary>Sets a quantity right after clearance; nought takes the line out.</summary>
    public static Ruling Correct(AuthorisationFile file, DeclaredLine line, Quantity quantity)
    {
        var turn = Movements.Of(file.Ledger.Of(line)?.State, Movement.Correct);
        if (turn != Turn.Do)
        {
            return Ruling.Not(Refusals.Stands(turn, line));
        }
        var own = file.Ledger.Of(line)!;
        if (Agreement.ItemOf(file, own.Item) is not { } item)
        {
            return Ruling.Not(Refusals.NoItem(own.Item, string.Join(", ", file.Items.Select(one => one.Number))));
        }
        if (own.WrittenOff == quantity)
        {
            return Ruling.Done();
        }
        var isLess = quantity.IsCountedAs(own.WrittenOff) && quantity.Thousandths >= 0 && quantity.Thousandths < own.WrittenOff.Thousandths;
        return isLess ? Ruling.Done(new Corrected(line, quantity)) : Yes([.. Agreement.Amount(file, item, line, quantity)], new Corrected(line, quantity));
    }

    /// <summary>
    /// Enters what was deducted on paper or by another state. The goods are gone, so that neither the law nor a later revocation is asked; what
    /// was authorised, in which unit and for which days still counts.
    /// </summary>
    public static Ruling Enter(AuthorisationFile file, EnteredByHand entry, DateOnly today)
    {
        if (file.Issued is null)
        {
            return Ruling.Not(Refusals.NotIssued);
        }
        var line = file.Ledger.Of(entry.Line);
        var turn = Movements.Of(line?.State, Movement.Enter);
        if (turn == Turn.Again)
        {
            return line!.Item == entry.Item && line.ClearedOnce == entry.Quantity && line.Accepted == entry.On
                ? Ruling.Done()
                : Ruling.Not(
                    Refusals.Otherwise(
                        entry.Line,
                        Told(line.Item, line.ClearedOnce ?? line.WrittenOff, line.Accepted),
                        Told(entry.Item, entry.Quantity, entry.On)
                    )
                );
        }
        if (turn != Turn.Do)
        {
            return Ruling.Not(Refusals.Stands(turn, entry.Line));
        }
        ImmutableArray<Refusal> amount = Agreement.ItemOf(file, entry.Item) is { } item
            ? [.. Agreement.Amount(file, item, entry.Line, entry.Quantity)]
            : [Refusals.NoItem(entry.Item, string.Join(", ", file.Items.Select(one => one.Number)))];
        return Yes(
            [
                .. Agreement.Said(entry.Line, entry.Office),
                .. string.IsNullOrWhiteSpace(entry.Responsible.Text) ? [Refusals.NobodyResponsible] : Array.Empty<Refusal>(),
                .. entry.On > today ? [Refusals.Later(entry.On, today)] : Array.Empty<Refusal>(),
                .. Agreement.Within(file, entry.On),
                .. amount,
            ],
            entry
        );
    }

    /// <summary>The authority accepts differences for one line, in answer to an inquiry.</summary>
    public static Ruling Accept(AuthorisationFile file, DeclaredLine line, ImmutableArray<string> codes, string inquiry)
    {
        ImmutableArray<Refusal> wrong =
        [
            .. file.Issued is null ? [Refusals.NotIssued] : Array.Empty<Refusal>(),
            .. string.IsNullOrWhiteSpace(line.Declaration) || line.Item < 1 ? [Refusals.NoDeclaration] : Array.Empty<Refusal>(),
            .. codes.IsEmpty ? [Refusals.NothingToAccept] : Array.Empty<Refusal>(),
            .. codes.Where(code => !Agreement.Acceptable.Contains(code)).Select(Refusals.NotAcceptable),
        ];
        return Yes(wrong, new DifferenceAccepted(line, codes, inquiry));
    }

    static Ruling Yes(ImmutableArray<Refusal> wrong, Fact fact) => wrong.IsEmpty ? Ruling.Done(fact) : new Ruling.No(wrong);

    static Ruling Same(Claim claim, LedgerLine line, Quantity? once) =>
        line.Item == claim.Item && once == claim.Quantity && line.Accepted == claim.Accepted
            ? Ruling.Done()
            : Ruling.Not(Refusals.Otherwise(claim.Line, Told(line.Item, once ?? line.WrittenOff, line.Accepted), Told(claim)));

    static string Told(Claim claim) => Told(claim.Item, claim.Quantity, claim.Accepted);

    static string Told(int item, Quantity quantity, DateOnly accepted) => $"item {item}, {quantity}, accepted {IsoDay.Write(accepted)}";
}
