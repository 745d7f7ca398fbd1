using System.Collections.Immutable;
using Interdict.Licensing.Authorising;
using Interdict.Vocabulary;

namespace Interdict.Licensing.WritingOff;

/// <summary>What one line of a declaration holds of an authorisation.</summary>
/// <param name="Item">The item of the authorisation.</param>
/// <param name="Reserved">How much is kept for it.</param>
/// <param name="WrittenOff">How much was written off.</param>
/// <param name="Accepted">The day the declaration was accepted.</param>
/// <param name="Office">The customs office.</param>
/// <param name="State">What it is now.</param>
/// <param name="At">When it last changed.</param>
public sealed record LedgerLine(int Item, Quantity Reserved, Quantity WrittenOff, DateOnly Accepted, string Office, LineState State, DateTimeOffset At);

/// <summary>What a line of the ledger is.</summary>
public enum LineState : byte
{
    /// <summary>Kept for a declaration.</summary>
    Reserved,

    /// <summary>Written off.</summary>
    WrittenOff,

    /// <summary>Given back.</summary>
    Released,

    /// <summary>Entered by hand.</summary>
    ByHand,
}

/// <summary>What was reserved and written off, by the line of the declaration.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Used">What is reserved or written off of each item, in thousandths of its unit.</param>
public sealed record Ledger(ImmutableDictionary<DeclaredLine, LedgerLine> Lines, ImmutableSortedDictionary<int, long> Used)
{
    /// <summary>Nothing written off yet.</summary>
    public static Ledger Empty { get; } = new(ImmutableDictionary<DeclaredLine, LedgerLine>.Empty, ImmutableSortedDictionary<int, long>.Empty);

    /// <summary>What is left of an item.</summary>
    public Quantity Left(AuthorisedItem item) => item.Quantity with { Thousandths = item.Quantity.Thousandths - Used.GetValueOrDefault(item.Number) };

    /// <summary>True when nothing is left of any item and nothing is still reserved.</summary>
    public bool IsExhausted(ImmutableArray<AuthorisedItem> items) =>
        !items.IsEmpty && items.All(item => Left(item).Thousandths <= 0) && !Lines.Values.Any(line => line.State == LineState.Reserved);

    /// <summary>This ledger after one more fact.</summary>
    public Ledger After(Paper paper) =>
        paper.Says switch
        {
            Reserved kept => Put(
                kept.Line,
                new LedgerLine(kept.Item, kept.Quantity, kept.Quantity.None, kept.Accepted, kept.Office, LineState.Reserved, paper.At)
            ),
            WrittenOff off => Put(
                off.Line,
                new LedgerLine(off.Item, off.Quantity.None, off.Quantity, off.Accepted, off.Office, LineState.WrittenOff, paper.At)
            ),
            Unreserved free when Lines.TryGetValue(free.Line, out var line) => Put(
                free.Line,
                line with
                {
                    Reserved = line.Reserved.None,
                    State = LineState.Released,
                    At = paper.At,
                }
            ),
            Corrected corrected when Lines.TryGetValue(corrected.Line, out var line) => Put(
                corrected.Line,
                line with
                {
                    WrittenOff = corrected.Quantity,
                    At = paper.At,
                }
            ),
            EnteredByHand hand => Put(
                hand.Line,
                new LedgerLine(hand.Item, hand.Quantity.None, hand.Quantity, hand.On, hand.Office, LineState.ByHand, paper.At)
            ),
            _ => this,
        };

    // The sum is kept beside the lines, so that one more write-off costs the same after ten thousand.
    Ledger Put(DeclaredLine key, LedgerLine line)
    {
        var before = Lines.TryGetValue(key, out var old) ? old.Reserved.Thousandths + old.WrittenOff.Thousandths : 0;
        var now = line.Reserved.Thousandths + line.WrittenOff.Thousandths;
        return new Ledger(Lines.SetItem(key, line), Used.SetItem(line.Item, Used.GetValueOrDefault(line.Item) - before + now));
    }
}
