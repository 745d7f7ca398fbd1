using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Matching;

/// <summary>How plainly a text names a thing.</summary>
public enum Plainness : byte
{
    /// <summary>It could be; a question is raised and nothing is held.</summary>
    Hint,

    /// <summary>The text says so.</summary>
    Telling,
}

/// <summary>A kind of thing that a text may describe.</summary>
/// <param name="Thing">The kind of thing.</param>
/// <param name="Plainness">How plainly.</param>
/// <param name="Score">Orders several of them, 0 to 1.</param>
/// <param name="Because">Which words met, and what spoke against.</param>
/// <param name="Where">The parts of the folded text that name it: first letter, letter after the last.</param>
public sealed record Sighting(string Thing, Plainness Plainness, double Score, ImmutableArray<Reason> Because, ImmutableArray<(int Start, int End)> Where);
