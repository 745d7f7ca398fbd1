using System.Collections.Immutable;
using Interdict.Licensing.Deciding;
using Interdict.Licensing.Handling;
using Interdict.Licensing.WritingOff;

namespace Interdict.Licensing.Authorising;

/// <summary>Whether an authorisation may be used, and why not. It follows from the facts, the ledger and the day.</summary>
public enum Validity : byte
{
    /// <summary>It may be used.</summary>
    Valid,

    /// <summary>Its first day has not come.</summary>
    NotYet,

    /// <summary>Its last day has passed.</summary>
    Expired,

    /// <summary>Nothing is left of it.</summary>
    Exhausted,

    /// <summary>The authority suspended it.</summary>
    Suspended,

    /// <summary>The law changed, and the authority has to look.</summary>
    Held,

    /// <summary>The holder gave it back.</summary>
    Surrendered,

    /// <summary>The authority took it back.</summary>
    Revoked,

    /// <summary>The authority took it back as if it had never been.</summary>
    Annulled,
}

/// <summary>An authorisation with its ledger, folded out of its facts.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Version">How many facts it has.</param>
/// <param name="Issued">What was issued; null before.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="Items">The goods as they stand.</param>
/// <param name="Conditions">The conditions as they stand.</param>
/// <param name="ValidTo">The last day as it stands.</param>
/// <param name="Extensions">How often it was extended.</param>
/// <param name="Ending">How it ended before its time; null when it did not.</param>
/// <param name="IsSuspended">True while it is suspended.</param>
/// <param name="Hold">Why it is held since the law changed; null when it is not.</param>
/// <param name="Ledger">What was reserved and written off.</param>
/// <param name="FollowUps">What was shown of each condition that has to be shown, by its name.</param>
/// <param name="Notices">What the other authorities have to be told of it.</param>
/// <param name="LookedAt">Changes of the law after which the authority lifted its hold: they hold it no more.</param>
public sealed record AuthorisationFile(
    FileId Id,
    long Version,
    Issued? Issued,
    DateTimeOffset IssuedAt,
    ImmutableArray<AuthorisedItem> Items,
    ImmutableArray<Condition> Conditions,
    DateOnly ValidTo,
    int Extensions,
    Validity? Ending,
    bool IsSuspended,
    HeldByLaw? Hold,
    Ledger Ledger,
    ImmutableSortedDictionary<string, FollowUp> FollowUps,
    ImmutableArray<ToBeNotified> Notices,
    ImmutableArray<LawChange> LookedAt
) : IFile<AuthorisationFile>
{
    /// <summary>What the holder was reminded of, each with the day that was set for it.</summary>
    public ImmutableArray<Chased> Reminded { get; init; } = [];

    /// <inheritdoc/>
    public static AuthorisationFile New(FileId id) =>
        new(
            id,
            0,
            null,
            default,
            [],
            [],
            default,
            0,
            null,
            false,
            null,
            Ledger.Empty,
            ImmutableSortedDictionary.Create<string, FollowUp>(StringComparer.Ordinal),
            [],
            []
        );

    /// <summary>Whether it may be used on a day.</summary>
    public Validity On(DateOnly day) =>
        Ending
        ?? (
            Hold is not null ? Validity.Held
            : IsSuspended ? Validity.Suspended
            : Issued is null || day < Issued.ValidFrom ? Validity.NotYet
            : day > ValidTo ? Validity.Expired
            : IsExhausted ? Validity.Exhausted
            : Validity.Valid
        );

    /// <inheritdoc/>
    public AuthorisationFile After(Paper paper)
    {
        var next = this with { Version = paper.Number, Ledger = Ledger.After(paper) };
        return paper.Says switch
        {
            Issued issued => next with { Issued = issued, IssuedAt = paper.At, Items = issued.Items, Conditions = issued.Conditions, ValidTo = issued.ValidTo },
            Extended extended => next with { ValidTo = extended.To, Extensions = Extensions + 1 },
            Modified modified => next with { Items = modified.Items, Conditions = modified.Conditions },
            Authorising.Suspended => next with { IsSuspended = true },
            Resumed => next with { IsSuspended = false },
            Authorising.Revoked => next with { Ending = Validity.Revoked },
            Authorising.Annulled => next with { Ending = Validity.Annulled },
            Authorising.Surrendered => next with { Ending = Validity.Surrendered },
            HeldByLaw held => next with { Hold = held },
            HoldLifted => next with { Hold = null, LookedAt = Hold?.Changes ?? LookedAt },
            ToBeNotified notice => next with { Notices = Notices.Add(notice) },
            Chased chased => next with { Reminded = Reminded.Add(chased), FollowUps = FollowUp.After(FollowUps, Conditions, paper) },
            _ => next with { FollowUps = FollowUp.After(FollowUps, Conditions, paper) },
        };
    }

    /// <summary>True when nothing is left of it. Assistance is not counted: nothing of it can be used up.</summary>
    public bool IsExhausted => Items.Any(item => item.Quantity.Thousandths > 0) && Ledger.IsExhausted(Items);
}
