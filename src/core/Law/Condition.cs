using System.Collections.Immutable;

namespace Interdict.Law;

/// <summary>A condition on one fact. Conditions in a row hold together.</summary>
public abstract record Condition
{
    Condition(string fact) => Fact = fact;

    /// <summary>Name of the fact it is about.</summary>
    public string Fact { get; }

    /// <summary>The fact is one of these words.</summary>
    public sealed record Is(string Fact, ImmutableArray<string> Words) : Condition(Fact);

    /// <summary>The fact is a number within bounds; a bound that is null is open.</summary>
    /// <param name="Fact">Name of the fact.</param>
    /// <param name="From">Lower bound.</param>
    /// <param name="FromCounts">Whether the lower bound itself is within.</param>
    /// <param name="To">Upper bound.</param>
    /// <param name="ToCounts">Whether the upper bound itself is within.</param>
    public sealed record Within(string Fact, decimal? From, bool FromCounts, decimal? To, bool ToCounts) : Condition(Fact)
    {
        /// <summary>True when the number is within the bounds.</summary>
        public bool Holds(decimal number) =>
            (From is not { } low || number > low || (FromCounts && number == low)) && (To is not { } high || number < high || (ToCounts && number == high));
    }

    /// <summary>The fact is a place in one of the groups.</summary>
    public sealed record In(string Fact, ImmutableArray<string> Groups) : Condition(Fact);

    /// <summary>The fact is a place outside all of the groups.</summary>
    public sealed record Outside(string Fact, ImmutableArray<string> Groups) : Condition(Fact);
}

/// <summary>Conditions that hold together. A rule has one or more rows; one row that holds is enough.</summary>
/// <param name="Conditions">The conditions.</param>
public sealed record Row(ImmutableArray<Condition> Conditions);
