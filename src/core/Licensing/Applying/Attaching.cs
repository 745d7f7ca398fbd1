using Interdict.Licensing.Cases;

namespace Interdict.Licensing.Applying;

/// <summary>Attaches papers and takes them off.</summary>
public static class Attaching
{
    /// <summary>How many papers one case may have.</summary>
    public const int Most = 100;

    /// <summary>A paper is attached under the next free name. The same content for the same purpose is attached once.</summary>
    public static Ruling Of(CaseFile file, Attachment paper)
    {
        var attached = file.Application.Attachments;
        return file.Stage is Stage.Decided or Stage.Withdrawn or Stage.Superseded ? Ruling.Not(Refusals.Closed)
            : attached.Length >= Most ? Ruling.Not(Refusals.TooManyPapers(Most))
            : attached.Any(one => one.Paper.Hash == paper.Hash && one.Paper.Purpose == paper.Purpose) ? Ruling.Done()
            : Ruling.Done(new Attached(paper with { Id = NextOf(file) }));
    }

    /// <summary>A paper is taken off a draft.</summary>
    public static Ruling Off(CaseFile file, string paper) =>
        file.Stage != Stage.Draft ? Ruling.Not(Refusals.PaperKept)
        : file.Application.Attachments.All(one => one.Paper.Id != paper) ? Ruling.Not(Refusals.NoSuchPaper)
        : Ruling.Done(new Detached(paper));

    /// <summary>What the scan of a paper said.</summary>
    public static Ruling Scan(CaseFile file, string paper, string verdict, string by) =>
        file.Application.Attachments.Any(one => one.Paper.Id == paper && one.Verdict != verdict) ? Ruling.Done(new Scanned(paper, verdict, by)) : Ruling.Done();

    /// <summary>A paper in the file of the application that amends, with what its scan said.</summary>
    internal static IEnumerable<Fact> Again(Attachment paper, string verdict)
    {
        yield return new Attached(paper);
        if (verdict != Waiting)
        {
            yield return new Scanned(paper.Id, verdict, "");
        }
    }

    /// <summary>The verdict of a paper that was not scanned yet.</summary>
    public const string Waiting = "waiting";

    // A name is never given twice, also when the paper that had it was taken off.
    static string NextOf(CaseFile file) => $"a{file.Version + 1}";
}
