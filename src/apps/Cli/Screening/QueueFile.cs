using System.Globalization;
using System.Text;
using Interdict.Screening;

namespace Interdict.Cli;

/// <summary>The inspection queue of a run, written as CSV when all items are known.</summary>
sealed class QueueFile(Desk desk, string? path, int? capacity, ulong seed)
{
    readonly List<Waiting> waiting = [];

    /// <summary>What is wrong with the options; empty when nothing is.</summary>
    public string Wrong(Paths paths) =>
        path switch
        {
            null => capacity is null ? "" : "--capacity says how long the queue is; --queue OUT says where it goes. Give both.",
            _ when capacity is not > 0 => "--queue needs --capacity N: how many items can be inspected, 1 or more.",
            _ when path == (paths.Jsonl ?? Desk.Standard) || path == paths.Rejects =>
                "--queue names a file that something else is written to. Choose another one.",
            _ => "",
        };

    /// <summary>Notes an item.</summary>
    public void Add(Screened screened)
    {
        if (path is not null)
        {
            waiting.Add(new Waiting(screened.Answer.Id, screened.Rank));
        }
    }

    /// <summary>Lays out the queue and writes it.</summary>
    public int Write(string input)
    {
        if (path is null)
        {
            return Desk.Read;
        }
        var (stream, why) = desk.Make(path, input);
        if (stream is null)
        {
            return desk.Refuse(why);
        }
        using var file = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine("place,item,rank,exploration,because");
        foreach (var (place, item, rank, exploration, because) in Inspection.Queue(waiting, capacity ?? 0, seed))
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place},{Cell(item)},{rank:0.####},{(exploration ? "yes" : "no")},{Cell(because)}"));
        }
        return Desk.Read;
    }

    // A cell that begins like a formula would be calculated by a spreadsheet: it is written as text.
    static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
