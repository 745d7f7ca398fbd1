using System.Collections.Immutable;
using Interdict.Evidence;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Assessing;

/// <summary>What weighing a consideration came to.</summary>
public enum Concern : byte
{
    /// <summary>No concern.</summary>
    None,

    /// <summary>A concern that a condition can meet, or that was outweighed: the reasoning says how.</summary>
    Met,

    /// <summary>Reasonable grounds to believe: nothing but a refusal follows.</summary>
    ReasonableGrounds,
}

/// <summary>A consideration of the law was weighed.</summary>
/// <param name="Consideration">Its id in the law's list.</param>
/// <param name="Concern">What it came to.</param>
/// <param name="Reasoning">Why, in words that may stand in the decision.</param>
/// <param name="Quoted">The evidence.</param>
/// <param name="Searched">What was searched without finding anything.</param>
/// <param name="Items">The items it is about; empty for all.</param>
public sealed record Weighed(
    string Consideration,
    Concern Concern,
    Personal Reasoning,
    ImmutableArray<Quoted> Quoted,
    ImmutableArray<NothingFound> Searched,
    ImmutableArray<int> Items
) : Fact;
