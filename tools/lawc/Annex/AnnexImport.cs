using System.Text;
using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Lawc;

/// <summary>
/// <c>law import FILE</c>: an annex as published becomes draft entries beside what is there, with a list of differences.
/// Nothing in <c>law/</c> is changed: a person reads the drafts and takes them over.
/// </summary>
static class AnnexImport
{
    public static int Run(LawReading law, string file, string? annex, string? on, string? output)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"There is no file {file}.");
            return 2;
        }
        var instrument = law.Book.Instruments[0];
        var day = on is null ? instrument.States[^1] : IsoDay.Read(on);
        if (day is not { } asked || Edition.Of(law.Book, instrument.Id, asked, DateOnly.MaxValue) is not { } edition)
        {
            Console.Error.WriteLine($"\"{on}\" should be a day such as 2025-08-20.");
            return 2;
        }
        var printed = AnnexTable.Read(File.ReadAllText(file));
        if (printed.Count == 0)
        {
            Console.Error.WriteLine($"{file} holds no table with numbered entries (\"1.1. …\"). Save the annex from EUR-Lex as HTML and try again.");
            return 2;
        }
        var name = annex ?? Guess(printed, edition);
        var differences = AnnexDifferences.Of(printed, name, edition);
        foreach (var difference in differences)
        {
            Console.WriteLine($"{difference.Kind, -13} {difference.Says}");
        }
        if (output is not null)
        {
            Drafts(output, printed, name, edition, asked);
        }
        Console.Error.WriteLine(
            $"Annex {name}: {printed.Count} entries read, {differences.Count} differences from the edition of {IsoDay.Write(asked)}."
                + (output is null ? " Use --out DIR to write drafts." : $" Drafts are in {output}.")
        );
        return 0;
    }

    // The annex whose codes the file shares most.
    static string Guess(IReadOnlyList<PrintedEntry> printed, Edition edition) =>
        edition
            .Listed.GroupBy(listed => listed.Text.Annex, StringComparer.Ordinal)
            .MaxBy(group =>
                group.Count(listed =>
                    printed.Any(entry =>
                        listed.Text.Label.EndsWith(":" + entry.Number, StringComparison.Ordinal) && entry.Codes.Intersect(listed.Text.Codes).Any()
                    )
                )
            )!
            .Key;

    static void Drafts(string folder, IReadOnlyList<PrintedEntry> printed, string annex, Edition edition, DateOnly on)
    {
        Directory.CreateDirectory(folder);
        foreach (var entry in printed)
        {
            var label = $"{annex}:{entry.Number}";
            var slug = edition.Entry(label)?.Entry.Slug ?? $"new-{annex}-{entry.Number}".ToLowerInvariant();
            var draft = new StringBuilder()
                .AppendLine("# Draft read from a published annex. Read it against the Official Journal, put it into our own words,")
                .AppendLine("# then move the edition into the entry's file. Nothing reads this file.")
                .AppendLine($"entry: {slug}")
                .AppendLine("editions:")
                .AppendLine($"  - label: \"{label}\"")
                .AppendLine($"    annex: {annex}")
                .AppendLine($"    section: \"{entry.Section}\"")
                .AppendLine($"    printed: {Quoted(entry.Text)}")
                .AppendLine($"    applies_from: {IsoDay.Write(on)}")
                .AppendLine($"    codes: [{string.Join(", ", entry.Codes.Except(entry.WholeCodes).Select(Code))}]")
                .AppendLine($"    whole_codes: [{string.Join(", ", entry.WholeCodes.Select(Code))}]");
            if (entry.Notes.Length > 0)
            {
                draft.AppendLine("    notes:");
                foreach (var note in entry.Notes)
                {
                    draft.AppendLine($"      - {Quoted(note)}");
                }
            }
            File.WriteAllText(Path.Combine(folder, slug + ".yaml"), draft.ToString());
        }
    }

    static string Code(string digits) => $"\"{CommodityCode.Read(digits)}\"";

    static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
}
