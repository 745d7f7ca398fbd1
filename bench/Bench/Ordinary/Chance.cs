namespace Interdict.Bench.Ordinary;

/// <summary>Chance from a seed: the same seed writes the same trade.</summary>
sealed class Chance(int seed)
{
    // A seeded generator keeps its algorithm between versions of the runtime; an unseeded one does not.
    readonly Random random = new(seed);

    public bool In(int hundred) => random.Next(100) < hundred;

    public int Below(int end) => random.Next(end);

    public int From(int first, int last) => random.Next(first, last + 1);

    public T Of<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
}
