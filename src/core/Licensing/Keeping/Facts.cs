using System.Collections.Immutable;

namespace Interdict.Licensing.Keeping;

/// <summary>
/// The words about persons in this file were destroyed, and the key under which they lay. What happened and when stays; who it
/// happened to does not.
/// </summary>
/// <param name="Ground">On which ground: a word of the schedule of retention, or the reference of an order.</param>
/// <param name="With">The other files that were erased at the same time.</param>
public sealed record Erased(string Ground, ImmutableArray<string> With) : Fact;
