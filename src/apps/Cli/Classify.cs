using System.CommandLine;
using Interdict.Customs;
using Interdict.Law;
using Interdict.LawPack;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>Classifies goods by what traders write: the entries that would hold or stop their export.</summary>
static class Classify
{
    public static Command Verb(Desk desk)
    {
        var file = Options.File("items with id, text, commodity_code, destination: JSON Lines, or CSV with a header");
        file.Arity = ArgumentArity.ZeroOrOne;
        var text = new Option<string?>("--text") { Description = "the description of one item, instead of a file", HelpName = "TEXT" };
        var on = Options.On("the day on which the law is asked (default: today)");
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var verb = new Command("classify", "Find the listed goods that a description and a commodity code may be.") { file, text, on, jsonl, rejects };
        verb.SetAction(parsed =>
            Work(desk, parsed.GetValue(file), parsed.GetValue(text), parsed.GetValue(on), parsed.GetValue(jsonl), parsed.GetValue(rejects))
        );
        return verb;
    }

    static int Work(Desk desk, string? path, string? text, string? onText, string? jsonl, string? rejects)
    {
        if (path is null == text is null)
        {
            return desk.Refuse("Give either a FILE or --text TEXT. ./interdict classify --help says how it is called.");
        }
        if (desk.Day(onText, "--on", desk.Today) is not { } on)
        {
            return Desk.Unreadable;
        }
        var paths = new Paths(path ?? Desk.Standard, jsonl, text is null ? rejects : null, null);
        return text is null
            ? Batch.OfRecords(desk, paths, Columns.OfClassification, pack => Answering(pack, on))
            : Batch.Begin(desk, paths, (pack, run) => One(Answering(pack, on), new Record(1, 1, ["", text, "", ""], []), run));
    }

    static bool One(Action<Record, Run> answer, Record record, Run run)
    {
        answer(record, run);
        return true;
    }

    static Action<Record, Run> Answering(Pack pack, DateOnly on)
    {
        var examiner = Desk.Examiner(pack);
        return (record, run) => Answer(record, pack.Book, examiner, on, run);
    }

    static void Answer(Record record, LawBook book, Examiner examiner, DateOnly on, Run run)
    {
        var (id, text, code, destination) = (record.Values[0], record.Values[1], record.Values[2], record.Values[3]);
        var facts = Facts.None.With("act", new FactValue("export"), Basis.Document);
        if (book.Gazetteer.Read(destination) is { } place)
        {
            facts = facts.With("to", new FactValue(place.Id), Basis.Document);
        }
        switch (examiner.Examine(new Deal(id, book.Instruments[0].Id, on, on, facts, Text: text, CommodityCode: code)))
        {
            case Outcome.Answered(var answer):
                AnswerJson.WriteClassification(run.Json, answer);
                run.Written(answer.Decision);
                break;
            case Outcome.Refused refused:
                run.Reject(new Rejected(record.Line, record.Number, refused.Field, refused.Why));
                break;
        }
    }
}
