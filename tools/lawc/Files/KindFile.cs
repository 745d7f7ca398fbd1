using Interdict.Law;

namespace Interdict.Lawc;

/// <summary>Reads the kinds of case of <c>applications.yaml</c>.</summary>
static class KindFile
{
    public static CaseProcedure Read(Sheet sheet, Sheet head)
    {
        var kind = new CaseProcedure(
            sheet.Text("kind"),
            sheet.Text("title"),
            sheet.Text("says"),
            sheet.Text("article"),
            sheet.Text("act"),
            sheet.Texts("annexes"),
            sheet.Texts("types"),
            sheet.TextOr("form", ""),
            OpenedBy(sheet),
            sheet.Texts("applicants"),
            [.. sheet.Parts("required").Select(Required)],
            sheet.Texts("asked"),
            FormFile.Pairs(sheet.Part("insufficient")),
            sheet.TextOr("ground", ""),
            sheet.Texts("deciders"),
            sheet.Texts("considerations"),
            sheet.Yes("hears_first"),
            sheet.Yes("four_eyes"),
            sheet.Texts("deadlines"),
            ProcedureFile.Rests(sheet, head)
        );
        sheet.Done();
        return kind;
    }

    static string OpenedBy(Sheet sheet)
    {
        var by = sheet.TextOr("opened_by", "applicant");
        if (by is not ("applicant" or "authority"))
        {
            sheet.Complain($"\"opened_by: {by}\" should be applicant or authority.");
        }
        return by;
    }

    static RequiredField Required(Sheet sheet)
    {
        var field = new RequiredField(sheet.Text("field"), sheet.TextOr("article", ""), sheet.Texts("instead_for"), sheet.Texts("only_for"));
        sheet.Done();
        return field;
    }
}
