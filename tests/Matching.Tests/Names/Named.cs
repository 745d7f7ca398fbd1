using Interdict.Lawc;
using Interdict.Matching;
using Interdict.Vocabulary;

namespace Interdict.Matching_Tests;

/// <summary>Names compared by the tables of the checkout, as a running system compares them.</summary>
static class Named
{
    [ThreadStatic]
    static NameScratch? scratch;

    /// <summary>The matcher with the tables of lexicon/names.</summary>
    public static NameMatcher Matcher { get; } = NameMatcher.Of(NamesFolder.Read(Path.Combine(Root(), "lexicon"), new Complaints()));

    public static NameScratch Scratch => scratch ??= Matcher.Scratch();

    public static double Score(string one, string other, PartyKind kind = PartyKind.Unknown) => NameMatcher.Compare(kind, one, other, Scratch).Score;

    public static double Similarity(string one, string other) => NameMatcher.Compare(PartyKind.Unknown, one, other, Scratch).Similarity;

    /// <summary>True when the likeness would be put before a person.</summary>
    public static bool Alert(string one, string other, PartyKind kind = PartyKind.Unknown) => Score(one, other, kind) >= NameMatcher.Threshold;

    /// <summary>The meetings, one on each line.</summary>
    public static string Told(string asked, string listed) =>
        string.Join(
            '\n',
            NameMatcher.Explain(asked, listed, Scratch).Select(one => FormattableString.Invariant($"{one.Asked} = {one.Listed}: {one.How} {one.Cost}"))
        );

    public static NameIndex List(params string[] names) => List(PartyKind.Unknown, names);

    public static NameIndex List(PartyKind kind, params string[] names) =>
        NameIndex.Build(Matcher, [.. names.Select((name, at) => new IndexedName(at, name, kind))]);

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "interdict")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The checkout was not found above the tests.");
    }
}
