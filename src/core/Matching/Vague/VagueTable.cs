namespace Interdict.Matching.Vague;

/// <summary>What speaks for a description that says too little, learnt from descriptions that customs turned down and from good ones.</summary>
/// <param name="Features">The features by number, rising; see <see cref="Headings.TextFeatures"/>.</param>
/// <param name="Weights">How loud each speaks for "too vague", in steps; words of good descriptions stand here with nothing to say.</param>
/// <param name="Step">The worth of a step.</param>
/// <param name="Whole">Whole descriptions that were turned down, as numbers, rising.</param>
/// <param name="VagueAbove">A description that scores more is too vague.</param>
public sealed record VagueTable(ulong[] Features, sbyte[] Weights, ulong[] Whole, float Step, float VagueAbove)
{
    // Where a feature stands, plus one; 0 for nothing there. Every description is asked for some fifty of them.
    readonly int[] slots = Laid(Features);

    /// <summary>A table that calls nothing vague.</summary>
    public static VagueTable Empty { get; } = new([], [], [], 1, float.MaxValue);

    /// <summary>The place of a feature; -1 when it is not known.</summary>
    internal int Find(ulong feature)
    {
        for (var slot = Slot(feature, slots.Length); slots[slot] > 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (Features[slots[slot] - 1] == feature)
            {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    static int[] Laid(ulong[] features)
    {
        var size = 16;
        while (size < features.Length * 2)
        {
            size *= 2;
        }
        var slots = new int[size];
        for (var at = 0; at < features.Length; at++)
        {
            var slot = Slot(features[at], size);
            while (slots[slot] > 0)
            {
                slot = (slot + 1) & (size - 1);
            }
            slots[slot] = at + 1;
        }
        return slots;
    }

    static int Slot(ulong feature, int size) => (int)(feature & (ulong)(size - 1));
}

/// <summary>What a reading of a description found.</summary>
/// <param name="TooVague">True when it says too little.</param>
/// <param name="Score">How vague it is; 0 is even.</param>
/// <param name="Words">How many of its words were read.</param>
/// <param name="Unknown">How many of them no good description uses.</param>
public readonly record struct VagueReading(bool TooVague, float Score, int Words, int Unknown);
