using Interdict.Lawc;
using Interdict.Matching;
using Interdict.Screening;

namespace Interdict.Law_Tests;

/// <summary>The law of this checkout, read once for all tests.</summary>
static class TheLaw
{
    public static string Root { get; } = FindRoot();

    static readonly Lazy<LawReading> reading = new(() => LawFolder.Read(Folder, Path.Combine(Root, "lexicon")));
    static readonly Lazy<Recogniser> recogniser = new(() => new Recogniser(reading.Value.Lexicon));

    public static string Folder => Path.Combine(Root, "law");

    public static LawReading Reading => reading.Value;

    public static Examiner Examiner() => new(Reading.Book, recogniser.Value, Reading.Lexicon.Vague, "test");

    static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "global.json")))
        {
            at = at.Parent;
        }
        return at?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout; no global.json was found above them.");
    }
}
