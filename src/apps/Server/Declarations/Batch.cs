using System.Text;
using Interdict.Customs;
using Interdict.Law;
using Interdict.Screening;
using Interdict.Server.Ask;
using Interdict.Server.Hosting;
using Interdict.Server.Inspect;
using Interdict.Store;
using Interdict.Vocabulary;

namespace Interdict.Server.Declarations;

/// <summary>Puts records to the law and stores what comes of them, some hundred at a time.</summary>
internal sealed class Batch(Job job, LawDesk desk, ItemResults results)
{
    const int most = 500;
    const int shownLetters = 300;

    readonly LineDesk lines = new(desk, IsoDay.Read(job.AskedOn)!.Value);
    readonly List<ResultRow> rows = new(most);
    readonly List<RejectRow> rejects = [];
    Counts counts = Counts.None;

    public void Take(Reading reading, long bytes)
    {
        switch (reading)
        {
            case Reading.Good good:
                Ask(new DeclarationLine(good.Record));
                break;
            case Reading.Bad bad:
                Reject(bad.Rejected);
                break;
        }
        if (rows.Count + rejects.Count >= most)
        {
            Write(bytes);
        }
    }

    /// <summary>Stores what has come together, and how far the file was read.</summary>
    public void Write(long bytes)
    {
        counts = counts with { BytesRead = bytes };
        results.Add(job.Id, rows, rejects, counts);
        rows.Clear();
        rejects.Clear();
    }

    void Ask(DeclarationLine line)
    {
        switch (lines.Answer(line))
        {
            case Checked.Item(var item, var screened):
                Add(line, item, screened);
                break;
            case Checked.Turned(var rejected):
                Reject(rejected);
                break;
        }
    }

    void Add(DeclarationLine line, Consignment item, Screened screened)
    {
        var answer = screened.Answer;
        counts = answer.Decision switch
        {
            Decision.Stop => counts with { Good = counts.Good + 1, Stopped = counts.Stopped + 1 },
            Decision.Hold => counts with { Good = counts.Good + 1, Held = counts.Held + 1 },
            _ => counts with { Good = counts.Good + 1, Released = counts.Released + 1 },
        };
        var goods = line.Description.Length > 0 ? line.Description : line.CommodityCode;
        var shown = goods.Length <= shownLetters ? goods : goods[..shownLetters] + "…";
        var entries = string.Join(' ', answer.Findings.Where(finding => finding.Decision > Decision.Release).Select(finding => finding.Entry));
        rows.Add(
            new ResultRow(
                line.Record.Number,
                line.Record.Line,
                line.Declaration,
                line.Item,
                Words.Of(answer.Decision),
                Words.Of(answer.Effect),
                entries,
                shown,
                $"{line.Declaration} {shown} {line.CommodityCode} {PartiesOf.Names(screened)}".ToLowerInvariant(),
                Asked.AddressOf(item.Deal),
                Encoding.UTF8.GetString(lines.Json(line, screened))
            )
            {
                Urgency = PartiesOf.Urgency(screened),
            }
        );
    }

    void Reject(Rejected rejected)
    {
        counts = counts with { Rejected = counts.Rejected + 1 };
        rejects.Add(new RejectRow(counts.Rejected, rejected.Line, rejected.Record, rejected.Field, rejected.Reason));
    }
}
