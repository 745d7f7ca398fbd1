using System.Collections.Immutable;
using Interdict.Licensing.Applying;
using Interdict.Licensing.Letters;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Inquiring;

/// <summary>Where an inquiry is. It follows from the facts.</summary>
public enum InquiryStage : byte
{
    /// <summary>The authority has to answer.</summary>
    Open,

    /// <summary>The authority answered.</summary>
    Answered,

    /// <summary>The goods are detained, and the trader may apply.</summary>
    Detained,

    /// <summary>An application for the detained goods is being handled.</summary>
    Applied,

    /// <summary>The detention ended.</summary>
    Ended,

    /// <summary>It announces an outage that lasts.</summary>
    Outage,

    /// <summary>It announced an outage that is over.</summary>
    OutageOver,
}

/// <summary>A question of customs, folded out of its facts.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Opened">What was asked; null before, and for an outage.</param>
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
    /// <summary>What was measured and found, with what came later.</summary>
    public ImmutableSortedDictionary<string, string> Found { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The latest answer; null before.</summary>
    public InquiryAnswered? Answer { get; init; }

    /// <summary>When it was answered; null before.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The latest answer that serves as a ruling for later goods; null when none does.</summary>
    public Deciding.RulingGiven? Ruling { get; init; }

    /// <summary>When it was given; null when none was.</summary>
    public DateTimeOffset? RulingAt { get; init; }

    /// <summary>That the trader was told that an application is possible; null before.</summary>
    public TraderTold? Told { get; init; }

    /// <summary>The letters to the trader.</summary>
    public ImmutableArray<LetterSent> Letters { get; init; } = [];

    /// <summary>The detention; null when the goods are not detained.</summary>
    public Detained? Detention { get; init; }

    /// <summary>The application for the detained goods; null before.</summary>
    public ApplicationJoined? Application { get; init; }

    /// <summary>How the detention ended; null before.</summary>
    public DetentionEnded? Ended { get; init; }

    /// <summary>The outage that it announces; null for an inquiry about goods.</summary>
    public OutageAnnounced? Outage { get; init; }

    /// <summary>When the outage was over; null before.</summary>
    public DateTimeOffset? OutageOver { get; init; }

    /// <summary>The administration that asks.</summary>
    public string Asker => Opened?.Asker ?? Outage?.Asker ?? "";

    /// <summary>Where it is.</summary>
    public InquiryStage Stage =>
        Outage is not null ? (OutageOver is null ? InquiryStage.Outage : InquiryStage.OutageOver)
        : Ended is not null ? InquiryStage.Ended
        : Application is not null ? InquiryStage.Applied
        : Detention is not null ? InquiryStage.Detained
        : Answer is not null ? InquiryStage.Answered
        : InquiryStage.Open;

    /// <summary>The day that matters next: of the answer, or of the application for detained goods; null when none does.</summary>
    public DateOnly? Due =>
        Stage switch
        {
            InquiryStage.Open => Opened?.Due,
            InquiryStage.Detained => Detention!.ApplyBy,
            _ => null,
        };

    /// <inheritdoc/>
    public static InquiryFile New(FileId id) => new(id, 0, null, default, []);

    /// <inheritdoc/>
    public InquiryFile After(Paper paper)
    {
        var next = this with { Version = paper.Number, OpenedAt = Version == 0 ? paper.At : OpenedAt };
        return paper.Says switch
        {
            InquiryOpened opened => next with { Opened = opened, Found = opened.Facts },
            MoreFound more => next with { Found = Found.SetItems(more.Facts) },
            InquiryAnswered answered => next with { Answer = answered, AnsweredAt = paper.At },
            Deciding.RulingGiven given => next with { Ruling = given, RulingAt = paper.At },
            TraderTold told => next with { Told = told },
            LetterSent letter => next with
            {
                Letters = Letters.Add(letter),
                Told = letter.Kind == TraderLetter.Application ? new TraderTold(letter.Text, letter.Language) : Told,
            },
            Detained detained => next with { Detention = detained, Ended = null },
            ApplicationJoined joined => next with { Application = joined },
            DetentionEnded ended => next with { Ended = ended },
            OutageAnnounced outage => next with { Outage = outage },
            OutageEnded over => next with { OutageOver = over.At },
            Attached attached => next with { Attachments = Attachments.Add((attached.Paper, "waiting")) },
            Scanned scanned => next with
            {
                Attachments = [.. Attachments.Select(one => one.Paper.Id == scanned.Attachment ? one with { Verdict = scanned.Verdict } : one)],
            },
            _ => next,
        };
    }
}
