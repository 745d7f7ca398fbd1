using System.Collections.Immutable;
using Interdict.Licensing.Cases;
using Interdict.Vocabulary;

namespace Interdict.Licensing.Applying;

/// <summary>What is applied for: the part of a case that the applicant writes.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Firm">The applicant's firm as the accounts know it.</param>
/// <param name="Title">A few words by which people know the case.</param>
/// <param name="CopyOf">The case it was copied from.</param>
/// <param name="Amends">The case it replaces.</param>
/// <param name="Language">The applicant's language.</param>
/// <param name="Told">What it says.</param>
/// <param name="Found">What the law last said of it; null before it was asked.</param>
/// <param name="Attachments">The papers with the scan's verdict: <c>waiting</c> before it.</param>
/// <param name="SubmittedAt">When it was handed in; null before.</param>
/// <param name="Gaps">What was missing when it was handed in.</param>
/// <param name="IsWithdrawn">True when the applicant took it back.</param>
/// <param name="SupersededBy">The case that replaced it; empty for none.</param>
/// <param name="AcknowledgedAt">When a registration was acknowledged; null before.</param>
/// <param name="FirstExport">The day of the first export under the general authorisation; null before it was told.</param>
public sealed record Application(
    CaseKind Kind,
    string Firm,
    Personal Title,
    string CopyOf,
    string Amends,
    string Language,
    DealTold Told,
    Determined? Found,
    ImmutableArray<(Attachment Paper, string Verdict)> Attachments,
    DateTimeOffset? SubmittedAt,
    ImmutableArray<string> Gaps,
    bool IsWithdrawn,
    string SupersededBy,
    DateTimeOffset? AcknowledgedAt = null,
    DateOnly? FirstExport = null
)
{
    /// <summary>Nothing yet.</summary>
    public static Application Empty { get; } = new(CaseKind.Export, "", "", "", "", "en", DealTold.Nothing, null, [], null, [], false, "");

    /// <summary>True when it was handed in.</summary>
    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>True when an amended application took its place.</summary>
    public bool IsSuperseded => SupersededBy.Length > 0;

    /// <summary>This part after one more fact.</summary>
    public Application After(Paper paper) =>
        paper.Says switch
        {
            Begun begun => this with
            {
                Kind = begun.Kind,
                Firm = begun.Firm,
                Title = begun.Title,
                CopyOf = begun.CopyOf,
                Amends = begun.Amends,
                Language = begun.Language,
            },
            Written written => this with { Told = written.Told },
            Determined determined => this with { Found = determined },
            Submitted submitted => this with { SubmittedAt = paper.At, Gaps = submitted.Gaps },
            Applying.Withdrawn => this with { IsWithdrawn = true },
            Acknowledged => this with { AcknowledgedAt = paper.At },
            FirstUseNotified first => this with { FirstExport = first.FirstExport },
            Superseded superseded => this with { SupersededBy = superseded.By },
            Attached attached => this with { Attachments = Attachments.Add((attached.Paper, "waiting")) },
            Scanned scanned => this with
            {
                Attachments = [.. Attachments.Select(one => one.Paper.Id == scanned.Attachment ? one with { Verdict = scanned.Verdict } : one)],
            },
            Detached detached => this with { Attachments = Attachments.RemoveAll(one => one.Paper.Id == detached.Attachment) },
            _ => this,
        };
}
