using System.Collections.Immutable;
using Interdict.Licensing.Applying;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Customs asks the authority about goods that are held.</summary>
/// <param name="Asker">The customs administration.</param>
/// <param name="Office">The customs office.</param>
/// <param name="Line">Declaration and item, as text; empty when there is none.</param>
/// <param name="Goods">The goods as described.</param>
/// <param name="Code">The commodity code as declared.</param>
/// <param name="Trader">The exporter or importer.</param>
/// <param name="Facts">What was measured and found: name of the fact to its value.</param>
/// <param name="Asks">The question.</param>
/// <param name="Due">The day by which an answer is expected.</param>
/// <param name="Authorisation">The authorisation it is about; empty for none.</param>
public sealed record InquiryOpened(
    string Asker,
    string Office,
    string Line,
    string Goods,
    string Code,
    Personal Trader,
    ImmutableSortedDictionary<string, string> Facts,
    Personal Asks,
    DateOnly Due,
    string Authorisation
) : Fact;

/// <summary>A question of customs, folded out of its facts.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Opened">What was asked; null before.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="Attachments">Photos and papers, with the scan's verdict.</param>
public sealed record InquiryFile(
    FileId Id,
    long Version,
    InquiryOpened? Opened,
    DateTimeOffset OpenedAt,
    ImmutableArray<(Attachment Paper, string Verdict)> Attachments
) : IFile<InquiryFile>
{
    /// <inheritdoc/>
    public static InquiryFile New(FileId id) => new(id, 0, null, default, []);

    /// <inheritdoc/>
    public InquiryFile After(Paper paper)
    {
        var next = this with { Version = paper.Number };
        return paper.Says switch
        {
            InquiryOpened opened => next with { Opened = opened, OpenedAt = paper.At },
            Attached attached => next with { Attachments = Attachments.Add((attached.Paper, "waiting")) },
            Scanned scanned => next with
            {
                Attachments = [.. Attachments.Select(one => one.Paper.Id == scanned.Attachment ? one with { Verdict = scanned.Verdict } : one)],
            },
            _ => next,
        };
    }
}
