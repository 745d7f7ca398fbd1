using Interdict.Licensing.Cases;

namespace Interdict.Journal.Views;

/// <summary>What the queues of a desk need besides the rows of cases.</summary>
static class DeskView
{
    public static View Row { get; } =
        View.Row<CaseFile>(
            "case_desk",
            ["answered", "is_swept", "asked_due", "advice_due"],
            file =>
                [
                    Answered(file),
                    Cells.Flag(file.Application.Found?.Step == "swept" && !file.Decision.IsTaken),
                    Cells.Day(First(file, Asked(file))),
                    Cells.Day(First(file, file.Handling.Advice.Where(one => one.IsOpen).Select(one => one.Due))),
                ]
        );

    public static View Entries { get; } =
        View.Rows<CaseFile>(
            "case_entry",
            ["entry"],
            file =>
                (file.Application.Found?.Items ?? []).Select(item => item.Slug).Where(slug => slug.Length > 0).Distinct().Select(slug => new object[] { slug })
        );

    public static View Mentions { get; } =
        View.Rows<CaseFile>(
            "mention",
            ["note", "account", "at"],
            file => file.Handling.Notes.SelectMany(note => note.Mentions.Distinct().Select(account => new object[] { note.Id, account, Cells.At(note.At) }))
        );

    public static View Advice { get; } =
        View.Rows<CaseFile>(
            "advice_row",
            ["advice", "body", "due", "is_open"],
            file => file.Handling.Advice.Select(one => new object[] { one.Id, one.Body, Cells.Day(one.Due), Cells.Flag(one.IsOpen && !file.Decision.IsTaken) })
        );

    static IEnumerable<DateOnly> Asked(CaseFile file)
    {
        var questions = file.Handling.Questions.Where(one => one.IsOpen).Select(one => one.Due);
        return file.Handling.Hearing is { ClosedAt: null } hearing ? questions.Append(hearing.Due) : questions;
    }

    static DateOnly? First(CaseFile file, IEnumerable<DateOnly> days) =>
        file.Decision.IsTaken ? null : days.Select(day => (DateOnly?)day).DefaultIfEmpty(null).Min();

    // The answer is the latest thing that happened: nobody has gone on with the case since.
    static long Answered(CaseFile file)
    {
        var latest = file.Handling.Questions.Select(question => question.AnsweredAt).Append(file.Handling.Hearing?.ClosedAt).Max();
        return latest == file.Changed && !file.Handling.IsWithApplicant ? Cells.At(latest) : 0;
    }
}
