using Interdict.Matching;

namespace Interdict.Bench.Names.Engines;

/// <summary>Something that finds records by names, inside this process and on one thread.</summary>
interface INameEngine
{
    /// <summary>How tables name it.</summary>
    string Name { get; }

    /// <summary>What a name must score to be a hit.</summary>
    double Threshold { get; }

    /// <summary>Takes the names in which it will look.</summary>
    void Build(IReadOnlyList<Target> targets);

    /// <summary>The hits, in no order; they are overwritten by the next question.</summary>
    ReadOnlySpan<NameHit> Find(string name);
}
