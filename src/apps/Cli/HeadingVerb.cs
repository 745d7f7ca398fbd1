using System.CommandLine;
using Interdict.Customs;
using Interdict.LawPack;
using Interdict.Matching;
using Interdict.Matching.Headings;

namespace Interdict.Cli;

/// <summary>Reads the tariff heading out of goods texts, and says where a declared code is unlikely for its text.</summary>
static class HeadingVerb
{
    const int Usual = 5;
    const int Most = 50;

    public static Command Verb(Desk desk)
    {
        var file = Options.File("items with id and text, and a commodity_code to be compared: JSON Lines, or CSV with a header");
        var top = new Option<int>("--top")
        {
            Description = "how many headings for each text (default: 5)",
            HelpName = "N",
            DefaultValueFactory = _ => Usual,
        };
        var jsonl = Options.Jsonl();
        var rejects = Options.Rejects();
        var verb = new Command("headings", "Find the tariff heading that a description most likely belongs to.") { file, top, jsonl, rejects };
        verb.SetAction(parsed => Work(desk, parsed.GetValue(file)!, parsed.GetValue(top), parsed.GetValue(jsonl), parsed.GetValue(rejects)));
        return verb;
    }

    static int Work(Desk desk, string path, int top, string? jsonl, string? rejects)
    {
        if (top is < 1 or > Most)
        {
            return desk.Refuse($"--top {top}: choose a number from 1 to {Most}.");
        }
        var reading = desk.LawPath.Length == 0 ? new HeadingsReading(null, "") : HeadingsPack.Open(HeadingsPack.Beside(desk.LawPath));
        if (reading.Pack is null && reading.Why.Length > 0)
        {
            desk.Error.WriteLine(reading.Why);
            return Desk.OurFault;
        }
        return Batch.OfRecords(
            desk,
            new Paths(path, jsonl, rejects, null),
            Columns.OfHeadings,
            pack =>
            {
                var reader = new HeadingReader(reading.Pack?.Model ?? HeadingModel.Empty, new Folding(pack.Lexicon.Folding));
                return (record, run) => Answer(record, reader, top, run);
            }
        );
    }

    static void Answer(Record record, HeadingReader reader, int top, Run run)
    {
        var (id, text, code) = (record.Values[0], record.Values[1], record.Values[2]);
        var unlikely = code.Length == 0 ? null : reader.Unlikely(text, code);
        HeadingJson.Write(run.Json, id, reader.Read(text, top), unlikely);
        run.Written();
    }
}
