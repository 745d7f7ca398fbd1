namespace Interdict.Licensing.WritingOff;

/// <summary>What customs does with a line of a declaration.</summary>
public enum Movement : byte
{
    /// <summary>Keep a quantity for it.</summary>
    Reserve,

    /// <summary>Write off, because the goods are released.</summary>
    Consume,

    /// <summary>Give back what was kept, because they are not.</summary>
    Release,

    /// <summary>Set the quantity right after clearance, or take the line out.</summary>
    Correct,

    /// <summary>Enter what was deducted on paper or by another state.</summary>
    Enter,
}

/// <summary>What a movement comes to in the state in which a line is.</summary>
public enum Turn : byte
{
    /// <summary>It may be done.</summary>
    Do,

    /// <summary>It was done already: with the same content nothing changes, with other content it is refused.</summary>
    Again,

    /// <summary>Nothing is kept or written off under this line.</summary>
    Nothing,

    /// <summary>The goods were cleared: only a correction helps.</summary>
    Cleared,

    /// <summary>The goods were not cleared yet: reserve, consume or release.</summary>
    NotCleared,

    /// <summary>The line was entered by hand: only a correction helps.</summary>
    ByHand,
}

/// <summary>All that can become of a line of the ledger, in one table. A line of which nothing is known stands first.</summary>
public static class Movements
{
    static readonly Turn[][] table =
    [
        //              Reserve       Consume       Release          Correct          Enter
        /* none       */[
            Turn.Do,
            Turn.Do,
            Turn.Nothing,
            Turn.Nothing,
            Turn.Do,
        ],
        /* reserved   */[Turn.Again, Turn.Do, Turn.Do, Turn.NotCleared, Turn.NotCleared],
        /* writtenOff */[Turn.Again, Turn.Again, Turn.Cleared, Turn.Do, Turn.Cleared],
        /* released   */[Turn.Do, Turn.Do, Turn.Again, Turn.NotCleared, Turn.NotCleared],
        /* byHand     */[Turn.ByHand, Turn.ByHand, Turn.ByHand, Turn.Do, Turn.Again],
        /* withdrawn  */[Turn.Again, Turn.Again, Turn.Cleared, Turn.Do, Turn.Cleared],
    ];

    /// <summary>What a movement comes to.</summary>
    /// <param name="state">The state of the line; null when nothing is known of it.</param>
    /// <param name="movement">The movement.</param>
    public static Turn Of(LineState? state, Movement movement) => table[state is { } known ? 1 + (int)known : 0][(int)movement];
}
