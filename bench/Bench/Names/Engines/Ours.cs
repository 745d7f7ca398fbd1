using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Bench.Names.Engines;

/// <summary>The platform's own index of names, in the configuration that ships.</summary>
sealed class Ours : INameEngine
{
    /// <summary>The threshold that the platform has when nobody names one.</summary>
    public const double Shipped = NameMatcher.Threshold;

    const int Top = 50;

    readonly NameMatcher matcher = NameMatcher.Of(Pack.Tables);
    NameScratch? scratch;
    NameIndex? index;

    NameScratch Scratch => scratch ??= matcher.Scratch();

    public string Name => $"Interdict, {Number.Of(Shipped, 2)}";

    public double Threshold => Shipped;

    // No engine is told whose name it is: neither the list nor the question names a kind.
    public void Build(IReadOnlyList<Target> targets) =>
        index = NameIndex.Build(matcher, [.. targets.Select(target => new IndexedName(target.Record, target.Name, PartyKind.Unknown))]);

    public ReadOnlySpan<NameHit> Find(string name) => index!.Find(name, PartyKind.Unknown, Shipped, Top, Scratch);

    /// <summary>How well two names agree; it orders a queue.</summary>
    public double Compare(PartyKind kind, string one, string other) => NameMatcher.Compare(kind, one, other, Scratch).Score;

    /// <summary>The tables that ship with the platform, and how results name them.</summary>
    public static NamesPack Pack { get; } = Checkout.Names();
}
