using System.Collections.Immutable;
using Interdict.Vocabulary;

namespace Interdict.Matching;

/// <summary>A name of a list, ready to be looked for.</summary>
/// <param name="Record">The record that bears it; several names may share one.</param>
/// <param name="Text">The name as the list writes it.</param>
/// <param name="Kind">Whose name it is.</param>
public readonly record struct IndexedName(int Record, string Text, PartyKind Kind);

/// <summary>A record whose name is like the one that was looked for.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">Which of the index's names is the nearest, by its position.</param>
/// <param name="Score">From 0 to 1: likeness with the rarity of what agrees weighed in. It orders a queue.</param>
/// <param name="Similarity">From 0 to 1: likeness alone; the same in both directions, and 1 for the same name.</param>
public readonly record struct NameHit(int Record, int Name, double Score, double Similarity);

/// <summary>One word of a name, what it met in the other name, and what that cost.</summary>
/// <param name="Asked">The word of the name that was looked for; empty when a word of the list's name met nothing.</param>
/// <param name="Listed">The word of the list's name; empty when the word met nothing.</param>
/// <param name="How">In what way they met, such as "same", "spelling", "sound", "initial", "variant", "joined", "legal form" or "missing".</param>
/// <param name="Cost">What the difference costs, from 0 to 1, as a share of the whole name.</param>
public sealed record Meeting(string Asked, string Listed, string How, double Cost);
