namespace Interdict.Matching.Vague;

/// <summary>What speaks for a description that says too little, learnt from descriptions that customs turned down and from good ones.</summary>
/// <param name="Features">The features by number, rising; see <see cref="Headings.TextFeatures"/>.</param>
/// <param name="Weights">How loud each speaks for "too vague", in steps; words of good descriptions stand here with nothing to say.</param>
/// <param name="Step">The worth of a step.</param>
/// <param name="Whole">Whole descriptions that were turned down, as numbers, rising.</param>
/// <param name="VagueAbove">A description that scores more is too vague.</param>
public sealed record VagueTable(ulong[] Features, sbyte[] Weights, ulong[] Whole, float Step, float VagueAbove)
{
    /// <summary>A table that calls nothing vague.</summary>
    public static VagueTable Empty { get; } = new([], [], [], 1, float.MaxValue);
}

/// <summary>What a reading of a description found.</summary>
/// <param name="TooVague">True when it says too little.</param>
/// <param name="Score">How vague it is; 0 is even.</param>
/// <param name="Words">How many of its words were read.</param>
/// <param name="Unknown">How many of them no good description uses.</param>
public readonly record struct VagueReading(bool TooVague, float Score, int Words, int Unknown);
