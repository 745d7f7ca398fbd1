using Interdict.Law;
using Interdict.Lawc;

namespace Interdict.Law_Tests;

/// <summary>An annex as EUR-Lex prints it becomes entries, and every edit is reported.</summary>
public class AnnexImportTests
{
    static readonly DateOnly in2019 = new(2019, 6, 1);

    static Edition Edition2019 => Edition.Of(TheLaw.Reading.Book, TheLaw.Reading.Book.Instruments[0].Id, in2019, in2019)!;

    static IReadOnlyList<AnnexDifference> Differences(string html, string annex) => AnnexDifferences.Of(AnnexTable.Read(html), annex, Edition2019);

    [Theory]
    [InlineData("II", 16)]
    [InlineData("III", 12)]
    public void The_annexes_of_2019_read_back_without_a_difference(string annex, int entries)
    {
        var html = AnnexMarkup.Of(Edition2019, annex);

        Assert.Equal(entries, AnnexTable.Read(html).Count);
        Assert.Equal("", string.Join('\n', Differences(html, annex)));
    }

    // What is planted in the markup, and what has to be reported of it: label and kind.
    public static TheoryData<string, string, string, string, string> Edits() =>
        new()
        {
            { "II", "ex\u00A08208 90 00", "ex\u00A08208 90 90", "II:1.1", "code-added" },
            { "II", "ex\u00A04421 90 97, ", "", "II:1.1", "code-removed" },
            { "II", "<p>ex\u00A09406 00 38, ", "<p>9406 00 38, ", "II:1.3", "now-whole" },
            { "II", "1.2.", "1.9.", "II:1.9", "renumbered" },
            { "II", "Electric chairs for executing people", "Electric chairs and benches for executing people", "II:1.2", "wording" },
            { "II", "<p>ex\u00A09018 90 50</p>", "<p>ex\u00A09018 90 55</p>", "II:1.4", "code-added" },
            { "II", "<p>ex\u00A09401 69 00</p>", "<p></p>", "II:2.5", "code-removed" },
            { "II", "Shields with metal spikes", "Shields with spikes", "II:3.2", "wording" },
            { "II", "Whips whose", "Sticks or whips whose", "II:4.2", "wording" },
            { "II", "ex\u00A06602 00 00", "ex\u00A06602 00 00; ex\u00A04201 00 00", "II:4.1", "code-added" },
            { "II", "ex\u00A09304 00 00", "9304 00 00", "II:3.1", "now-whole" },
            {
                "II",
                "</tbody></table></body>",
                "<tr><td><p>ex\u00A04203 29 90</p></td><td><p>4.3. Weighted gloves</p></td></tr></tbody></table></body>",
                "II:4.3",
                "new"
            },
            {
                "II",
                "<tr><td><p>ex\u00A03926 90 97, ex\u00A07326 90 98</p>",
                "<tr hidden><td></td></tr><tr><td><p>ex\u00A03926 90 97</p>",
                "II:3.2",
                "code-removed"
            },
            { "III", "150 to 280 mm", "150 to 260 mm", "III:1.1", "figure" },
            { "III", "165 mm at the last", "175 mm at the last", "III:1.1", "figure" },
            { "III", "Spit hoods", "Hoods and spit hoods", "III:1.3", "wording" },
            { "III", "ex\u00A02924 29 98", "ex\u00A02924 29 70", "III:3.2", "code-added" },
            { "III", "at least 0.3 %", "at least 0.5 %", "III:3.4", "wording" },
            { "III", "3.5.", "3.7.", "III:3.7", "renumbered" },
            { "III", "ex\u00A06505 00 10", "ex\u00A06505 00 30", "III:1.3", "code-added" },
            {
                "III",
                "<p class=\"oj-tbl-txt\">Note: ",
                "<p class=\"oj-tbl-txt\">Note: Goods of museums.</p><p class=\"oj-tbl-txt\">Note: ",
                "III:1.1",
                "note-added"
            },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void Every_planted_edit_is_reported(string annex, string before, string after, string label, string kind)
    {
        var html = AnnexMarkup.Of(Edition2019, annex);
        var at = html.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The markup does not hold \"{before}\".");
        var edited = string.Concat(html.AsSpan(0, at), after, html.AsSpan(at + before.Length));

        var differences = Differences(edited, annex);

        Assert.True(
            differences.Any(difference => difference.Label == label && difference.Kind == kind),
            $"Expected {kind} at {label}, reported: {string.Join(" | ", differences)}"
        );
    }

    [Fact]
    public void Two_columns_of_codes_and_a_dash_list_are_read_as_one_entry()
    {
        const string html = """
            <table><tr><td>ex 8301 50 00</td><td>ex 7326 90 98</td><td><p>2.9. Cuffs, namely</p>
            <table><tr><td>—</td><td>with a bar;</td></tr><tr><td>—</td><td>with a chain.</td></tr></table><p>Notes:</p><p>Not toys.</p></td></tr></table>
            """;

        var entry = Assert.Single(AnnexTable.Read(html));

        Assert.Equal("2.9", entry.Number);
        Assert.Equal(["83015000", "73269098"], entry.Codes);
        Assert.Equal("Cuffs, namely\n— with a bar;\n— with a chain.", entry.Text);
        Assert.Equal(["Not toys."], entry.Notes);
    }

    [Fact]
    public void A_page_without_a_table_gives_no_entries() => Assert.Empty(AnnexTable.Read("<html><p>1.1. Not a table</p>"));
}
