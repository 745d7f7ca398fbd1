using Interdict.Customs;
using Interdict.LawPack;

namespace Interdict.Cli;

/// <summary>What is read, where answers and rejects go, and under which law.</summary>
/// <param name="Path">The file that is read.</param>
/// <param name="Jsonl">The file for answers; null for standard output.</param>
/// <param name="Rejects">The file for what could not be read; null for none.</param>
/// <param name="Law">The law that was named; null for the usual one.</param>
sealed record Paths(string Path, string? Jsonl, string? Rejects, string? Law);

/// <summary>Work on a file that the verbs have in common: opening, refusing, and one answer after the other.</summary>
static class Batch
{
    /// <summary>Answers every record of a file; a bad one never stops it.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="paths">What is read, and where it goes.</param>
    /// <param name="columns">The columns of such a file.</param>
    /// <param name="answering">Given the law, how one record is answered; null when something else is missing, and then it has been said.</param>
    public static int OfRecords(Desk desk, Paths paths, Columns columns, Func<Pack, Action<Record, Run>?> answering)
    {
        var (stream, why) = desk.Open(paths.Path);
        if (stream is null)
        {
            return desk.Refuse(why);
        }
        var opening = RecordFile.Open(stream, columns);
        using var file = opening.File;
        return file is null ? desk.Refuse(opening.Why) : Begin(desk, paths, (pack, run) => answering(pack) is { } answer && Read(file, answer, run));
    }

    /// <summary>Opens the law and what is written to, does the work, and sums it up.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="paths">What is read, and where it goes.</param>
    /// <param name="work">The work; false when it cannot be done, and then it has been said.</param>
    public static int Begin(Desk desk, Paths paths, Func<Pack, Run, bool> work)
    {
        if (desk.Deciding(paths.Law) is not { } pack)
        {
            return Desk.OurFault;
        }
        var (run, why) = Run.Start(desk, paths.Path, paths.Jsonl, paths.Rejects);
        using (run)
        {
            if (run is null)
            {
                return desk.Refuse(why);
            }
            return work(pack, run) ? run.Finish() : Desk.Unreadable;
        }
    }

    static bool Read(RecordFile file, Action<Record, Run> answer, Run run)
    {
        while (file.Next() is { } reading)
        {
            switch (reading)
            {
                case Reading.Good good:
                    answer(good.Record, run);
                    break;
                case Reading.Bad bad:
                    run.Reject(bad.Rejected);
                    break;
            }
        }
        return true;
    }
}
