using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Parties;

namespace Interdict.Screening;

/// <summary>An item of a declaration as it is screened: the goods and the act, the parties, the figures.</summary>
/// <param name="Deal">What is put to the law.</param>
/// <param name="Parties">Who takes part.</param>
/// <param name="Figures">Mass, quantity and value as declared.</param>
/// <param name="Office">The customs office; empty when not said.</param>
public sealed record Consignment(Deal Deal, ImmutableArray<DeclaredParty> Parties, Figures Figures, string Office = "");

/// <summary>Figures as declared; null is unknown.</summary>
/// <param name="NetMassKg">Net mass in kilograms.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="Unit">The unit; empty when not said.</param>
/// <param name="Value">The value.</param>
/// <param name="Currency">ISO 4217; empty when not said.</param>
public sealed record Figures(decimal? NetMassKg, decimal? Quantity, string Unit, decimal? Value, string Currency)
{
    /// <summary>Nothing is known.</summary>
    public static Figures None { get; } = new(null, null, "", null, "");
}

/// <summary>A circumstance that raises the place of an item in the queue. It decides nothing.</summary>
/// <param name="Id">Its name in the data.</param>
/// <param name="Title">What it is, in plain words.</param>
/// <param name="Weight">How much it raises the rank: from 0 to 1.</param>
/// <param name="Source">Where the flag comes from.</param>
/// <param name="Because">What in this declaration raised it.</param>
public sealed record RedFlag(string Id, string Title, double Weight, string Source, ImmutableArray<Reason> Because);

/// <summary>A declared party with what it resembles.</summary>
/// <param name="Party">The party.</param>
/// <param name="Hits">The likenesses, best first; empty when there is none.</param>
public sealed record PartyFinding(DeclaredParty Party, ImmutableArray<PartyHit> Hits);

/// <summary>What comes of screening an item: what the law says of the goods, whom the parties resemble, what stands out, and where it belongs in the queue.</summary>
/// <param name="Answer">What the law says of the goods and the act, with the decision, steps and notes that the parties add.</param>
/// <param name="Decision">What to do now: the law's decision, raised to a hold by a likeness to a list that binds here.</param>
/// <param name="Parties">The parties that resemble somebody.</param>
/// <param name="Flags">Red flags, heaviest first.</param>
/// <param name="Rank">The place in the queue: higher is sooner; from 0 to 1.</param>
/// <param name="Lists">The versions of the lists that were looked at.</param>
/// <param name="RankBecause">What the rank is made of.</param>
public sealed record Screened(
    Answer Answer,
    Decision Decision,
    ImmutableArray<PartyFinding> Parties,
    ImmutableArray<RedFlag> Flags,
    double Rank,
    ImmutableArray<string> Lists,
    ImmutableArray<RankPart> RankBecause
);

/// <summary>One part of a rank.</summary>
/// <param name="Part"><c>goods</c>, <c>parties</c> or <c>flags</c>.</param>
/// <param name="Raises">How much it gives, from 0 to 1.</param>
/// <param name="Because">What gave it, in plain words.</param>
public readonly record struct RankPart(string Part, double Raises, string Because);
