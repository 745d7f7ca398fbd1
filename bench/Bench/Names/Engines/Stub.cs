using System.Collections.Immutable;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Bench.Names.Engines;

// Stands in for the index of names until Matching has it; then this file goes.
sealed class NameScratch;

sealed class NameMatcher
{
    public const double Threshold = 0.45;

    public static NameMatcher Of(NameTables tables)
    {
        _ = tables;
        return new NameMatcher();
    }

    public NameScratch Scratch()
    {
        _ = this;
        return new NameScratch();
    }

    public static (double Score, double Similarity) Compare(PartyKind kind, string one, string other, NameScratch scratch)
    {
        _ = (kind, scratch);
        var likeness = TrigramIndex.Likeness(one, other);
        return (likeness, likeness);
    }
}

sealed class NameIndex
{
    readonly PlainIndex plain = new(NameMatcher.Threshold);

    public static NameIndex Build(NameMatcher matcher, IReadOnlyList<IndexedName> names)
    {
        _ = matcher;
        var index = new NameIndex();
        index.plain.Build([.. names.Select(name => new Target(name.Record, name.Text, name.Kind))]);
        return index;
    }

    public ReadOnlySpan<NameHit> Find(string name, PartyKind kind, double threshold, int top, NameScratch scratch) => plain.Find(name);
}
