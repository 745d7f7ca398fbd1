using System.CommandLine;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>Screens a file of customs declarations: one answer for each item.</summary>
static class Screen
{
    public static Command Verb(Desk desk)
    {
        var file = Options.File("declarations: CSV with a header, JSON Lines, or customs messages in XML");
        var on = Options.On("the day for items without a date (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var law = Options.Law();
        var verb = new Command("screen", "Screen customs declarations: release, hold or stop, for each item.") { file, on, jsonl, rejects, law };
        verb.SetAction(parsed =>
            Work(desk, new Paths(parsed.GetRequiredValue(file), parsed.GetValue(jsonl), parsed.GetValue(rejects), parsed.GetValue(law)), parsed.GetValue(on))
        );
        return verb;
    }

    static int Work(Desk desk, Paths paths, string? onText) =>
        desk.Day(onText, "--on", desk.Today) is { } on ? Batch.OfRecords(desk, paths, DeclarationLine.Columns, pack => Answering(pack, on)) : Desk.Unreadable;

    static Action<Record, Run> Answering(Pack pack, DateOnly on)
    {
        var declarations = new Declarations(pack.Book, pack.Book.Instruments[0]);
        var examiner = Desk.Examiner(pack);
        return (record, run) => Answer(new DeclarationLine(record), declarations, examiner, on, run);
    }

    static void Answer(DeclarationLine line, Declarations declarations, Examiner examiner, DateOnly on, Run run)
    {
        switch (declarations.Deal(line, on))
        {
            case Declared.Clear clear:
                switch (examiner.Examine(clear.Deal))
                {
                    case Outcome.Answered(var answer):
                        AnswerJson.Write(run.Json, line, clear.Notes.IsEmpty ? answer : answer with { Notes = [.. clear.Notes, .. answer.Notes] });
                        run.Written(answer.Decision);
                        break;
                    case Outcome.Refused refused:
                        run.Reject(new Rejected(line.Record.Line, line.Record.Number, refused.Field, refused.Why));
                        break;
                }
                break;
            case Declared.Unclear unclear:
                run.Reject(unclear.Rejected);
                break;
        }
    }
}
