using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads the folder of one instrument.</summary>
sealed class InstrumentFile(string law, string folder, Complaints complaints)
{
    public Instrument? Read(ImmutableArray<NationalSlot> national)
    {
        if (Sheet.Open(law, Path.Combine(folder, "instrument.yaml"), complaints) is not { } sheet)
        {
            return null;
        }
        var instrument = new Instrument(
            sheet.Text("id"),
            sheet.Text("short"),
            sheet.Text("title"),
            sheet.Text("jurisdiction"),
            States(sheet),
            [.. sheet.Parts("acts").Select(Act)],
            Sources(sheet),
            [.. Files("goods").Select(EntryFile.Read)],
            CommonExclusions(),
            [.. Files("measures").Select(MeasureFile.Read)],
            Entailments(),
            [.. Listed("documents.yaml", "documents").Select(Document)],
            [.. Listed("deadlines.yaml", "deadlines").Select(Deadline)],
            national,
            KnownGaps(sheet)
        )
        {
            Procedures = new ProcedureFile(law, folder, complaints).Read(),
        };
        sheet.Ignoring("sets", "territory", "invented", "annexes").Done();
        return instrument;
    }

    IEnumerable<Sheet> Files(string name) =>
        Directory.Exists(Path.Combine(folder, name))
            ? Directory
                .EnumerateFiles(Path.Combine(folder, name), "*.yaml")
                .Order(StringComparer.Ordinal)
                .Select(path => Sheet.Open(law, path, complaints))
                .OfType<Sheet>()
            : [];

    List<Sheet> Listed(string name, string key)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) || Sheet.Open(law, path, complaints) is not { } sheet)
        {
            return [];
        }
        var parts = sheet.Parts(key).ToList();
        sheet.Ignoring("source", "sources", "note", "applies_from", "known_from", "verification").Done();
        return parts;
    }

    static ImmutableArray<DateOnly> States(Sheet sheet) =>
        sheet.Raw("states") is YamlDotNet.RepresentationModel.YamlSequenceNode { Children: [YamlDotNet.RepresentationModel.YamlMappingNode, ..] }
            ? [.. sheet.Parts("states").Select(state => state.Ignoring("act", "title").Day("on"))]
            : [.. sheet.Texts("states").Select(day => Day(sheet, day))];

    static DateOnly Day(Sheet sheet, string text)
    {
        if (Vocabulary.IsoDay.Read(text) is { } day)
        {
            return day;
        }
        sheet.Complain($"\"{text}\" should be a day such as 2025-08-20.");
        return default;
    }

    static AmendingAct Act(Sheet sheet) =>
        new(
            sheet.Has("short") ? sheet.Text("short") : sheet.Text("title"),
            sheet.TextOr("oj", ""),
            EntryFile.Dates(sheet),
            sheet.Has("changes") ? sheet.Text("changes") : sheet.Text("effect")
        );

    static ImmutableArray<Source> Sources(Sheet sheet)
    {
        if (sheet.Part("sources") is not { } sources)
        {
            sheet.Complain("The instrument names no sources.");
            return [];
        }
        return [.. sources.Keys.ToList().Select(key => Source(sources, key))];
    }

    static Source Source(Sheet sources, string key) =>
        sources.Part(key) is { } source ? new Source(key, source.Text("title"), source.TextOr("address", "")) : new Source(key, "", "");

    ImmutableArray<AnnexExclusion> CommonExclusions()
    {
        var path = Path.Combine(folder, "annex-exclusions.yaml");
        return File.Exists(path)
            ? [.. Sheet.OpenList(law, path, complaints).Select(sheet => new AnnexExclusion(sheet.Texts("annexes"), EntryFile.Exclusion(sheet)))]
            : [];
    }

    ImmutableArray<Entailment> Entailments() =>
        [
            .. Listed("entailments.yaml", "entailments")
                .Select(sheet => new Entailment(sheet.Text("act"), sheet.Part("implies") is { } implies ? ConditionFile.All(implies) : [])),
        ];

    static DocumentClaim Document(Sheet sheet) => new(sheet.Text("code"), sheet.Text("claims"), sheet.Text("kind"), sheet.Text("asks"));

    static Deadline Deadline(Sheet sheet)
    {
        var length = ProcedureFile.Span(sheet.Part("length"));
        return new(
            sheet.Text("id"),
            sheet.Text("article"),
            sheet.Text("what"),
            sheet.TextOr("from", ""),
            length,
            length is { } span ? span.ToString() : Length(sheet),
            sheet.TextOr("bound", ""),
            sheet.TextOr("consequence", ""),
            sheet.Yes("absent"),
            ProcedureFile.Rests(sheet)
        );
    }

    static string Length(Sheet sheet)
    {
        if (sheet.Part("length") is not { } length)
        {
            return "";
        }
        var parts = length.Keys.ToList().Select(unit => (Unit: unit, Text: string.Join(" to ", length.Texts(unit))));
        return string.Join(
            ", ",
            parts.Select(part => part.Text is "true" or "yes" ? part.Unit.Replace('_', ' ') : $"{part.Text} {part.Unit.Replace('_', ' ')}")
        );
    }

    static ImmutableArray<string> KnownGaps(Sheet sheet) =>
        sheet.Raw("known_gaps") is YamlDotNet.RepresentationModel.YamlSequenceNode { Children: [YamlDotNet.RepresentationModel.YamlMappingNode, ..] }
            ? [.. sheet.Parts("known_gaps").Select(gap => gap.Text("says"))]
            : sheet.Texts("known_gaps");
}
