using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads <c>goods/*.yaml</c>: one listed entry a file.</summary>
static class EntryFile
{
    public static Entry Read(Sheet sheet)
    {
        var entry = new Entry(
            sheet.Text("entry"),
            sheet.Text("set"),
            sheet.Texts("predecessors"),
            sheet.Texts("things"),
            sheet.Texts("prevails_over"),
            [.. sheet.Parts("editions").Select(Edition)],
            [.. sheet.Parts("chemicals").SelectMany(Chemicals)],
            [.. sheet.Parts("not").Select(Exclusion)],
            sheet.Texts("look_alikes"),
            Card(sheet)
        );
        if (entry.Editions.IsEmpty)
        {
            sheet.Complain("The entry has no edition.");
        }
        sheet.Done();
        return entry;
    }

    public static Dated Dates(Sheet sheet) => new(sheet.Day("applies_from"), sheet.MaybeDay("applies_to"), sheet.Day("known_from"));

    public static Verification Verified(Sheet sheet)
    {
        var word = sheet.Text("verification");
        if (Words.Verification(word) is not { } verification || verification == Verification.Attested)
        {
            sheet.Complain($"\"verification: {word}\" should be verified, carried-over, secondary-source or from-memory.");
            return Verification.FromMemory;
        }
        return verification;
    }

    static EntryEdition Edition(Sheet sheet)
    {
        var ceased = sheet.Yes("ceased");
        var edition = new EntryEdition(
            ceased ? sheet.TextOr("label", "") : sheet.Text("label"),
            ceased ? sheet.TextOr("annex", "") : sheet.Text("annex"),
            ceased ? sheet.TextOr("title", "") : sheet.Text("title"),
            Dates(sheet),
            Verified(sheet),
            sheet.TextOr("relies_on", ""),
            sheet.Text("source"),
            [.. sheet.Texts("codes").Select(code => Code(sheet, code))],
            [.. sheet.Texts("whole_codes").Select(code => Code(sheet, code))],
            ceased
        );
        sheet.Ignoring("section", "note", "code_hints", "code_note", "verification_note").Done();
        return edition;
    }

    static string Code(Sheet sheet, string written)
    {
        if (Vocabulary.CommodityCode.Read(written) is { } code)
        {
            return code.Digits;
        }
        sheet.Complain($"\"{written}\" is not a commodity code: 2 to 10 digits, spaces allowed.");
        return "";
    }

    static IEnumerable<Chemical> Chemicals(Sheet sheet)
    {
        yield return Chemical(sheet);
        foreach (var salt in sheet.Parts("salts"))
        {
            yield return Chemical(salt);
            salt.Done();
        }
        sheet.Done();
    }

    static Chemical Chemical(Sheet sheet)
    {
        var cas = sheet.TextOr("cas", "");
        if (cas.Length > 0 && Vocabulary.CasNumber.Read(cas) is null)
        {
            sheet.Complain($"\"{cas}\" is not a CAS number: its form or its check digit is wrong.");
        }
        sheet.Ignoring("verification", "source", "note");
        return new Chemical(sheet.Text("name"), cas, sheet.Texts("synonyms"));
    }

    public static Exclusion Exclusion(Sheet sheet)
    {
        var exclusion = new Exclusion(sheet.Text("id"), sheet.Text("says"), sheet.Text("citation"), ConditionFile.Rows(sheet), sheet.TextOr("refer", ""));
        sheet.Ignoring("annexes", "applies_from", "known_from", "verification", "source", "note").Done();
        return exclusion;
    }

    static Card Card(Sheet sheet)
    {
        if (sheet.Part("card") is not { } card)
        {
            sheet.Complain("The entry has no card.");
            return new Card("", [], [], "", "");
        }
        var read = new Card(card.Text("what"), card.Texts("measure"), card.Texts("questions"), card.Text("next"), card.TextOr("drawing", ""));
        if (read.Questions.Length != 3)
        {
            card.Complain($"The card has {read.Questions.Length} questions for the trader; it should have three.");
        }
        card.Done();
        return read;
    }
}
