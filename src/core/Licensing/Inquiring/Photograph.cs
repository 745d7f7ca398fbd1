using Interdict.Licensing.Applying;

namespace Interdict.Licensing.Inquiring;

/// <summary>Photos and papers of an inquiry.</summary>
public static class Photograph
{
    const int most = 50;

    /// <summary>A paper is attached under a name that is never given twice; the same content is attached once.</summary>
    public static Ruling Attach(InquiryFile file, Attachment paper) =>
        Inquire.AboutGoods(file) is { } why ? Ruling.Not(why)
        : file.Attachments.Length >= most ? Ruling.Not(Applying.Refusals.TooManyPapers(most))
        : file.Attachments.Any(one => one.Paper.Hash == paper.Hash) ? Ruling.Done()
        : Ruling.Done(new Attached(paper with { Id = $"a{file.Version + 1}" }));

    /// <summary>What the scan of a paper said.</summary>
    public static Ruling Scan(InquiryFile file, string paper, string verdict, string by) =>
        file.Attachments.Any(one => one.Paper.Id == paper && one.Verdict != verdict) ? Ruling.Done(new Scanned(paper, verdict, by)) : Ruling.Done();
}
