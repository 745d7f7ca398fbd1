using System.Collections.Immutable;
using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads <c>authorisations.yaml</c>: types of authorisation, who decides, and the forms.</summary>
static class FormFile
{
    public static AuthorisationType Type(Sheet sheet, Sheet head)
    {
        var type = new AuthorisationType(
            sheet.Text("type"),
            sheet.Text("article"),
            sheet.Text("says"),
            Pairs(sheet.Part("forms")),
            sheet.Texts("annexes"),
            Limits(sheet.Part("validity")),
            Limits(sheet.Part("extension")),
            sheet.TextOr("valid_in", ""),
            sheet.Texts("distributors_only_for_makers_of"),
            sheet.TextOr("also_assessed", ""),
            sheet.TextOr("destinations", ""),
            sheet.TextOr("document", ""),
            sheet.Texts("duties"),
            ProcedureFile.Rests(sheet, head)
        );
        sheet.Ignoring("distributors_note").Done();
        return type;
    }

    public static Form Form(Sheet sheet, Sheet head)
    {
        var back = sheet.Part("back");
        var form = new Form(
            sheet.Text("form"),
            sheet.Text("title"),
            sheet.Texts("used_for"),
            sheet.Has("most_types_of_goods") ? ProcedureFile.Number(sheet, "most_types_of_goods") : null,
            [.. sheet.Parts("boxes").Select(Box)],
            back?.Text("says") ?? "",
            back is null ? Verification.Verified : EntryFile.Verified(back),
            sheet.TextOr("not_for_assistance_within", ""),
            ProcedureFile.Rests(sheet, head)
        );
        back?.Done();
        sheet.Ignoring("not_for", "sides", "back_duty").Done();
        return form;
    }

    static Box Box(Sheet sheet)
    {
        var box = new Box(ProcedureFile.Number(sheet, "box"), sheet.Text("title"), EntryFile.Verified(sheet), sheet.TextOr("hint", ""), sheet.Texts("fields"));
        sheet.Done();
        return box;
    }

    public static Decider Decider(Sheet sheet, Sheet head)
    {
        var decider = new Decider(
            sheet.Text("case"),
            sheet.Text("article"),
            sheet.Text("act"),
            sheet.Texts("annexes"),
            [.. sheet.Parts("steps").Select(Step)],
            sheet.TextOr("note", ""),
            ProcedureFile.Rests(sheet, head)
        );
        sheet.Ignoring("types", "form").Done();
        return decider;
    }

    static DecidingStep Step(Sheet sheet)
    {
        var step = new DecidingStep(sheet.Text("party"), sheet.Text("by"));
        sheet.Done();
        return step;
    }

    static Limits? Limits(Sheet? sheet)
    {
        if (sheet is null)
        {
            return null;
        }
        var limits = new Limits(ProcedureFile.Span(sheet.Part("at_least")), ProcedureFile.Span(sheet.Part("at_most")));
        sheet.Done();
        return limits;
    }

    /// <summary>A mapping of texts to texts.</summary>
    public static ImmutableSortedDictionary<string, string> Pairs(Sheet? sheet) =>
        (sheet?.Keys.ToList() ?? []).ToImmutableSortedDictionary(key => key, key => sheet!.Text(key), StringComparer.Ordinal);
}
