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
public sealed record LedgerLine(int Item, Quantity Reserved, Quantity WrittenOff, DateOnly Accepted, string Office, LineState State, DateTimeOffset At)
{
    /// <summary>How much was reserved, also after it was written off or given back; null when nothing was. A late repetition is known by it.</summary>
    public Quantity? ReservedOnce { get; init; }

    /// <summary>The administration that claimed it; empty when nobody said so.</summary>
    public string Claimant { get; init; } = "";

    /// <summary>How much was written off or entered at first, also after a correction; null before.</summary>
    public Quantity? ClearedOnce { get; init; }
}

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

    /// <summary>Cleared once, and taken out again after clearance.</summary>
    Withdrawn,
}

/// <summary>What was reserved and written off, by the line of the declaration.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Used">What is reserved or written off of each item, in thousandths of its unit.</param>
public sealed record Ledger(ImmutableDictionary<DeclaredLine, LedgerLine> Lines, ImmutableSortedDictionary<int, long> Used)
{
    /// <summary>Nothing written off yet.</summary>
    public static Ledger Empty { get; } = new(ImmutableDictionary<DeclaredLine, LedgerLine>.Empty, ImmutableSortedDictionary<int, long>.Empty);

    /// <summary>Differences that the authority accepted, by the line for which it did.</summary>
    public ImmutableDictionary<DeclaredLine, ImmutableArray<string>> Accepted { get; init; } = ImmutableDictionary<DeclaredLine, ImmutableArray<string>>.Empty;

    /// <summary>The line of a declaration; null when nothing is known of it.</summary>
    public LedgerLine? Of(DeclaredLine line) => Lines.GetValueOrDefault(line);

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
                {
                    ReservedOnce = kept.Quantity,
                    Claimant = paper.By.Body,
                }
            ),
            WrittenOff off => Put(
                off.Line,
                new LedgerLine(off.Item, off.Quantity.None, off.Quantity, off.Accepted, off.Office, LineState.WrittenOff, paper.At)
                {
                    ReservedOnce = Of(off.Line)?.ReservedOnce,
                    ClearedOnce = off.Quantity,
                    Claimant = paper.By.Body,
                }
            ),
            Unreserved free when Of(free.Line) is { } line => Put(
                free.Line,
                line with
                {
                    Reserved = line.Reserved.None,
                    State = LineState.Released,
                    At = paper.At,
                }
            ),
            Corrected corrected when Of(corrected.Line) is { } line => Put(
                corrected.Line,
                line with
                {
                    WrittenOff = corrected.Quantity,
                    State = StateAfter(line.State, corrected.Quantity),
                    At = paper.At,
                }
            ),
            EnteredByHand hand => Put(
                hand.Line,
                new LedgerLine(hand.Item, hand.Quantity.None, hand.Quantity, hand.On, hand.Office, LineState.ByHand, paper.At)
                {
                    ClearedOnce = hand.Quantity,
                    Claimant = paper.By.Body,
                }
            ),
            DifferenceAccepted accepted => this with { Accepted = Accepted.SetItem(accepted.Line, accepted.Codes) },
            _ => this,
        };

    static LineState StateAfter(LineState before, Quantity quantity) =>
        quantity.Thousandths == 0 ? LineState.Withdrawn
        : before == LineState.Withdrawn ? LineState.WrittenOff
        : before;

    // The sum is kept beside the lines, so that one more write-off costs the same after ten thousand.
    Ledger Put(DeclaredLine key, LedgerLine line)
    {
        var used = Used;
        if (Of(key) is { } old)
        {
            used = used.SetItem(old.Item, used.GetValueOrDefault(old.Item) - old.Reserved.Thousandths - old.WrittenOff.Thousandths);
        }
        return this with
        {
            Lines = Lines.SetItem(key, line),
            Used = used.SetItem(line.Item, used.GetValueOrDefault(line.Item) + line.Reserved.Thousandths + line.WrittenOff.Thousandths),
        };
    }
}
