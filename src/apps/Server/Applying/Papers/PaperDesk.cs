using Interdict.Documents.Papers;
using Interdict.Documents.Scanning;
using Interdict.Journal;
using Interdict.Licensing;
using Interdict.Licensing.Applying;
using Interdict.Server.Hosting;
using Interdict.Vocabulary;

namespace Interdict.Server.Applying.Papers;

/// <summary>Papers of files: taken, given out, and what keeps them back. The same for cases and for inquiries.</summary>
internal sealed class PaperDesk(PaperStore store, ToScan waiting, ScanBell bell, Registry registry, Settings settings)
{
    /// <summary>True when this authority has a scanner.</summary>
    public bool Scans => settings.Papers.Scanner.Length > 0;

    /// <summary>Takes a paper to a file.</summary>
    /// <param name="id">The file.</param>
    /// <param name="by">Who attaches it.</param>
    /// <param name="content">Its content as it comes.</param>
    /// <param name="name">The name it was sent under.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="attach">Whether the file takes it.</param>
    /// <param name="stop">Ends it; nothing stays behind.</param>
    /// <returns>Why it was not taken; null when it was.</returns>
    public async Task<PaperFault?> Attach<T>(
        FileId id,
        Actor by,
        Stream content,
        string name,
        string purpose,
        Func<T, Attachment, Ruling> attach,
        CancellationToken stop
    )
        where T : class, IFile<T>
    {
        Taken taken;
        try
        {
            taken = await store.Take(content, name, settings.Papers.MostBytes, stop);
        }
        catch (IOException)
        {
            return PaperFault.Cut;
        }
        if (taken is not Taken.Kept kept)
        {
            return taken is Taken.WrongKind wrong ? PaperFaults.Of(wrong.Why) : PaperFault.TooLarge;
        }
        var known = Purpose(purpose);
        Attached? done = null;
        var isThere = true;
        var recorded = await registry.Decide<T>(
            id,
            null,
            by,
            "",
            file =>
            {
                // The same content may have been destroyed, with the last file that needed it, since it was taken.
                isThere = store.Has(kept.Hash);
                var ruling = !isThere ? Ruling.Done() : attach(file, new Attachment("", name, known, kept.MediaType, kept.Bytes, kept.Hash));
                done = (ruling as Ruling.Yes)?.Facts.OfType<Attached>().FirstOrDefault();
                return ruling;
            },
            stop
        );
        if (!isThere)
        {
            return PaperFault.Cut;
        }
        if (recorded is not Recorded.Kept)
        {
            return PaperFault.Closed;
        }
        if (done is not null)
        {
            waiting.Add(new WaitingPaper(id.Text, done.Paper.Id, kept.Hash));
            bell.Ring();
        }
        return null;
    }

    /// <summary>The content of a paper; null when it is not in the store.</summary>
    public Stream? Open(Attachment paper) => store.Open(paper.Hash);

    /// <summary>Whether somebody who does not handle the case may have it: what waits to be scanned is kept back where there is a scanner.</summary>
    public bool IsFree(string verdict) => verdict is "clean" or "unscanned" || (verdict == Attaching.Waiting && !Scans);

    string Purpose(string written) => purposes.Contains(written) ? written : "other";

    readonly HashSet<string> purposes = [];

    /// <summary>The purposes that the law's list knows.</summary>
    public PaperDesk Knowing(IEnumerable<string> known)
    {
        purposes.UnionWith(known);
        return this;
    }
}
