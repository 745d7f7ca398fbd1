using System.Collections.Immutable;
using Interdict.Law;
using Interdict.Matching;

namespace Interdict.Lawc;

/// <summary>Reads <c>things/*.yaml</c>, <c>ideas/*.yaml</c> and <c>other-regimes.yaml</c>.</summary>
static class WordFile
{
    public static Thing Thing(Sheet sheet)
    {
        var thing = new Thing(
            sheet.Text("thing"),
            sheet.Text("title"),
            Terms(sheet, "words"),
            [.. sheet.Rows("described_as")],
            Terms(sheet, "hints"),
            sheet.Texts("not_with")
        );
        sheet.Ignoring("note").Done();
        return thing;
    }

    public static Idea Idea(Sheet sheet)
    {
        var idea = new Idea(sheet.Text("idea"), Terms(sheet, "words"), sheet.Texts("outweighed_by"));
        sheet.Ignoring("note", "title").Done();
        return idea;
    }

    public static (OtherRegime Regime, Thing Thing) Regime(Sheet sheet)
    {
        var id = sheet.Text("regime");
        var title = sheet.Text("title");
        var thing = new Thing("regime:" + id, title, Terms(sheet, "words"), [.. sheet.Rows("described_as")], Terms(sheet, "hints"), sheet.Texts("not_with"));
        var regime = new OtherRegime(id, title, sheet.Text("refer"), thing.Slug, EntryFile.Verified(sheet));
        sheet.Ignoring("source", "note").Done();
        return (regime, thing);
    }

    static ImmutableArray<Term> Terms(Sheet sheet, string key)
    {
        if (sheet.Part(key) is not { } languages)
        {
            return [];
        }
        return [.. languages.Keys.ToList().SelectMany(language => languages.Texts(language).Distinct().Select(word => new Term(language, word)))];
    }
}
