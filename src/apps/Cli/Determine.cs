using System.CommandLine;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>Puts deals to the law, one on each line, as facts by name.</summary>
static class Determine
{
    public static Command Verb(Desk desk)
    {
        var file = Options.File("deals, one JSON object on each line; ./interdict facts lists the keys");
        var on = Options.On("the day for deals without a date (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var law = Options.Law();
        var verb = new Command("determine", "Put deals to the law: the effect, the reasons, what is missing and what to do.") { file, on, jsonl, rejects, law };
        verb.SetAction(parsed =>
            Work(desk, new Paths(parsed.GetRequiredValue(file), parsed.GetValue(jsonl), parsed.GetValue(rejects), parsed.GetValue(law)), parsed.GetValue(on))
        );
        return verb;
    }

    static int Work(Desk desk, Paths paths, string? onText)
    {
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        var (stream, why) = desk.Open(paths.Path);
        if (stream is null)
        {
            return desk.Refuse(why);
        }
        var (lines, whyNoLines) = RecordFile.OpenLines(stream, paths.Path == Desk.Standard ? "The input" : paths.Path);
        using var open = lines;
        return lines is null ? desk.Refuse(whyNoLines) : Batch.Begin(desk, paths, (pack, run) => Read(lines, pack, on, run));
    }

    static bool Read(LineReader lines, Pack pack, DateOnly on, Run run)
    {
        var deals = new DealJson(pack.Book);
        var examiner = Desk.Examiner(pack);
        while (lines.Next(out var line))
        {
            if (lines.Refused is { } refused)
            {
                run.Reject(refused);
                continue;
            }
            var reading = deals.Read(line, on);
            var (field, why) = reading.Deal is null ? (reading.Field, reading.Why) : Answer(examiner, reading.Deal, run);
            if (why.Length > 0)
            {
                run.Reject(new Rejected(lines.Line, lines.Number, field, why));
            }
        }
        return true;
    }

    static (string Field, string Why) Answer(Examiner examiner, Deal deal, Run run)
    {
        switch (examiner.Examine(deal))
        {
            case Outcome.Answered(var answer):
                AnswerJson.Write(run.Json, answer);
                run.Written(answer.Decision);
                return ("", "");
            case Outcome.Refused refused:
                return (refused.Field, refused.Why);
            default:
                throw new InvalidOperationException("An outcome of an unknown kind.");
        }
    }
}
