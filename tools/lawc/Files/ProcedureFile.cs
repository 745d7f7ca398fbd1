using Interdict.Law;
using Interdict.Vocabulary;

namespace Interdict.Lawc;

/// <summary>Reads what the files of procedures share.</summary>
static class ProcedureFile
{
    static readonly string[] units = ["years", "months", "weeks", "days", "working_days"];

    /// <summary>A length in its units; null where the text gives no number.</summary>
    public static Span? Span(Sheet? sheet)
    {
        if (sheet is null || units.All(unit => !sheet.Has(unit)))
        {
            sheet?.Ignoring("immediately", "before_event").Done();
            return null;
        }
        var span = new Span(Number(sheet, "years"), Number(sheet, "months"), Number(sheet, "weeks"), Number(sheet, "days"), Number(sheet, "working_days"));
        sheet.Done();
        return span;
    }

    public static int Number(Sheet sheet, string key)
    {
        var text = sheet.TextOr(key, "0");
        if (int.TryParse(text, out var number) && number >= 0)
        {
            return number;
        }
        sheet.Complain($"\"{key}: {text}\" should be a whole number.");
        return 0;
    }

    public static Rests Rests(Sheet sheet) => new(EntryFile.Dates(sheet), EntryFile.Verified(sheet), sheet.Text("source"));
}
