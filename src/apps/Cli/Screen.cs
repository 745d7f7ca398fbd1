using System.CommandLine;
using Interdict.Customs;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>Screens a file of customs declarations: one answer for each item.</summary>
static class Screen
{
    public static Command Verb(Desk desk)
    {
        var file = Options.File("declarations: CSV with a header, or JSON Lines");
        var on = Options.On("the day for items without a date (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var law = Options.Law();
        var verb = new Command("screen", "Screen customs declarations: release, hold or stop, for each item.") { file, on, jsonl, rejects, law };
        verb.SetAction(parsed =>
            Work(desk, parsed.GetRequiredValue(file), parsed.GetValue(on), parsed.GetValue(jsonl), parsed.GetValue(rejects), parsed.GetValue(law))
        );
        return verb;
    }

    static int Work(Desk desk, string path, string? onText, string? jsonl, string? rejects, string? law)
    {
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        var (stream, why) = desk.Open(path);
        if (stream is null)
        {
            return desk.Refuse(why);
        }
        var opening = RecordFile.Open(stream, DeclarationLine.Columns);
        using var file = opening.File;
        if (file is null)
        {
            return desk.Refuse(opening.Why);
        }
        if (desk.Deciding(law) is not { } pack)
        {
            return Desk.OurFault;
        }
        var (run, whyNot) = Run.Start(desk, path, jsonl, rejects);
        using (run)
        {
            return run is null ? desk.Refuse(whyNot) : Read(file, new Declarations(pack.Book, pack.Book.Instruments[0]), Desk.Examiner(pack), on, run);
        }
    }

    static int Read(RecordFile file, Declarations declarations, Examiner examiner, DateOnly on, Run run)
    {
        while (file.Next() is { } reading)
        {
            switch (reading)
            {
                case Reading.Good good:
                    Answer(new DeclarationLine(good.Record), declarations, examiner, on, run);
                    break;
                case Reading.Bad bad:
                    run.Reject(bad.Rejected);
                    break;
            }
        }
        return run.Finish();
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
